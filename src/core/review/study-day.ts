/**
 * Study days. A study day begins at 4:00 local time, so that an evening that runs past midnight is one day.
 * Days are whole numbers: days since 1970-01-01 of the local calendar.
 */
import type { EpochMs } from '#core/model';

/** Minutes east of UTC at a time, where the learner is. */
export type Zone = (at: EpochMs) => number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A study day begins this long after local midnight. */
export const DAY_BEGINS = 4 * HOUR;

/** The study day that a time belongs to, by the local calendar at that time. */
export function studyDay(at: EpochMs, zone: Zone): number {
	return Math.floor((at + zone(at) * MINUTE - DAY_BEGINS) / DAY);
}

/** When a study day begins: 4:00 local time of its calendar date. */
export function beginOfDay(day: number, zone: Zone): EpochMs {
	const local = day * DAY + DAY_BEGINS;
	// The offset in force is that at the answer itself: guess, and look again there.
	const guess = local - zone(local) * MINUTE;
	return local - zone(guess) * MINUTE;
}

/** When the study day of a time began. */
export function startOfStudyDay(at: EpochMs, zone: Zone): EpochMs {
	return beginOfDay(studyDay(at, zone), zone);
}

/** When the study day of a time is over: the first moment of the next. */
export function endOfStudyDay(at: EpochMs, zone: Zone): EpochMs {
	return beginOfDay(studyDay(at, zone) + 1, zone);
}

/** The calendar date of a study day, as 2026-11-23. */
export function dateOfDay(day: number): string {
	return new Date(day * DAY).toISOString().slice(0, 10);
}
