/**
 * Logs that come in at once, as blocks: as rows a million of them would take minutes. A block of older logs holds
 * whole histories of some cards, so that a history is read from one place; a block of recent logs holds some days.
 */
import type { CardId, DeviceId, ReviewLog } from '#core/model';
import { byTime } from '#core/review/log';
import { DAY } from '#core/review/study-day';
import { united } from './history';
import type { AnyTx, LogBlock, LogRow, WriteTx } from './schema';

/** Fewer than these are rows. */
const PACKED_FROM = 2000;
const IN_A_BLOCK = 250;
const RECENT = 30 * DAY;

export function logRow(log: ReviewLog): LogRow {
	const colon = log.id.lastIndexOf(':');
	return { device: log.id.slice(0, colon) as DeviceId, n: Number(log.id.slice(colon + 1)), log };
}

/** Whether a device gave this answer: told without taking a million ids apart. */
export function isOf(device: DeviceId, { id }: ReviewLog): boolean {
	return id.startsWith(device) && id.lastIndexOf(':') === device.length;
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
	if (logs.length < PACKED_FROM) return { rows: logs.map(logRow), blocks: [] };
	const isOwn = (log: ReviewLog) => device !== undefined && isOf(device, log);
	return {
		rows: logs.filter(isOwn).map(logRow),
		blocks: packed(logs.filter((log) => !isOwn(log)))
	};
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
