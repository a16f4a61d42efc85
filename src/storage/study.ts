/** What a session asks for: due cards, new cards, and what was answered. */
import type { Card, CardId, DeckId, EpochMs, ReviewLog } from '#core/model';
import { HISTORY, latestLogs, logsFrom, logsOf } from './history';
import type { Store } from './store';

export function study({ connection }: Store) {
	return {
		dueCards: (deck: DeckId | undefined, until: EpochMs, limit: number): Promise<Card[]> =>
			connection.read(['cards'], async (tx) => {
				const cards = tx.objectStore('cards');
				const rows = deck
					? await cards.index('deckDue').getAll(IDBKeyRange.bound([deck, -Infinity], [deck, until]), limit)
					: await cards.index('due').getAll(IDBKeyRange.upperBound(until), limit);
				return rows.map(({ row }) => row);
			}),

		newCards: (deck: DeckId | undefined, limit: number): Promise<Card[]> =>
			connection.read(['cards'], async (tx) => {
				const cards = tx.objectStore('cards');
				const rows = deck
					? await cards
							.index('deckFresh')
							.getAll(IDBKeyRange.bound([deck, -Infinity], [deck, Infinity]), limit)
					: await cards.index('fresh').getAll(undefined, limit);
				return rows.map(({ row }) => row);
			}),

		logsSince: (at: EpochMs): Promise<ReviewLog[]> => connection.read(HISTORY, (tx) => logsFrom(tx, at)),
		logsOfCard: (id: CardId): Promise<ReviewLog[]> => connection.read(HISTORY, (tx) => logsOf(tx, id)),
		lastLogs: (count: number): Promise<ReviewLog[]> => connection.read(HISTORY, (tx) => latestLogs(tx, count))
	};
}
