/** Intervals in words. */
import type { EpochMs } from '#core/model';
import { DAY, HOUR, MINUTE } from './study-day';

/** Mean lengths in days. */
const MONTH = 30.44;
const YEAR = 365.25;

/** One digit behind the point where it tells something: 1.1, 12. */
function brief(value: number): string {
	return value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));
}

/**
 * How long from an answer to the next time: "1 min", "6 days", "1.1 mo", "2.5 yr". What is due on another study
 * day is told in days: such a due time lies in the middle of its day, so the half of a day is rounded away.
 */
export function intervalLabel(from: EpochMs, due: EpochMs): string {
	const gap = due - from;
	if (gap <= 0) return 'now';
	if (gap < HOUR) return `${Math.max(1, Math.round(gap / MINUTE))} min`;
	if (gap <= DAY / 2) return `${brief(gap / HOUR)} h`;
	const days = Math.max(1, Math.ceil(gap / DAY - 0.5));
	if (days < 31) return days === 1 ? '1 day' : `${days} days`;
	return days < YEAR ? `${brief(days / MONTH)} mo` : `${brief(days / YEAR)} yr`;
}
