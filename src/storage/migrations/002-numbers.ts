/**
 * Version 2: the numbers that Progress reads (days, slips, what is known of documents), due cards counted by the
 * hour, and blocks of logs. The numbers follow from cards and logs, and are counted here once.
 */
import type { Card, CardId } from '#core/model';
import { steps } from '#core/stats/step';
import { emptyCounter } from '../counters';
import { openLedger } from '../ledger';
import type { Database, UpgradeTx } from '../schema';

export async function numbers(db: Database, tx: UpgradeTx): Promise<void> {
	const blocks = db.createObjectStore('blocks', { keyPath: 'id' });
	blocks.createIndex('to', 'to');
	blocks.createIndex('card', 'cardIds', { multiEntry: true });
	db.createObjectStore('days', { keyPath: 'day' });
	db.createObjectStore('slips', { keyPath: 'day' });
	db.createObjectStore('knowledge', { keyPath: 'textId' });
	const ledger = openLedger();
	const cards = new Map<CardId, Card>();
	for (let cursor = await tx.objectStore('cards').openCursor(); cursor; cursor = await cursor.continue()) {
		const card = cursor.value.row;
		cards.set(card.id, card);
		ledger.change(undefined, card);
	}
	for (const { row } of await tx.objectStore('decks').getAll()) {
		await tx.objectStore('counters').put(emptyCounter(row.id));
		ledger.touch(row.id);
	}
	const logs = (await tx.objectStore('logs').getAll()).map(({ log }) => log);
	for (const step of steps([], logs)) ledger.answer(step, cards.get(step[0].cardId));
	await ledger.flush(tx);
}
