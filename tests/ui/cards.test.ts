import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actWords } from '#ui/cards/act-words';
import { rowAfter, shownRows } from '#ui/cards/window';

describe('the rows on the page', () => {
	test('cover the screen and lie in the list, wherever it is scrolled to', () => {
		const number = (most: number) => fc.integer({ min: 1, max: most });
		fc.assert(
			fc.property(
				fc.nat(100_000),
				fc.integer({ min: -2000, max: 12_000_000 }),
				number(3000),
				number(200),
				(total, top, height, row) => {
					const { from, to } = shownRows(total, top, height, row);
					expect(from).toBeGreaterThanOrEqual(0);
					expect(to).toBeLessThanOrEqual(total);
					expect(to - from).toBeLessThanOrEqual(height / row + 20);
					for (const y of [0, height - 1]) {
						const seen = Math.floor((top + y) / row);
						if (seen >= 0 && seen < total) expect(seen >= from && seen < to).toBe(true);
					}
				}
			)
		);
	});

	test('are walked by the keys, to the ends and no further', () => {
		expect(
			['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'q'].map((key) =>
				rowAfter(key, 5, 100, 10)
			)
		).toEqual([6, 4, 15, 0, 0, 99, undefined]);
		expect(rowAfter('ArrowDown', 99, 100, 10)).toBe(99);
	});
});

describe('what is said after something was done', () => {
	test('counts what was done, and says what was not', () => {
		expect(actWords({ do: 'suspend' }, 1200, 1200, 1200)).toBe('1,200 cards are suspended.');
		expect(actWords({ do: 'delete' }, 1, 1, 1)).toBe('1 card is deleted; its history is kept.');
		expect(actWords({ do: 'due', inDays: 1 }, 3, 5, 5)).toBe(
			'3 cards are asked tomorrow. 2 new cards have no date to set.'
		);
		expect(actWords({ do: 'move', to: 'Law' }, 500, 500, 2000)).toBe(
			'500 cards are in “Law” now. The other 1,500 cards were not touched.'
		);
	});
});
