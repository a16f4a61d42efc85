import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card, LogId, ReviewLog, Weights } from '#core/model';
import { answer } from '#core/review/answer';
import type { Workload } from '#core/review/balance';
import { effective } from '#core/review/log';
import { replay } from '#core/review/replay';
import { reset } from '#core/review/reset';
import { RATINGS } from '#core/review/scheduler';
import { setDue } from '#core/review/set-due';
import { DAY, MINUTE } from '#core/review/study-day';
import { lastToRedo, lastToUndo, undo } from '#core/review/undo';
import { shuffle, seeded } from '#core/random';
import { detailCard } from '../../fixtures/cards';
import { zoneOf } from '../../fixtures/zones';

const ZONES = ['America/New_York', 'Europe/London', 'Pacific/Apia', 'Asia/Kathmandu'].map(zoneOf);
const START = Date.UTC(2026, 2, 1, 9);
/** Weights of a learner who forgets faster, and with another curve, than FSRS-6 takes it for. */
const FITTED = [
	0.1, 0.6, 1.4, 6, 6.2, 0.7, 2.8, 0.01, 1.6, 0.12, 0.7, 1.7, 0.05, 0.3, 1.5, 0.5, 2.1, 0.6, 0.1, 0.06, 0.35
];
/** The days to come are crowded by chance, every other Sunday is free, and so is a week. */
const WORKLOAD: Workload = {
	count: (day) => (day * 7919) % 23,
	share: (day) => (day % 14 === 3 || (day > 20_530 && day < 20_538) ? 0 : 1)
};

/** What a learner does with one card, step by step. */
const step = fc.record({
	act: fc.oneof(
		{ weight: 8, arbitrary: fc.constant('answer' as const) },
		{ weight: 1, arbitrary: fc.constant('reset' as const) },
		{ weight: 1, arbitrary: fc.constant('move' as const) },
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
	balanced: fc.boolean(),
	device: fc.constantFrom('a', 'b')
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Life {
	card: Card;
	logs: ReviewLog[];
}

function live(steps: readonly Step[], weights: Weights | undefined): Life[] {
	const lives: Life[] = [{ card: detailCard('c1', { answer: 'x', createdAt: START }), logs: [] }];
	let at = START;
	for (const [index, one] of steps.entries()) {
		const { card, logs } = lives.at(-1)!;
		at += one.wait;
		const id = `${one.device}:${index}` as LogId;
		const zone = ZONES[one.zone]!;
		// Two devices cannot tell which of two moments came first when they are one; a device counts its own.
		const elsewhere = logs.filter((log) => !log.id.startsWith(`${one.device}:`)).map((log) => log.at);
		if (elsewhere.some((other) => other >= at)) at = Math.max(...elsewhere) + 1;
		const target = one.act === 'redo' ? lastToRedo(logs) : one.act === 'undo' ? lastToUndo(logs) : undefined;
		if (one.act === 'answer') {
			const picked = one.options === undefined ? {} : { options: one.options };
			const given = { rating: one.rating, format: 'recall' as const, durationMs: 1000, ...picked };
			const next = answer(card, given, at, {
				desiredRetention: one.desiredRetention,
				zone,
				weights,
				...(one.balanced ? { workload: WORKLOAD } : {})
			});
			lives.push({ card: next.card, logs: [...logs, { ...next.log, id }] });
		} else if (one.act === 'reset') {
			const next = reset(card, at, zone);
			lives.push({ card: next.card, logs: [...logs, { ...next.log, id }] });
		} else if (one.act === 'move') {
			const next = setDue(card, Math.floor(Math.abs(one.wait) / DAY), at, zone);
			if (next) lives.push({ card: next.card, logs: [...logs, { ...next.log, id }] });
		} else if (target) {
			const next = undo(card, target, logs, at, { zone, weights });
			lives.push({ card: next.card, logs: [...logs, { ...next.log, id }] });
		}
	}
	return lives;
}
const steps = fc.array(step, { maxLength: 25 });
const lives = steps.map((all) => live(all, undefined));

test('the memory that was kept step by step is the one that the log gives, by whatever weights', () => {
	fc.assert(
		fc.property(steps, fc.constantFrom(undefined, FITTED), (all, weights) => {
			for (const { card, logs } of live(all, weights))
				expect(replay(card, logs, weights)).toEqual(card.memory);
		})
	);
});

test('a clock that is put back and forward loses no order: answers, practice, set days, resets and undos', () => {
	const jumping = fc.array(fc.tuple(step, fc.boolean()), { maxLength: 25 });
	fc.assert(
		fc.property(jumping, fc.nat(), (all, seed) => {
			const oneDevice = all.map(([one, back]) => ({
				...one,
				device: 'a' as const,
				wait: back ? -one.wait : one.wait
			}));
			for (const { card, logs } of live(oneDevice, undefined))
				expect(replay(card, shuffle(logs, seeded(seed)), undefined)).toEqual(card.memory);
		}),
		{ numRuns: 300 }
	);
});

test('other weights read the same history anew; the days that were given stay', () => {
	fc.assert(
		fc.property(lives, (all) => {
			const { card, logs } = all.at(-1)!;
			const anew = replay(card, logs, FITTED);
			expect([anew.due, anew.reps, anew.lastReview]).toEqual([
				card.memory.due,
				card.memory.reps,
				card.memory.lastReview
			]);
			if (card.memory.state !== 'new') expect(anew.stability).not.toBe(card.memory.stability);
			expect(replay(card, logs, undefined)).toEqual(card.memory);
		})
	);
});

test('what is held by one curve of forgetting and not by another leaves the days that were given later', () => {
	const zone = () => 0;
	let card = detailCard('c1', { answer: 'x', createdAt: START });
	const logs: ReviewLog[] = [];
	for (const options of [undefined, undefined, 4, 2, undefined]) {
		const picked = options === undefined ? {} : { options };
		const given = { rating: 'good', format: 'recall', durationMs: 1, ...picked } as const;
		const next = answer(card, given, card.memory.due, { desiredRetention: 0.8, zone });
		card = next.card;
		logs.push({ ...next.log, id: `a:${logs.length}` as LogId });
	}
	const held = logs.slice(0, 3);
	expect(replay(card, held, FITTED).state).toBe('relearning');
	expect(replay(card, held, undefined).state).toBe('review');
	const anew = replay(card, logs, FITTED);
	expect([anew.due, anew.lastReview]).toEqual([card.memory.due, card.memory.lastReview]);
});

test('a day that was chosen for a memory is chosen anew when another device answered before', () => {
	const zone = ZONES[0]!;
	const given = { rating: 'easy', format: 'recall', durationMs: 1 } as const;
	const options = { desiredRetention: 0.9, zone };
	const card = detailCard('c1', { answer: 'x', createdAt: START });
	const here = answer(card, given, START + DAY, { ...options, workload: WORKLOAD }).log;
	const there = answer(card, given, START, options).log;
	const both = [
		{ ...here, id: 'a:1' as LogId },
		{ ...there, id: 'b:1' as LogId }
	];
	expect(replay(card, [both[0]!], undefined).due).toBe(here.due);
	const united = replay(card, both, undefined);
	expect(united).toEqual(replay(card, both.toReversed(), undefined));
	expect(united.due).not.toBe(here.due);
	expect(united.reps).toBe(2);
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
			expect(replay(card, arrived, undefined)).toEqual(card.memory);
		})
	);
});

