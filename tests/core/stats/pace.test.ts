import { expect, test } from 'vitest';
import type { AnswerLog, CardId, LogId } from '#core/model';
import { newMemory } from '#core/review/scheduler';
import { cardsIn, LONGEST_ANSWER_MS, paceOf, timeFor, USUAL_PACE } from '#core/stats/pace';

const answers = (times: number[], cards = times.length, format: AnswerLog['format'] = 'typed') =>
	times.map((durationMs, index): AnswerLog => ({
		id: `d:${index + 1}` as LogId,
		cardId: `c${index % cards}` as CardId,
		at: index * 1000,
		offset: 0,
		before: newMemory(0),
		kind: 'review',
		format,
		rating: 'good',
		durationMs,
		desiredRetention: 0.9
	}));

test('the pace is the median answer, whatever lay on the table for an hour', () => {
	const times = [...Array.from({ length: 11 }, () => 8000), 3_600_000, 3_600_000];
	expect(paceOf(answers(times)).answerMs).toBe(8000);
	expect(paceOf(answers(Array.from({ length: 12 }, () => 3_600_000))).answerMs).toBe(LONGEST_ANSWER_MS);
});

test('cards that come again on a day take more answers', () => {
	expect(
		paceOf(
			answers(
				Array.from({ length: 20 }, () => 5000),
				10
			)
		).answersPerCard
	).toBe(2);
});

test('with little to go by, and from matches alone, the usual pace is taken', () => {
	expect(paceOf(answers([1, 2, 3]))).toEqual(USUAL_PACE);
	expect(
		paceOf(
			answers(
				Array.from({ length: 40 }, () => 900),
				40,
				'match'
			)
		)
	).toEqual(USUAL_PACE);
});

test('what fits into some minutes takes no longer than they are', () => {
	const pace = { answerMs: 11_000, answersPerCard: 1.4 };
	const cards = cardsIn(600_000, pace);
	expect(timeFor(cards, pace)).toBeLessThanOrEqual(600_000);
	expect(timeFor(cards + 1, pace)).toBeGreaterThan(600_000);
	expect(cardsIn(1, pace)).toBe(1);
});
