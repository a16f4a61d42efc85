import type { Random } from '../../model';
import { below } from '../../random';

/** How many wrong answers a card carries at most; a choice shows three of them. */
export const WANTED = 4;

/**
 * Chooses wrong answers so that the rank of the right one among them, by any measure, is uniform: as many
 * from below as a fair die says, the rest from above. Betrays neither the longest nor the largest.
 */
export function around<Item>(
	lower: readonly Item[],
	upper: readonly Item[],
	wanted: number,
	random: Random
): Item[] {
	const want = below(wanted + 1, random);
	const fromLower = Math.min(lower.length, Math.max(want, wanted - upper.length));
	return [...lower.slice(0, fromLower), ...upper.slice(0, wanted - fromLower)];
}
