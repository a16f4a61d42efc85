/** Databases of earlier versions, kept as JSON, and put back as they were: their stores, their indexes, their rows. */
import { openDB } from 'idb';

interface StoredIndex {
	name: string;
	keyPath: string | string[];
	multiEntry: boolean;
	unique: boolean;
}
interface StoredStore {
	name: string;
	keyPath: string | null;
	indexes: StoredIndex[];
	/** A key, where the store keeps it apart from the value, and the value. */
	rows: [key: string | null, value: unknown][];
}
export interface StoredDatabase {
	version: number;
	stores: StoredStore[];
}

/** Makes a database that is what an earlier version of the app left behind. */
export async function putBack(name: string, { version, stores }: StoredDatabase): Promise<void> {
	const db = await openDB(name, version, {
		upgrade(made) {
			for (const { name: store, keyPath, indexes } of stores) {
				const created = made.createObjectStore(store, { keyPath });
				for (const { name: index, keyPath: path, ...options } of indexes)
					created.createIndex(index, path, options);
			}
		}
	});
	for (const { name: store, rows } of stores) {
		const tx = db.transaction(store, 'readwrite');
		for (const [key, value] of rows) void tx.store.put(revived(value), key ?? undefined);
		await tx.done;
	}
	db.close();
}

/** JSON has no maps: they were kept as `{ "$map": [[key, value], …] }`. */
function revived(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(revived);
	if (typeof value !== 'object' || value === null) return value;
	if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map as [unknown, unknown][]);
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(one)]));
}
