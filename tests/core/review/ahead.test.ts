import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatementId } from '#core/model';
import { aheadQueue } from '#core/review/ahead';
import { nothingSeen } from '#core/review/limits';
import { DAY, HOUR, studyDay } from '#core/review/study-day';
import { detailCard } from '../../fixtures/cards';

const NOW = Date.UTC(2026, 10, 24, 9);
const zone = () => 60;
const clock = { now: NOW, zone, seenToday: nothingSeen() };
const dueIn = (id: string, days: number, more: object = {}) => {
	const card = detailCard(id, { answer: 'x' });
	const due = NOW + days * DAY;
	return {
		...card,
		memory: { ...card.memory, state: 'review' as const, stability: 9, reps: 2, due },
		...more
	};
};
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

test('asks what comes up in the study days after today, soonest first', () => {
	const cards = [
		dueIn('d', 4),
		dueIn('c', 3),
		dueIn('a', 1),
		dueIn('late', -1),
		dueIn('today', 0.1),
		dueIn('b', 2)
	];
	expect(ids(aheadQueue(cards, { ...clock, days: 3 }))).toEqual(['a', 'b', 'c']);
	expect(ids(aheadQueue(cards, { ...clock, days: 1 }))).toEqual(['a']);
});

test('a day is a study day: what is due at three in the night belongs to the day before', () => {
	const night = dueIn('night', (17 * HOUR) / DAY);
	expect(studyDay(night.memory.due, zone)).toBe(studyDay(NOW, zone));
	expect(aheadQueue([night], { ...clock, days: 1 })).toEqual([]);
});

test('leaves out new, suspended and buried cards, siblings, and what was asked today', () => {
	const sibling = { statementId: 'same' as StatementId };
	const asked = dueIn('asked', 1);
	const seenToday = { ...nothingSeen(), askedOf: new Map([[asked.statementId, asked.id]]) };
	const cards = [
		detailCard('new', { answer: 'x' }),
		dueIn('off', 1, { suspended: true }),
		dueIn('buried', 1, { buriedUntil: NOW + 9 * DAY }),
		dueIn('one', 1, sibling),
		dueIn('two', 2, sibling),
		asked
	];
	expect(ids(aheadQueue(cards, { ...clock, seenToday, days: 3 }))).toEqual(['one']);
});

test('more days never ask fewer cards', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: -5, max: 40, noNaN: true }), { maxLength: 20 }), (dues) => {
			const cards = dues.map((days, index) => dueIn(`c${index}`, days));
			const counts = [1, 3, 7, 30].map((days) => aheadQueue(cards, { ...clock, days }).length);
			expect(counts).toEqual(counts.toSorted((left, right) => left - right));
		})
	);
});
