/** Opens the database and tells apart all the ways in which that can fail. */
import { openDB } from 'idb';
import type { Result } from '#core/model';
import { abort } from './abort';
import { migrate } from './migrations/index';
import { trouble, troubleOf, type StorageTrouble } from './problem';
import { VERSION, type Database, type VersoSchema } from './schema';

export interface Opened {
	db: Database;
	/** The browser found the database damaged and began an empty one. */
	dataLost: boolean;
	/** There was none before. */
	isNew: boolean;
}

/** How long another tab may take to let go. A tab of this app lets go at once. */
const BLOCKED_AFTER_MS = 3000;

/**
 * @param onClosed called once when the connection is gone: another tab upgrades, or storage was cleared.
 */
export async function openDatabase(
	name: string,
	onClosed: () => void
): Promise<Result<Opened, StorageTrouble>> {
	if (!isThere()) return { ok: false, problem: trouble('unavailable') };
	let dataLost = false;
	let isNew = false;
	let giveUp: (() => void) | undefined;
	let gaveUp = false;
	const blocked = new Promise<Result<Opened, StorageTrouble>>((resolve) => {
		giveUp = () => {
			gaveUp = true;
			resolve({ ok: false, problem: trouble('blocked') });
		};
	});
	const opening = openDB<VersoSchema>(name, VERSION, {
		upgrade(db, from, _to, tx, event) {
			// Chromium tells here that what was stored could not be read any more.
			dataLost = 'dataLoss' in event && event.dataLoss === 'total';
			isNew = from === 0;
			// What goes wrong in between takes all of the upgrade back, and opening fails.
			migrate(db, tx, from).catch(() => abort(tx));
		},
		blocked: () => void setTimeout(() => giveUp?.(), BLOCKED_AFTER_MS),
		blocking(_old, _new, event) {
			// Letting go at once is what makes an upgrade in another tab take milliseconds.
			if (event.target instanceof IDBDatabase) event.target.close();
			onClosed();
		},
		terminated: onClosed
	});
	const opened = opening.then(
		(db): Result<Opened, StorageTrouble> => {
			if (gaveUp) db.close();
			return { ok: true, value: { db, dataLost, isNew } };
		},
		(error: unknown): Result<Opened, StorageTrouble> => ({ ok: false, problem: openingTrouble(error) })
	);
	return Promise.race([opened, blocked]);
}

function isThere(): boolean {
	try {
		return typeof indexedDB === 'object' && indexedDB !== null;
	} catch {
		// Some browsers throw on the mere mention where storage is forbidden.
		return false;
	}
}

/** In a private window some browsers have the function and refuse its use. */
function openingTrouble(error: unknown): StorageTrouble {
	const found = troubleOf(error);
	return found.kind === 'closed' ? trouble('unavailable') : found;
}
