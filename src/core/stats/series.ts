/** Days put together for plots: by day, by week from Monday, by month. */
import { DAY } from '#core/review/study-day';
import type { DayRecord } from './days';

/** What a plot looks back on: a month by days, a year by weeks, everything by months. */
export type Range = 'month' | 'year' | 'all';
/** The days a range holds; of everything as many as there are. */
const DAYS = { month: 30, year: 365 };

export interface Bucket {
	/** First and last study day. */
	from: number;
	to: number;
	days: DayRecord[];
}

/** The first day of a week, Monday. Day 0, 1 January 1970, was a Thursday. */
export function weekOf(day: number): number {
	return day - ((((day + 3) % 7) + 7) % 7);
}

function monthOf(day: number): number {
	const date = new Date(day * DAY);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth()) / DAY;
}
function monthAfter(day: number): number {
	const date = new Date(day * DAY);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) / DAY;
}

/** The first day that a range shows. */
export function firstDay(range: Range, today: number, records: readonly DayRecord[]): number {
	if (range === 'month') return today - DAYS.month + 1;
	if (range === 'year') return weekOf(today - DAYS.year + 1);
	return monthOf(Math.min(today, records[0]?.day ?? today));
}

/**
 * The buckets of a range without a gap, up to today; those without an answer are empty.
 * @param records in order
 */
export function buckets(records: readonly DayRecord[], range: Range, today: number): Bucket[] {
	const next = { month: (day: number) => day + 1, year: (day: number) => day + 7, all: monthAfter }[range];
	const found: Bucket[] = [];
	for (let from = firstDay(range, today, records); from <= today; from = next(from))
		found.push({ from, to: Math.min(today, next(from) - 1), days: [] });
	let at = 0;
	for (const record of records) {
		while (at < found.length && (found[at]?.to ?? 0) < record.day) at += 1;
		const bucket = found[at];
		if (bucket && record.day >= bucket.from) bucket.days.push(record);
	}
	return found;
}
