/**
 * Makes LevelDB, which Chromium keeps IndexedDB in, begin a new log file.
 *
 * A browser that is killed while it writes leaves half a record at the end of the log. The next start passes over
 * that, but goes on writing in the same file, behind the half record; the start after that finds it in the middle,
 * takes the file for damaged and drops the whole database (1 in 40 kills here). LevelDB begins a new log when the
 * changes it holds in memory reach 4 MB (`write_buffer_size` in Chromium), and deletes the old one. So at each
 * start more than that is written beside what is stored, and deleted: 70 ms, on the browser's own threads.
 */
import { deleteDB, openDB } from 'idb';

const SCRATCH = 'verso-scratch';
/** Chromium puts values over 64 KB into files of their own, not into the log. */
const VALUE_BYTES = 60_000;
const VALUES = 75;
/** A disk that runs full costs more than a log that is old. */
const ROOM_BYTES = 100_000_000;

/**
 * @returns whether it was done: only in browsers of Chromium's family, and where there is room. Nothing depends on
 * it, so what goes wrong is no trouble: the log stays as it is.
 */
export async function freshLog(): Promise<boolean> {
	if (typeof navigator === 'undefined' || !('userAgentData' in navigator)) return false;
	try {
		const { quota = 0, usage = 0 } = await navigator.storage.estimate();
		if (quota - usage < ROOM_BYTES) return false;
		const db = await openDB(SCRATCH, 1, { upgrade: (made) => void made.createObjectStore('values') });
		const tx = db.transaction('values', 'readwrite');
		for (let key = 0; key < VALUES; key += 1) void tx.store.put(new Uint8Array(VALUE_BYTES), key);
		await tx.done.finally(() => db.close());
		await deleteDB(SCRATCH);
		return true;
	} catch {
		return false;
	}
}