test('an undo, after anything, restores the exact memory before what it takes back', () => {
	fc.assert(
		fc.property(lives, (all) => {
			const { card, logs } = all.at(-1)!;
			const target = lastToUndo(logs);
			if (!target) return;
			const undone = undo(card, target, logs, target.at + DAY, { zone: ZONES[0]!, weights: undefined });
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
				const next = undo(card, target, logs, at, { zone: ZONES[1]!, weights: undefined });
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
		const answered = { ...card, memory: replay({ ...card, createdAt: 0 }, [log], undefined) };
		const undone = undo(answered, log, [log], START - DAY, { zone: () => 0, weights: undefined });
		expect(undone.card.memory).toEqual(card.memory);
		expect(
			replay({ ...card, createdAt: 0 }, [{ ...undone.log, id: 'a:2' as LogId }, log], undefined)
		).toEqual(card.memory);
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
		expect(replay(card, [log, stray], undefined)).toEqual(replay(card, [log], undefined));
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
	const back = undo(over.card, resetLog, [...logs, resetLog], START + DAY, { zone, weights: undefined });
	expect(back.card).toEqual(first.card);
});

test('redo is offered only until the next answer', () => {
	const zone = () => 0;
	const card = detailCard('c1', { answer: 'x', createdAt: START });
	const given = { rating: 'good' as const, format: 'recall' as const, durationMs: 5 };
	const first = answer(card, given, START, { desiredRetention: 0.9, zone });
	const logs: ReviewLog[] = [{ ...first.log, id: 'a:1' as LogId }];
	expect(lastToRedo(logs)).toBeUndefined();
	const undone = undo(first.card, logs[0]!, logs, START + 1, { zone, weights: undefined });
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
	expect(replay(second.card, logs, undefined)).toEqual(second.card.memory);
});
