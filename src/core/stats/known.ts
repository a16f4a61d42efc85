/** How much is known, told from bins. */
import { chanceAfter } from '#core/review/scheduler';
import { lastDayOf, NOT_BEGUN, stabilityOf, together, type Bins } from './bins';

/**
 * The chance, 0 to 1, that a card of a bin is recalled on a study day.
 * @param decay of the learner's fitted weights, if there are any
 */
export function chanceOf(bin: number, today: number, decay?: number): number {
	return bin === NOT_BEGUN ? 0 : chanceAfter(Math.max(0, today - lastDayOf(bin)), stabilityOf(bin), decay);
}

export interface Known {
	/** Cards that are not suspended. */
	cards: number;
	/** Of them, asked at least once. */
	begun: number;
	/** How many would be recalled, as far as can be told: the sum of their chances. */
	recalled: number;
}

/** How much of some cards is known on a study day. */
export function knownOn(groups: Iterable<Bins>, today: number, decay?: number): Known {
	const known: Known = { cards: 0, begun: 0, recalled: 0 };
	for (const [bin, cards] of together(groups)) {
		known.cards += cards;
		if (bin === NOT_BEGUN) continue;
		known.begun += cards;
		known.recalled += cards * chanceOf(bin, today, decay);
	}
	return known;
}
