import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Format, Memory } from '#core/model';
import { isDue } from '#core/review/due';
import { ENOUGH, HELD_FOR, known, trusted, weigh } from '#core/review/evidence';
import { newMemory, RATINGS, retrievability, schedule } from '#core/review/scheduler';
import { DAY, studyDay } from '#core/review/study-day';

const zone = () => 0;
const NOW = Date.UTC(2026, 4, 4, 12);
const options = { desiredRetention: 0.9, zone, seed: 'c1' };
const ALL: readonly Format[] = ['recall', 'typed', 'choice', 'true-false'];

/** In review, with a stability of ten days, last asked so many days ago. */
function review(days: number): Memory {
	const memory = schedule(newMemory(0), 'easy', NOW - days * DAY, options);
	return { ...memory, stability: 10 };
}

describe('the chance that a right answer was known', () => {
	test('is that of recall among all ways to be right', () => {
		expect(known(0.9, undefined)).toBe(1);
		expect(known(0.9, 4)).toBeCloseTo(0.9 / (0.9 + 0.1 / 4), 12);
		expect(known(0.8, 2)).toBeCloseTo(0.8 / 0.9, 12);
	});

	test('is no more than recall itself where there was nothing to choose from', () => {
		expect(known(0.7, 1)).toBeCloseTo(0.7, 12);
		expect(known(0, 1)).toBe(0);
		expect(known(0, 4)).toBe(0);
		expect(known(1, 2)).toBe(1);
	});

	test('grows with recall and with the number of options', () => {
		const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
		fc.assert(
			fc.property(share, fc.integer({ min: 1, max: 20 }), (recall, count) => {
				expect(known(recall, count)).toBeGreaterThanOrEqual(recall - 1e-12);
				expect(known(recall, count + 1)).toBeGreaterThan(known(recall, count));
				expect(known(Math.min(1, recall + 0.01), count)).toBeGreaterThan(known(recall, count));
			})
		);
	});
});

describe('a card is asked of itself', () => {
	test('in a guessable format only where a right answer will be enough', () => {
		const formats = (days: number) => trusted(review(days), ALL, NOW, zone);
		expect(formats(1)).toEqual(ALL);
		expect(formats(13)).toEqual(['recall', 'typed', 'choice']);
		expect(formats(60)).toEqual(['recall', 'typed']);
		expect(trusted(review(60), ['true-false'], NOW, zone)).toEqual([]);
	});

	test('in any format while it is new, in a free one on its steps', () => {
		expect(trusted(newMemory(0), ALL, NOW, zone)).toEqual(ALL);
		const learning = schedule(newMemory(0), 'good', NOW, options);
		expect(trusted(learning, ALL, NOW, zone)).toEqual(['recall', 'typed']);
	});
});

describe('a right answer that was picked', () => {
	test('lengthens the interval a little less than a free one, where it is enough', () => {
		const memory = review(10);
		const free = weigh(memory, { rating: 'good' }, NOW, options);
		const picked = weigh(memory, { rating: 'good', options: 4 }, NOW, options);
		expect(free).toEqual(schedule(memory, 'good', NOW, options));
		expect(known(retrievability(memory, NOW, zone), 4)).toBeGreaterThan(ENOUGH);
		expect(picked.state).toBe('review');
		expect(picked.stability).toBeLessThan(free.stability);
		expect(picked.stability).toBeGreaterThan(0.85 * free.stability);
		expect(picked.due).toBeLessThanOrEqual(free.due);
		expect(picked.due).toBeGreaterThan(NOW + 10 * DAY);
	});

	test('is held when it may have been luck: asked again in ten minutes, freely, without a lapse', () => {
		const memory = review(40);
		const held = weigh(memory, { rating: 'good', options: 2 }, NOW, options);
		expect(held).toMatchObject({ state: 'relearning', due: NOW + HELD_FOR, lapses: 0, reps: 2 });
		expect(isDue(held, NOW + HELD_FOR, zone)).toBe(true);
		expect(trusted(held, ALL, NOW + HELD_FOR, zone)).toEqual(['recall', 'typed']);
		const after = weigh(held, { rating: 'good' }, NOW + HELD_FOR, options);
		const free = schedule(memory, 'good', NOW, options);
		expect(after.state).toBe('review');
		expect(after.due).toBeGreaterThan(NOW + DAY);
		expect(after.due).toBeLessThan(free.due);
	});

	test('gives a new card no interval of days, however easy it was', () => {
		for (const rating of ['hard', 'good', 'easy'] as const) {
			const memory = weigh(newMemory(0), { rating, options: 4 }, NOW, options);
			expect(memory).toMatchObject({ state: 'learning', due: NOW + HELD_FOR });
			expect(weigh(memory, { rating, options: 4 }, NOW + HELD_FOR, options).state).toBe('learning');
			expect(weigh(memory, { rating: 'good' }, NOW + HELD_FOR, options).state).toBe('review');
		}
	});

	test('is never worth more than a free one, in whatever state', () => {
		const memories = fc.constantFrom(newMemory(0), ...[1, 5, 10, 30, 200].map(review));
		fc.assert(
			fc.property(
				memories,
				fc.constantFrom(...RATINGS),
				fc.integer({ min: 1, max: 12 }),
				(memory, rating, count) => {
					const free = weigh(memory, { rating }, NOW, options);
					const picked = weigh(memory, { rating, options: count }, NOW, options);
					expect(picked.stability).toBeLessThanOrEqual(free.stability);
					expect(studyDay(picked.due, zone)).toBeLessThanOrEqual(studyDay(free.due, zone));
				}
			)
		);
	});
});

test('a wrong answer is wrong in any format', () => {
	expect(weigh(review(10), { rating: 'again', options: 2 }, NOW, options)).toEqual(
		weigh(review(10), { rating: 'again' }, NOW, options)
	);
});
