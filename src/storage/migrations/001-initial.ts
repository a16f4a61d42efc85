/** Version 1: texts, decks, cards, logs, their counters, settings and notes. Never edited after its release. */
import type { IDBPDatabase } from 'idb';
import type { VersoSchema } from '../schema';

export function initial(db: IDBPDatabase<VersoSchema>): void {
	db.createObjectStore('decks', { keyPath: 'row.id' });
	db.createObjectStore('texts', { keyPath: 'row.text.id' });
	const cards = db.createObjectStore('cards', { keyPath: 'row.id' });
	cards.createIndex('deck', 'row.deckId');
	cards.createIndex('due', 'due');
	cards.createIndex('deckDue', ['row.deckId', 'due']);
	cards.createIndex('fresh', 'fresh');
	cards.createIndex('deckFresh', ['row.deckId', 'fresh']);
	const logs = db.createObjectStore('logs', { keyPath: ['device', 'n'] });
	logs.createIndex('at', 'log.at');
	logs.createIndex('card', ['log.cardId', 'log.at']);
	db.createObjectStore('counters', { keyPath: 'deckId' });
	db.createObjectStore('meta', { keyPath: 'key' });
	db.createObjectStore('notes');
}
