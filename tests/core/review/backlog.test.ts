import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysToCatchUp, PACES, suggestedPace } from '#core/review/backlog';

const none = () => 0;

test('what waits is done in so many days, the last one not full', () => {
	expect(daysToCatchUp({ overdue: 142, waiting: 142, comes: none }, 30)).toBe(5);
	expect(daysToCatchUp({ overdue: 30, waiting: 30, comes: none }, 30)).toBe(1);
	expect(daysToCatchUp({ overdue: 0, waiting: 0, comes: none }, 30)).toBe(1);
});

test('what comes up meanwhile waits too, and too much of it is never done', () => {
	expect(daysToCatchUp({ overdue: 100, waiting: 100, comes: () => 10 }, 30)).toBe(5);
	expect(daysToCatchUp({ overdue: 100, waiting: 100, comes: () => 30 }, 30)).toBeUndefined();
	expect(daysToCatchUp({ overdue: 100, waiting: 100, comes: (ahead) => (ahead < 3 ? 60 : 0) }, 50)).toBe(5);
});

test('the pace suggested is the gentlest that takes a week at most', () => {
	expect(suggestedPace({ overdue: 142, waiting: 142, comes: none })).toBe(30);
	expect(suggestedPace({ overdue: 50, waiting: 60, comes: none })).toBe(20);
	expect(suggestedPace({ overdue: 90_000, waiting: 90_000, comes: none })).toBe(500);
});

test('a faster pace never takes longer', () => {
	fc.assert(
		fc.property(fc.nat(3000), fc.array(fc.nat(40), { minLength: 30, maxLength: 30 }), (waiting, daily) => {
			const backlog = { overdue: waiting, waiting, comes: (ahead: number) => daily[ahead % 30] ?? 0 };
			const days = PACES.map((pace) => daysToCatchUp(backlog, pace) ?? Infinity);
			expect(days.toSorted((left, right) => right - left)).toEqual(days);
		})
	);
});
