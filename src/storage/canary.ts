/**
 * The canary: a copy of the end of this device's log, kept in localStorage. When the browser drops the database
 * (disk full, damaged file) and reports nothing, localStorage lives on, and the difference shows at the next start.
 */
import { crc32 } from '#core/exchange/crc';
import type { DeviceId, EpochMs, ReviewLog } from '#core/model';
import { dayAndTime, type StorageNotice } from './problem';
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
	/**
	 * Compares at the start; a loss that was found stays until it is dismissed.
	 * @param end the last of this device's answers that is really there: a file that was cut off has lost its rows
	 */
	check(head: Head, end: Pick<Head, 'counter' | 'lastAt'>, dataLost: boolean): StorageNotice[];
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
		check(head, end, dataLost) {
			const before = readCanary(store?.getItem(key));
			const found = (before && lossBetween(before, head)) ?? lossBetween(head, { ...head, ...end });
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
	/** When the last answer before them was given; undefined when nothing is left. */
	after?: EpochMs;
	until: EpochMs;
}

/** What the canary saw and the database no longer has. A database that is ahead of the canary lost nothing. */
function lossBetween(before: Canary, head: Head): Loss | undefined {
	const until = before.lastAt;
	if (before.counter === 0) return undefined;
	if (before.device !== head.device) return { from: 1, to: before.counter, until };
	if (head.counter < before.counter) {
		const after = head.counter > 0 ? { after: head.lastAt } : {};
		return { from: head.counter + 1, to: before.counter, ...after, until };
	}
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
	const { from, to, after, until } = missing;
	const count = to - from + 1;
	const which = count === 1 ? `number ${from}` : `number ${from} to ${to}`;
	const when =
		after === undefined
			? `up to ${dayAndTime(until)}`
			: `between ${dayAndTime(after)} and ${dayAndTime(until)}`;
	return {
		kind: 'answers-missing',
		message:
			`The browser lost ${count === 1 ? 'one' : count} of your answers: ${which}, given ${when}. ` +
			'Everything else is kept. Restore your newest backup file in Settings: it adds what is missing.',
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
	const { from, to, after, until } = fieldsOf(text);
	if (!isWhole(from) || !isWhole(to) || !isWhole(until)) return undefined;
	return { from, to, ...(isWhole(after) ? { after } : {}), until };
}

function isWhole(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 8.64e15;
}
