/**
 * Which of the days that a memory allows a card is asked on, so that no day has much more than others.
 *
 * FSRS spreads an interval by chance over a few days around it (fuzz). Here the day is drawn by what lies on each
 * of them, as Anki's load balancer does it (rslib/src/scheduler/states/load_balancer.rs, since 24.11):
 *
 *     weight = 1                                        of a day on which nothing lies
 *     weight = (1 / count) ^ 2.15 · (1 / interval) ^ 3  of any other
 *
 * The second factor is there because later days are always emptier: without it each card would take the last of
 * its days. Easy days are those of the FSRS Helper (Open Spaced Repetition): a weekday takes a share of an ordinary
 * day's work, 0 to 1. The count is divided by that share and the weight multiplied by it; then a day that gets
 * cards in proportion to its weight comes to hold just that share. A day whose share is 0 (a holiday, or a
 * weekday that is kept free) is never drawn; where all days that the memory allows are such, the card is moved to
 * one of the last open days before them, at the earliest after half the interval, else to the next one after.
 * Only the day moves; what is remembered follows from the day on which the card is really answered.
 */
import type { Random } from '#core/model';
import type { Settings } from '#core/settings';

export interface Workload {
	/** How many cards are due on a study day. */
	count: (day: number) => number;
	/** The share of an ordinary day's work that a study day takes, 0 to 1. */
	share: (day: number) => number;
}

const COUNT_POWER = 2.15;
const INTERVAL_POWER = 3;
/** Work that is brought forward from a holiday is spread over so many days before it. */
const BROUGHT_FORWARD = 7;
/** No holiday is longer. */
const FAR = 400;

/** The share of a study day by its weekday and the holidays. */
export function shareOf({
	easyDays,
	holidays
}: Pick<Settings, 'easyDays' | 'holidays'>): (day: number) => number {
	return (day) =>
		holidays.some(({ from, to }) => day >= from && day <= to) ? 0 : (easyDays[weekdayOf(day)] ?? 1);
}

/** The weekday of a study day, Monday 0 to Sunday 6. Day 0, 1 January 1970, was a Thursday. */
export function weekdayOf(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}

/**
 * The interval to take, in days from today.
 * @param today the study day of the answer
 * @param first the shortest that the memory allows, at least 1
 * @param last the longest, at least `first`
 * @param workload without it each day is as likely as the others
 */
export function chooseInterval(
	today: number,
	{ first, last }: { first: number; last: number },
	random: Random,
	workload: Workload | undefined
): number {
	const allowed = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	if (!workload) return drawn(allowed, () => 1, random);
	const isOpen = (interval: number) => workload.share(today + interval) > 0;
	const open = allowed.filter(isOpen);
	const intervals = open.length > 0 ? open : around(first, last, isOpen);
	return drawn(intervals, (interval) => weight(today + interval, interval, workload), random);
}

function weight(day: number, interval: number, { count, share }: Workload): number {
	const [cards, part] = [count(day), share(day)];
	if (cards <= 0) return part;
	return part * (part / cards) ** COUNT_POWER * interval ** -INTERVAL_POWER;
}

/** Open days before those that are closed, else the first after; the closed ones themselves if there is none. */
function around(first: number, last: number, isOpen: (interval: number) => boolean): number[] {
	const before: number[] = [];
	for (let interval = first - 1; interval >= Math.max(1, first / 2); interval -= 1)
		if (before.length < BROUGHT_FORWARD && isOpen(interval)) before.push(interval);
	if (before.length > 0) return before;
	for (let interval = last + 1; interval < last + FAR; interval += 1) if (isOpen(interval)) return [interval];
	return [first];
}

/** One of the intervals, as likely as its weight says. */
function drawn(intervals: readonly number[], weightOf: (interval: number) => number, random: Random): number {
	const weights = intervals.map(weightOf);
	let left = random() * weights.reduce((sum, one) => sum + one, 0);
	for (const [index, one] of weights.entries()) {
		left -= one;
		if (left < 0) return intervals[index] ?? 1;
	}
	return intervals.at(-1) ?? 1;
}
