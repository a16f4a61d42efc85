/** A document shaded by what is known of it: how likely what a statement's cards ask for is recalled now. */
import type { Card, EpochMs, StatementId } from '#core/model';
import { retrievability } from '#core/review/scheduler';
import type { Zone } from '#core/review/study-day';

/** 0 not begun, 1 under 50 %, 2 to 70 %, 3 to 90 %, 4 from 90 % on. */
export type Shade = 0 | 1 | 2 | 3 | 4;

/** The shade of each statement that has cards, by the mean chance of those that are not suspended. */
export function shades(cards: readonly Card[], now: EpochMs, zone: Zone): Map<StatementId, Shade> {
	const groups = new Map<StatementId, Card[]>();
	for (const card of cards)
		if (!card.suspended) groups.set(card.statementId, [...(groups.get(card.statementId) ?? []), card]);
	return new Map([...groups].map(([id, own]) => [id, shadeOf(own, now, zone)]));
}

function shadeOf(cards: readonly Card[], now: EpochMs, zone: Zone): Shade {
	if (cards.every(({ memory }) => memory.state === 'new')) return 0;
	const chance = cards.reduce((sum, { memory }) => sum + retrievability(memory, now, zone), 0) / cards.length;
	if (chance < 0.5) return 1;
	if (chance < 0.7) return 2;
	return chance < 0.9 ? 3 : 4;
}
