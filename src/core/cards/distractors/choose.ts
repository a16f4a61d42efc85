import type { Random } from '../../model';
import { pick } from '../../random';

/** How many wrong answers a card carries at most; a choice shows three of them. */
export const WANTED = 4;

/**
 * Keeps count, over the cards of one text, of how many wrong answers lie below the right one (shorter, smaller,
 * earlier). Where a card leaves the choice, the count that is behind is taken, so that over all of them the right
 * answer is the longest or the largest no more often than chance.
 */
export class Balance {
	readonly #counts = new Map<number, number[]>();

	/** How many of `wanted` lie below, between `least` and `most`. */
	below(wanted: number, least: number, most: number, random: Random): number {
		const counts = this.#counts.get(wanted) ?? Array.from({ length: wanted + 1 }, () => 0);
		const open = counts.flatMap((count, below) =>
			below >= least && below <= most ? [{ count, below }] : []
		);
		const fewest = Math.min(...open.map((one) => one.count));
		const chosen = pick(
			open.filter((one) => one.count === fewest),
			random
		);
		const below = chosen?.below ?? least;
		counts[below] = (counts[below] ?? 0) + 1;
		this.#counts.set(wanted, counts);
		return below;
	}
}

/** Chooses wrong answers from those below and those above the right one, as the balance says. */
export function around<Item>(
	lower: readonly Item[],
	upper: readonly Item[],
	wanted: number,
	balance: Balance,
	random: Random
): Item[] {
	const total = Math.min(wanted, lower.length + upper.length);
	if (total < 3) return [...lower, ...upper];
	const below = balance.below(
		total,
		Math.max(0, total - upper.length),
		Math.min(total, lower.length),
		random
	);
	return [...lower.slice(0, below), ...upper.slice(0, total - below)];
}
