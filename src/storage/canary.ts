/**
 * The canary: a copy of the end of this device's log, kept in localStorage. When the browser drops the database
 * (disk full, damaged file) and reports nothing, localStorage lives on, and the difference shows at the next start:
 * loss.ts then says what is missing.
 */
import { crc32 } from '#core/exchange/crc';
import type { ReviewLog } from '#core/model';
import type { Head } from './schema';
import type { SmallStore } from './small';

export type Canary = Pick<Head, 'device' | 'counter' | 'count' | 'hash' | 'lastAt'>;
export const canaryKey = (database: string) => `${database}:canary`;
/** A loss that was found and not yet read. */
export const lossKey = (database: string) => `${database}:loss`;
/** The last one that was read. */
export const seenKey = (database: string) => `${database}:seen`;

/** The running checksum after one more log. */
export function chain(hash: number, log: ReviewLog): number {
	return crc32(`${log.id} ${log.cardId} ${log.at} ${log.kind}\n`, hash);
}

export interface CanaryKeeper {
	/** After tx.done: what is written here is on the disk there. */
	write(head: Head): void;
	/** Whether nothing is to be said: the end of the log is where it was left. */
	isCalm(head: Head, end: Pick<Head, 'counter'>): boolean;
	/** A loss was read: it is not told again. */
	dismiss(): void;
	forget(): void;
}

export function keepCanary(database: string, store: SmallStore | undefined): CanaryKeeper {
	const [key, loss, seen] = [canaryKey(database), lossKey(database), seenKey(database)];
	const textOf = ({ device, counter, count, hash, lastAt }: Canary) =>
		JSON.stringify({ device, counter, count, hash, lastAt });
	const put = (at: string, text: string) => {
		try {
			store?.setItem(at, text);
		} catch {
			// A full localStorage costs the warning, not the answer.
		}
	};
	return {
		write: (head) => put(key, textOf(head)),
		isCalm(head, end) {
			const before = store?.getItem(key) ?? textOf(head);
			return before === textOf(head) && end.counter === head.counter && !store?.getItem(loss);
		},
		dismiss() {
			const text = store?.getItem(loss);
			if (text) put(seen, text);
			store?.removeItem(loss);
		},
		forget: () => [key, loss, seen].forEach((at) => store?.removeItem(at))
	};
}
