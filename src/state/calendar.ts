/** Answers by study day, for the strip of weeks. */
import type { EpochMs, ReviewLog } from '#core/model';
import { now, zone } from './app.svelte';

const DAY = 86_400_000;
/** A study day starts at four in the morning. */
const DAY_START = 4 * 3_600_000;

export const WEEKS = 18;

/** The number of the study day that holds a time. */
export const studyDayOf = (at: EpochMs) => Math.floor((at + zone(at) * 60_000 - DAY_START) / DAY);

/** When the study day that is `ago` days back began. */
export function dayStart(ago = 0): EpochMs {
	const at = now();
	return (studyDayOf(at) - ago) * DAY + DAY_START - zone(at) * 60_000;
}

export interface Calendar {
	/** Oldest first, today last. */
	days: { name: string; answers: number }[];
	firstRow: number;
	studied: number;
	/** Days in a row up to today, or up to yesterday where today has no answer yet. */
	row: number;
}

/** Counts answers a day over the last weeks; answers that were taken back are not answers. */
export function calendar(logs: readonly ReviewLog[]): Calendar {
	const today = studyDayOf(now());
	// Monday is row 0; day 0, 1 January 1970, was a Thursday.
	const weekday = (today + 3) % 7;
	const first = today - weekday - 7 * (WEEKS - 1);
	const answers = new Map<number, number>();
	const undone = new Set(logs.flatMap((log) => (log.kind === 'undo' ? [log.undoes] : [])));
	for (const log of logs)
		if (log.kind !== 'undo' && log.kind !== 'reset' && !undone.has(log.id)) {
			const day = studyDayOf(log.at);
			answers.set(day, (answers.get(day) ?? 0) + 1);
		}
	const name = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const days = Array.from({ length: today - first + 1 }, (_, index) => ({
		name: name.format((first + index) * DAY),
		answers: answers.get(first + index) ?? 0
	}));
	let row = 0;
	for (let day = answers.has(today) ? today : today - 1; answers.has(day); day -= 1) row += 1;
	return { days, firstRow: 0, studied: days.filter((day) => day.answers > 0).length, row };
}
