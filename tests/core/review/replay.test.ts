import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card, LogId, ReviewLog } from '#core/model';
import { answer } from '#core/review/answer';
import { effective } from '#core/review/log';
import { replay } from '#core/review/replay';
import { reset } from '#core/review/reset';
import { RATINGS } from '#core/review/scheduler';
import { DAY, MINUTE } from '#core/review/study-day';
import { lastToRedo, lastToUndo, undo } from '#core/review/undo';
import { shuffle, seeded } from '#core/random';
import { detailCard } from '../../fixtures/cards';
import { zoneOf } from '../../fixtures/zones';

const ZONES = ['America/New_York', 'Europe/London', 'Pacific/Apia', 'Asia/Kathmandu'].map(zoneOf);
const START = Date.UTC(2026, 2, 1, 9);

/** What a learner does with one card, step by step. */
const step = fc.record({
	act: fc.oneof(
		{ weight: 8, arbitrary: fc.constant('answer' as const) },
		{ weight: 1, arbitrary: fc.constant('reset' as const) },
		{ weight: 2, arbitrary: fc.constant('undo' as const) },
		{ weight: 1, arbitrary: fc.constant('redo' as const) }
	),
	rating: fc.constantFrom(...RATINGS),
	/** Time passes: nothing, minutes, or days. */
	wait: fc.oneof(
		fc.constant(0),
		fc.integer({ min: 1, max: 30 * MINUTE }),
		fc.integer({ min: 1, max: 40 * DAY })
	),
	options: fc.constantFrom(undefined, 1, 2, 4),
	zone: fc.nat(ZONES.length - 1),
	desiredRetention: fc.constantFrom(0.8, 0.9, 0.95),
	device: fc.constantFrom('a', 'b')
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Life {
	card: Card;
	logs: ReviewLog[];
}

function live(steps: readonly Step[]): Life[] {
	const lives: Life[] = [{ card: detailCard('c1', { answer: 'x', createdAt: START }), logs: [] }];
	let at = START;
	for (const [index, one] of steps.entries()) {
		const { card, logs } = lives.at(-1)!;
		at += one.wait;
		const id = `${one.device}:${index}` as LogId;
		const zone = ZONES[one.zone]!;
		// Two devices cannot tell which of two moments came first when they are one.
		if (logs.some((log) => log.at >= at)) at = Math.max(...logs.map((log) => log.at)) + 1;
		const target = one.act === 'redo' ? lastToRedo(logs) : one.act === 'undo' ? lastToUndo(logs) : undefined;
		if (one.act === 'answer') {
			const picked = one.options === undefined ? {} : { options: one.options };
			const given = { rating: one.rating, format: 'recall' as const, durationMs: 1000, ...picked };
			const next = answer(card, given, at, { desiredRetention: one.desiredRetention, zone });
			lives.push({ card: next.card, logs: [...logs, { ...next.log, id }] });
		} else if (one.act === 'reset') {
			const next = reset(card, at, zone);
			lives.push({ card: next.card, logs: [...logs, { ...next.log, id }] });
		} else if (target) {
			const next = undo(card, target, logs, at, zone);
			lives.push({ card: next.card, logs: [...logs, { ...next.log, id }] });
		}
	}
	return lives;
}
const lives = fc.array(step, { maxLength: 25 }).map(live);

test('the memory that was kept step by step is the one that the log gives', () => {
	fc.assert(
		fc.property(lives, (all) => {
			for (const { card, logs } of all) expect(replay(card.id, card.createdAt, logs)).toEqual(card.memory);
		})
	);
});

test('the log gives the same memory in whatever order it arrives, and however often', () => {
	fc.assert(
		fc.property(lives, fc.nat(), (all, seed) => {
			const { card, logs } = all.at(-1)!;
			const other: ReviewLog[] = logs.map((log) => ({
				...log,
				id: `z${log.id}` as LogId,
				cardId: 'other' as never
			}));
			const arrived = shuffle([...logs, ...logs, ...other], seeded(seed));
			expect(replay(card.id, card.createdAt, arrived)).toEqual(card.memory);
		})
	);
});

test('an undo, after anything, restores the exact memory before what it takes back', () => {
	fc.assert(
		fc.property(lives, (all) => {
			const { card, logs } = all.at(-1)!;
			const target = lastToUndo(logs);
			if (!target) return;
			const undone = undo(card, target, logs, target.at + DAY, ZONES[0]!);
			expect(undone.card).toEqual({ ...card, memory: target.before });
		})
	);
});

test('everything can be undone back to the start, one by one, and redone again', () => {
	fc.assert(
		fc.property(lives, (all) => {
			let { card, logs } = all.at(-1)!;
			const end = card.memory;
			let at = Math.max(START, ...logs.map((log) => log.at));
			const takeBack = (target: ReviewLog) => {
				at += 1;
				const next = undo(card, target, logs, at, ZONES[1]!);
				card = next.card;
				logs = [...logs, { ...next.log, id: `u:${at}` as LogId }];
			};
			let count = 0;
			for (let target = lastToUndo(logs); target; target = lastToUndo(logs)) {
				takeBack(target);
				expect(card.memory).toEqual(target.before);
				count += 1;
			}
			expect(card.memory.state).toBe('new');
			expect(effective(logs)).toEqual([]);
			for (; count > 0; count -= 1) takeBack(lastToRedo(logs)!);
			expect(card.memory).toEqual(end);
		})
	);
});

describe('the order of the log', () => {
	const card = detailCard('c1', { answer: 'x' });
	const given = (rating: 'good' | 'again', id: string, at = START) => ({
		...answer(card, { rating, format: 'recall', durationMs: 1 }, at, { desiredRetention: 0.9, zone: () => 0 })
			.log,
		id: id as LogId
	});

	test('within one moment is by device and then by its counter as a number', () => {
		const logs = [given('good', 'a:10'), given('again', 'a:9'), given('good', 'b:1')];
		expect(effective(logs).map(({ id }) => id)).toEqual(['a:9', 'a:10', 'b:1']);
	});

	test('an undo holds though the clock was put back before it', () => {
		const log = given('good', 'a:1');
		const answered = { ...card, memory: replay(card.id, 0, [log]) };
		const undone = undo(answered, log, [log], START - DAY, () => 0);
		expect(undone.card.memory).toEqual(card.memory);
		expect(replay(card.id, 0, [{ ...undone.log, id: 'a:2' as LogId }, log])).toEqual(card.memory);
	});

	test('an undo of what is not there changes nothing', () => {
		const log = given('good', 'a:1');
		const stray: ReviewLog = {
			id: 'b:1' as LogId,
			cardId: card.id,
			at: START + 1,
			offset: 0,
			before: card.memory,
			kind: 'undo',
			undoes: 'b:9' as LogId
		};
		expect(replay(card.id, 0, [log, stray])).toEqual(replay(card.id, 0, [log]));
	});

	test('two that undo each other do not go round in circles', () => {
		const undoOf = (id: string, undoes: string, at: number): ReviewLog => ({
			id: id as LogId,
			cardId: card.id,
			at,
			offset: 0,
			before: card.memory,
			kind: 'undo',
			undoes: undoes as LogId
		});
		expect(effective([undoOf('a:1', 'a:2', 1), undoOf('a:2', 'a:1', 2), given('good', 'a:3')])).toHaveLength(
			1
		);
	});
});

test('a reset starts over, and undoing it brings everything back', () => {
	const zone = () => 0;
	const card = detailCard('c1', { answer: 'x', createdAt: START });
	const first = answer(card, { rating: 'easy', format: 'typed', response: 'x', durationMs: 5 }, START, {
		desiredRetention: 0.9,
		zone
	});
	const logs: ReviewLog[] = [{ ...first.log, id: 'a:1' as LogId }];
	const over = reset(first.card, START + DAY, zone);
	expect(over.card.memory).toMatchObject({ state: 'new', reps: 0, due: START + DAY });
	const resetLog: ReviewLog = { ...over.log, id: 'a:2' as LogId };
	const back = undo(over.card, resetLog, [...logs, resetLog], START + DAY, zone);
	expect(back.card).toEqual(first.card);
});

test('redo is offered only until the next answer', () => {
	const zone = () => 0;
	const card = detailCard('c1', { answer: 'x', createdAt: START });
	const given = { rating: 'good' as const, format: 'recall' as const, durationMs: 5 };
	const first = answer(card, given, START, { desiredRetention: 0.9, zone });
	const logs: ReviewLog[] = [{ ...first.log, id: 'a:1' as LogId }];
	expect(lastToRedo(logs)).toBeUndefined();
	const undone = undo(first.card, logs[0]!, logs, START + 1, zone);
	logs.push({ ...undone.log, id: 'a:2' as LogId });
	expect(lastToUndo(logs)).toBeUndefined();
	expect(lastToRedo(logs)?.id).toBe('a:2');
	logs.push({
		...answer(undone.card, given, START + 9, { desiredRetention: 0.9, zone }).log,
		id: 'a:3' as LogId
	});
	expect(lastToRedo(logs)).toBeUndefined();
	expect(lastToUndo(logs)?.id).toBe('a:3');
});

test('a clock put back between two answers does not change their order', () => {
	const options = { desiredRetention: 0.9, zone: () => 0 };
	const first = answer(
		detailCard('c9', { answer: 'x' }),
		{ rating: 'good', format: 'recall', durationMs: 1 },
		START,
		options
	);
	const second = answer(
		first.card,
		{ rating: 'again', format: 'recall', durationMs: 1 },
		START - DAY,
		options
	);
	const logs = [
		{ ...second.log, id: 'd:2' as LogId },
		{ ...first.log, id: 'd:1' as LogId }
	];
	expect(replay(second.card.id, first.card.createdAt, logs)).toEqual(second.card.memory);
});
