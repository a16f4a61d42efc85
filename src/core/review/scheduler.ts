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
	forgetting_curve,
	type FSRS,
	fsrs,
	FSRS6_DEFAULT_DECAY,
	get_fuzz_range,
	type Grade,
	type IPreview,
	Rating as FsrsRating,
	State
} from 'ts-fsrs';
import type { EpochMs, Memory, MemoryState, Rating, Weights } from '#core/model';
import { seeded } from '#core/random';
import { chooseInterval, type Workload } from './balance';
import { DAY, DAY_BEGINS, HOUR, MINUTE, studyDay, type Zone } from './study-day';

export interface ScheduleOptions {
	/** The chance of recall at which a card is due; held within 0.70 and 0.97. */
	desiredRetention: number;
	zone: Zone;
	/** The card's id: the interval is spread by chance drawn from `${seed}:${reps}`. */
	seed: string;
	/** Fitted to the learner; without them those of FSRS-6. */
	weights?: Weights | undefined;
	/** What lies on the days to come; without it the interval is spread by chance alone. */
	workload?: Workload | undefined;
	/** When the card was said to be due, where that is known already: then no day is chosen. */
	due?: EpochMs | undefined;
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

const LONGEST = 36_500;
/** An interval below this is not spread, as in ts-fsrs. */
const SPREAD_FROM = 2.5;

const schedulers = new Map<string, FSRS>();

/** ts-fsrs spreads no interval itself: which day is best is not for it to know. See `spread`. */
function schedulerFor({ desiredRetention, weights }: Pick<ScheduleOptions, 'desiredRetention' | 'weights'>) {
	const retention = within(desiredRetention, RETENTION);
	const key = `${retention} ${weights?.join() ?? ''}`;
	const known = schedulers.get(key);
	if (known) return known;
	const made = fsrs({
		...(weights ? { w: weights } : {}),
		request_retention: retention,
		maximum_interval: LONGEST,
		enable_fuzz: false,
		enable_short_term: true,
		learning_steps: ['1m', '10m'],
		relearning_steps: ['10m']
	});
	schedulers.set(key, made);
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

function toFsrs(memory: Memory, day: number, elapsed: number): FsrsCard {
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
		...(isNew ? {} : { last_review: noonOf(day - elapsed) })
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
	const elapsed = elapsedDays(memory, at, () => offset);
	if (options.due !== undefined && memory.state === 'review' && memory.learningSteps === 0)
		return reviewed(memory, rating, { at, day, elapsed, due: options.due }, options);
	const asked = toFsrs(memory, day, elapsed);
	if (options.due !== undefined) {
		const { card } = schedulerFor(options).next(asked, now, GRADES[rating]);
		return after(card, at, day, options.due, options);
	}
	const all = schedulerFor(options).repeat(asked, now);
	const next = all[GRADES[rating]].card;
	const due =
		next.scheduled_days > 0
			? dueOn(day + inTurn(all, rating, { memory, day, elapsed, options }), offset)
			: at + (next.due.getTime() - now.getTime());
	return after(next, at, day, due, options);
}

/**
 * The memory after a review whose next day is known. A replay of a long history is nearly all such reviews, and asks
 * for one answer only: ts-fsrs would compute the intervals of all four, which takes several times as long.
 */
function reviewed(
	memory: Memory,
	rating: Rating,
	{ at, day, elapsed, due }: { at: EpochMs; day: number; elapsed: number; due: EpochMs },
	options: ScheduleOptions
): Memory {
	const before = {
		stability: within(memory.stability, STABILITY),
		difficulty: within(memory.difficulty, DIFFICULTY)
	};
	const isLapse = rating === 'again';
	return {
		state: isLapse ? 'relearning' : 'review',
		due,
		...schedulerFor(options).next_state(before, elapsed, GRADES[rating]),
		reps: memory.reps + 1,
		lapses: memory.lapses + (isLapse ? 1 : 0),
		learningSteps: 0,
		lastReview: at,
		lastDay: day,
		...decayOf(options)
	};
}

function after(next: FsrsCard, at: EpochMs, day: number, due: EpochMs, options: ScheduleOptions): Memory {
	return {
		state: STATE_NAMES[next.state],
		due,
		stability: next.stability,
		difficulty: next.difficulty,
		reps: next.reps,
		lapses: next.lapses,
		learningSteps: next.learning_steps,
		lastReview: at,
		lastDay: day,
		...decayOf(options)
	};
}

function decayOf(options: ScheduleOptions): Pick<Memory, 'decay'> {
	const decay = options.weights && schedulerFor(options).parameters.w[20];
	return decay === undefined ? {} : { decay };
}

/** What the spread of an interval depends on. */
interface Spread {
	memory: Memory;
	/** The study day of the answer, and how many passed since the one before. */
	day: number;
	elapsed: number;
	options: ScheduleOptions;
}

/** The days until the next time after this answer. Hard comes before Good and Good before Easy, wherever chance falls. */
function inTurn(all: IPreview, rating: Rating, by: Spread): number {
	let days = 0;
	for (const one of RATINGS.slice(0, RATINGS.indexOf(rating) + 1)) {
		const ideal = all[GRADES[one]].card.scheduled_days;
		if (ideal > 0) days = spread(ideal, days + 1, by);
	}
	return days;
}

/** A day near the ideal one, within what ts-fsrs allows, and not before the `least`. */
function spread(ideal: number, least: number, { memory, day, elapsed, options }: Spread): number {
	const range =
		ideal < SPREAD_FROM ? { min_ivl: ideal, max_ivl: ideal } : get_fuzz_range(ideal, elapsed, LONGEST);
	const first = Math.max(range.min_ivl, least);
	const random = seeded(`${options.seed}:${memory.reps}`);
	return chooseInterval(day, { first, last: Math.max(range.max_ivl, first) }, random, options.workload);
}

/** When a card is due whose study day is known: in the middle of it, by the offset at the answer (minutes east of UTC). */
export function dueOn(day: number, offset: number): EpochMs {
	return day * DAY + DUE_IN_DAY - offset * MINUTE;
}

/** When a card that was answered now is due again if this is its stability. The spread is that of `schedule`. */
export function dueAfter(before: Memory, stability: number, at: EpochMs, options: ScheduleOptions): EpochMs {
	const offset = options.zone(at);
	const day = studyDay(at, () => offset);
	const elapsed = elapsedDays(before, at, () => offset);
	const ideal = schedulerFor(options).next_interval(within(stability, STABILITY), elapsed);
	return dueOn(day + spread(ideal, 1, { memory: before, day, elapsed, options }), offset);
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
	return chanceAfter(elapsedDays(memory, at, zone), memory.stability, memory.decay);
}

/** The chance, 0 to 1, of recall so many days after a review that left a stability of so many days. */
export function chanceAfter(days: number, stability: number, decay = FSRS6_DEFAULT_DECAY): number {
	return forgetting_curve(decay, days, within(stability, STABILITY));
}
