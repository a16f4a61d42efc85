/**
 * The log: rows for what is answered here, blocks for what came in at once. A block of older logs holds whole
 * histories of some cards, so that a history is read from one place; a block of recent logs holds some days.
 */
import type { CardId, DeviceId, EpochMs, ReviewLog } from '#core/model';
import { byTime } from '#core/review/log';
import { DAY } from '#core/review/study-day';
import type { AnyTx, Database, Head, LogBlock, LogRow, StoreName, WriteTx } from './schema';

export const HISTORY: StoreName[] = ['logs', 'blocks'];

/** Fewer than these are rows. */
const PACKED_FROM = 2000;
const IN_A_BLOCK = 250;
const RECENT = 30 * DAY;

export function logRow(log: ReviewLog): LogRow {
	const colon = log.id.lastIndexOf(':');
	return { device: log.id.slice(0, colon) as DeviceId, n: Number(log.id.slice(colon + 1)), log };
}

/** Adds logs that are not there yet; those of this very device stay rows. All requests are made before it returns. */
export function addLogs(tx: WriteTx, logs: readonly ReviewLog[], device?: DeviceId): Promise<unknown> {
	const { rows, blocks } = placed(logs, device);
	return Promise.all([
		...rows.map((row) => tx.objectStore('logs').add(row)),
		...blocks.map((block) => tx.objectStore('blocks').add(block))
	]);
}

/** Takes away just the logs that one `addLogs` added. */
export function removeLogs(tx: WriteTx, logs: readonly ReviewLog[], device?: DeviceId): Promise<unknown> {
	const { rows, blocks } = placed(logs, device);
	return Promise.all([
		...rows.map((row) => tx.objectStore('logs').delete([row.device, row.n])),
		...blocks.map((block) => tx.objectStore('blocks').delete(block.id))
	]);
}

/** Which logs become rows, and which blocks. */
function placed(logs: readonly ReviewLog[], device?: DeviceId): { rows: LogRow[]; blocks: LogBlock[] } {
	const rows = logs.map(logRow).filter((row) => logs.length < PACKED_FROM || row.device === device);
	const own = new Set(rows.map(({ log }) => log.id));
	return { rows, blocks: packed(logs.filter(({ id }) => !own.has(id))) };
}

/** Logs in blocks. */
export function packed(logs: readonly ReviewLog[]): LogBlock[] {
	const last = logs.reduce((latest, { at }) => Math.max(latest, at), 0);
	const older = new Map<CardId, ReviewLog[]>();
	for (const log of logs) {
		if (log.at > last - RECENT) continue;
		const own = older.get(log.cardId);
		if (own) own.push(log);
		else older.set(log.cardId, [log]);
	}
	const recent = logs.filter(({ at }) => at > last - RECENT).sort(byTime);
	return [
		...inBlocks([...older.values()].map((own) => own.sort(byTime))),
		...inBlocks(recent.map((log) => [log]))
	];
}

/** Some runs a block; a run is never torn. */
function inBlocks(runs: readonly ReviewLog[][]): LogBlock[] {
	const blocks: LogBlock[] = [];
	let logs: ReviewLog[] = [];
	const close = () => {
		const [first] = logs;
		if (!first) return;
		const to = logs.reduce((latest, { at }) => Math.max(latest, at), 0);
		blocks.push({ id: first.id, to, cardIds: [...new Set(logs.map(({ cardId }) => cardId))], logs });
		logs = [];
	};
	for (const run of runs) {
		if (logs.length + run.length > IN_A_BLOCK) close();
		logs.push(...run);
	}
	close();
	return blocks;
}

/** Everything, by time. */
export async function allLogs(tx: AnyTx): Promise<ReviewLog[]> {
	const [rows, blocks] = await Promise.all([
		tx.objectStore('logs').getAll(),
		tx.objectStore('blocks').getAll()
	]);
	return united(rows, blocks);
}

/** The history of a card, by time. */
export async function logsOf(tx: AnyTx, id: CardId): Promise<ReviewLog[]> {
	const range = IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
	const [rows, blocks] = await Promise.all([
		tx.objectStore('logs').index('card').getAll(range),
		tx.objectStore('blocks').index('card').getAll(id)
	]);
	return united(rows, blocks).filter(({ cardId }) => cardId === id);
}

/** Everything from a time on, by time. */
export async function logsFrom(tx: AnyTx, at: EpochMs): Promise<ReviewLog[]> {
	const [rows, blocks] = await Promise.all([
		tx.objectStore('logs').index('at').getAll(IDBKeyRange.lowerBound(at)),
		tx.objectStore('blocks').index('to').getAll(IDBKeyRange.lowerBound(at))
	]);
	return united(rows, blocks).filter((log) => log.at >= at);
}

/** The latest so many, by time. */
export async function latestLogs(tx: AnyTx, count: number): Promise<ReviewLog[]> {
	const rows: LogRow[] = [];
	let row = await tx.objectStore('logs').index('at').openCursor(null, 'prev');
	while (row && rows.length < count) {
		rows.push(row.value);
		row = await row.continue();
	}
	const blocks: LogBlock[] = [];
	const isMissed = (block: LogBlock) => {
		const found = united(rows, blocks);
		return found.length < count || block.to > (found.at(-count)?.at ?? 0);
	};
	let block = await tx.objectStore('blocks').index('to').openCursor(null, 'prev');
	while (block && isMissed(block.value)) {
		blocks.push(block.value);
		block = await block.continue();
	}
	return united(rows, blocks).slice(-count);
}

function united(rows: readonly LogRow[], blocks: readonly LogBlock[]): ReviewLog[] {
	return [...rows.map(({ log }) => log), ...blocks.flatMap(({ logs }) => logs)].sort(byTime);
}

/** The last of this device's answers that is really there. Its own are always rows. */
export async function endOfLog(db: Database, { device }: Head): Promise<Pick<Head, 'counter' | 'lastAt'>> {
	const range = IDBKeyRange.bound([device, 0], [device, Infinity]);
	const last = await db.transaction(['logs']).objectStore('logs').openCursor(range, 'prev');
	return { counter: last?.value.n ?? 0, lastAt: last?.value.log.at ?? 0 };
}
