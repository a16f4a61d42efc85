/** Rows of a store from its first to its last, in slices. */
import type { StoreKey, StoreValue } from 'idb';
import type { Connection } from './connection';
import type { AnyTx, StoreName, VersoSchema } from './schema';

type Slice<Name extends StoreName> = [
	rows: StoreValue<VersoSchema, Name>[],
	keys: StoreKey<VersoSchema, Name>[]
];
const ROWS = 1000;

/** Each slice is read in a transaction of its own. */
export function rowsOf<Name extends StoreName>(
	connection: Pick<Connection, 'read'>,
	name: Name,
	size = ROWS
) {
	return slices<Name>(size, (range) =>
		connection.read([name], (tx): Promise<Slice<Name>> => slice(tx, name, range, size))
	);
}

/** All within one transaction: nothing else may be waited for between two slices. */
export function rowsWithin<Name extends StoreName>(tx: AnyTx, name: Name, size = ROWS) {
	return slices<Name>(size, (range) => slice(tx, name, range, size));
}

async function slice<Name extends StoreName>(
	tx: AnyTx,
	name: Name,
	range: IDBKeyRange | undefined,
	size: number
): Promise<Slice<Name>> {
	const store = tx.objectStore(name);
	const [rows, keys] = await Promise.all([store.getAll(range, size), store.getAllKeys(range, size)]);
	// What its bytes made no row of trips here, in the transaction, where it is known what to do (sweep.ts).
	if (rows.some((row) => !row)) throw new TypeError('A row is none any more.');
	return [rows, keys];
}

async function* slices<Name extends StoreName>(
	size: number,
	read: (range: IDBKeyRange | undefined) => Promise<Slice<Name>>
): AsyncGenerator<StoreValue<VersoSchema, Name>[]> {
	let after: StoreKey<VersoSchema, Name> | undefined;
	for (;;) {
		const [rows, keys] = await read(after === undefined ? undefined : IDBKeyRange.lowerBound(after, true));
		if (rows.length) yield rows;
		if (rows.length < size) return;
		after = keys.at(-1);
	}
}
