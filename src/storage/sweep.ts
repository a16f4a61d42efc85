/**
 * Takes out rows that are no rows any more. Of bytes that went wrong Chromium's SQLite makes `null` under a key that
 * is still there, and whoever reads it trips: one such row would keep all the others from being read.
 */
import { same } from '#core/exchange/same';
import { recount } from './recount';
import { STORES, type Database, type Head, type StoreName, type WriteTx } from './schema';

/** What is read of a row everywhere, besides its key. */
const NEEDED: Partial<Record<StoreName, string>> = { logs: 'log', blocks: 'logs', cards: 'row.memory' };
const ROWS = 1000;

/**
 * Deletes them and counts every number anew, all or nothing.
 * @returns the end of the log as it is then; undefined where every row is one
 */
export async function sweep(db: Database): Promise<Head | undefined> {
	const tx: WriteTx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
	let gone = 0;
	for (const name of STORES) gone += await sweepStore(tx, name);
	const head = gone > 0 ? await recount(tx) : undefined;
	await tx.done;
	return head;
}

async function sweepStore(tx: WriteTx, name: StoreName): Promise<number> {
	const store = tx.objectStore(name);
	// Notes lie under keys that they do not hold; whoever reads one does it with care.
	if (store.keyPath === null) return 0;
	const paths = [store.keyPath].flat();
	let gone = 0;
	for (let range: IDBKeyRange | undefined; ;) {
		const [rows, keys] = await Promise.all([store.getAll(range, ROWS), store.getAllKeys(range, ROWS)]);
		for (const [index, key] of keys.entries()) {
			if (isWhole(rows[index], [key].flat(), paths, NEEDED[name])) continue;
			await store.delete(IDBKeyRange.only(key));
			gone += 1;
		}
		if (keys.length < ROWS) return gone;
		range = IDBKeyRange.lowerBound(keys.at(-1), true);
	}
}

function isWhole(row: unknown, key: unknown[], paths: string[], needed: string | undefined): boolean {
	const own = paths.map((path) => at(row, path));
	return same(own, key) && (needed === undefined || isObject(at(row, needed)));
}

function at(row: unknown, path: string): unknown {
	return path.split('.').reduce((value, name) => (isObject(value) ? value[name] : undefined), row);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
