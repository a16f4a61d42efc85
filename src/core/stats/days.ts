/**
 * What was done on each study day, in counts small enough to keep and to add up: every plot over time is a sum of
 * them. They are kept up to date with each answer, and are always what the log itself would give.
 */
import type { AnswerLog, Format, Rating, ReviewLog } from '#core/model';
import { effective, isAnswer } from '#core/review/log';
import { DAY, HOUR, MINUTE, studyDay } from '#core/review/study-day';

/** How far the card was when it was asked. Young and mature are cards in review, split as Anki splits them. */
export type Stage = 'learning' | 'young' | 'mature' | 'practice';
export const STAGES = ['learning', 'young', 'mature', 'practice'] as const satisfies readonly Stage[];
export const FORMATS = [
	'recall',
	'typed',
	'choice',
	'true-false',
	'match'
] as const satisfies readonly Format[];
const RATINGS = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Rating[];

/** An interval of this many days or more makes a card mature. */
export const MATURE_DAYS = 21;

export interface DayRecord {
	/** Numbered as in review/study-day, each in the place where the answers were given. */
	day: number;
	/** Answers by stage, format and rating; read with `answers`. */
	counts: Uint32Array;
	/** Milliseconds, by format. */
	durations: Uint32Array;
	/** By hour of the local day: answers, and how many reviews of young and mature cards, and of them recalled. */
	hours: { answers: Uint32Array; reviews: Uint32Array; recalled: Uint32Array };
	/** Cards asked for the first time. */
	fresh: number;
	/** The desired retentions in force at reviews of young and mature cards, summed, in ten-thousandths. */
	desired: number;
}

export function emptyDay(day: number): DayRecord {
	return dayOver(day, new Uint32Array(DAY_NUMBERS));
}

const CELLS = STAGES.length * FORMATS.length * RATINGS.length;
const HOURS = 24;
/** So many numbers the arrays of a record hold together. */
export const DAY_NUMBERS = CELLS + FORMATS.length + 3 * HOURS;

/** A record whose arrays are parts of one, so that it can be stored and read as one. */
export function dayOver(day: number, numbers: Uint32Array): DayRecord {
	let at = 0;
	const next = (length: number) => numbers.subarray(at, (at += length));
	return {
		day,
		counts: next(CELLS),
		durations: next(FORMATS.length),
		hours: { answers: next(HOURS), reviews: next(HOURS), recalled: next(HOURS) },
		fresh: 0,
		desired: 0
	};
}

/** Which answers are meant; what is left out means all. */
export interface Which {
	stages?: readonly Stage[];
	formats?: readonly Format[];
	ratings?: readonly Rating[];
}

/** How many answers a day holds. */
export function answers(record: DayRecord, which?: Which): number {
	if (!which) return record.counts.reduce((sum, count) => sum + count, 0);
	let sum = 0;
	for (const stage of which.stages ?? STAGES)
		for (const format of which.formats ?? FORMATS)
			for (const rating of which.ratings ?? RATINGS) sum += record.counts[cell(stage, format, rating)] ?? 0;
	return sum;
}

function cell(stage: Stage, format: Format, rating: Rating): number {
	const row = STAGES.indexOf(stage) * FORMATS.length + FORMATS.indexOf(format);
	return row * RATINGS.length + RATINGS.indexOf(rating);
}

/** How far the card was when this was answered. */
export function stageOf({ kind, before }: AnswerLog): Stage {
	if (kind === 'practice') return 'practice';
	if (before.state !== 'review') return 'learning';
	// A due time lies within half a day of a whole number of days.
	const interval = Math.round((before.due - (before.lastReview ?? before.due)) / DAY);
	return interval >= MATURE_DAYS ? 'mature' : 'young';
}

/** The study day of an entry, where it was given. */
export function dayOf({ at, offset }: Pick<ReviewLog, 'at' | 'offset'>): number {
	return studyDay(at, () => offset);
}

function hourOf({ at, offset }: ReviewLog): number {
	return Math.floor((((at + offset * MINUTE) % DAY) + DAY) / HOUR) % 24;
}

/** Counts an answer in (+1) or out (-1) of the record of its day. */
export function tallyAnswer(record: DayRecord, log: AnswerLog, by: 1 | -1): void {
	const add = (counts: Uint32Array, index: number, value: number) => {
		counts[index] = (counts[index] ?? 0) + value;
	};
	const stage = stageOf(log);
	add(record.counts, cell(stage, log.format, log.rating), by);
	// Whole numbers only: what is added and taken away again leaves nothing behind.
	add(record.durations, FORMATS.indexOf(log.format), by * Math.round(log.durationMs));
	add(record.hours.answers, hourOf(log), by);
	if (log.kind === 'review' && log.before.state === 'new') record.fresh += by;
	if (stage !== 'young' && stage !== 'mature') return;
	add(record.hours.reviews, hourOf(log), by);
	if (log.rating !== 'again') add(record.hours.recalled, hourOf(log), by);
	record.desired += by * Math.round(10_000 * log.desiredRetention);
}

/** The records of all days with an answer, from the whole log. */
export function dayRecords(logs: readonly ReviewLog[]): Map<number, DayRecord> {
	const days = new Map<number, DayRecord>();
	for (const log of effective(logs)) {
		if (!isAnswer(log)) continue;
		const record = days.get(dayOf(log)) ?? emptyDay(dayOf(log));
		tallyAnswer(record, log, 1);
		days.set(record.day, record);
	}
	return days;
}

/** How many days in a row were studied, up to today; a day that is not over breaks nothing. */
export function streak(days: Pick<ReadonlySet<number>, 'has'>, today: number): number {
	let length = 0;
	for (let day = days.has(today) ? today : today - 1; days.has(day); day -= 1) length += 1;
	return length;
}
