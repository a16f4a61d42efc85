/**
 * The canary: a copy of the end of this device's log, kept in localStorage. When the browser drops the database
 * (disk full, damaged file) and reports nothing, localStorage lives on, and the difference shows at the next start.
 */
import { crc32 } from '#core/exchange/crc';
import type { DeviceId, EpochMs, ReviewLog } from '#core/model';
import type { StorageNotice } from './problem';
import type { Head } from './schema';

/** The part of localStorage that is used here. */
export type SmallStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
export type Canary = Pick<Head, 'device' | 'counter' | 'count' | 'hash' | 'lastAt'>;

/** The running checksum after one more log. */
export function chain(hash: number, log: ReviewLog): number {
	return crc32(`${log.id} ${log.cardId} ${log.at} ${log.kind}\n`, hash);
}

export interface CanaryKeeper {
	/** After tx.done: what is written here is on the disk there. */
	write(head: Head): void;
	/** Compares at the start; a loss that was found stays until it is dismissed. */
	check(head: Head, dataLost: boolean): StorageNotice[];
	dismiss(): void;
	forget(): void;
}

export function keepCanary(database: string, store: SmallStore | undefined): CanaryKeeper {
	const key = `${database}:canary`;
	const lossKey = `${database}:loss`;
	const put = (at: string, value: unknown) => {
		try {
			store?.setItem(at, JSON.stringify(value));
		} catch {
			// A full localStorage costs the warning, not the answer.
		}
	};
	const drop = (at: string) => store?.removeItem(at);
	const write = ({ device, counter, count, hash, lastAt }: Head) =>
		put(key, { device, counter, count, hash, lastAt } satisfies Canary);
	return {
		write,
		check(head, dataLost) {
			const before = readCanary(store?.getItem(key));
			const found = before && lossBetween(before, head);
			const lost = found ?? readLoss(store?.getItem(lossKey));
			if (found) put(lossKey, found);
			write(head);
			if (lost) return [answersMissing(lost)];
			return dataLost ? [DATA_LOST] : [];
		},
		dismiss: () => drop(lossKey),
		forget() {
			drop(key);
			drop(lossKey);
		}
	};
}

interface Loss {
	from: number;
	to: number;
	until: EpochMs;
}

/** What the canary saw and the database no longer has. A database that is ahead of the canary lost nothing. */
function lossBetween(before: Canary, head: Head): Loss | undefined {
	const until = before.lastAt;
	if (before.counter === 0) return undefined;
	if (before.device !== head.device) return { from: 1, to: before.counter, until };
	if (head.counter < before.counter) return { from: head.counter + 1, to: before.counter, until };
	if (head.counter === before.counter && head.hash !== before.hash)
		return { from: 1, to: before.counter, until };
	return undefined;
}

const DATA_LOST: StorageNotice = {
	kind: 'data-lost',
	message:
		'The browser could not read what was stored for Verso any more and began an empty storage. ' +
		'If you have a backup file, restore it in Settings.'
};

function answersMissing(missing: Loss): StorageNotice {
	const { from, to, until } = missing;
	const day = new Date(until).toISOString().slice(0, 10);
	return {
		kind: 'answers-missing',
		message:
			`The browser lost ${to - from + 1} of your answers (number ${from} to ${to}, the last of ${day}). ` +
			'Everything else is kept. If you have a backup file, restore it in Settings.',
		missing
	};
}

function fieldsOf(text: string | null | undefined): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text ?? '');
		return typeof value === 'object' && value !== null ? { ...value } : {};
	} catch {
		return {};
	}
}

function readCanary(text: string | null | undefined): Canary | undefined {
	const { device, counter, count, hash, lastAt } = fieldsOf(text);
	if (typeof device !== 'string' || !isWhole(counter) || !isWhole(count)) return undefined;
	if (!isWhole(hash) || !isWhole(lastAt)) return undefined;
	return { device: device as DeviceId, counter, count, hash, lastAt };
}

function readLoss(text: string | null | undefined): Loss | undefined {
	const { from, to, until } = fieldsOf(text);
	return isWhole(from) && isWhole(to) && isWhole(until) ? { from, to, until } : undefined;
}

function isWhole(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 8.64e15;
}
