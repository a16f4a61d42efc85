/** How cards become rows. */
import type { Card } from '#core/model';
import { comesUp } from '#core/review/due';
import type { CardRow } from './schema';

/** A copy without anything but data: a proxy of the pages' state could not be stored. */
export function plain<Value>(value: Value): Value {
	const copy: Value = JSON.parse(JSON.stringify(value));
	return copy;
}

/** Puts a row as it is; only one that holds a proxy of the pages' state, which could not be stored, is copied first. */
export function putData<Row>(row: Row, put: (row: Row) => Promise<unknown>): Promise<unknown> {
	try {
		return put(row);
	} catch (error) {
		if (!(error instanceof Error) || error.name !== 'DataCloneError') throw error;
		return put(plain(row));
	}
}

/**
 * Of many rows so many in one go: asking for thousands at once would hold up the page, which runs on the same thread.
 * The answer to a slice comes in a task of its own, so the page draws between two slices; a transaction lives on.
 */
const SLICE = 50;
export async function inSlices<Item>(
	items: readonly Item[],
	work: (item: Item) => Promise<unknown>
): Promise<void> {
	for (let at = 0; at < items.length; at += SLICE) {
		await Promise.all(items.slice(at, at + SLICE).map(work));
	}
}

/** The row with the keys under which the indexes find it. */
export function cardRow(card: Card, changedAt: number): CardRow {
	if (card.suspended) return { row: card, changedAt };
	if (card.memory.state === 'new') return { row: card, changedAt, fresh: 1 - card.score };
	return { row: card, changedAt, due: comesUp(card) };
}
