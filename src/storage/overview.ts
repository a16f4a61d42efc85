/** Every deck with its numbers: what Today asks for. */
import type { Deck, DeckId, EpochMs } from '#core/model';
import { endOfStudyDay, type Zone } from '#core/review/study-day';
import { dueBefore, freshAt, whole } from './counters';
import type { Counter } from './schema';
import type { Store } from './store';

/** A deck and its numbers. */
export interface DeckOverview {
	deck: Deck;
	/** All cards, suspended ones included. */
	cards: number;
	/** Never answered, neither suspended nor buried. */
	fresh: number;
	/** In (re)learning, not suspended. */
	learning: number;
	/** In review, not suspended. */
	known: number;
	suspended: number;
	/** Learning and review cards that come up before the current study day ends. */
	due: number;
	/** Speakers that at least one "who said it" card of the deck asks for. */
	speakers: number;
}

export function overviews({ connection }: Store) {
	return {
		async overview(at: EpochMs, zone: Zone): Promise<DeckOverview[]> {
			const end = endOfStudyDay(at, zone);
			return connection.read(['decks', 'counters', 'cards'], async (tx) => {
				const [decks, counters] = await Promise.all([
					tx.objectStore('decks').getAll(),
					tx.objectStore('counters').getAll()
				]);
				const byDeck = new Map(counters.map((counter) => [counter.deckId, counter]));
				const shown = decks.map(async ({ row: deck }) => {
					const counter = whole(byDeck.get(deck.id), deck.id);
					const waiting = { fresh: freshAt(counter, at), due: await dueBefore(tx, counter, end) };
					return numbers(deck, counter, waiting);
				});
				return (await Promise.all(shown)).sort((a, b) => a.deck.name.localeCompare(b.deck.name));
			});
		},

		deck: (id: DeckId): Promise<Deck | undefined> =>
			connection.read(['decks'], async (tx) => (await tx.objectStore('decks').get(id))?.row)
	};
}

function numbers(
	deck: Deck,
	{ cards, learning, known, suspended, speakers }: Counter,
	waiting: { fresh: number; due: number }
): DeckOverview {
	return { deck, cards, learning, known, suspended, ...waiting, speakers: speakers.size };
}
