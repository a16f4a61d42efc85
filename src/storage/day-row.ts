/** The record of a day as it is stored: all of its numbers in one array, which is read several times faster than five. */
import { DAY_NUMBERS, dayOver, type DayRecord } from '#core/stats/days';

export interface DayRow {
	day: number;
	/** Those of the record's arrays, then `fresh` and `desired`. */
	numbers: Uint32Array;
}

export function dayRow({ day, counts, durations, hours, fresh, desired }: DayRecord): DayRow {
	const arrays = [counts, durations, hours.answers, hours.reviews, hours.recalled];
	return { day, numbers: Uint32Array.of(...arrays.flatMap((array) => [...array]), fresh, desired) };
}

export function dayRecord({ day, numbers }: DayRow): DayRecord {
	const [fresh = 0, desired = 0] = numbers.subarray(DAY_NUMBERS);
	return { ...dayOver(day, numbers), fresh, desired };
}
