import { expect, test } from 'vitest';
import type { Card, LogId } from '#core/model';
import { answer } from '#core/review/answer';
import { shareOf } from '#core/review/balance';
import { offFreeDays } from '#core/review/free-days';
import { replay } from '#core/review/replay';
import { dueOn } from '#core/review/scheduler';
import { DAY, studyDay } from '#core/review/study-day';
import { detailCard } from '../../fixtures/cards';

const zone = () => 60;
const NOW = Date.UTC(2026, 11, 1, 12);
const TODAY = studyDay(NOW, zone);
const share = shareOf({ easyDays: [1, 1, 1, 1, 1, 1, 1], holidays: [{ from: TODAY + 20, to: TODAY + 30 }] });

/** A known card, due so many days from now. */
function known(id: string, inDays: number): { card: Card; first: ReturnType<typeof answer>['log'] } {
	const made = answer(
		detailCard(id, { answer: 'x' }),
		{ rating: 'easy', format: 'recall', durationMs: 1 },
		NOW - DAY,
		{ desiredRetention: 0.9, zone }
	);
	const due = dueOn(TODAY + inDays, 60);
	return { card: { ...made.card, memory: { ...made.card.memory, due } }, first: { ...made.log, due } };
}

test('what is due on a free day moves before it, and what is not stays', () => {
	const cards = Array.from({ length: 40 }, (_, index) => known(`c${index}`, index));
	const moved = offFreeDays(
		cards.map(({ card }) => card),
		{ count: () => 0, share },
		NOW,
		zone
	);
	expect(moved.map(({ card }) => card.id)).toEqual(
		Array.from({ length: 11 }, (_, index) => `c${index + 20}`)
	);
	const days = moved.map(({ card }) => studyDay(card.memory.due, zone) - TODAY);
	for (const day of days) expect(day >= 13 && day <= 19).toBe(true);
	expect(new Set(days).size).toBeGreaterThan(4);
});

test('a move is an entry of the log, and leaves what is known', () => {
	const { card, first } = known('c', 25);
	const [moved] = offFreeDays([card], { count: () => 0, share }, NOW, zone);
	if (!moved) throw new Error('the card was not moved');
	expect(moved.log).toMatchObject({ kind: 'manual', before: card.memory });
	expect({ ...moved.card.memory, due: 0 }).toEqual({ ...card.memory, due: 0 });
	const logs = [
		{ ...first, id: 'a:1' as LogId },
		{ ...moved.log, id: 'a:2' as LogId }
	];
	expect(replay(card, logs, undefined)).toEqual(moved.card.memory);
});

test('cards on their steps, new cards and what is due already are left alone', () => {
	const fresh = detailCard('n', { answer: 'x' });
	const { card } = known('r', 25);
	const learning: Card = { ...card, memory: { ...card.memory, state: 'relearning' } };
	const closed = { count: () => 0, share: () => 0 };
	expect(offFreeDays([fresh, learning, known('d', 0).card], closed, NOW, zone)).toEqual([]);
});
