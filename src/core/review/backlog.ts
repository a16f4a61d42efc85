/**
 * Catching up after a break: so many cards a day, the best known first, and no new ones. A card that is still likely
 * recalled is kept by one answer; one that is gone anyway loses little more by waiting a few days (Anki's order
 * "descending retrievability", which its manual recommends for a backlog).
 */

/** From so many cards of earlier days on, catching up by a plan is offered. */
export const BACKLOG_FROM = 50;
/** What a day may hold. */
export const PACES = [20, 30, 50, 75, 100, 150, 200, 300, 500] as const;
/** A plan that takes longer is no plan. */
const LONGEST = 365;
const USUAL = 7;

/** What waits and what is to come, in cards. */
export interface Backlog {
	/** Due before today. */
	overdue: number;
	/** Due today or before. */
	waiting: number;
	/** How many come up so many days from today, 1 for tomorrow. */
	comes: (ahead: number) => number;
}

/**
 * How many days, today being the first, until nothing of an earlier day waits. Cards that come up meanwhile wait
 * with the others. Undefined where more comes than is done, for a year.
 */
export function daysToCatchUp({ waiting, comes }: Backlog, perDay: number): number | undefined {
	let left = waiting;
	for (let day = 1; day <= LONGEST; day += 1) {
		left -= perDay;
		if (left <= 0) return day;
		left += comes(day);
	}
	return undefined;
}

/** The gentlest pace that is done within a week or so, else the fastest. */
export function suggestedPace(backlog: Backlog): number {
	const done = (pace: number) => (daysToCatchUp(backlog, pace) ?? Infinity) <= USUAL;
	return PACES.find(done) ?? PACES[PACES.length - 1] ?? 0;
}
