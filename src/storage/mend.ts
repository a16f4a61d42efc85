/** Puts right what `check` found and what follows from something else: memories from answers, numbers from cards. */
import { hasWrongMemory } from '#core/exchange/faults';
import type { CardId } from '#core/model';
import { replay } from '#core/review/replay';
import type { CheckReport } from './check';
import { HISTORY, logsOf } from './history';
import { OF_CARDS, openLedger } from './ledger';
import type { Stored } from './problem';
import { rebuild } from './rebuild';
import { cardRow } from './rows';
import type { WriteTx } from './schema';
import { readWeights, type Store } from './store';

const CARDS = 50;

export function mending(store: Store) {
	const { connection, changes } = store;
	return {
		async mendData({ mends }: CheckReport): Promise<Stored> {
			// Indexes first: by them the answers of a card are found.
			if (mends.numbers) {
				const rebuilt = await rebuild(store);
				if (!rebuilt.ok) return rebuilt;
			}
			for (let at = 0; at < mends.memories.length; at += CARDS) {
				const slice = mends.memories.slice(at, at + CARDS);
				const mended = await connection.write(['cards', ...HISTORY, ...OF_CARDS, 'meta'], (tx) =>
					mendMemories(tx, slice)
				);
				if (!mended.ok) return mended;
			}
			changes.tell('everything');
			return { ok: true, value: undefined };
		}
	};
}

async function mendMemories(tx: WriteTx, ids: CardId[]): Promise<void> {
	const ledger = openLedger();
	const weights = await readWeights(tx);
	for (const id of ids) {
		const [row, logs] = await Promise.all([tx.objectStore('cards').get(id), logsOf(tx, id)]);
		if (!row || !hasWrongMemory(row.row, logs, weights)) continue;
		const card = { ...row.row, memory: replay(row.row, logs, weights) };
		ledger.change(row.row, card);
		await tx.objectStore('cards').put(cardRow(card, row.changedAt));
	}
	await ledger.flush(tx);
}
