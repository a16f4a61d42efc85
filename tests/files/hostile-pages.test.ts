/** Pages that no program would set, read as those of a PDF are. `FUZZ_RUNS` says how often. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Piece } from '#files/layout/page';
import { readPages } from '#files/layout/read';
import { numRuns, TIMEOUT } from '../support/hostile';

/** Lengths as they come, and as they never should. */
const length = fc.oneof(
	fc.integer({ min: 0, max: 600 }),
	fc.double({ min: -50, max: 900, noNaN: true }),
	fc.constantFrom(0, -1, Number.NaN, Infinity, -Infinity, 1e308, Number.MIN_VALUE)
);
/** Few places and sizes, so that lines, columns and tables come about. */
const place = fc.constantFrom(50, 62, 74, 86, 300, 420);
const size = fc.constantFrom(6, 10, 10, 10, 14, 22);
const sign = fc.constantFrom(
	'',
	'',
	'',
	' ',
	'- ',
	'• ',
	'3. ',
	'(',
	'|',
	'# ',
	'\n',
	'\u202E',
	'שלום ',
	'٣ '
);
const piece = (lengths: fc.Arbitrary<number>, sizes: fc.Arbitrary<number>) =>
	fc.record({
		before: sign,
		after: fc.constantFrom('', '', '.', ',', '-', ' ', '?”', ' ³', ' of the river and its bank'),
		x: lengths,
		y: lengths,
		width: lengths,
		size: sizes,
		font: fc.constantFrom('a', 'a', 'b', '__proto__')
	});
/** Two columns, drawn line by line across both. */
const columns = fc.integer({ min: 1, max: 6 }).map((lines) =>
	Array.from({ length: 2 * lines }, (_, at) => ({
		...{ before: '', after: ' of the river and its bank', x: at % 2 === 0 ? 50 : 300, width: 200 },
		...{ y: 100 + 12 * Math.floor(at / 2), size: 10, font: 'a' }
	}))
);
const pages = fc.array(
	fc.record({
		height: fc.oneof(fc.constant(800), length),
		pieces: fc
			.array(fc.oneof(fc.array(piece(place, size)), fc.array(piece(length, length)), columns), {
				maxLength: 5
			})
			.map((some) => some.flat())
	}),
	{ maxLength: 4 }
);

/** A word that stands nowhere else, nor inside of two that are set close. */
const wordOf = (index: number) =>
	`z${[...String(index).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('')}z`;

it('are read to an end, and no word of them comes twice or from nowhere', { timeout: TIMEOUT }, () => {
	fc.assert(
		fc.property(pages, (drawn) => {
			let words = 0;
			const set = drawn.map(({ height, pieces }) => ({
				height,
				pieces: pieces.map(({ before, after, ...rest }): Piece => {
					const text = before + wordOf(words) + after;
					words += 1;
					return { ...rest, text };
				})
			}));
			const found = readPages(set).text.match(/z[a-j]{3}z/g) ?? [];
			expect(new Set(found).size).toBe(found.length);
			const known = new Set(Array.from({ length: words }, (_, index) => wordOf(index)));
			expect(found.filter((word) => !known.has(word))).toEqual([]);
		}),
		{ numRuns }
	);
});

it('keep every word where all lengths are real and there is no margin', { timeout: TIMEOUT }, () => {
	const plain = fc.array(
		fc.record({ x: place, width: fc.integer({ min: 1, max: 200 }), font: fc.constantFrom('a', 'b') }),
		{ minLength: 1, maxLength: 60 }
	);
	fc.assert(
		fc.property(plain, (drawn) => {
			const pieces = drawn.map((one, index): Piece => ({
				...one,
				text: wordOf(index),
				y: 20 * (index + 1),
				size: 10
			}));
			const { text } = readPages([{ height: 2000, pieces }]);
			expect(drawn.map((_, index) => wordOf(index)).filter((word) => !text.includes(word))).toEqual([]);
		}),
		{ numRuns }
	);
});
