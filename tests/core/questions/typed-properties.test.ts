import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeTyped } from '#core/questions/typed';
import { detailCard } from '../../fixtures/cards';

const right = (answer: string, typed: string) => judgeTyped(detailCard('c', { answer }), typed).right;

const ARTICLES = new Set(['the', 'a', 'an']);
const word = fc.stringMatching(/^[a-z]{2,10}$/).filter((text) => !ARTICLES.has(text));
const number = fc.oneof(
	fc.integer({ min: 1, max: 9999 }).map(String),
	fc.integer({ min: 1000, max: 999_999 }).map((value) => value.toLocaleString('en')),
	fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}`)
);
const figure = fc.oneof(
	number,
	number.map((text) => `$${text} million`),
	number.map((text) => `${text} percent`),
	number.map((text) => `${text}%`),
	fc.tuple(number, word).map(([text, noun]) => `${text} ${noun}`),
	fc.tuple(word, fc.nat(99)).map(([name, version]) => `${name}-${version}`),
	fc
		.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1900, max: 2099 }))
		.map(([d, y]) => `March ${d}, ${y}`)
);
const answer = fc.oneof(
	fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
	figure
);

const ACCENTS: Record<string, string> = { a: 'á', c: 'ç', e: 'è', i: 'ï', n: 'ñ', o: 'ô', u: 'ü', y: 'ÿ' };
/** One letter as it may be typed: as it is, in the other case, or with an accent. */
function typedAs(letter: string, choice: number): string {
	if (choice === 1) return letter.toUpperCase();
	return choice === 2 ? (ACCENTS[letter] ?? letter) : letter;
}
const disguise = fc.record({
	letters: fc.infiniteStream(fc.nat(2)),
	before: fc.constantFrom('', ' ', '“', '"', '(', '… '),
	article: fc.constantFrom('', 'the ', 'The '),
	after: fc.constantFrom('', '.', '!', '?', ' .', '”', '")', ';', ' …')
});

test('an accepted answer is right, whatever its case, accents, punctuation and article', () => {
	fc.assert(
		fc.property(answer, disguise, (text, { letters, before, article, after }) => {
			const typed = [...text].map((letter) => typedAs(letter, letters.next().value ?? 0)).join('');
			expect(right(text, `${before}${article}${typed}${after}`)).toBe(true);
		}),
		{ numRuns: 500 }
	);
});

const DIGIT = /\d/u;
test('an answer with another digit is wrong, wherever it stands', () => {
	fc.assert(
		fc.property(figure, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, step) => {
			const digits = [...text].flatMap((letter, index) => (DIGIT.test(letter) ? [index] : []));
			const at = digits[place % digits.length] ?? 0;
			const other = String((Number(text[at]) + step) % 10);
			expect(right(text, text.slice(0, at) + other + text.slice(at + 1))).toBe(false);
		}),
		{ numRuns: 500 }
	);
});

test('an answer with a digit too many or too few is wrong', () => {
	fc.assert(
		fc.property(figure, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, place, digit) => {
			const digits = [...text].flatMap((letter, index) => (DIGIT.test(letter) ? [index] : []));
			const at = digits[place % digits.length] ?? 0;
			expect(right(text, `${text.slice(0, at)}${digit}${text.slice(at)}`)).toBe(false);
			const less = text.slice(0, at) + text.slice(at + 1);
			// "0.5" without its nought, and "007" without one of them, are the same number.
			if (text[at] !== '0') expect(right(text, less)).toBe(false);
		}),
		{ numRuns: 500 }
	);
});
