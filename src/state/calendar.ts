/** The last weeks, a day each, for the strip that Today and Progress show. */
import type { EpochMs } from '#core/model';
import { DAY, studyDay } from '#core/review/study-day';
import { answers, type DayRecord } from '#core/stats/days';
import { now, zone } from './app.svelte';

export const WEEKS = 18;

/** The number of the study day that holds a time. */
export const studyDayOf = (at: EpochMs): number => studyDay(at, zone);

export interface Strip {
	/** Oldest first, from a Monday; today last. */
	days: { name: string; answers: number }[];
	studied: number;
}

/** The answers of each day of the last weeks. */
export function strip(days: ReadonlyMap<number, DayRecord>): Strip {
	const today = studyDayOf(now());
	// Day 0, 1 January 1970, was a Thursday; a week begins on Monday.
	const weekday = (today + 3) % 7;
	const first = today - weekday - 7 * (WEEKS - 1);
	const name = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const shown = Array.from({ length: today - first + 1 }, (_, index) => {
		const record = days.get(first + index);
		return {
			name: name.format((first + index) * DAY),
			answers: record ? answers(record) : 0
		};
	});
	return { days: shown, studied: shown.filter((day) => day.answers > 0).length };
}
