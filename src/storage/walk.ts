/** Rows of a store from its first to its last, in slices: each is read in a transaction of its own. */
import type { StoreKey, StoreValue } from 'idb';
import type { Connection } from './connection';
import type { StoreName, VersoSchema } from './schema';

export async function* rowsOf<Name extends StoreName>(
	connection: Connection,
	name: Name,
	size = 1000
): AsyncGenerator<StoreValue<VersoSchema, Name>[]> {
	let after: StoreKey<VersoSchema, Name> | undefined;
	for (;;) {
		const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
		const [rows, keys] = await connection.read([name], (tx) => {
			const store = tx.objectStore(name);
			return Promise.all([store.getAll(range, size), store.getAllKeys(range, size)]);
		});
		if (rows.length) yield rows;
		if (rows.length < size) return;
		after = keys.at(-1);
	}
}
