import { expect, test } from 'vitest';
import type { LogId, ReviewLog, Weights } from '#core/model';
import { answer } from '#core/review/answer';
import { countOf, foretold, historiesOf, logLoss, splitOf, trainingSet } from '#core/review/fit';
import { newMemory, retrievability } from '#core/review/scheduler';
import { reschedule } from '#core/review/reschedule';
import { DAY, studyDay } from '#core/review/study-day';
import { detailCard } from '../../fixtures/cards';
import { FORGETFUL } from '../../simulate/learner';
import { learnerLogs } from '../../support/learner-logs';

const NOW = Date.UTC(2026, 10, 24, 18);
const zone = () => 0;
const options = { desiredRetention: 0.9, zone };
const TRUE: Weights = FORGETFUL.parameters;
const { logs, cards } = learnerLogs(FORGETFUL, { cards: 60, days: 150, now: NOW });

/** One card answered easily, then so many days later with this. */
function two(days: number, more: { rating: 'good' | 'again'; options?: number }): ReviewLog[] {
	const card = detailCard('c', { answer: 'x', memory: newMemory(NOW) });
	const free = { rating: 'easy', format: 'recall', durationMs: 1 } as const;
	const first = answer(card, free, NOW, options);
	const second = answer(
		{ ...first.card, memory: { ...first.card.memory, due: NOW } },
		{ ...free, ...more },
		NOW + days * DAY,
		options
	);
	return [first.log, second.log].map((log, index) => ({ ...log, id: `a:${index + 1}` as LogId }));
}

test('what is foretold is the retrievability that the app had before the answer', () => {
	const history = two(9, { rating: 'again' });
	const [, log] = history;
	if (log?.kind !== 'review') throw new Error('no second answer');
	const [only, ...others] = foretold(history, undefined);
	expect(others).toEqual([]);
	expect(only).toEqual({ at: log.at, recall: retrievability(log.before, log.at, zone), right: false });
});

test('answers of the same day, picked ones and practice do not count', () => {
	expect(foretold(two(0, { rating: 'good' }), undefined)).toEqual([]);
	expect(foretold(two(9, { rating: 'good', options: 4 }), undefined)).toEqual([]);
	const practised = two(9, { rating: 'good' }).map((log, index) =>
		index === 1 ? ({ ...log, kind: 'practice' } as ReviewLog) : log
	);
	expect(foretold(practised, undefined)).toEqual([]);
});

test('the log loss is small for what was foretold, large for what was not, and never endless', () => {
	const at = NOW;
	expect(logLoss([{ at, recall: 0.9, right: true }])).toBeCloseTo(-Math.log(0.9));
	expect(logLoss([{ at, recall: 0.9, right: false }])).toBeCloseTo(-Math.log(0.1));
	expect(logLoss([{ at, recall: 1, right: false }])).toBeLessThan(10);
});

test('the weights that a learner truly forgets by foretell best', () => {
	const histories = historiesOf(logs);
	const loss = (weights: Weights | undefined) =>
		logLoss(histories.flatMap((history) => foretold(history, weights)));
	expect(loss(TRUE)).toBeLessThan(loss(undefined));
});

test('four fifths of the answers come before the cut, and only those are trained on', () => {
	const histories = historiesOf(logs);
	const cut = splitOf(histories);
	const { ratings, days, lengths } = trainingSet(histories, cut);
	expect(lengths.length / countOf(histories)).toBeCloseTo(0.8, 1);
	expect(ratings).toHaveLength(lengths.reduce((sum, one) => sum + one, 0));
	expect(days).toHaveLength(ratings.length);
	let at = 0;
	for (const length of lengths) {
		expect(length).toBeGreaterThan(1);
		expect(days[at]).toBe(0);
		expect(days[at + length - 1]).toBeGreaterThan(0);
		at += length;
	}
	expect(new Set(ratings)).toEqual(new Set([1, 3]));
});

test('a card that started over begins a history of its own', () => {
	const [first, second] = two(9, { rating: 'good' });
	const reset = {
		id: 'b:1' as LogId,
		cardId: first!.cardId,
		at: NOW + DAY,
		offset: 0,
		before: first!.before,
		kind: 'reset'
	} as const;
	expect(trainingSet(historiesOf([first!, reset, second!]), Infinity).lengths).toEqual([]);
	expect(trainingSet(historiesOf([first!, second!]), Infinity).lengths).toEqual([2]);
});

test('days given anew follow the memory, from the last answer, and never lie before today', () => {
	const short = cards.map((card) => ({ ...card, memory: { ...card.memory, stability: 2 } }));
	const moved = reschedule(short, NOW, () => options);
	expect(moved.length).toBeGreaterThan(10);
	for (const { log, card } of moved) {
		expect(log.kind).toBe('manual');
		expect(studyDay(card.memory.due, zone)).toBeGreaterThanOrEqual(studyDay(NOW, zone));
		const days = studyDay(card.memory.due, zone) - (card.memory.lastDay ?? 0);
		expect(days <= 4 || studyDay(card.memory.due, zone) === studyDay(NOW, zone)).toBe(true);
	}
	expect(
		reschedule(
			moved.map(({ card }) => card),
			NOW,
			() => options
		)
	).toEqual([]);
});
