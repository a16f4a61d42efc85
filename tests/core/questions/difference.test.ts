import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference } from '#core/questions/difference';

const shown = (typed: string, expected: string) =>
	difference(typed, expected)
		.map(({ kind, text }) => (kind === 'same' ? text : kind === 'extra' ? `[-${text}]` : `[+${text}]`))
		.join('');

test('letters that differ are told apart', () => {
	expect(shown('Zukerberg', 'Zuckerberg')).toBe('Zu[+c]kerberg');
	expect(shown('Palihapitiyaa', 'Palihapitiya')).toBe('Palihapitiya[-a]');
	expect(shown('6 million', '$5 million')).toBe('[-6][+$5] million');
	expect(shown('', 'all')).toBe('[+all]');
	expect(shown('all', '')).toBe('[-all]');
});

test('case and accents are no difference', () => {
	expect(shown('sao paulo', 'São Paulo')).toBe('São Paulo');
});

test('what is same and missing gives the expected text, what is same and extra the typed one', () => {
	const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1', ' '), maxLength: 30 });
	fc.assert(
		fc.property(letters, letters, (typed, expected) => {
			const pieces = difference(typed, expected);
			const of = (kind: string) =>
				pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind).map((piece) => piece.text);
			expect(of('missing').join('')).toBe(expected);
			expect(of('extra').join('')).toBe(typed);
		})
	);
});

test('very long texts are not compared letter by letter', () => {
	expect(difference('x'.repeat(500), 'y')).toEqual([
		{ kind: 'extra', text: 'x'.repeat(500) },
		{ kind: 'missing', text: 'y' }
	]);
});
