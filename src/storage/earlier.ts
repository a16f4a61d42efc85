/** A database of an earlier version, read as it is: before it is changed, and when that failed. */
import { openDB } from 'idb';
import { unsavedAnswers } from '#core/exchange/unsaved';
import type { BackupRow } from '#core/exchange/data';
import type { DeviceId } from '#core/model';
import { exporting } from './export';
import { fileIn } from './notes';
import { STORES, type Database, type ReadTx, type VersoSchema } from './schema';
import { readHead } from './store';

export interface Earlier {
	device: DeviceId;
	/** Everything in it, for a backup file. */
	backup(): AsyncGenerator<BackupRow[]>;
	close(): void;
}

/** Opens what is there without changing it. */
export async function openEarlier(name: string): Promise<Earlier> {
	const db = await openAsItIs(name);
	const stores = STORES.filter((store) => db.objectStoreNames.contains(store));
	const { device } = await readHead(db.transaction(['meta'], 'readonly'));
	return {
		device,
		...exporting({ connection: { read: (of, work) => work(db.transaction(of, 'readonly')) } }, stores),
		close: () => db.close()
	};
}

/** Whether a file that was saved holds every answer, or there is nothing to lose. */
export async function isInFile(name: string): Promise<boolean> {
	const db = await openAsItIs(name);
	const tx: ReadTx = db.transaction(['meta', 'decks'], 'readonly');
	const [{ count }, file, decks] = await Promise.all([
		readHead(tx),
		fileIn(tx),
		tx.objectStore('decks').count()
	]);
	db.close();
	if (decks + count === 0) return true;
	return file !== undefined && unsavedAnswers(count, file.answers) === 0;
}

async function openAsItIs(name: string): Promise<Database> {
	const db = await openDB<VersoSchema>(name, undefined, { blocking: () => db.close() });
	return db;
}
