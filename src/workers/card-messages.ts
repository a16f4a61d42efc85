/** What a page and the finder of cards say to each other. */
import type { Search } from '#core/browse/card-index';
import type { Vocabulary } from '#core/browse/suggest';
import type { Card, CardId, DeckId, EpochMs } from '#core/model';

/** A part of the cards found: from which on, and how many. */
export interface Window {
	from: number;
	count: number;
}

export type FinderRequest =
	| { ask: 'find'; search: Search; now: EpochMs; window: Window }
	/** Of the last search. */
	| { ask: 'cards'; window: Window }
	| { ask: 'ids'; window: Window }
	| { ask: 'vocabulary'; deck: DeckId | undefined };

export interface FinderReplies {
	/**
	 * How many there are, and those of the window, as they are stored: one message, whatever their number. While cards
	 * are still being read, what was found among those that are here; it is told when it changes.
	 */
	find: { total: number; cards: Card[]; complete: boolean };
	cards: Card[];
	ids: CardId[];
	vocabulary: Vocabulary;
}

/** What is told unasked. */
export type FinderNews =
	/** Cards read so far of those that have to be. */
	| { news: 'progress'; done: number; total: number }
	/** A search might find something else now. */
	| { news: 'changed' }
	/** The rest of the cards could not be read. */
	| { news: 'failed'; message: string };

export type ToFinder = FinderRequest & { id: number };
export type FromFinder =
	FinderNews | { id: number; reply: FinderReplies[FinderRequest['ask']] } | { id: number; failed: string };
