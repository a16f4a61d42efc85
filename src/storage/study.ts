/** What a session asks for: due cards, new cards, and what was answered. */
import type { Card, CardId, DeckId, EpochMs, ReviewLog } from '#core/model';
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

		dueDays: (): Promise<Map<number, number>> =>
			connection.read(['counters'], async (tx) => {
				const days = new Map<number, number>();
				for (const { dueDays } of await tx.objectStore('counters').getAll())
					for (const [day, count] of dueDays) days.set(day, (days.get(day) ?? 0) + count);
				return days;
			}),

		logsSince: (at: EpochMs): Promise<ReviewLog[]> =>
			connection.read(['logs'], async (tx) => {
				const rows = await tx.objectStore('logs').index('at').getAll(IDBKeyRange.lowerBound(at));
				return rows.map(({ log }) => log);
			}),

		logsOfCard: (id: CardId): Promise<ReviewLog[]> =>
			connection.read(['logs'], async (tx) => {
				const range = IDBKeyRange.bound([id, -Infinity], [id, Infinity]);
				const rows = await tx.objectStore('logs').index('card').getAll(range);
				return rows.map(({ log }) => log);
			}),

		lastLogs: (count: number): Promise<ReviewLog[]> =>
			connection.read(['logs'], async (tx) => {
				const found: ReviewLog[] = [];
				let cursor = await tx.objectStore('logs').index('at').openCursor(null, 'prev');
				while (cursor && found.length < count) {
					found.push(cursor.value.log);
					cursor = await cursor.continue();
				}
				return found.reverse();
			})
	};
}
