/** Everything out, everything in, everything gone. How two sides meet is core/exchange/merge. */
import type { BackupData, Dated, RestorePlan } from '#core/exchange/data';
import type { Contents, Merge } from '#core/exchange/merge';
import { same } from '#core/exchange/same';
import type { Card, CardId, Deck, DeckId, Reading, Result, ReviewLog, TextId } from '#core/model';
import { steps } from '#core/stats/step';
import { DEFAULT_SETTINGS } from '#core/settings';
import { chain } from './canary';
import { addLogs, allLogs, isOf, logRow, removeLogs } from './blocks';
import { HISTORY } from './history';
import type { Journal } from './journal';
import { journaled } from './journal-read';
import { OF_ANSWERS, OF_CARDS, openLedger } from './ledger';
import type { StorageProblem, Stored } from './problem';
import { rebuildWhereTorn } from './rebuild';
import { cardRow, inSlices } from './rows';
import { STORES, type AnyTx, type Head, type StoreName, type WriteTx } from './schema';
import { done, newHead, readHead, type Store } from './store';

/** What a restore did, and what it takes to take it back. */
export interface Restored {
	plan: RestorePlan;
	undo: RestoreUndo;
}
export interface RestoreUndo {
	head: { before: Head; after: Head };
	/** The rows that were written, and what stood there before. */
	decks: [DeckId, Dated<Deck> | undefined][];
	readings: [TextId, Dated<Reading> | undefined][];
	cards: [CardId, Dated<Card> | undefined][];
	logs: ReviewLog[];
	settings?: Contents['settings'];
}
const ANSWERED_SINCE =
	'Cards were answered since the restore, so it is not taken back. Everything is kept as it is.';

const KEPT: StoreName[] = ['decks', 'texts', 'cards', ...HISTORY, ...OF_CARDS, ...OF_ANSWERS, 'meta'];
/** Loaded when asked for: a session needs neither. */
const merging = () => import('#core/exchange/merge');

export function backup(store: Store) {
	const { connection, canary, journal, outbox, changes, found } = store;
	return {
		async planRestore(from: BackupData): Promise<RestorePlan> {
			const { merge } = await merging();
			const incoming = withJournal(from, journal);
			return connection.read(KEPT, async (tx) => merge(await readAll(tx), incoming).plan);
		},

		async restore(from: BackupData): Promise<Result<Restored, StorageProblem>> {
			const { merge } = await merging();
			const incoming = withJournal(from, journal);
			// A damage that nobody noticed would hide what comes in.
			await rebuildWhereTorn(store);
			// Kept across a retry: a first run that went through leaves nothing to do for the second.
			let kept: Restored | undefined;
			const restored = await connection.write(KEPT, async (tx) => {
				const [before, here] = await Promise.all([readHead(tx), readAll(tx)]);
				const merged = merge(here, incoming);
				const head = await writeMerged(tx, here, merged);
				kept ??= { plan: merged.plan, undo: undoOf(here, merged, { before, after: head }) };
				return { kept, head };
			});
			if (!restored.ok) return restored;
			canary.write(restored.value.head);
			changes.tell('everything');
			return { ok: true, value: restored.value.kept };
		},

		/** Leaves everything as it was before, as long as nothing was answered since. */
		async undoRestore(undo: RestoreUndo): Promise<Stored> {
			const undone = await connection.write(KEPT, (tx) => takeBack(tx, undo));
			if (!undone.ok) return undone;
			if (!undone.value) return { ok: false, problem: { kind: 'unknown', message: ANSWERED_SINCE } };
			canary.write(undo.head.before);
			changes.tell('everything');
			return { ok: true, value: undefined };
		},

		/** The device is new afterwards, so that numbers are not given twice to what an old backup holds. */
		async eraseAll(): Promise<Stored> {
			const head = newHead();
			const erased = await connection.write(STORES, async (tx) => {
				await Promise.all(STORES.map((name) => tx.objectStore(name).clear()));
				await tx.objectStore('meta').put(head);
			});
			return done(erased, () => {
				canary.forget();
				journal.forget();
				outbox.forget();
				Object.assign(found, { device: head.device, notices: [], damage: [] });
				changes.tell('everything');
			});
		}
	};
}

/** What was answered since the backup was made and is nowhere else any more comes back with it. */
function withJournal(from: BackupData, journal: Journal): BackupData {
	const since = new Map(journaled(journal.texts()).map((log) => [log.id, log]));
	for (const { id } of from.logs) since.delete(id);
	return since.size === 0 ? from : { ...from, logs: [...from.logs, ...since.values()] };
}

