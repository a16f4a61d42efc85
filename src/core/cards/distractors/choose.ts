import type { Random } from '../../model';
import { pick } from '../../random';

/** How many wrong answers a card carries at most; a choice shows three of them. */
export const WANTED = 4;
/** With fewer wrong answers a card is no choice question. */
export const LEAST = 3;
/** Wrong answers of a card that cannot be asked as a choice: enough for true or false. */
const SPARE = 2;

/**
 * Keeps count, over the cards of one text, of how many wrong answers lie below the right one (shorter, smaller,
 * earlier). The count that is behind comes next, so that over all of them each is drawn equally often.
 */
export class Balance {
	readonly #counts = new Map<number, number[]>();

	/** How many of `wanted` lie below: between `least` and `most`. */
	below(wanted: number, least: number, most: number, random: Random): number {
		const counts = this.#counts.get(wanted) ?? Array.from({ length: wanted + 1 }, () => 0);
		const open = counts.flatMap((count, below) => (below < least || below > most ? [] : [{ count, below }]));
		const fewest = Math.min(...open.map((one) => one.count));
		const behind = open.filter((one) => one.count === fewest);
		const chosen = pick(behind, random)?.below ?? least;
		counts[chosen] = (counts[chosen] ?? 0) + 1;
		this.#counts.set(wanted, counts);
		return chosen;
	}
}

/** Where chance comes from when wrong answers are chosen. */
export interface Draw {
	balance: Balance;
	random: Random;
}

/**
 * Chooses wrong answers from those below and those above the right one (best first), so that its rank among all
 * of them is uniform: the rank is drawn, and the wrong answers follow from it. Where the right answer could not
 * stand at every rank, whoever always takes the largest (or never does) would win: no choice is offered, and only
 * two come back, for true or false.
 * @param spare what those two are taken from
 */
export function around<Item>(
	lower: readonly Item[],
	upper: readonly Item[],
	spare: readonly Item[],
	draw: Draw
): Item[] {
	const total = Math.min(WANTED, lower.length, upper.length);
	return total < LEAST ? spare.slice(0, SPARE) : split(lower, upper, total, draw);
}

/** Chooses as `around` does where it can, and evens out over the deck where the right answer cannot stand at every rank. */
export function split<Item>(
	lower: readonly Item[],
	upper: readonly Item[],
	total: number,
	{ balance, random }: Draw
): Item[] {
	const below = balance.below(
		total,
		Math.max(0, total - upper.length),
		Math.min(total, lower.length),
		random
	);
	return [...lower.slice(0, below), ...upper.slice(0, total - below)];
}

/**
 * Parts items by a measure into those below and those above. One that ties is left out: the right answer would
 * share its rank, and so be the largest or the smallest alone too seldom.
 */
export function part<Item>(
	items: readonly Item[],
	measure: (item: Item) => number,
	at: number
): { lower: Item[]; upper: Item[] } {
	return {
		lower: items.filter((item) => measure(item) < at),
		upper: items.filter((item) => measure(item) > at)
	};
}
