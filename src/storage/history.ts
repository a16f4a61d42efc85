/** The log, read by card and from its end. */
import type { CardId, ReviewLog } from '#core/model';
import type { AnyTx, Database, Head } from './schema';

/** The history of a card, by time. */
export async function logsOf(tx: AnyTx, id: CardId): Promise<ReviewLog[]> {
	const range = IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
	return (await tx.objectStore('logs').index('card').getAll(range)).map(({ log }) => log);
}

/** The last of this device's answers that is really there. */
export async function endOfLog(db: Database, { device }: Head): Promise<Pick<Head, 'counter' | 'lastAt'>> {
	const range = IDBKeyRange.bound([device, 0], [device, Infinity]);
	const last = await db.transaction(['logs']).objectStore('logs').openCursor(range, 'prev');
	return { counter: last?.value.n ?? 0, lastAt: last?.value.log.at ?? 0 };
}
