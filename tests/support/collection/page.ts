/** Puts a collection into the app's own database, from within a page of the app. Bundled by collection-profile.ts. */
import { openDB } from 'idb';
import { emptyCounter, tally } from '#storage/counters';
import { cardRow } from '#storage/rows';
import { DATABASE, VERSION, type VersoSchema } from '#storage/schema';
import { collection, type CollectionDeck, type CollectionOptions } from '../collection';

export interface Put {
	cards: number;
	logs: number;
}

/** The app has opened its database before, so that its stores are there. */
export async function put(options: CollectionOptions): Promise<Put> {
	const db = await openDB<VersoSchema>(DATABASE, VERSION);
	const done: Put = { cards: 0, logs: 0 };
	for (const made of collection(options)) {
		const { deck, readings, cards, logs } = made;
		const tx = db.transaction(['decks', 'texts', 'cards', 'counters'], 'readwrite');
		void tx.objectStore('decks').put({ row: deck, changedAt: deck.createdAt });
		for (const row of readings) void tx.objectStore('texts').put({ row, changedAt: deck.createdAt });
		for (const card of cards) void tx.objectStore('cards').put(cardRow(card, card.createdAt));
		void tx.objectStore('counters').put(counted(made));
		await tx.done;
		done.cards += cards.length;
		done.logs += logs.length;
	}
	db.close();
	return done;
}

function counted({ deck, cards }: CollectionDeck) {
	const counter = emptyCounter(deck.id);
	for (const card of cards) tally(counter, card, 1);
	return counter;
}
