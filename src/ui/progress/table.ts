/** A plot's numbers as they are read out and listed. */
import { DAY } from '#core/review/study-day';
import { share, wilson, type Recalled } from '#core/stats/retention';
import type { Bucket, Range } from '#core/stats/series';

export interface Table {
	head: string[];
	/** Made when the table is opened. The first cell names the row. */
	rows: () => string[][];
}

const date = (options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const DATES = {
	day: date({ weekday: 'short', day: 'numeric', month: 'short' }),
	short: date({ day: 'numeric', month: 'short' }),
	week: date({ day: 'numeric', month: 'short', year: 'numeric' }),
	month: date({ month: 'short', year: 'numeric' }),
	name: date({ month: 'short' })
};

/** "Tue 24 Nov" */
export const dayLabel = (day: number): string => DATES.day.format(day * DAY).replace(',', '');
/** "24 Nov" */
export const shortDay = (day: number): string => DATES.short.format(day * DAY);

/** "Nov" */
export const monthLabel = (day: number): string => DATES.name.format(day * DAY);

/** What a bucket is called: "Tue 24 Nov", "Week of 23 Nov 2026", "Nov 2026". */
export function bucketName({ from }: Pick<Bucket, 'from'>, range: Range): string {
	if (range === 'month') return dayLabel(from);
	return range === 'year' ? `Week of ${DATES.week.format(from * DAY)}` : DATES.month.format(from * DAY);
}
/** The same under an axis. */
export function bucketTick({ from }: Pick<Bucket, 'from'>, range: Range): string {
	return range === 'all' ? DATES.month.format(from * DAY) : shortDay(from);
}

export const RANGES: { value: Range; name: string; words: string }[] = [
	{ value: 'month', name: 'Month', words: 'the last 30 days' },
	{ value: 'year', name: 'Year', words: 'the last year' },
	{ value: 'all', name: 'All', words: 'all the time' }
];

/** "89 %" */
export const percent = (part: number): string => `${Math.round(100 * part)} %`;

/** "89 % (84 to 93 %) of 214": what was seen, where the truth lies, and of how many. */
export function recalledWords(of: Recalled): string {
	const seen = share(of);
	if (seen === undefined) return 'no reviews';
	const { low, high } = wilson(of);
	return `${percent(seen)} (${Math.round(100 * low)} to ${percent(high)}) of ${of.total.toLocaleString('en')}`;
}

/** "1,234", "12k": short enough for an axis. */
export function brief(value: number): string {
	return value >= 10_000 ? `${Math.round(value / 1000)}k` : value.toLocaleString('en');
}
