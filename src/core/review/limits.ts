/** How much of today is used: new cards and reviews a deck, and which statements were asked. */
import type { Card, CardId, DeckId, DeckSettings, ReviewLog, StatementId } from '#core/model';
import { effective } from './log';

export type DailyLimits = Pick<DeckSettings, 'newPerDay' | 'reviewsPerDay'>;

/** What was asked on this study day. */
export interface SeenToday {
	/** The card that was asked of each statement: its siblings step aside until tomorrow. */
	askedOf: Map<StatementId, CardId>;
	/** New cards begun, by deck. */
	fresh: Map<DeckId, number>;
	/** Cards reviewed, by deck; learning steps do not count. */
	reviews: Map<DeckId, number>;
}

/** A day on which nothing was asked. */
export function nothingSeen(): SeenToday {
	return { askedOf: new Map(), fresh: new Map(), reviews: new Map() };
}

/**
 * Counts a study day. Practice is left out: it is the learner's own choice, and a match every evening would hide
 * the siblings of its cards for ever.
 * @param logs the entries since the study day began; undone ones count for nothing
 * @param cardOf the card of an entry; undefined where it was deleted
 */
export function seenToday(
	logs: readonly ReviewLog[],
	cardOf: (id: CardId) => Pick<Card, 'id' | 'deckId' | 'statementId'> | undefined
): SeenToday {
	const seen = nothingSeen();
	for (const log of effective(logs)) {
		const card = cardOf(log.cardId);
		if (log.kind !== 'review' || !card) continue;
		if (!seen.askedOf.has(card.statementId)) seen.askedOf.set(card.statementId, card.id);
		if (log.before.state === 'new') add(seen.fresh, card.deckId);
		if (log.before.state === 'review') add(seen.reviews, card.deckId);
	}
	return seen;
}

function add(counts: Map<DeckId, number>, deck: DeckId): void {
	counts.set(deck, (counts.get(deck) ?? 0) + 1);
}
