/** The one write that must never lose anything: answers, resets, undos, and the memories they lead to. */
import { same } from '#core/exchange/same';
import type { Card, CardId, LogId, Result, ReviewLog } from '#core/model';
import { chain } from './canary';
import { openLedger, type Ledger } from './counters';
import type { ChangedElsewhere, StorageProblem } from './problem';
import { cardRow, plain } from './rows';
import type { CardRow, Head, LogRow, StoreName, WriteTx } from './schema';
import { readHead, type Store } from './store';

/** An entry before it has its id. */
export type NewLog = ReviewLog extends infer Log ? (Log extends ReviewLog ? Omit<Log, 'id'> : never) : never;
export interface Entry {
	log: NewLog;
	card: Card;
}

const STUDY: StoreName[] = ['cards', 'logs', 'counters', 'meta'];
type Outcome = { written: LogRow[]; head: Head } | { refused: ChangedElsewhere };

export function record({ connection, canary, changes }: Store) {
	return async (entries: Entry[]): Promise<Result<ReviewLog[], StorageProblem>> => {
		const given = plain(entries);
		// What the first run numbered, in case the connection died while it was being committed.
		let numbered: LogRow[] = [];
		const outcome = await connection.write(STUDY, async (tx): Promise<Outcome> => {
			const ledger = openLedger();
			const [head, there, cards] = await Promise.all([
				readHead(tx),
				areThere(tx, numbered),
				cardsOf(tx, given),
				ledger.load(
					tx,
					given.map(({ card }) => card.deckId)
				)
			]);
			if (there) return { written: numbered, head };
			const refused = mismatch(given, cards);
			if (refused) return { refused };
			numbered = number(head, given);
			return { written: numbered, head: await put(tx, ledger, head, numbered, given, cards) };
		});
		if (!outcome.ok) return outcome;
		if ('refused' in outcome.value) return { ok: false, problem: outcome.value.refused };
		canary.write(outcome.value.head);
		const cards = given.map(({ card }) => card);
		changes.tell(
			'answers',
			[...new Set(cards.map((card) => card.deckId))],
			cards.map((card) => card.id)
		);
		return { ok: true, value: outcome.value.written.map(({ log }) => log) };
	};
}

async function areThere(tx: WriteTx, rows: LogRow[]): Promise<boolean> {
	const [first] = rows;
	if (!first) return false;
	const found = await tx.objectStore('logs').get([first.device, first.n]);
	return found !== undefined && JSON.stringify(found.log) === JSON.stringify(first.log);
}

async function cardsOf(tx: WriteTx, entries: Entry[]): Promise<Map<CardId, CardRow>> {
	const ids = [...new Set(entries.map(({ log }) => log.cardId))];
	const rows = await Promise.all(ids.map((id) => tx.objectStore('cards').get(id)));
	return new Map(rows.flatMap((row) => (row ? [[row.row.id, row]] : [])));
}

/** An answer counts only for the memory it was given to; several entries for one card follow each other. */
function mismatch(entries: Entry[], cards: Map<CardId, CardRow>): ChangedElsewhere | undefined {
	const missing = new Set<CardId>();
	const changed = new Set<CardId>();
	const memories = new Map([...cards].map(([id, { row }]) => [id, row.memory]));
	for (const { log, card } of entries) {
		const memory = memories.get(log.cardId);
		if (!memory) missing.add(log.cardId);
		else if (!same(memory, log.before)) changed.add(log.cardId);
		memories.set(log.cardId, card.memory);
	}
	if (missing.size + changed.size === 0) return undefined;
	return {
		kind: 'changed-elsewhere',
		message: missing.size
			? 'This card was deleted in another tab. Its history is kept; this answer was not counted.'
			: 'This card was answered in another tab a moment ago. That answer is kept; this one was not counted.',
		cards: [...changed].flatMap((id) => cards.get(id)?.row ?? []),
		missing: [...missing]
	};
}

/** Gives each entry the next number of this device, without a gap. */
function number(head: Head, entries: Entry[]): LogRow[] {
	return entries.map(({ log }, index) => {
		const n = head.counter + index + 1;
		const id = `${head.device}:${n}` as LogId;
		return { device: head.device, n, log: { ...log, id } };
	});
}

/** Of the card given only the memory is taken, and that a leech was suspended: its content may be older than the stored. */
async function put(
	tx: WriteTx,
	ledger: Ledger,
	head: Head,
	logs: LogRow[],
	entries: Entry[],
	cards: Map<CardId, CardRow>
): Promise<Head> {
	const after = new Map(cards);
	for (const { card } of entries) {
		const row = after.get(card.id);
		if (!row) continue;
		const suspended = row.row.suspended || card.suspended;
		after.set(card.id, cardRow({ ...row.row, suspended, memory: card.memory }, row.changedAt));
	}
	for (const [id, row] of after) ledger.change(cards.get(id)?.row, row.row);
	const next = advance(head, logs);
	const written = Promise.all([
		...logs.map((row) => tx.objectStore('logs').add(row)),
		...[...after.values()].map((row) => tx.objectStore('cards').put(row)),
		tx.objectStore('meta').put(next),
		ledger.flush(tx)
	]);
	// All is asked for: without waiting for the answers the commit begins a round trip earlier.
	tx.commit();
	await written;
	return next;
}

function advance(head: Head, logs: LogRow[]): Head {
	return {
		...head,
		counter: head.counter + logs.length,
		count: head.count + logs.length,
		hash: logs.reduce((hash, { log }) => chain(hash, log), head.hash),
		lastAt: Math.max(head.lastAt, ...logs.map(({ log }) => log.at))
	};
}
