/** Cards and documents as they are read; shelf.ts writes them. */
import type { Card, CardId, Deck, DeckId, Reading, TextId } from '#core/model';
import { inSlices } from './rows';
import type { AnyTx } from './schema';
import type { Store } from './store';

/** What is needed to take a deletion back. Plain data. */
export interface RemovedDeck {
	deck: Deck;
	readings: Reading[];
	cards: Card[];
}

export function library({ connection }: Store) {
	return {
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

/** The documents that are there, of these. */
export async function readings(tx: AnyTx, ids: TextId[]): Promise<Reading[]> {
	const rows = await Promise.all(ids.map((id) => tx.objectStore('texts').get(id)));
	return rows.flatMap((row) => (row ? [row.row] : []));
}
