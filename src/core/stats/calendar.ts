/** What was done on which study day. */
import type { ReviewLog } from '#core/model';
import { effective, isAnswer } from '#core/review/log';
import { studyDay } from '#core/review/study-day';

/** One study day; days are numbered as in review/study-day. */
export interface DayRecord {
	day: number;
	reviews: number;
	practice: number;
	/** Cards asked for the first time. */
	fresh: number;
	durationMs: number;
}

/** Answers by study day, each in the place where it was given. Days without an answer are not in it. */
export function calendar(logs: readonly ReviewLog[]): Map<number, DayRecord> {
	const days = new Map<number, DayRecord>();
	for (const log of effective(logs)) {
		if (!isAnswer(log)) continue;
		const day = studyDay(log.at, () => log.offset);
		const record = days.get(day) ?? { day, reviews: 0, practice: 0, fresh: 0, durationMs: 0 };
		if (log.kind === 'review') record.reviews += 1;
		else record.practice += 1;
		if (log.kind === 'review' && log.before.state === 'new') record.fresh += 1;
		record.durationMs += log.durationMs;
		days.set(day, record);
	}
	return days;
}

/** How many days in a row were studied, up to today; a day that is not over breaks nothing. */
export function streak(days: ReadonlyMap<number, DayRecord>, today: number): number {
	let length = 0;
	for (let day = days.has(today) ? today : today - 1; days.has(day); day -= 1) length += 1;
	return length;
}
