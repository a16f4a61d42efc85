import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '#core/questions/canonical';
import { tokens } from '#core/questions/tokens';

const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
	if (value < 20) return ONES[value] ?? '';
	if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 ? `-${ONES[value % 10]}` : ''}`;
	if (value < 1000)
		return `${ONES[Math.floor(value / 100)]} hundred${value % 100 ? ` and ${inWords(value % 100)}` : ''}`;
	const [scale, name] = value < 1e6 ? [1e3, 'thousand'] : value < 1e9 ? [1e6, 'million'] : [1e9, 'billion'];
	const rest = value % Number(scale);
	return `${inWords(Math.floor(value / Number(scale)))} ${name}${rest ? ` ${inWords(rest)}` : ''}`;
}

test('a whole number reads the same in digits, with commas and in words', () => {
	fc.assert(
		fc.property(fc.oneof(fc.nat(1200), fc.nat(2_000_000_000)), (value) => {
			expect(tokens(inWords(value))).toEqual([{ kind: 'number', value }]);
			expect(canonical(value.toLocaleString('en-US'))).toBe(canonical(String(value)));
			expect(canonical(inWords(value))).toBe(canonical(String(value)));
		})
	);
});

test('two different whole numbers never read the same', () => {
	fc.assert(
		fc.property(fc.nat(), fc.nat(), (one, other) => {
			fc.pre(one !== other);
			expect(canonical(`$${one}`)).not.toBe(canonical(`${other} dollars`));
		})
	);
});

test('any text can be read, and case never matters', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(canonical(canonical(text).replaceAll('#', ''))).toBeTypeOf('string');
		})
	);
	expect(canonical('The FED')).toBe(canonical('fed'));
});

test('numbers that stand side by side stay apart', () => {
	expect(canonical('1 2')).not.toBe(canonical('12'));
	expect(canonical('20 25')).not.toBe(canonical('2025'));
	expect(tokens('5 to 10 million')).toEqual([
		{ kind: 'number', value: 5 },
		{ kind: 'word', text: 'to' },
		{ kind: 'number', value: 1e7 }
	]);
});

test('an answer that is an article alone is not lost', () => {
	expect(canonical('A')).toBe('a');
	expect(canonical('the the')).not.toBe('');
});
