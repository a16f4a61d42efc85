/** Decks, their readings and their cards, as they are read; shelf.ts writes them. */
import type { Card, CardId, Deck, DeckId, EpochMs, Reading, TextId } from '#core/model';
import { endOfStudyDay, type Zone } from '#core/review/study-day';
import { dueBefore, freshAt, whole } from './counters';
import { inSlices } from './rows';
import type { AnyTx, Counter } from './schema';
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

/** What is needed to take a deletion back. Plain data. */
export interface RemovedDeck {
	deck: Deck;
	readings: Reading[];
	cards: Card[];
}

export function library(store: Store) {
	const { connection } = store;

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
			connection.read(['decks'], async (tx) => (await tx.objectStore('decks').get(id))?.row),

		reading: (id: TextId): Promise<Reading | undefined> =>
			connection.read(['texts'], async (tx) => (await tx.objectStore('texts').get(id))?.row),

		readingsOf: (id: DeckId): Promise<Reading[]> =>
			connection.read(['decks', 'texts'], async (tx) => {
				const deck = await tx.objectStore('decks').get(id);
				return readings(tx, deck?.row.textIds ?? []);
			}),

		card: (id: CardId): Promise<Card | undefined> =>
			connection.read(['cards'], async (tx) => (await tx.objectStore('cards').get(id))?.row),

		cardsOf: (id: DeckId): Promise<Card[]> =>
			connection.read(['cards'], async (tx) => {
				const store = tx.objectStore('cards');
				const found: Card[] = [];
				await inSlices(await store.index('deck').getAllKeys(id), async (key) => {
					const row = await store.get(key);
					if (row) found.push(row.row);
				});
				return found;
			})
	};
}

function numbers(
	deck: Deck,
	{ cards, learning, known, suspended, speakers }: Counter,
	waiting: { fresh: number; due: number }
): DeckOverview {
	return { deck, cards, learning, known, suspended, ...waiting, speakers: speakers.size };
}

/** The documents that are there, of these. */
export async function readings(tx: AnyTx, ids: TextId[]): Promise<Reading[]> {
	const rows = await Promise.all(ids.map((id) => tx.objectStore('texts').get(id)));
	return rows.flatMap((row) => (row ? [row.row] : []));
}
