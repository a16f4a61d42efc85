/**
 * Makes everything anew that follows from the rows: indexes, counters, the numbers of days, the end of the log.
 *
 * When Chromium finds its SQLite file damaged, it saves what rows it can and says nothing. Indexes then name rows that
 * are gone, lack rows that are there, and later name new rows that took the place of lost ones: what a restore adds
 * would not be found. An upgrade is the only transaction that may make indexes, and it is all or nothing.
 */
import type { Result } from '#core/model';
import type { StorageTrouble } from './problem';
import { recount } from './recount';
import { STORES, type AnyTx, type UpgradeTx } from './schema';
import { newHead, type Store } from './store';

/** Every connection to the database is closed for it, and comes back by itself. */
export async function rebuild({ connection, canary }: Store): Promise<Result<void, StorageTrouble>> {
	let head = newHead();
	const rebuilt = await connection.renew(async (_db, tx) => {
		reindex(tx);
		head = await recount(tx);
	});
	if (rebuilt.ok) canary.write(head);
	return rebuilt;
}

/** After a loss: what is left is made whole, so that what is answered or restored next is found. */
export async function rebuildWhereTorn(store: Store): Promise<void> {
	// Where it fails everything is as it was, and the full check says so.
	if (await store.connection.read(['cards', 'logs', 'blocks'], isTorn)) await rebuild(store);
}

function reindex(tx: UpgradeTx): void {
	for (const name of STORES) {
		const store = tx.objectStore(name);
		for (const index of [...store.indexNames]) {
			const { keyPath, multiEntry, unique } = store.index(index);
			store.deleteIndex(index);
			store.createIndex(index, keyPath, { multiEntry, unique });
		}
	}
}

/** Two counts that are the same unless an index holds more or fewer rows than its store. */
export const COUNTS: readonly ((tx: AnyTx) => [Promise<number>, Promise<number>])[] = [
	(tx) => [tx.objectStore('cards').count(), tx.objectStore('cards').index('deck').count()],
	(tx) => [tx.objectStore('logs').count(), tx.objectStore('logs').index('at').count()],
	(tx) => [tx.objectStore('logs').count(), tx.objectStore('logs').index('card').count()],
	(tx) => [tx.objectStore('blocks').count(), tx.objectStore('blocks').index('to').count()],
	(tx) => [tx.objectStore('cards').index('due').count(), tx.objectStore('cards').index('deckDue').count()],
	(tx) => [tx.objectStore('cards').index('fresh').count(), tx.objectStore('cards').index('deckFresh').count()]
];

/** Whether an index holds more or fewer rows than its store. */
export async function isTorn(tx: AnyTx): Promise<boolean> {
	const counts = await Promise.all(COUNTS.map((pair) => Promise.all(pair(tx))));
	return counts.some(([one, other]) => one !== other);
}
