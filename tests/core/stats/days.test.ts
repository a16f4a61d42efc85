import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerLog, CardId, Format, LogId, MemoryState, Rating, ReviewLog } from '#core/model';
import { effective, isAnswer } from '#core/review/log';
import { newMemory } from '#core/review/scheduler';
import { beginOfDay, DAY, studyDay } from '#core/review/study-day';
import { answers, dayOf, dayRecords, emptyDay, streak, tallyAnswer, type DayRecord } from '#core/stats/days';
import { retention, share, wilson } from '#core/stats/retention';
import { steps } from '#core/stats/step';
import { answerLog, undoOf } from '../../fixtures/logs';

const utc = () => 0;
const NOW = Date.UTC(2026, 6, 1, 12);
const TODAY = studyDay(NOW, utc);

/** A log as people make it: answers, resets, and undos of whatever came before on the same card. */
const anyLog: fc.Arbitrary<ReviewLog[]> = fc
	.array(
		fc.record({
			card: fc.integer({ min: 0, max: 3 }),
			minutes: fc.integer({ min: 0, max: 3000 }),
			offset: fc.constantFrom(-480, 0, 330, 720),
			kind: fc.constantFrom('review', 'review', 'practice', 'reset', 'undo', 'undo'),
			state: fc.constantFrom<MemoryState>('new', 'learning', 'review', 'review', 'relearning'),
			interval: fc.integer({ min: 1, max: 60 }),
			format: fc.constantFrom<Format>('recall', 'typed', 'choice', 'true-false', 'match'),
			rating: fc.constantFrom<Rating>('again', 'hard', 'good', 'easy'),
			durationMs: fc.double({ min: 0, max: 1e5, noNaN: true }),
			desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
			which: fc.nat()
		}),
		{ maxLength: 40 }
	)
	.map((many) => {
		const logs: ReviewLog[] = [];
		let at = NOW;
		for (const [index, one] of many.entries()) {
			at += one.minutes * 60_000;
			const before = {
				...{ ...newMemory(0), state: one.state, stability: one.interval, difficulty: 5 },
				...{ due: at, lastReview: at - one.interval * DAY }
			};
			const { offset, format, rating, durationMs, desiredRetention } = one;
			const cardId = `c${one.card}` as CardId;
			const base = { id: `a:${index + 1}` as LogId, cardId, at, offset, before };
			const own = logs.filter((log) => log.cardId === cardId);
			const target = own[own.length ? one.which % own.length : 0];
			if (one.kind === 'undo') {
				if (target) logs.push({ ...base, kind: 'undo', undoes: target.id });
			} else if (one.kind === 'reset') logs.push({ ...base, kind: 'reset' });
			else {
				const kind = one.kind === 'practice' ? 'practice' : 'review';
				logs.push({ ...base, kind, format, rating, durationMs, desiredRetention });
			}
		}
		return logs;
	});

/** What storage does: one batch of entries after another, with the history of each card something is taken back of. */
function kept(logs: readonly ReviewLog[], batch: number): Map<number, DayRecord> {
	const days = new Map<number, DayRecord>();
	for (let at = 0; at < logs.length; at += batch) {
		const added = logs.slice(at, at + batch);
		const undone = new Set(added.filter(({ kind }) => kind === 'undo').map(({ cardId }) => cardId));
		const known = logs.slice(0, at).filter(({ cardId }) => undone.has(cardId));
		for (const [log, by] of steps(known, added)) {
			const record = days.get(dayOf(log)) ?? emptyDay(dayOf(log));
			tallyAnswer(record, log, by);
			days.set(record.day, record);
		}
	}
	for (const [day, record] of days) if (answers(record) === 0) days.delete(day);
	return days;
}

