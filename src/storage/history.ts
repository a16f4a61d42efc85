/** The log as it is read: rows for what is answered here, blocks for what came in at once; blocks.ts writes those. */
import type { CardId, EpochMs, ReviewLog } from '#core/model';
import { byTime } from '#core/review/log';
import type { AnyTx, Database, Head, LogBlock, LogRow, StoreName } from './schema';

export const HISTORY: StoreName[] = ['logs', 'blocks'];

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

/** Both together, by time. */
export function united(rows: readonly LogRow[], blocks: readonly LogBlock[]): ReviewLog[] {
	return [...rows.map(({ log }) => log), ...blocks.flatMap(({ logs }) => logs)].sort(byTime);
}

/** The last of this device's answers that is really there. Its own are always rows. */
export async function endOfLog(db: Database, { device }: Head): Promise<Pick<Head, 'counter' | 'lastAt'>> {
	const range = IDBKeyRange.bound([device, 0], [device, Infinity]);
	const last = await db.transaction(['logs']).objectStore('logs').openCursor(range, 'prev');
	return { counter: last?.value.n ?? 0, lastAt: last?.value.log.at ?? 0 };
}
