import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerLog, LogId } from '#core/model';
import { answer } from '#core/review/answer';
import { isDue } from '#core/review/due';
import { gradeOf } from '#core/review/grade';
import { answeredInstead, becameLeech, isLeech } from '#core/review/leech';
import { replay } from '#core/review/replay';
import { newMemory, RATINGS, schedule } from '#core/review/scheduler';
import { DAY, endOfStudyDay, MINUTE } from '#core/review/study-day';
import { detailCard } from '../../fixtures/cards';

const zone = () => 120;
const options = { desiredRetention: 0.9, zone };
const NOW = Date.UTC(2026, 4, 4, 12);
const given = (rating: (typeof RATINGS)[number]) => ({ rating, format: 'match' as const, durationMs: 900 });
const known = detailCard('c1', {
	answer: 'x',
	memory: schedule(newMemory(NOW), 'easy', NOW, { ...options, seed: 'c1' })
});

const stored = (log: Omit<AnswerLog, 'id'>, n: number): AnswerLog => ({ ...log, id: `d:${n}` as LogId });
/** The one answer that `known` is the memory of. */
const firstLogs = [
	stored(answer(detailCard('c1', { answer: 'x', createdAt: NOW }), given('easy'), NOW, options).log, 1)
];

test('an answer is logged with what is needed to compute it again', () => {
	const card = detailCard('c1', { answer: 'x' });
	const { log, card: after } = answer(card, { ...given('good'), response: 'p2' }, NOW, options);
	expect(log).toEqual({
		cardId: 'c1',
		at: NOW,
		offset: 120,
		before: card.memory,
		kind: 'review',
		format: 'match',
		rating: 'good',
		response: 'p2',
		durationMs: 900,
		desiredRetention: 0.9,
		due: after.memory.due
	});
	expect(after.memory.state).toBe('learning');
	expect(card.memory).toEqual(newMemory(0));
	expect('response' in answer(card, given('good'), NOW, options).log).toBe(false);
});

describe('practice', () => {
	test('is an answer to a card that is neither new nor due', () => {
		expect(answer(known, given('good'), NOW + DAY, options).log.kind).toBe('practice');
		expect(answer(known, given('good'), known.memory.due, options).log.kind).toBe('review');
	});

	test('leaves the memory as it is when right', () => {
		for (const rating of ['hard', 'good', 'easy'] as const)
			expect(answer(known, given(rating), NOW + DAY, options).card.memory).toEqual(known.memory);
	});

	test('brings a card forward to now when wrong, and counts no lapse', () => {
		const { memory } = answer(known, given('again'), NOW + DAY, options).card;
		expect(memory).toEqual({ ...known.memory, due: NOW + DAY });
		expect(isDue(memory, NOW + DAY, zone)).toBe(true);
	});

	test('never lengthens an interval', () => {
		fc.assert(
			fc.property(fc.constantFrom(...RATINGS), fc.integer({ min: 0, max: 60 * DAY }), (rating, wait) => {
				const { log, card } = answer(known, given(rating), NOW + wait, options);
				if (log.kind === 'practice') expect(card.memory.due).toBeLessThanOrEqual(known.memory.due);
			})
		);
	});
});

describe('studying ahead', () => {
	const ahead = (rating: (typeof RATINGS)[number]) => ({ ...given(rating), counting: 'ahead' as const });

	test('counts as a review of a card that is not due yet', () => {
		const { log, card } = answer(known, ahead('good'), NOW + DAY, options);
		expect(log).toMatchObject({ kind: 'review', before: known.memory });
		expect('counting' in log).toBe(false);
		expect(card.memory.reps).toBe(known.memory.reps + 1);
		expect(replay(known, [...firstLogs, stored(log, 2)], undefined)).toEqual(card.memory);
	});

	test('adds less the earlier it is', () => {
		const after = (at: number) => answer(known, ahead('good'), at, options).card.memory.stability;
		expect(after(NOW + DAY)).toBeLessThan(after(known.memory.due));
		expect(after(NOW + DAY)).toBeGreaterThan(known.memory.stability);
	});
});

describe('cramming', () => {
	test('is practice that moves nothing, of any card and with any grade, now and in a replay', () => {
		const learning = schedule(newMemory(NOW), 'good', NOW, { ...options, seed: 'c1' });
		const memories = [newMemory(NOW), learning, known.memory];
		fc.assert(
			fc.property(
				fc.constantFrom(...memories),
				fc.constantFrom(...RATINGS),
				fc.integer({ min: 0, max: 60 * DAY }),
				(memory, rating, wait) => {
					const before = { ...known, memory };
					const { log, card } = answer(before, { ...given(rating), counting: 'cram' }, NOW + wait, options);
					expect(log).toMatchObject({ kind: 'practice', cram: true });
					expect(card.memory).toEqual(memory);
				}
			)
		);
		const { log } = answer(known, { ...given('again'), counting: 'cram' }, NOW + DAY, options);
		expect(replay(known, [...firstLogs, stored(log, 2)], undefined)).toEqual(known.memory);
	});
});

test('what was answered in place of a leech is told, most often first', () => {
	const wrong = (response: string, format: 'typed' | 'true-false' = 'typed') => ({
		...given('again'),
		response,
		format
	});
	const answers = [wrong('Tan'), wrong('Wang'), wrong('Wang'), wrong('true', 'true-false'), given('again')];
	const logs = answers.map((one, index) => stored(answer(known, one, NOW + index, options).log, index + 1));
	expect(answeredInstead(logs)).toEqual([
		{ response: 'Wang', times: 2 },
		{ response: 'Tan', times: 1 }
	]);
});

test('a learning card is due by the minute, up to twenty minutes ahead; a review all its study day', () => {
	const learning = schedule(newMemory(NOW), 'good', NOW, { ...options, seed: 'c1' });
	expect(isDue({ ...learning, due: NOW + 20 * MINUTE }, NOW, zone)).toBe(true);
	expect(isDue({ ...learning, due: NOW + 20 * MINUTE + 1 }, NOW, zone)).toBe(false);
	const end = endOfStudyDay(NOW, zone);
	expect(isDue({ ...known.memory, due: end - 1 }, NOW, zone)).toBe(true);
	expect(isDue({ ...known.memory, due: end }, NOW, zone)).toBe(false);
});

test('right is good, wrong is again', () => {
	expect([gradeOf(true), gradeOf(false)]).toEqual(['good', 'again']);
});

test('a leech is told at eight lapses and at every fourth after', () => {
	const at = (lapses: number) => ({ ...known.memory, lapses });
	expect([7, 8, 9].map((lapses) => isLeech(at(lapses), 8))).toEqual([false, true, true]);
	const told = Array.from({ length: 20 }, (_, lapses) => lapses).filter((lapses) =>
		becameLeech(at(lapses - 1), at(lapses), 8)
	);
	expect(told).toEqual([8, 12, 16]);
	// The half of an odd number is rounded up.
	expect([10, 11].map((lapses) => becameLeech(at(lapses - 1), at(lapses), 7))).toEqual([false, true]);
	expect(becameLeech(at(8), at(8), 8)).toBe(false);
	expect(isLeech(at(3), 3)).toBe(true);
});
