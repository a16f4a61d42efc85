/** What every part of the repository works with: the connection, the clock, the copies in localStorage, the news. */
import type { DeviceId, EpochMs, Result, Weights } from '#core/model';
import type { CanaryKeeper } from './canary';
import type { Changes } from './changes';
import type { Connection } from './connection';
import type { Journal } from './journal';
import type { Outbox } from './outbox';
import type { StorageNotice, StorageTrouble } from './problem';
import type { AnyTx, Database, Head } from './schema';

export interface Store {
	connection: Connection;
	now: () => EpochMs;
	canary: CanaryKeeper;
	journal: Journal;
	outbox: Outbox;
	changes: Changes;
	/** What opening found. Of the notices, `damage` is what was come upon later: another opening does not find it again. */
	found: { device: DeviceId; notices: StorageNotice[]; damage: StorageNotice[] };
}

/** Of a write only that it went well, after what it made known. */
export function done<Value>(
	result: Result<Value, StorageTrouble>,
	tell: (value: Value) => void
): Result<void, StorageTrouble> {
	if (!result.ok) return result;
	tell(result.value);
	return { ok: true, value: undefined };
}

/** A random device at the start of its log. */
export function newHead(): Head {
	const device = crypto.randomUUID() as DeviceId;
	return { key: 'head', device, counter: 0, count: 0, hash: 0, lastAt: 0 };
}

export async function readHead(tx: AnyTx): Promise<Head> {
	const row = await tx.objectStore('meta').get('head');
	return row?.key === 'head' ? row : newHead();
}

/** The weights of the scheduler in force, by which the log is read. */
export async function readWeights(tx: AnyTx): Promise<Weights | undefined> {
	const row = await tx.objectStore('meta').get('settings');
	return row?.key === 'settings' ? row.row.weights : undefined;
}

/** The head, made in a database that has none; two tabs that start at once agree on one. */
export async function ensureHead(db: Database): Promise<Head> {
	const found = await db.get('meta', 'head');
	if (found?.key === 'head') return found;
	const tx = db.transaction(['meta'], 'readwrite', { durability: 'strict' });
	const head = await readHead(tx);
	await Promise.all([tx.objectStore('meta').put(head), tx.done]);
	return head;
}
