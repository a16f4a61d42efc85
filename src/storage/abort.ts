/** Takes back what a transaction did so far. */
import type { IDBPTransaction } from 'idb';
import type { StoreName, VersoSchema } from './schema';

export function abort(tx: IDBPTransaction<VersoSchema, StoreName[], IDBTransactionMode>): void {
	try {
		tx.abort();
	} catch {
		// It was aborted already, by the error that brought us here.
	}
}
