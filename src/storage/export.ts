/**
 * Everything out, slice by slice, each in a transaction of its own: a million answers in a few megabytes of memory.
 * What is written meanwhile may be in it or not; what a row names always is, because it is read before the row.
 */
import type { BackupRow } from '#core/exchange/data';
import type { DeckId, TextId } from '#core/model';
import { DEFAULT_SETTINGS } from '#core/settings';
import type { Connection } from './connection';
import { STORES, type StoreName } from './schema';
import { rowsOf } from './walk';

/** @param stores those that there are: an earlier version had fewer */
export function exporting(
	{ connection }: { connection: Pick<Connection, 'read'> },
	stores: readonly StoreName[] = STORES
) {
	async function* backup(): AsyncGenerator<BackupRow[]> {
		const settings = await connection.read(['meta'], (tx) => tx.objectStore('meta').get('settings'));
		const { row, changedAt } =
			settings?.key === 'settings' ? settings : { row: DEFAULT_SETTINGS, changedAt: 0 };
		yield [{ settings: { row: { ...DEFAULT_SETTINGS, ...row }, changedAt } }];
		const texts = new Set<TextId>();
		for await (const rows of rowsOf(connection, 'texts', 4)) {
			for (const reading of rows) texts.add(reading.row.text.id);
			yield rows.map((reading) => ({ reading }));
		}
		const decks = new Set<DeckId>();
		for await (const rows of rowsOf(connection, 'decks')) {
			for (const deck of rows) decks.add(deck.row.id);
			yield rows.map(({ row: deck, changedAt: at }) => ({
				deck: { row: { ...deck, textIds: deck.textIds.filter((id) => texts.has(id)) }, changedAt: at }
			}));
		}
		for await (const rows of rowsOf(connection, 'cards')) {
			const whole = rows.filter(({ row: card }) => decks.has(card.deckId) && texts.has(card.evidence.textId));
			yield whole.map(({ row: card, changedAt: at }) => ({ card: { row: card, changedAt: at } }));
		}
		for await (const rows of rowsOf(connection, 'logs')) yield rows.map(({ log }) => ({ log }));
		if (!stores.includes('blocks')) return;
		for await (const blocks of rowsOf(connection, 'blocks', 4))
			yield blocks.flatMap(({ logs }) => logs.map((log) => ({ log })));
	}
	return { backup };
}
