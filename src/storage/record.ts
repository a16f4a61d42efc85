/** The one write that must never lose anything: answers, resets, undos, and the memories they lead to. */
import { same } from '#core/exchange/same';
import type { CardId, LogId, Result, ReviewLog } from '#core/model';
import { dayOf } from '#core/stats/days';
import { steps } from '#core/stats/step';
import { chain } from './canary';
import type { AnsweredCard, Batch, Entry } from './entry';
import { HISTORY, logsOf } from './history';
import { OF_ANSWERS, OF_CARDS, openLedger, type Ledger } from './ledger';
import type { ChangedElsewhere, StorageNotice, StorageProblem, StorageTrouble } from './problem';
import { cardRow, plain } from './rows';
import type { CardRow, Head, LogRow, StoreName, WriteTx } from './schema';
import { readHead, type Store } from './store';

const STUDY: StoreName[] = ['cards', ...HISTORY, ...OF_CARDS, ...OF_ANSWERS, 'meta'];
type Outcome = { written: LogRow[]; head: Head } | { refused: ChangedElsewhere };
type Written = Result<ReviewLog[], StorageProblem>;

export function record(store: Store) {
	return async (entries: Entry[]): Promise<Written> => {
		const batch = store.outbox.batch(entries.map(plainEntry));
		// What waits is older: it goes first, and when it cannot go in, neither can this.
		for (const older of await store.outbox.others(batch.entries)) await send(store, older);
		return send(store, batch);
	};
}

/** What waited since an earlier visit goes in. Says how many answers did, were not wanted any more, and still wait. */
export async function sendWaiting(store: Store): Promise<StorageNotice[]> {
	const counts = { sent: 0, refused: 0, left: 0 };
	for (const batch of await store.outbox.waiting()) {
		const sent = await send(store, batch);
		if (sent.ok) counts.sent += sent.value.length;
		else counts[sent.problem.kind === 'changed-elsewhere' ? 'refused' : 'left'] += batch.entries.length;
	}
	return (await import('./late')).lateNotices(counts);
}

/** Stores a batch, or leaves it in the outbox. */
async function send(store: Store, batch: Batch): Promise<Written> {
	const { connection, canary, journal, changes, outbox } = store;
	const outcome = await connection.write(STUDY, (tx) => write(tx, batch));
	if (!outcome.ok) {
		outbox.settle(batch.entries);
		return { ok: false, problem: waits(outcome.problem, outbox.keep(batch)) };
	}
	outbox.drop(batch);
	outbox.settle(batch.entries);
	if ('refused' in outcome.value) return { ok: false, problem: outcome.value.refused };
	const logs = outcome.value.written.map(({ log }) => log);
	canary.write(outcome.value.head);
	journal.add(logs);
	const cards = batch.entries.map(({ card }) => card);
	changes.tell(
		'answers',
		[...new Set(cards.map((card) => card.deckId))],
		cards.map((card) => card.id)
	);
	return { ok: true, value: logs };
}

/** The trouble, and where the answer is meanwhile. */
function waits({ kind, message }: StorageTrouble, outlivesTab: boolean): StorageTrouble {
	const where = outlivesTab
		? 'Your answer is kept aside, even when you close this page, and goes in as soon as it can.'
		: 'Your answer is kept in this page and goes in as soon as it can: leave the page open.';
	return { kind, message: `${message} ${where}` };
}

/** A copy without anything but data: a proxy of the pages' state could not be stored. */
function plainEntry({ log, card }: Entry): Entry {
	const { id, deckId, textId, suspended, memory }: AnsweredCard = card;
	const document = textId === undefined ? {} : { textId };
	return plain({ log, card: { id, deckId, ...document, suspended, memory } });
}

/** May run twice: `batch.numbered` holds what the first run numbered, in case it went through unheard. */
async function write(tx: WriteTx, batch: Batch): Promise<Outcome> {
	const { entries } = batch;
	const ledger = openLedger();
	const [head, there, cards] = await Promise.all([
		readHead(tx),
		areThere(tx, batch.numbered),
		cardsOf(tx, entries),
		ledger.ahead(tx, changedBy(entries))
	]);
	if (there) return { written: batch.numbered, head };
	const refused = mismatch(entries, cards);
	if (refused) return { refused };
	batch.numbered = number(head, entries);
	return { written: batch.numbered, head: await put(tx, ledger, head, batch.numbered, entries, cards) };
}

/** The numbers that these entries change, unless a card was moved to another deck meanwhile. */
function changedBy(entries: Entry[]) {
	return {
		decks: entries.map(({ card }) => card.deckId),
		texts: entries.flatMap(({ card }) => card.textId ?? []),
		days: entries.map(({ log }) => dayOf(log))
	};
}

async function areThere(tx: WriteTx, rows: LogRow[]): Promise<boolean> {
	const [first] = rows;
	if (!first) return false;
	const found = await tx.objectStore('logs').get([first.device, first.n]);
	return same(found?.log, first.log);
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
	await countAnswers(tx, ledger, logs, cards);
	await ledger.load(tx);
	const next = advance(head, logs);
	// No commit() by hand, though it would begin a round trip earlier: when it fails, Chromium may never say so.
	await Promise.all([
		...logs.map((row) => tx.objectStore('logs').add(row)),
		...[...after.values()].map((row) => tx.objectStore('cards').put(row)),
		tx.objectStore('meta').put(next),
		ledger.write(tx)
	]);
	return next;
}

/** What is taken back may be any entry of the card: its history tells which answers count before and after. */
async function countAnswers(
	tx: WriteTx,
	ledger: Ledger,
	rows: LogRow[],
	cards: Map<CardId, CardRow>
): Promise<void> {
	const added = rows.map(({ log }) => log);
	const undone = added.filter(({ kind }) => kind === 'undo').map(({ cardId }) => cardId);
	const known = await Promise.all([...new Set(undone)].map((id) => logsOf(tx, id)));
	for (const step of steps(known.flat(), added)) ledger.answer(step, cards.get(step[0].cardId)?.row);
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
