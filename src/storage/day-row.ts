/** The record of a day as it is stored: all of its numbers in one array, which is read several times faster than five. */
import { emptyDay, type DayRecord } from '#core/stats/days';

export interface DayRow {
	day: number;
	numbers: Uint32Array;
}

/** The arrays of a record, in the order in which they are stored. */
const arraysOf = ({ counts, durations, hours }: DayRecord): Uint32Array[] => [
	counts,
	durations,
	hours.answers,
	hours.reviews,
	hours.recalled
];

export function dayRow(record: DayRecord): DayRow {
	const numbers = [...arraysOf(record).flatMap((array) => [...array]), record.fresh, record.desired];
	return { day: record.day, numbers: Uint32Array.from(numbers) };
}

export function dayRecord({ day, numbers }: DayRow): DayRecord {
	const record = emptyDay(day);
	let at = 0;
	for (const array of arraysOf(record)) {
		array.set(numbers.subarray(at, at + array.length));
		at += array.length;
	}
	return { ...record, fresh: numbers[at] ?? 0, desired: numbers[at + 1] ?? 0 };
}
