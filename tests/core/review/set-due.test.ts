import { expect, it } from 'vitest';
import type { Card, LogId, ReviewLog } from '#core/model';
import { answer } from '#core/review/answer';
import { replay } from '#core/review/replay';
import { retrievability } from '#core/review/scheduler';
import { setDue } from '#core/review/set-due';
import { DAY, HOUR, studyDay } from '#core/review/study-day';
import { undo } from '#core/review/undo';
import { detailCard } from '../../fixtures/cards';

const NOON = Date.UTC(2026, 10, 23, 12);
const zone = () => 60;

/** Answers a card, and keeps the log as storage would. */
function answered(times = 2): { card: Card; logs: ReviewLog[] } {
	let card = detailCard('c', { answer: 'x' });
	const logs: ReviewLog[] = [];
	for (let turn = 0; turn < times; turn += 1) {
		const given = { rating: 'good', format: 'recall', durationMs: 1000 } as const;
		const made = answer(card, given, NOON + turn * 11 * 60_000, { desiredRetention: 0.9, zone });
		card = made.card;
		logs.push({ ...made.log, id: `d:${logs.length + 1}` as LogId });
	}
	return { card, logs };
}
function set(card: Card, inDays: number, at = NOON + HOUR) {
	const made = setDue(card, inDays, at, zone);
	if (!made) throw new Error('the card is new');
	return made;
}

it('asks a card on the study day that was set, and leaves what it is known by', () => {
	const { card } = answered();
	for (const days of [0, 1, 30]) {
		const { card: moved } = set(card, days);
		expect(studyDay(moved.memory.due, zone)).toBe(studyDay(NOON, zone) + days);
		expect({ ...moved.memory, due: 0 }).toEqual({ ...card.memory, due: 0 });
		const later = NOON + 9 * DAY;
		expect(retrievability(moved.memory, later, zone)).toBe(retrievability(card.memory, later, zone));
	}
});

it('takes a card off its learning steps', () => {
	const { card } = answered(1);
	expect(card.memory.state).toBe('learning');
	expect(set(card, 3).card.memory).toMatchObject({ state: 'review', learningSteps: 0 });
});

it('has nothing to move on a new card', () => {
	expect(setDue(detailCard('c', { answer: 'x' }), 3, NOON, zone)).toBeUndefined();
});

it('is replayed, counts for later answers, and can be taken back', () => {
	const { card, logs } = answered();
	const moved = set(card, 30);
	const withDate: ReviewLog[] = [...logs, { ...moved.log, id: 'd:3' as LogId }];
	expect(replay(card, withDate, undefined)).toEqual(moved.card.memory);
	const given = { rating: 'good', format: 'recall', durationMs: 1000 } as const;
	const next = answer(moved.card, given, NOON + 30 * DAY, { desiredRetention: 0.9, zone });
	expect(next.log.kind).toBe('review');
	expect(replay(card, [...withDate, { ...next.log, id: 'd:4' as LogId }], undefined)).toEqual(
		next.card.memory
	);
	const [, , date] = withDate;
	if (!date) throw new Error('no date was set');
	expect(undo(moved.card, date, withDate, NOON + 2 * HOUR, { zone, weights: undefined }).card.memory).toEqual(
		card.memory
	);
});
