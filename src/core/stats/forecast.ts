/** What will be due when, if nothing is answered. */
import type { EpochMs } from '#core/model';
import { HOUR, studyDay, type Zone } from '#core/review/study-day';

export interface Forecast {
	/** Cards whose day is over already. */
	backlog: number;
	/** Cards due on each of the coming study days; the first is today. */
	days: number[];
}

/**
 * How many cards are due on which study day.
 * @param dueHours how many cards come up in which hour (whole hours since 1970)
 */
export function dueByDay(dueHours: ReadonlyMap<number, number>, zone: Zone): Map<number, number> {
	const days = new Map<number, number>();
	for (const [hour, cards] of dueHours) {
		// The middle of the hour: a study day may begin at the half of one.
		const day = studyDay((hour + 0.5) * HOUR, zone);
		days.set(day, (days.get(day) ?? 0) + cards);
	}
	return days;
}

/** The cards due on so many study days from today on. New and suspended cards are not in it. */
export function forecast(
	dueHours: ReadonlyMap<number, number>,
	now: EpochMs,
	zone: Zone,
	days: number
): Forecast {
	const today = studyDay(now, zone);
	const found: Forecast = { backlog: 0, days: Array.from({ length: days }, () => 0) };
	for (const [day, cards] of dueByDay(dueHours, zone)) {
		const ahead = day - today;
		if (ahead < 0) found.backlog += cards;
		else if (ahead < days) found.days[ahead] = cards;
	}
	return found;
}
