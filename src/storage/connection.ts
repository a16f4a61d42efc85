/** A connection that comes back: transactions over it are retried once when the browser closed it underneath. */
import type { Result } from '#core/model';
import { abort } from './abort';
import { openDatabase, openNextEdition, type Change, type Opened } from './open';
import { StorageError, trouble, troubleOf, type StorageTrouble } from './problem';
import type { Database, ReadTx, StoreName, WriteTx } from './schema';

export interface Connection {
	/** Runs `work` in a read-only transaction. Rejects with a StorageError. */
	read<Value>(stores: StoreName[], work: (tx: ReadTx) => Promise<Value>): Promise<Value>;
	/**
	 * Runs `work` in one strict transaction and resolves only after the disk has it: all or nothing.
	 * `work` may run twice, so it must lead to the same end when its first run had gone through after all.
	 */
	write<Value>(
		stores: StoreName[],
		work: (tx: WriteTx) => Promise<Value>
	): Promise<Result<Value, StorageTrouble>>;
	/** Upgrades to the next edition, by which indexes can be made anew; see open.ts. */
	renew(change: Change): Promise<Result<void, StorageTrouble>>;
	close(): void;
}

export interface Watch {
	/** Runs after every opening, the first and the later ones. */
	opened(db: Database, opened: Opened): Promise<void>;
	/** Somebody tripped: takes out rows that are none any more. */
	tripped(db: Database): Promise<void>;
}

export async function connect(
	name: string,
	watch: Watch,
	upgrades: boolean
): Promise<Result<Connection, StorageTrouble>> {
	let current: Promise<Result<Database, StorageTrouble>> | undefined;
	let closed = false;
	let sweeping: Promise<void> | undefined;

	async function open(): Promise<Result<Database, StorageTrouble>> {
		const opened = await openDatabase(name, () => (current = undefined), upgrades);
		if (!opened.ok) return opened;
		try {
			const { db } = opened.value;
			await sound(db, () => watch.opened(db, opened.value));
			return { ok: true, value: db };
		} catch (error) {
			opened.value.db.close();
			return { ok: false, problem: await troubleOf(error) };
		}
	}

	async function database(): Promise<Database> {
		if (closed) throw new StorageError(await trouble('closed'));
		const mine = (current ??= open());
		const opened = await mine;
		if (opened.ok) return opened.value;
		if (current === mine) current = undefined;
		throw new StorageError(opened.problem);
	}

	/** Who tripped over a row that is none any more tries again without it, once; a bug trips again. */
	async function sound<Value>(db: Database, run: () => Promise<Value>): Promise<Value> {
		try {
			return await run();
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
			// Of several that trip at once the first sweeps for all.
			sweeping ??= watch.tripped(db).finally(() => (sweeping = undefined));
			await sweeping;
			return run();
		}
	}

	/** A closed connection is opened again, once; any other error is the caller's. */
	async function insist<Value>(run: (db: Database) => Promise<Value>): Promise<Value> {
		const db = await database();
		try {
			return await sound(db, () => run(db));
		} catch (error) {
			if (!isClosedUnderneath(error) || closed) throw error;
			db.close();
			current = undefined;
			return run(await database());
		}
	}

	const connection: Connection = {
		async read(stores, work) {
			try {
				return await insist((db) => work(db.transaction(stores, 'readonly')));
			} catch (error) {
				throw new StorageError(await troubleOf(error));
			}
		},
		async write(stores, work) {
			try {
				return { ok: true, value: await insist((db) => strictly(db, stores, work)) };
			} catch (error) {
				return { ok: false, problem: await troubleOf(error) };
			}
		},
		async renew(change) {
			const renewed = await openNextEdition(await database(), () => undefined, change);
			if (!renewed.ok) return renewed;
			// Whatever is done next opens it again.
			renewed.value.db.close();
			return { ok: true, value: undefined };
		},
		close() {
			closed = true;
			void current?.then((opened) => opened.ok && opened.value.close());
		}
	};
	current = open();
	const first = await current;
	return first.ok ? { ok: true, value: connection } : first;
}

async function strictly<Value>(
	db: Database,
	stores: StoreName[],
	work: (tx: WriteTx) => Promise<Value>
): Promise<Value> {
	const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
	// Told apart before `work` ends, so that the error of one of its requests does not hide the reason.
	const done = tx.done.then(
		() => undefined,
		(error: unknown) => ({ error })
	);
	let value: Value;
	try {
		value = await work(tx);
	} catch (error) {
		abort(tx);
		await done;
		throw tx.error ?? error;
	}
	const failed = await done;
	if (failed) throw failed.error;
	return value;
}

function isClosedUnderneath(error: unknown): boolean {
	return error instanceof Error && (error.name === 'InvalidStateError' || error.name === 'AbortError');
}
