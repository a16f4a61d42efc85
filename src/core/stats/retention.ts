/** True retention: of the reviews of cards that were known, how many were recalled. */
import type { Format } from '#core/model';
import { answers, FORMATS, type DayRecord, type Stage, type Which } from './days';

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

/** Learning steps and practice tell nothing about retention. */
const REVIEWED: readonly Stage[] = ['young', 'mature'];

/** The share of reviews recalled, 0 to 1; undefined of none. */
export function share({ right, total }: Recalled): number | undefined {
	return total === 0 ? undefined : right / total;
}

/** Retention over the reviews of some days. */
export function retention(days: readonly DayRecord[]): Retention {
	const all = recalled(days, { stages: REVIEWED });
	const byFormat = FORMATS.map(
		(format) => [format, recalled(days, { stages: REVIEWED, formats: [format] })] as const
	);
	const desired = days.reduce((sum, day) => sum + day.desired, 0);
	return {
		all,
		young: recalled(days, { stages: ['young'] }),
		mature: recalled(days, { stages: ['mature'] }),
		byFormat: new Map(byFormat.filter(([, { total }]) => total > 0)),
		...(all.total > 0 ? { desired: desired / 10_000 / all.total } : {})
	};
}

function recalled(days: readonly DayRecord[], which: Which): Recalled {
	let [right, total] = [0, 0];
	for (const day of days) {
		const asked = answers(day, which);
		total += asked;
		right += asked - answers(day, { ...which, ratings: ['again'] });
	}
	return { right, total };
}

/**
 * Where the true share lies, given what was seen, in 95 of 100 cases: the score interval (Wilson 1927), which holds
 * for few reviews and near 100 % too.
 */
export function wilson({ right, total }: Recalled): { low: number; high: number } {
	if (total === 0) return { low: 0, high: 1 };
	const z = 1.959964;
	const seen = right / total;
	const scale = 1 + (z * z) / total;
	const middle = (seen + (z * z) / (2 * total)) / scale;
	const half = (z / scale) * Math.sqrt((seen * (1 - seen)) / total + (z * z) / (4 * total * total));
	return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
