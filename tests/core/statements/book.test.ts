import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { NameMention } from '#core/statements/names/names';
import { SpeakerBook } from '#core/statements/speakers/book';
import { readText } from '../../eval/read';

const TITLES = ['Mr.', 'Mrs.', 'Miss', 'Dr.', 'Lord'];

/** "Mr. Miller" as the reader of names gives it. */
function mention(name: string): NameMention {
	const title = TITLES.find((one) => name.startsWith(`${one} `));
	const text = title ? name.slice(title.length + 1) : name;
	const span = { start: 0, end: name.length };
	return { full: span, span, text, kind: 'person', ...(title ? { title } : {}) };
}

/** Which mentions are one person's: lists of names, sorted; those of nobody stand under "?". */
function groups(names: readonly string[]): string[][] {
	const book = new SpeakerBook(names.map(mention));
	const by = new Map<unknown, Set<string>>();
	for (const name of names) {
		const entry = book.person(mention(name));
		by.set(entry, (by.get(entry) ?? new Set<string>()).add(name));
	}
	return [...by].map(([entry, members]) => [...members, ...(entry ? [] : ['?'])].sort()).sort();
}

describe('names of one person', () => {
	test.each([
		[['Zaha Hadid', 'Zaha Mohammad Hadid', 'Z. Hadid', 'Hadid', 'Dr. Hadid']],
		[['J. Edgar Hoover', 'Edgar Hoover', 'Hoover']],
		[['Gabriel García Márquez', 'García Márquez', 'Márquez']],
		[['Ludwig van Beethoven', 'Beethoven', 'van Beethoven']],
		[['Sean O’Brien', 'O’Brien']]
	])('are one speaker: %j', (names) => expect(groups(names)).toEqual([[...names].sort()]));
});

describe('two people of one name', () => {
	test.each([
		['John Miller', 'Sarah Miller', 'Miller'],
		['Jane Smith', 'John Smith', 'J. Smith'],
		['George H. W. Bush', 'George W. Bush', 'Bush'],
		['Anna Schmidt', 'Anna Weber', 'Anna'],
		['Michael Jordan', 'Jordan Baker', 'Jordan'],
		['Mr. Bennet', 'Mrs. Bennet', 'Bennet']
	])('stay apart, and who %s, %s and “%s” mean stays open', (one, other, bare) => {
		expect(groups([one, other, bare])).toEqual([[one], [other], ['?', bare]].sort());
	});

	it('are told apart by their titles', () => {
		expect(groups(['John Miller', 'Sarah Miller', 'Mr. Miller', 'Mrs. Miller'])).toEqual([
			['John Miller', 'Mr. Miller'],
			['Mrs. Miller', 'Sarah Miller']
		]);
	});

	it('have their titles for names where they have nothing else', () => {
		const book = new SpeakerBook(['Lord Byron', 'Lady Byron', 'Mr. Darcy'].map(mention));
		const names = ['Mrs. Byron', 'Mr. Darcy'].map((name) => book.person(mention(name))?.name);
		expect(names).toEqual([undefined, 'Darcy']);
		expect(
			readText('Lord Byron left. Lady Byron said that the debt was paid.\n').speakers.map(({ name }) => name)
		).toEqual(['Lord Byron', 'Lady Byron']);
	});
});

const ANY_NAME = fc.constantFrom(
	'John Miller',
	'Sarah Miller',
	'J. Miller',
	'Mr. Miller',
	'Mrs. Miller',
	'Miss Miller',
	'Miller',
	'John',
	'Dr. Miller',
	'John A. Miller',
	'John B. Miller',
	'Mr. John Miller',
	'Miller Barnes',
	'Barnes',
	'Sarah'
);

test('the order of mention decides nothing', () => {
	const shuffled = fc
		.array(ANY_NAME, { minLength: 1, maxLength: 12 })
		.chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })));
	fc.assert(
		fc.property(shuffled, ([names, others]) => {
			expect(groups(others)).toEqual(groups(names));
		})
	);
});

test('two given names that differ are never one person', () => {
	const given = fc.constantFrom('John', 'Sarah', 'Anna', 'Peter', 'Hans', 'Emma');
	fc.assert(
		fc.property(given, given, fc.array(ANY_NAME, { maxLength: 6 }), (a, b, others) => {
			fc.pre(a !== b);
			const book = new SpeakerBook([`${a} Miller`, `${b} Miller`, ...others].map(mention));
			const [one, other] = [`${a} Miller`, `${b} Miller`].map((name) => book.person(mention(name)));
			expect(one === undefined || one !== other).toBe(true);
		})
	);
});
