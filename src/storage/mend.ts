/** Puts right what `check` found and what follows from something else: memories from answers, numbers from cards. */
import { hasWrongMemory } from '#core/exchange/faults';
import type { CardId, DeckId, TextId } from '#core/model';
import { replay } from '#core/review/replay';
import { emptyKnowledge, tallyKnowledge, type Knowledge } from '#core/stats/knowledge';
import type { CheckReport } from './check';
import { counted } from './check';
import { HISTORY, logsOf } from './history';
import { OF_CARDS, openLedger } from './ledger';
import type { Stored } from './problem';
import { cardRow } from './rows';
import type { CardRow, WriteTx } from './schema';
import { readHead, readWeights, type Store } from './store';

const CARDS = 50;
const ROWS = 1000;

export function mending({ connection, canary, changes }: Store) {
	return {
		async mendData({ mends }: CheckReport): Promise<Stored> {
			for (let at = 0; at < mends.memories.length; at += CARDS) {
				const slice = mends.memories.slice(at, at + CARDS);
				const mended = await connection.write(['cards', ...HISTORY, ...OF_CARDS, 'meta'], (tx) =>
					mendMemories(tx, slice)
				);
				if (!mended.ok) return mended;
			}
			for (const id of mends.counters) {
				const mended = await connection.write(['cards', 'counters'], (tx) => recount(tx, id));
				if (!mended.ok) return mended;
			}
			if (mends.memories.length + mends.counters.length > 0) {
				const mended = await connection.write(['cards', 'knowledge'], recountKnowledge);
				if (!mended.ok) return mended;
			}
			const wanted = mends.head;
			if (wanted) {
				const mended = await connection.write(['meta'], async (tx) => {
					const head = await readHead(tx);
					// An answer was given since the pass: the next pass finds out.
					if (head.counter === wanted.counter) await tx.objectStore('meta').put(wanted);
					return head.counter === wanted.counter ? wanted : head;
				});
				if (!mended.ok) return mended;
				canary.write(mended.value);
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

async function recount(tx: WriteTx, id: DeckId): Promise<void> {
	const rows = await tx.objectStore('cards').index('deck').getAll(id);
	await tx.objectStore('counters').put(
		counted(
			id,
			rows.map(({ row }) => row)
		)
	);
}

/** What is known of each document, counted from all cards; a thousand of them at a time are held. */
async function recountKnowledge(tx: WriteTx): Promise<void> {
	const found = new Map<TextId, Knowledge>();
	let last: CardId | undefined;
	for (let rows: CardRow[] | undefined; rows === undefined || rows.length === ROWS;) {
		const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
		rows = await tx.objectStore('cards').getAll(range, ROWS);
		for (const { row: card } of rows) {
			const known = found.get(card.textId) ?? emptyKnowledge(card.textId);
			tallyKnowledge(known, card, 1);
			found.set(card.textId, known);
		}
		last = rows.at(-1)?.row.id;
	}
	const store = tx.objectStore('knowledge');
	await Promise.all([store.clear(), ...[...found.values()].map((known) => store.put(known))]);
}
