/** How much is known. */
import type { Card, EpochMs } from '#core/model';
import { retrievability } from '#core/review/scheduler';
import type { Zone } from '#core/review/study-day';

/** The number of cards that would be recalled now, as far as can be told: the sum of their chances. */
export function expectedKnown(cards: readonly Pick<Card, 'memory'>[], now: EpochMs, zone: Zone): number {
	return cards.reduce((sum, { memory }) => sum + retrievability(memory, now, zone), 0);
}