describe('records of days', () => {
	it('count answers on the study day of the place where they were given', () => {
		const inNewYork = answerLog(NOW, { at: beginOfDay(TODAY + 1, utc), offset: -240, interval: 5 });
		const undone = answerLog(NOW);
		const practice = answerLog(NOW, { interval: 3, kind: 'practice' });
		const days = [...dayRecords([answerLog(NOW), practice, inNewYork, undone, undoOf(undone)]).values()];
		expect(days.map((day) => day.day)).toEqual([TODAY]);
		const [day] = days;
		expect(day && answers(day)).toBe(3);
		expect(day && answers(day, { stages: ['practice'] })).toBe(1);
		expect(day?.fresh).toBe(1);
		expect(day?.durations[0]).toBe(12_000);
		expect(day?.hours.answers[12]).toBe(2);
		expect(day?.hours.answers[0]).toBe(1);
	});

	it('kept answer by answer are what the whole log gives, whatever was taken back and in whatever batches', () => {
		fc.assert(
			fc.property(anyLog, fc.integer({ min: 1, max: 7 }), (logs, batch) => {
				const whole = dayRecords(logs);
				const sorted = (days: Map<number, DayRecord>) => [...days.values()].sort((a, b) => a.day - b.day);
				expect(sorted(kept(logs, batch))).toEqual(sorted(whole));
				expect(sorted(dayRecords(logs.toReversed()))).toEqual(sorted(whole));
			})
		);
	});

	it('add up to the log: answers, times, hours, and what retention counts', () => {
		fc.assert(
			fc.property(anyLog, (logs) => {
				const days = [...dayRecords(logs).values()];
				const counting = effective(logs).filter(isAnswer);
				const reviews = counting.filter((log) => log.kind === 'review' && log.before.state === 'review');
				const sum = (of: (day: DayRecord) => number) => days.reduce((all, day) => all + of(day), 0);
				const all = (counts: Iterable<number>) => [...counts].reduce((one, other) => one + other, 0);
				expect(sum((day) => answers(day))).toBe(counting.length);
				expect(sum((day) => all(day.hours.answers))).toBe(counting.length);
				expect(sum((day) => all(day.hours.reviews))).toBe(reviews.length);
				expect(sum((day) => all(day.durations))).toBe(
					counting.reduce((ms, log) => ms + Math.round(log.durationMs), 0)
				);
				const found = retention(days);
				expect(found.all).toEqual({
					right: reviews.filter(({ rating }) => rating !== 'again').length,
					total: reviews.length
				});
				expect(found.young.total + found.mature.total).toBe(reviews.length);
				expect([...found.byFormat.values()].reduce((total, one) => total + one.total, 0)).toBe(
					reviews.length
				);
				expect(sum((day) => all(day.hours.recalled))).toBe(found.all.right);
			})
		);
	});

	it('tell how many days in a row were studied; today may be still to come', () => {
		const on = (...days: number[]) => new Set(days.map((day) => TODAY - day));
		expect(streak(on(0, 1, 2, 4), TODAY)).toBe(3);
		expect(streak(on(1, 2, 4), TODAY)).toBe(2);
		expect(streak(on(2, 3), TODAY)).toBe(0);
		expect(streak(on(), TODAY)).toBe(0);
	});
});

describe('true retention', () => {
	const reviewed = (
		rating: Rating,
		interval: number,
		format: Format = 'recall',
		more: Partial<AnswerLog> = {}
	) => answerLog(NOW, { rating, interval, format, ...more });
	const of = (logs: ReviewLog[]) => retention([...dayRecords(logs).values()]);

	it('is what was recalled of reviews, split by young and mature and by format', () => {
		const undone = reviewed('again', 30);
		const found = of([
			reviewed('good', 3),
			reviewed('again', 20),
			reviewed('hard', 21),
			reviewed('easy', 300, 'typed', { desiredRetention: 0.8 }),
			answerLog(NOW, { rating: 'again' }),
			reviewed('again', 5, 'recall', { kind: 'practice' }),
			undone,
			undoOf(undone)
		]);
		expect(found.all).toEqual({ right: 3, total: 4 });
		expect(found.young).toEqual({ right: 1, total: 2 });
		expect(found.mature).toEqual({ right: 2, total: 2 });
		expect(Object.fromEntries(found.byFormat)).toEqual({
			recall: { right: 2, total: 3 },
			typed: { right: 1, total: 1 }
		});
		expect(found.desired).toBeCloseTo(0.875);
		expect(share(found.all)).toBe(0.75);
	});

	it('of nothing is nothing', () => {
		expect(of([]).desired).toBeUndefined();
		expect(share(of([]).all)).toBeUndefined();
	});

	it('lies within an interval that holds what was seen, and narrows with more reviews', () => {
		expect(wilson({ right: 0, total: 0 })).toEqual({ low: 0, high: 1 });
		// Newcombe 1998, table I: 81 of 263.
		expect(wilson({ right: 81, total: 263 }).low).toBeCloseTo(0.2553, 4);
		expect(wilson({ right: 81, total: 263 }).high).toBeCloseTo(0.3662, 4);
		fc.assert(
			fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, total) => {
				const right = Math.min(some, total);
				const { low, high } = wilson({ right, total });
				expect(low).toBeGreaterThanOrEqual(0);
				expect(low).toBeLessThanOrEqual(right / total + 1e-12);
				expect(high).toBeGreaterThanOrEqual(right / total - 1e-12);
				expect(high).toBeLessThanOrEqual(1);
				const more = wilson({ right: 4 * right, total: 4 * total });
				expect(more.high - more.low).toBeLessThan(high - low);
			})
		);
	});
});
