/** How cards spread over stability and over the chance of recall, told from bins. */
import { NOT_BEGUN, stabilityOf, together, type Bins } from './bins';
import { chanceOf } from './known';

/** Where the steps of stability begin, in days: told as under a day, 1 to 3 days, … */
export const STABILITY_STEPS = [0, 1, 3, 7, 14, 30, 60, 120, 240, 365] as const;
/** Where the steps of the chance of recall begin. */
export const CHANCE_STEPS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

export interface Spread {
	stability: number[];
	chance: number[];
}

/** Cards begun, counted by step. */
export function spread(groups: Iterable<Bins>, today: number, decay?: number): Spread {
	const found: Spread = { stability: STABILITY_STEPS.map(() => 0), chance: CHANCE_STEPS.map(() => 0) };
	for (const [bin, cards] of together(groups)) {
		if (bin === NOT_BEGUN) continue;
		add(found.stability, STABILITY_STEPS, stabilityOf(bin), cards);
		add(found.chance, CHANCE_STEPS, chanceOf(bin, today, decay), cards);
	}
	return found;
}

function add(counts: number[], steps: readonly number[], value: number, cards: number): void {
	const step = Math.max(
		0,
		steps.findLastIndex((least) => value >= least)
	);
	counts[step] = (counts[step] ?? 0) + cards;
}
