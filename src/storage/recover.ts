/** Answers that the storage lost and the second copy outside of it still holds. */
import type { CardId, LogId, Result, ReviewLog } from '#core/model';
import { DEFAULT_SETTINGS } from '#core/settings';
import { backup, type RestoreUndo } from './backup';
import { logRow } from './blocks';
import { HISTORY, logsOf } from './history';
import { journaled } from './journal-read';
import type { StorageProblem } from './problem';
import type { AnyTx } from './schema';
import type { Store } from './store';

/** What can be brought back, or was. */
export interface Recovery {
	answers: number;
	/** Those of cards that are not here: they count again as soon as a backup brings the cards. */
	homeless: number;
}

export function recovering(store: Store) {
	const { connection, journal } = store;
	const look = () =>
		connection.read(['cards', ...HISTORY], async (tx) => {
			const logs = await lacking(tx, journaled(journal.texts()));
			const cards = new Set(logs.map(({ cardId }) => cardId));
			const found = await Promise.all([...cards].map((id) => tx.objectStore('cards').getKey(id)));
			const here = new Set(found);
			const homeless = logs.filter(({ cardId }) => !here.has(cardId)).length;
			return { logs, recovery: { answers: logs.length, homeless } };
		});

	return {
		lostAnswers: async (): Promise<Recovery> => (await look()).recovery,

		async bringBack(): Promise<Result<Recovery & { undo: RestoreUndo }, StorageProblem>> {
			const { logs, recovery } = await look();
			const nothing = { decks: [], readings: [], cards: [] };
			const settings = { row: DEFAULT_SETTINGS, changedAt: -1 };
			const back = { createdAt: 0, device: store.found.device, settings, ...nothing, logs };
			const restored = await backup(store).restore(back);
			if (!restored.ok) return restored;
			return { ok: true, value: { ...recovery, undo: restored.value.undo } };
		}
	};
}

/** Those that are neither rows nor in a block. */
async function lacking(tx: AnyTx, logs: ReviewLog[]): Promise<ReviewLog[]> {
	const rows = await Promise.all(
		logs.map((log) => {
			const { device, n } = logRow(log);
			return tx.objectStore('logs').getKey([device, n]);
		})
	);
	const missing = logs.filter((_log, index) => rows[index] === undefined);
	const cards = new Set<CardId>(missing.map(({ cardId }) => cardId));
	const histories = await Promise.all([...cards].map((id) => logsOf(tx, id)));
	const packed = new Set<LogId>(histories.flat().map(({ id }) => id));
	return missing.filter(({ id }) => !packed.has(id));
}
