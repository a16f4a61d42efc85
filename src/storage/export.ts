/**
 * Everything out, slice by slice, each in a transaction of its own: a million answers in a few megabytes of memory.
 * What is written meanwhile may be in it or not; what a row names always is, because it is read before the row.
 */
import type { BackupRow } from '#core/exchange/data';
import type { DeckId, TextId } from '#core/model';
import { DEFAULT_SETTINGS } from '#core/settings';
import type { StoreKey, StoreValue } from 'idb';
import type { StoreName, VersoSchema } from './schema';
import type { Store } from './store';

const SLICE = 1000;

export function exporting({ connection }: Store) {
	/** The rows of a store by key, some at a time. */
	async function* rowsOf<Name extends StoreName>(
		name: Name,
		size = SLICE
	): AsyncGenerator<StoreValue<VersoSchema, Name>[]> {
		let after: StoreKey<VersoSchema, Name> | undefined;
		for (;;) {
			const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
			const [rows, keys] = await connection.read([name], (tx) =>
				Promise.all([tx.objectStore(name).getAll(range, size), tx.objectStore(name).getAllKeys(range, size)])
			);
			if (rows.length) yield rows;
			if (rows.length < size) return;
			after = keys.at(-1);
		}
	}

	async function* backup(): AsyncGenerator<BackupRow[]> {
		const settings = await connection.read(['meta'], (tx) => tx.objectStore('meta').get('settings'));
		const { row, changedAt } =
			settings?.key === 'settings' ? settings : { row: DEFAULT_SETTINGS, changedAt: 0 };
		yield [{ settings: { row: { ...DEFAULT_SETTINGS, ...row }, changedAt } }];
		const texts = new Set<TextId>();
		for await (const rows of rowsOf('texts', 4)) {
			for (const reading of rows) texts.add(reading.row.text.id);
			yield rows.map((reading) => ({ reading }));
		}
		const decks = new Set<DeckId>();
		for await (const rows of rowsOf('decks')) {
			for (const deck of rows) decks.add(deck.row.id);
			yield rows.map(({ row: deck, changedAt: at }) => ({
				deck: { row: { ...deck, textIds: deck.textIds.filter((id) => texts.has(id)) }, changedAt: at }
			}));
		}
		for await (const rows of rowsOf('cards')) {
			const whole = rows.filter(({ row: card }) => decks.has(card.deckId) && texts.has(card.evidence.textId));
			yield whole.map(({ row: card, changedAt: at }) => ({ card: { row: card, changedAt: at } }));
		}
		for await (const rows of rowsOf('logs')) yield rows.map(({ log }) => ({ log }));
	}
	return { backup };
}
