/**
 * When a card is asked next: FSRS-6 (Ye, Su, Cao 2022; Ye 2024) as ts-fsrs computes it. The only file that
 * knows ts-fsrs.
 *
 * ts-fsrs counts elapsed days in UTC calendar days, so that two reviews four minutes apart around 00:00Z are a
 * day apart. It is therefore called in study days: day n is noon of the n-th day in UTC. Only the offset at the
 * time of the answer is used, which the log keeps, so that a replay computes the same.
 */
import {
	type Card as FsrsCard,
	type FSRS,
	fsrs,
	GenSeedStrategyWithCardId,
	type Grade,
	Rating as FsrsRating,
	State,
	StrategyMode
} from 'ts-fsrs';
import type { EpochMs, Memory, MemoryState, Rating } from '#core/model';
import { DAY, DAY_BEGINS, HOUR, MINUTE, studyDay, type Zone } from './study-day';

export interface ScheduleOptions {
	/** The chance of recall at which a card is due; held within 0.70 and 0.97. */
	desiredRetention: number;
	zone: Zone;
	/** The card's id: the interval is spread by chance drawn from `${seed}:${reps}`. */
	seed: string;
}

const GRADES: Record<Rating, Grade> = {
	again: FsrsRating.Again,
	hard: FsrsRating.Hard,
	good: FsrsRating.Good,
	easy: FsrsRating.Easy
};
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Rating[];
const STATES: Record<MemoryState, State> = {
	new: State.New,
	learning: State.Learning,
	review: State.Review,
	relearning: State.Relearning
};
const STATE_NAMES: Record<State, MemoryState> = {
	[State.New]: 'new',
	[State.Learning]: 'learning',
	[State.Review]: 'review',
	[State.Relearning]: 'relearning'
};
/** ts-fsrs throws on a stability below 0.001 and a difficulty below 1, which imported cards may have. */
const STABILITY = { least: 0.001, most: 36_500 };
const DIFFICULTY = { least: 1, most: 10 };
const RETENTION = { least: 0.7, most: 0.97 };
/** Half a day after it begins: a due day stays the same day for whoever travels by up to twelve hours. */
const DUE_IN_DAY = DAY_BEGINS + 12 * HOUR;

interface Limits {
	least: number;
	most: number;
}
function within(value: number, { least, most }: Limits): number {
	return Math.min(most, Math.max(least, Number.isFinite(value) ? value : least));
}

const schedulers = new Map<number, FSRS>();

function schedulerFor(desiredRetention: number): FSRS {
	const retention = within(desiredRetention, RETENTION);
	const known = schedulers.get(retention);
	if (known) return known;
	const made = fsrs({
		request_retention: retention,
		maximum_interval: 36_500,
		enable_fuzz: true,
		enable_short_term: true,
		learning_steps: ['1m', '10m'],
		relearning_steps: ['10m']
	});
	made.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('seed'));
	schedulers.set(retention, made);
	return made;
}

/** The memory of a card that has not been asked. It is due from the start. */
export function newMemory(at: EpochMs): Memory {
	return { state: 'new', due: at, stability: 0, difficulty: 0, reps: 0, lapses: 0, learningSteps: 0 };
}

function lastDayOf(memory: Memory, zone: Zone): number | undefined {
	if (memory.lastDay !== undefined) return memory.lastDay;
	return memory.lastReview === undefined ? undefined : studyDay(memory.lastReview, zone);
}

/** Whole study days since the last review; never negative, wherever the learner and the clock went. */
export function elapsedDays(memory: Memory, at: EpochMs, zone: Zone): number {
	const last = lastDayOf(memory, zone);
	return last === undefined ? 0 : Math.max(0, studyDay(at, zone) - last);
}

const noonOf = (day: number): Date => new Date(day * DAY + DAY / 2);

function toFsrs(memory: Memory, day: number, elapsed: number, seed: string): FsrsCard & { seed: string } {
	const isNew = memory.state === 'new';
	return {
		due: noonOf(day),
		stability: isNew ? 0 : within(memory.stability, STABILITY),
		difficulty: isNew ? 0 : within(memory.difficulty, DIFFICULTY),
		elapsed_days: 0,
		scheduled_days: 0,
		learning_steps: memory.learningSteps,
		reps: memory.reps,
		lapses: memory.lapses,
		state: STATES[memory.state],
		...(isNew ? {} : { last_review: noonOf(day - elapsed) }),
		seed: `${seed}:`
	};
}

/**
 * The memory after an answer.
 * @param at when the answer was given; intervals of days count study days from it, steps count minutes
 */
export function schedule(memory: Memory, rating: Rating, at: EpochMs, options: ScheduleOptions): Memory {
	const offset = options.zone(at);
	const day = studyDay(at, () => offset);
	const now = noonOf(day);
	const card = toFsrs(
		memory,
		day,
		elapsedDays(memory, at, () => offset),
		options.seed
	);
	const next = schedulerFor(options.desiredRetention).next(card, now, GRADES[rating]).card;
	const due =
		next.scheduled_days > 0
			? dueOn(day + next.scheduled_days, offset)
			: at + (next.due.getTime() - now.getTime());
	return {
		state: STATE_NAMES[next.state],
		due,
		stability: next.stability,
		difficulty: next.difficulty,
		reps: next.reps,
		lapses: next.lapses,
		learningSteps: next.learning_steps,
		lastReview: at,
		lastDay: day
	};
}

/** When a card is due whose study day is known: in the middle of it, by the offset at the answer (minutes east of UTC). */
export function dueOn(day: number, offset: number): EpochMs {
	return day * DAY + DUE_IN_DAY - offset * MINUTE;
}

/** When a card that was answered now is due again if this is its stability. The spread by chance is that of `schedule`. */
export function dueAfter(
	before: Memory,
	stability: number,
	at: EpochMs,
	{ desiredRetention, zone, seed }: ScheduleOptions
): EpochMs {
	const offset = zone(at);
	const scheduler = schedulerFor(desiredRetention);
	scheduler.seed = `${seed}:${before.reps}`;
	const elapsed = elapsedDays(before, at, () => offset);
	const days = scheduler.next_interval(within(stability, STABILITY), elapsed);
	return dueOn(studyDay(at, () => offset) + days, offset);
}

/** What each answer would lead to. */
export function preview(memory: Memory, at: EpochMs, options: ScheduleOptions): Record<Rating, Memory> {
	return {
		again: schedule(memory, 'again', at, options),
		hard: schedule(memory, 'hard', at, options),
		good: schedule(memory, 'good', at, options),
		easy: schedule(memory, 'easy', at, options)
	};
}

/** The chance, 0 to 1, that the card is recalled now. 0 for a new card. */
export function retrievability(memory: Memory, at: EpochMs, zone: Zone): number {
	if (memory.state === 'new') return 0;
	const elapsed = elapsedDays(memory, at, zone);
	return schedulerFor(0.9).forgetting_curve(elapsed, within(memory.stability, STABILITY));
}
