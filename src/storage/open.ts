/** Opens the database and tells apart all the ways in which that can fail. */
import { openDB } from 'idb';
import type { Result } from '#core/model';
import { abort } from './abort';
import { migrate } from './migrations/index';
import { StorageError, trouble, troubleOf, type StorageTrouble } from './problem';
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

/**
 * Opens the database at the schema of this app, whatever its edition.
 * @param onClosed called once when the connection is gone: another tab upgrades, or storage was cleared
 * @param upgrades brings one of an earlier version to this one; else it is left as it is, which is the problem `earlier`
 */
export async function openDatabase(
	name: string,
	onClosed: () => void,
	upgrades: boolean
): Promise<Result<Opened, StorageTrouble>> {
	let isEarlier = false;
	const change: Change = async (db, tx, from) => {
		isEarlier = from % EDITION > 0;
		if (isEarlier && !upgrades) throw new Error('nobody agreed to change what an earlier version left');
		await migrate(db, tx, from % EDITION);
	};
	try {
		return { ok: true, value: await openAnyEdition(name, onClosed, change) };
	} catch (error) {
		if (!isEarlier) return { ok: false, problem: await openingTrouble(error) };
		return { ok: false, problem: await (upgrades ? trouble('stuck', String(error)) : trouble('earlier')) };
	}
}

/** Makes the next edition of a database that is open here: every connection to it is closed for that. */
export async function openNextEdition(
	{ name, version }: Database,
	onClosed: () => void,
	change: Change
): Promise<Result<Opened, StorageTrouble>> {
	try {
		return { ok: true, value: await openVersion(name, version + EDITION, onClosed, change) };
	} catch (error) {
		return { ok: false, problem: await openingTrouble(error) };
	}
}

/** What is done in an upgrade, all or nothing. */
export type Change = (db: Database, tx: UpgradeTx, from: number) => Promise<void>;

async function openAnyEdition(name: string, onClosed: () => void, change: Change): Promise<Opened> {
	try {
		return await openVersion(name, VERSION, onClosed, change);
	} catch (error) {
		if (!(error instanceof Error) || error.name !== 'VersionError') throw error;
		const stored = await openVersion(name, undefined, onClosed, change);
		const { version } = stored.db;
		const behind = VERSION - (version % EDITION);
		if (behind === 0) return stored;
		stored.db.close();
		if (behind < 0) throw error;
		return openVersion(name, version + behind, onClosed, change);
	}
}

/**
 * Rejects with what the browser said, or with a StorageError.
 * @param version undefined for the one that is there
 */
async function openVersion(
	name: string,
	version: number | undefined,
	onClosed: () => void,
	change: Change
): Promise<Opened> {
	if (!isThere()) throw new StorageError(await trouble('unavailable'));
	let dataLost = false;
	let isNew = false;
	let failure: unknown;
	let giveUp: (() => void) | undefined;
	let gaveUp = false;
	const blocked = new Promise<never>((_resolve, reject) => {
		giveUp = () => {
			gaveUp = true;
			void trouble('blocked').then((problem) => reject(new StorageError(problem)));
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
		(db): Opened => {
			if (gaveUp) db.close();
			return { db, dataLost, isNew };
		},
		(error: unknown) => {
			throw failure ?? error;
		}
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
async function openingTrouble(error: unknown): Promise<StorageTrouble> {
	const found = await troubleOf(error);
	return found.kind === 'closed' ? trouble('unavailable') : found;
}
