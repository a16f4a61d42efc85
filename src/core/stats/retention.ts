/** True retention: of the reviews of cards that were known, how many were recalled. */
import type { AnswerLog, EpochMs, Format, ReviewLog } from '#core/model';
import { effective } from '#core/review/log';
import { DAY } from '#core/review/study-day';

export interface Recalled {
	right: number;
	total: number;
}

export interface Retention {
	all: Recalled;
	/** Interval before the review under 21 days, as Anki splits them. */
	young: Recalled;
	mature: Recalled;
	byFormat: Map<Format, Recalled>;
	/** The mean of the desired retentions in force; undefined where there was no review. */
	desired?: number;
}

export const MATURE_DAYS = 21;

/** The share of reviews recalled, 0 to 1; undefined of none. */
export function share({ right, total }: Recalled): number | undefined {
	return total === 0 ? undefined : right / total;
}

/**
 * Retention over reviews of cards in review state, answered in [from, to). Learning steps, practice and what was
 * undone do not count.
 */
export function retention(
	logs: readonly ReviewLog[],
	from: EpochMs = -Infinity,
	to: EpochMs = Infinity
): Retention {
	const found: Retention = { all: none(), young: none(), mature: none(), byFormat: new Map() };
	let desired = 0;
	for (const log of effective(logs)) {
		if (log.kind !== 'review' || log.before.state !== 'review' || log.at < from || log.at >= to) continue;
		const byFormat = found.byFormat.get(log.format) ?? none();
		found.byFormat.set(log.format, byFormat);
		for (const group of [found.all, isMature(log) ? found.mature : found.young, byFormat]) {
			group.total += 1;
			if (log.rating !== 'again') group.right += 1;
		}
		desired += log.desiredRetention;
	}
	return found.all.total === 0 ? found : { ...found, desired: desired / found.all.total };
}

function none(): Recalled {
	return { right: 0, total: 0 };
}

function isMature({ before }: AnswerLog): boolean {
	// A due time lies within half a day of a whole number of days.
	return Math.round((before.due - (before.lastReview ?? before.due)) / DAY) >= MATURE_DAYS;
}
