/**
 * A look at what is stored while nothing else is to be done: bytes that went wrong where nobody has read yet show when
 * a store and its indexes do not count the same, or cannot be counted. The full check in Settings finds more.
 */
import { StorageError, type StorageNotice } from './problem';
import { COUNTS } from './rebuild';
import type { AnyTx, StoreName } from './schema';
import type { Store } from './store';

const DAMAGED: StorageNotice = {
	kind: 'data-lost',
	message: 'A part of what is stored for Verso is damaged: some of it would not be found any more.',
	todo: '“Check my data” in Settings says what it is and puts right what can be; a backup file brings back the rest.'
};
const COUNTED: StoreName[] = ['cards', 'logs', 'blocks'];

export function looking({ connection, found, changes }: Store) {
	async function differs(pair: (tx: AnyTx) => [Promise<number>, Promise<number>]): Promise<boolean> {
		try {
			const [one, other] = await connection.read(COUNTED, (tx) => Promise.all(pair(tx)));
			return one !== other;
		} catch (error) {
			// Closed or newer storage is told of elsewhere; what cannot be read is damaged.
			if (!(error instanceof StorageError)) throw error;
			return error.problem.kind === 'unknown';
		}
	}
	return {
		/** Each count is a transaction of its own, so that no answer waits for more than one. */
		async lookOver(pause: () => Promise<void>): Promise<void> {
			for (const pair of COUNTS) {
				await pause();
				if (!(await differs(pair))) continue;
				if (!found.notices.includes(DAMAGED)) found.notices = [...found.notices, DAMAGED];
				return changes.tell('everything');
			}
		}
	};
}
