/** Everything out, everything in, everything gone. How two sides meet is core/exchange/merge. */
import type { BackupData, RestorePlan } from '#core/exchange/data';
import type { Contents, Merge } from '#core/exchange/merge';
import type { Result, ReviewLog } from '#core/model';
import { steps } from '#core/stats/step';
import { DEFAULT_SETTINGS } from '#core/settings';
import { chain } from './canary';
import { allLogs, addLogs, HISTORY, logRow } from './history';
import { OF_ANSWERS, OF_CARDS, openLedger } from './ledger';
import type { StorageProblem, Stored } from './problem';
import { cardRow } from './rows';
import { STORES, type AnyTx, type Head, type StoreName, type WriteTx } from './schema';
import { done, newHead, readHead, type Store } from './store';

const KEPT: StoreName[] = ['decks', 'texts', 'cards', ...HISTORY, ...OF_CARDS, ...OF_ANSWERS, 'meta'];
/** Loaded when asked for: a session needs neither. */
const merging = () => import('#core/exchange/merge');

export function backup({ connection, canary, outbox, changes, found }: Store) {
	return {
		async planRestore(from: BackupData): Promise<RestorePlan> {
			const { merge } = await merging();
			return connection.read(KEPT, async (tx) => merge(await readAll(tx), from).plan);
		},

		async restore(from: BackupData): Promise<Result<RestorePlan, StorageProblem>> {
			const { merge } = await merging();
			// Kept across a retry: a first run that went through leaves nothing to do for the second.
			let plan: RestorePlan | undefined;
			const restored = await connection.write(KEPT, async (tx) => {
				const here = await readAll(tx);
				const merged = merge(here, from);
				plan ??= merged.plan;
				return { plan, head: await writeMerged(tx, here, merged) };
			});
			if (!restored.ok) return restored;
			canary.write(restored.value.head);
			changes.tell('everything');
			return { ok: true, value: restored.value.plan };
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
				outbox.forget();
				Object.assign(found, { device: head.device, notices: [] });
				changes.tell('everything');
			});
		}
	};
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
	await Promise.all([
		...write.decks.map((deck) => tx.objectStore('decks').put(deck)),
		...write.readings.map((reading) => tx.objectStore('texts').put(reading)),
		...write.cards.map(({ row, changedAt }) => tx.objectStore('cards').put(cardRow(row, changedAt))),
		addLogs(tx, write.logs, head.device),
		...(write.settings ? [tx.objectStore('meta').put({ key: 'settings', ...write.settings })] : []),
		tx.objectStore('meta').put(head),
		ledger.write(tx)
	]);
	return head;
}

/** A backup of this very device may hold answers that were lost here: numbers go on after the last of both. */
function headAfter(head: Head, here: ReviewLog[], added: ReviewLog[]): Head {
	const count = head.count + added.length;
	const back = added.map(logRow).filter((row) => row.device === head.device);
	if (back.length === 0) return { ...head, count };
	const own = [...here.map(logRow).filter((row) => row.device === head.device), ...back].sort(
		(one, other) => one.n - other.n
	);
	return {
		...head,
		count,
		counter: own.at(-1)?.n ?? head.counter,
		hash: own.reduce((hash, { log }) => chain(hash, log), 0),
		lastAt: own.reduce((last, { log }) => Math.max(last, log.at), head.lastAt)
	};
}