async function readAll(tx: AnyTx): Promise<Contents> {
	const [decks, readings, cards, logs, settings] = await Promise.all([
		tx.objectStore('decks').getAll(),
		tx.objectStore('texts').getAll(),
		tx.objectStore('cards').getAll(),
		allLogs(tx),
		tx.objectStore('meta').get('settings')
	]);
	const { row, changedAt } =
		settings?.key === 'settings' ? settings : { row: DEFAULT_SETTINGS, changedAt: 0 };
	return {
		settings: { row: { ...DEFAULT_SETTINGS, ...row }, changedAt },
		decks,
		readings,
		cards: cards.map((card) => ({ row: card.row, changedAt: card.changedAt })),
		logs
	};
}

async function writeMerged(tx: WriteTx, here: Contents, { write }: Merge): Promise<Head> {
	const ledger = openLedger();
	const before = new Map(here.cards.map(({ row }) => [row.id, row]));
	for (const { row } of write.decks) ledger.touch(row.id);
	for (const { row } of write.cards) ledger.change(before.get(row.id), row);
	const cards = new Map([...before, ...write.cards.map(({ row }) => [row.id, row] as const)]);
	for (const step of steps(here.logs, write.logs)) ledger.answer(step, cards.get(step[0].cardId));
	await ledger.load(tx);
	const head = headAfter(await readHead(tx), here.logs, write.logs);
	await inSlices(write.cards, ({ row, changedAt }) => tx.objectStore('cards').put(cardRow(row, changedAt)));
	await Promise.all([
		...write.decks.map((deck) => tx.objectStore('decks').put(deck)),
		...write.readings.map((reading) => tx.objectStore('texts').put(reading)),
		addLogs(tx, write.logs, head.device),
		...(write.settings ? [tx.objectStore('meta').put({ key: 'settings', ...write.settings })] : []),
		tx.objectStore('meta').put(head),
		ledger.write(tx)
	]);
	return head;
}

function undoOf(here: Contents, { write }: Merge, head: RestoreUndo['head']): RestoreUndo {
	const [decks, readings, cards] = [
		new Map(here.decks.map((one) => [one.row.id, one])),
		new Map(here.readings.map((one) => [one.row.text.id, one])),
		new Map(here.cards.map((one) => [one.row.id, one]))
	];
	return {
		head,
		decks: write.decks.map(({ row }) => [row.id, decks.get(row.id)]),
		readings: write.readings.map(({ row }) => [row.text.id, readings.get(row.text.id)]),
		cards: write.cards.map(({ row }) => [row.id, cards.get(row.id)]),
		logs: write.logs,
		...(write.settings ? { settings: here.settings } : {})
	};
}

/** False when something was answered since: the log then goes on from what would be taken away. */
async function takeBack(tx: WriteTx, undo: RestoreUndo): Promise<boolean> {
	const { before, after } = undo.head;
	const head = await readHead(tx);
	// A first run may have gone through unheard.
	if (same(head, before) && undo.logs.length) return true;
	if (!same(head, after)) return false;
	const ledger = openLedger();
	const restored = new Map<CardId, Card>();
	for (const [id, old] of undo.cards) {
		const now = await tx.objectStore('cards').get(id);
		if (now) restored.set(id, now.row);
		ledger.change(now?.row, old?.row);
		if (old) await tx.objectStore('cards').put(cardRow(old.row, old.changedAt));
		else await tx.objectStore('cards').delete(id);
	}
	for (const [id, old] of undo.decks)
		await (old ? tx.objectStore('decks').put(old) : tx.objectStore('decks').delete(id));
	for (const [id, old] of undo.readings)
		await (old ? tx.objectStore('texts').put(old) : tx.objectStore('texts').delete(id));
	const gone = new Set(undo.logs.map(({ id }) => id));
	const left = (await allLogs(tx)).filter(({ id }) => !gone.has(id));
	for (const [log, by] of steps(left, undo.logs))
		ledger.answer([log, by === 1 ? -1 : 1], restored.get(log.cardId));
	await removeLogs(tx, undo.logs, head.device);
	if (undo.settings) await tx.objectStore('meta').put({ key: 'settings', ...undo.settings });
	await tx.objectStore('meta').put(before);
	await ledger.flush(tx);
	for (const [id, old] of undo.decks) if (!old) await tx.objectStore('counters').delete(id);
	return true;
}

/** A backup of this very device may hold answers that were lost here: numbers go on after the last of both. */
function headAfter(head: Head, here: ReviewLog[], added: ReviewLog[]): Head {
	const count = head.count + added.length;
	const ownOf = (logs: ReviewLog[]) => logs.filter((log) => isOf(head.device, log)).map(logRow);
	const back = ownOf(added);
	if (back.length === 0) return { ...head, count };
	const own = [...ownOf(here), ...back].sort((one, other) => one.n - other.n);
	return {
		...head,
		count,
		counter: Math.max(head.counter, own.at(-1)?.n ?? 0),
		hash: own.reduce((hash, { log }) => chain(hash, log), 0),
		lastAt: own.reduce((last, { log }) => Math.max(last, log.at), head.lastAt)
	};
}
