/** Puts a collection into the app's own database, from within a page of the app. Bundled by collection-profile.ts. */
import { openDB } from 'idb';
import { steps } from '#core/stats/step';
import { addLogs } from '#storage/blocks';
import { HISTORY } from '#storage/history';
import { OF_ANSWERS, OF_CARDS, openLedger } from '#storage/ledger';
import { cardRow } from '#storage/rows';
import { DATABASE, VERSION, type Database, type StoreName, type VersoSchema } from '#storage/schema';
import { collection, type CollectionOptions } from '../collection';

export interface Put {
	cards: number;
	logs: number;
}

/** The app has opened its database before, so that its stores are there. */
export async function put(options: CollectionOptions): Promise<Put> {
	const db = await openDB<VersoSchema>(DATABASE, VERSION);
	const done: Put = { cards: 0, logs: 0 };
	for (const { deck, readings, cards, logs } of collection(options)) {
		const stores: StoreName[] = ['decks', 'texts', 'cards', ...HISTORY, ...OF_CARDS, ...OF_ANSWERS];
		const tx = db.transaction(stores, 'readwrite');
		void tx.objectStore('decks').put({ row: deck, changedAt: deck.createdAt });
		for (const row of readings) void tx.objectStore('texts').put({ row, changedAt: deck.createdAt });
		for (const card of cards) void tx.objectStore('cards').put(cardRow(card, card.createdAt));
		void addLogs(tx, logs);
		const ledger = openLedger();
		const byId = new Map(cards.map((card) => [card.id, card]));
		for (const card of cards) ledger.change(undefined, card);
		for (const step of steps([], logs)) ledger.answer(step, byId.get(step[0].cardId));
		await ledger.flush(tx);
		await tx.done;
		done.cards += cards.length;
		done.logs += logs.length;
	}
	await countLogs(db, done.logs);
	db.close();
	return done;
}

async function countLogs(db: Database, count: number): Promise<void> {
	const head = await db.get('meta', 'head');
	if (head?.key === 'head') await db.put('meta', { ...head, count });
}
