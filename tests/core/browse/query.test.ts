import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGS } from '#core/model';
import { termIn, withTerm } from '#core/browse/edit';
import { parse } from '#core/browse/parse';
import {
	ASKS,
	COMPARISONS,
	NAMED,
	print,
	PROPERTIES,
	STATES,
	type Query,
	type Term
} from '#core/browse/query';

function read(text: string): Query {
	const parsed = parse(text);
	if (!parsed.ok) throw new Error(parsed.problem.message);
	return parsed.value;
}
/** The message and the part of the text that is wrong. */
function refusal(text: string): [string, string] {
	const parsed = parse(text);
	if (parsed.ok) throw new Error(`“${text}” was read`);
	return [parsed.problem.message, text.slice(parsed.problem.start, parsed.problem.end)];
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((one) => one.trim() === one);
const whole = (most: number) => fc.integer({ min: 1, max: most });
const term: fc.Arbitrary<Term> = fc.oneof(
	fc.record({ kind: fc.constant('words' as const), words: text }),
	fc.record({ kind: fc.constantFrom(...NAMED.filter((one) => one !== 'tag')), name: text }),
	fc.record({ kind: fc.constant('tag' as const), name: fc.stringMatching(/^[a-zäß0-9]{1,9}$/) }),
	fc.record({ kind: fc.constant('is' as const), state: fc.constantFrom(...STATES) }),
	fc.record({ kind: fc.constant('flag' as const), flag: fc.constantFrom(...FLAGS) }),
	fc.record({ kind: fc.constant('asks' as const), asks: fc.constantFrom(...ASKS) }),
	fc.record({
		kind: fc.constant('prop' as const),
		property: fc.constantFrom(...PROPERTIES),
		comparison: fc.constantFrom(...COMPARISONS),
		value: fc.integer({ min: -9999, max: 9999 }).map((value) => value / 8)
	}),
	fc.record({ kind: fc.constant('added' as const), days: whole(36_500) }),
	fc.record(
		{
			kind: fc.constant('rated' as const),
			days: whole(366),
			rating: fc.constantFrom('again', 'hard', 'good', 'easy')
		},
		{ requiredKeys: ['kind', 'days'] }
	)
);
const query = fc.letrec<{ query: Query }>((tie) => {
	const parts = fc.array(tie('query'), { minLength: 2, maxLength: 4 });
	return {
		query: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			term,
			fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), parts }),
			fc.record({ kind: fc.constant('not' as const), part: tie('query') })
		)
	};
}).query;

describe('a search', () => {
	it('takes an address for words, and a name that begins like one for a name', () => {
		expect(parse('https://example.org')).toEqual({
			ok: true,
			value: { kind: 'words', words: 'https://example.org' }
		});
		for (const name of ['/', '//', '//shared'])
			expect(parse(print({ kind: 'deck', name }))).toEqual({ ok: true, value: { kind: 'deck', name } });
	});

	it('reads back as what it was printed from', () => {
		fc.assert(
			fc.property(query, (asked) => {
				const printed = print(asked);
				fc.pre(printed.length <= 2000);
				expect(parse(printed)).toEqual({ ok: true, value: asked });
			}),
			{ numRuns: 500 }
		);
	});

	it('is read or refused, and never breaks, whatever is typed', () => {
		const signs = fc.constantFrom(
			'(',
			')',
			'-',
			'"',
			'\\',
			':',
			' ',
			'or',
			'is:due',
			'deck:',
			'a',
			'prop:due<1'
		);
		const typed = fc
			.array(fc.oneof(signs, fc.string({ unit: 'grapheme', maxLength: 4 })))
			.map((all) => all.join(''));
		fc.assert(
			fc.property(typed, (given) => {
				const parsed = parse(given);
				if (parsed.ok) expect(parse(print(parsed.value))).toEqual(parsed);
				else {
					expect(parsed.problem.message).toMatch(/\.$/);
					expect(parsed.problem.start).toBeLessThan(parsed.problem.end);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('asks for every card when it is empty', () => {
		expect(read('  ')).toEqual({ kind: 'all' });
		expect(print(read(''))).toBe('');
	});

	it('binds words closer than “or”, and parentheses closest', () => {
		expect(read('a b or c')).toEqual(read('(a b) or c'));
		expect(read('a and b')).toEqual(read('a b'));
		expect(read('a (b or c)')).not.toEqual(read('a b or c'));
		expect(read('-(a b)')).toEqual({ kind: 'not', part: read('a b') });
	});

	it('takes what is in quotes as it stands', () => {
		expect(read('"or" "deck:x" "a \\"b\\" \\\\"')).toEqual({
			kind: 'and',
			parts: ['or', 'deck:x', 'a "b" \\'].map((words) => ({ kind: 'words', words }))
		});
		expect(read('deck:"two words"')).toEqual({ kind: 'deck', name: 'two words' });
	});

	it('takes times and addresses for words', () => {
		expect(read('10:30 https://example.org').kind).toBe('and');
	});

	it.each([
		['tag:', 'Put a name behind “tag:”.', 'tag:'],
		[
			'is:dew',
			'Behind “is:” comes due, new, learning, review, suspended, buried, leech, flagged or tagged.',
			'is:dew'
		],
		['x colour:red', 'There is no “colour:”. To look for these words, put them in quotes.', 'colour:red'],
		['a (b or c', 'This parenthesis is not closed.', '(b or c'],
		['a )', 'This closing parenthesis has no opening one.', ')'],
		['()', 'There is nothing in these parentheses.', ')'],
		['"open', 'These quotes are not closed.', '"'],
		['a or', 'A word is missing beside “or”. To look for the word itself, put it in quotes.', ''],
		['a - b', 'Put what you do not want right behind the minus.', '-'],
		['added:0', 'Behind “added:” comes a number of days from 1 to 36500, as in added:7.', 'added:0'],
		['rated:7:bad', 'Behind “rated:7:” comes again, hard, good or easy.', 'rated:7:bad'],
		[
			'prop:ease>2',
			'Behind “prop:” comes due, stability, difficulty, retrievability, reps or lapses, a sign and a number, as in prop:stability<5.',
			'prop:ease>2'
		]
	])('says what is wrong in %s, and where', (typed, message, part) => {
		expect(refusal(typed)).toEqual([message, part]);
	});

	it('refuses what is nested beyond reason', () => {
		expect(refusal('('.repeat(900))[0]).toBe('This search is nested too deeply.');
		expect(refusal('a'.repeat(3000))[0]).toBe('This search is too long.');
	});
});

describe('a term of a search', () => {
	it('is put in, replaced and taken away, and the rest stays', () => {
		const asked = read('money -x (a or b)');
		const due = withTerm(asked, 'is', { kind: 'is', state: 'due' });
		expect(print(due)).toBe('money -x (a or b) is:due');
		const fresh = withTerm(due, 'is', { kind: 'is', state: 'new' });
		expect(termIn(fresh, 'is')?.state).toBe('new');
		expect(withTerm(fresh, 'is', undefined)).toEqual(asked);
		expect(print(withTerm(read('a or b'), 'is', { kind: 'is', state: 'due' }))).toBe('(a or b) is:due');
		expect(withTerm(read('is:due'), 'is', undefined)).toEqual({ kind: 'all' });
	});
});
