/** Opens the database and tells apart all the ways in which that can fail. */
import { openDB } from 'idb';
import type { Result } from '#core/model';
import { abort } from './abort';
import { migrate } from './migrations/index';
import { trouble, troubleOf, type StorageTrouble } from './problem';
import { VERSION, type Database, type UpgradeTx, type VersoSchema } from './schema';

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
 * The number that the browser keeps as the version of a database: the schema, and in thousands the edition, which
 * says how often it was rebuilt, because only a higher number lets indexes be made anew (rebuild.ts).
 */
const EDITION = 1000;

/** Opens the database at the schema of this app, whatever its edition. */
export async function openDatabase(
	name: string,
	onClosed: () => void
): Promise<Result<Opened, StorageTrouble>> {
	const opened = await openVersion(name, VERSION, onClosed);
	if (opened.ok || opened.problem.kind !== 'newer') return opened;
	const stored = await openVersion(name, undefined, onClosed);
	if (!stored.ok) return stored;
	const { version } = stored.value.db;
	const behind = VERSION - (version % EDITION);
	if (behind === 0) return stored;
	stored.value.db.close();
	return behind < 0 ? opened : openVersion(name, version + behind, onClosed);
}

/** Makes the next edition of a database that is open here: every connection to it is closed for that. */
export function openNextEdition({ name, version }: Database, onClosed: () => void, change: Change) {
	return openVersion(name, version + EDITION, onClosed, change);
}

/** What is done in an upgrade, all or nothing. */
export type Change = (db: Database, tx: UpgradeTx, from: number) => Promise<void>;

/**
 * @param version undefined for the one that is there
 * @param onClosed called once when the connection is gone: another tab upgrades, or storage was cleared.
 */
async function openVersion(
	name: string,
	version: number | undefined,
	onClosed: () => void,
	change: Change = (db, tx, from) => migrate(db, tx, from % EDITION)
): Promise<Result<Opened, StorageTrouble>> {
	if (!isThere()) return { ok: false, problem: trouble('unavailable') };
	let dataLost = false;
	let isNew = false;
	let failure: unknown;
	let giveUp: (() => void) | undefined;
	let gaveUp = false;
	const blocked = new Promise<Result<Opened, StorageTrouble>>((resolve) => {
		giveUp = () => {
			gaveUp = true;
			resolve({ ok: false, problem: trouble('blocked') });
		};
	});
	const opening = openDB<VersoSchema>(name, version, {
		upgrade(db, from, _to, tx, event) {
			// Chromium tells here that what was stored could not be read any more.
			dataLost = 'dataLoss' in event && event.dataLoss === 'total';
			isNew = from === 0;
			// What goes wrong in between takes all of the upgrade back, and opening fails.
			change(db, tx, from).catch((error: unknown) => {
				failure ??= error;
				abort(tx);
			});
			// The request itself only says that it was aborted: for want of room, say, is told here.
			tx.done.catch((error: unknown) => (failure ??= error));
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
		(error: unknown): Result<Opened, StorageTrouble> => ({
			ok: false,
			problem: openingTrouble(failure ?? error)
		})
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
