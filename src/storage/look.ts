/**
 * A look at what is stored while nothing else is to be done: bytes that went wrong where nobody has read yet show when
 * a store and its indexes do not count the same, or cannot be counted. Where there is not too much of it, all of it is
 * checked as in Settings, and what follows from the rest is put right.
 */
import { checking } from './check';
import { tellDamage } from './damage';
import { mending } from './mend';
import { StorageError } from './problem';
import { COUNTS } from './rebuild';
import type { AnyTx, StoreName } from './schema';
import { readHead, type Store } from './store';

const COUNTED: StoreName[] = ['cards', 'logs', 'blocks'];
/** Cards and answers whose full check takes about a second of a phone. */
const MOST_CHECKED = 10_000;

export function looking(store: Store) {
	const { connection, found, changes } = store;
	const differs = (pair: (tx: AnyTx) => [Promise<number>, Promise<number>]) =>
		connection.read(COUNTED, async (tx) => {
			const [one, other] = await Promise.all(pair(tx));
			return one !== other;
		});
	const size = () =>
		connection.read(['cards', 'meta'], async (tx) => {
			const [cards, head] = await Promise.all([tx.objectStore('cards').count(), readHead(tx)]);
			return cards + head.count;
		});
	async function check(): Promise<void> {
		const report = await checking(store).checkData(() => {});
		if (!report.ok) throw new StorageError(report.problem);
		const { faults, mends } = report.value;
		if (faults.length === 0) return;
		const canMend = mends.numbers || mends.memories.length > 0;
		const mended = canMend && (await mending(store).mendData(report.value)).ok;
		const isAll = faults.every(({ kind }) => kind === 'numbers' || kind === 'memory');
		tellDamage(found, changes, mended && isAll);
	}
	/** Each count is a transaction of its own, so that no answer waits for more than one. */
	async function look(pause: () => Promise<void>): Promise<void> {
		for (const pair of COUNTS) {
			await pause();
			if (await differs(pair)) return tellDamage(found, changes);
		}
		await pause();
		if ((await size()) <= MOST_CHECKED) await check();
	}
	return {
		async lookOver(pause: () => Promise<void>): Promise<void> {
			try {
				await look(pause);
			} catch (error) {
				if (!(error instanceof StorageError)) throw error;
				// Closed or newer storage is told of elsewhere; what cannot be read is damaged.
				if (error.problem.kind === 'unknown') tellDamage(found, changes);
			}
		}
	};
}
