/** What Progress reads: numbers that are kept, never a whole store of cards or answers. */
import type { TextId } from '#core/model';
import type { DayRecord } from '#core/stats/days';
import type { Knowledge } from '#core/stats/knowledge';
import type { DaySlips } from '#core/stats/slips';
import type { Store } from './store';

export function numbers({ connection }: Store) {
	return {
		days: (from = -Infinity): Promise<DayRecord[]> =>
			connection.read(['days'], async (tx) => {
				const rows = await tx.objectStore('days').getAll(IDBKeyRange.lowerBound(from));
				// A first visit has no days: what they are made of is not on its way.
				const { dayRecord } = await import('./day-row');
				return rows.map(dayRecord);
			}),

		slips: (from = -Infinity): Promise<DaySlips[]> =>
			connection.read(['slips'], (tx) => tx.objectStore('slips').getAll(IDBKeyRange.lowerBound(from))),

		knowledge: (): Promise<Knowledge[]> =>
			connection.read(['knowledge'], (tx) => tx.objectStore('knowledge').getAll()),

		knowledgeOf: (id: TextId): Promise<Knowledge | undefined> =>
			connection.read(['knowledge'], (tx) => tx.objectStore('knowledge').get(id)),

		dueHours: (): Promise<Map<number, number>> =>
			connection.read(['counters'], async (tx) => {
				const hours = new Map<number, number>();
				for (const { dueHours } of await tx.objectStore('counters').getAll())
					for (const [hour, cards] of dueHours) hours.set(hour, (hours.get(hour) ?? 0) + cards);
				return hours;
			})
	};
}
