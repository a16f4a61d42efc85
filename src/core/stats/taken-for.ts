/** Who was taken for whom, told from the slips of days. */
import type { Speaker, SpeakerId } from '#core/model';
import { speakersBySpelling } from './confusions';
import type { DaySlips } from './slips';

/** Whose statements were taken for whose, how often, and on which day last. */
export interface TakenFor {
	right: SpeakerId;
	taken: SpeakerId;
	count: number;
	last: number;
}

/** Who was taken for whom on some days, most often first; an answer that names nobody, or two people, is left out. */
export function takenFor(days: readonly DaySlips[], speakers: readonly Speaker[]): TakenFor[] {
	const speakerOf = speakersBySpelling(speakers);
	const found = new Map<string, TakenFor>();
	for (const { day, slips } of days)
		for (const { right, response, count } of slips) {
			const taken = speakerOf(response);
			if (!taken || taken === right) continue;
			const key = `${right} ${taken}`;
			const before = found.get(key);
			const last = Math.max(day, before?.last ?? day);
			found.set(key, { right, taken, count: (before?.count ?? 0) + count, last });
		}
	return [...found.values()].sort((one, other) => other.count - one.count || other.last - one.last);
}
