/** How cards become rows. */
import { unwrap, type IDBPObjectStore, type StoreValue } from 'idb';
import type { Card } from '#core/model';
import { comesUp } from '#core/review/due';
import type { CardRow, StoreName, VersoSchema } from './schema';

/** A copy without anything but data: a proxy of the pages' state could not be stored. */
export function plain<Value>(value: Value): Value {
	const copy: Value = JSON.parse(JSON.stringify(value));
	return copy;
}

/** Puts a row as it is; only one that holds a proxy of the pages' state, which could not be stored, is copied first. */
export function putData<Row, Key>(row: Row, put: (row: Row) => Promise<Key>): Promise<Key> {
	try {
		return put(row);
	} catch (error) {
		if (!(error instanceof Error) || error.name !== 'DataCloneError') throw error;
		return put(plain(row));
	}
}

/**
 * Adds a row unless there is one under its key, which is then left as it is: false. One request, where to read first
 * takes two. The transaction goes on; it is not told of the clash.
 */
export function addIfNew<Name extends StoreName>(
	store: IDBPObjectStore<VersoSchema, StoreName[], Name, 'readwrite' | 'versionchange'>,
	row: StoreValue<VersoSchema, Name>
): Promise<boolean> {
	const request = unwrap(store).add(row);
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(true);
		request.onerror = (event) => {
			if (request.error?.name !== 'ConstraintError') return reject(request.error ?? new Error('not added'));
			event.preventDefault();
			event.stopPropagation();
			resolve(false);
		};
	});
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
	let before: Promise<unknown> = Promise.resolve();
	for (let at = 0; at < items.length; at += SLICE) {
		const these = Promise.all(items.slice(at, at + SLICE).map(work));
		these.catch(() => undefined);
		// The next slice is on its way before the last one is there, so that neither side waits for the other.
		await before;
		before = these;
	}
	await before;
}

/**
 * Reads something for each item, and then writes it: the next slice is read before the last one is written, so that
 * the page and the browser's own thread work at the same time. What cannot be written aborts the transaction, whose
 * end says so.
 */
export async function readThenWrite<Item, Found>(
	items: readonly Item[],
	read: (item: Item) => Promise<Found>,
	write: (item: Item, found: Found) => Promise<unknown>
): Promise<void> {
	const readFrom = (at: number) => Promise.all(items.slice(at, at + SLICE).map(read));
	let reading = readFrom(0);
	for (let at = 0; at < items.length; at += SLICE) {
		const found = await reading;
		reading = readFrom(at + SLICE);
		reading.catch(() => undefined);
		for (const [index, one] of found.entries()) {
			const item = items[at + index];
			if (item !== undefined) write(item, one).catch(() => undefined);
		}
	}
	await reading;
}

/** The row with the keys under which the indexes find it. */
export function cardRow(card: Card, changedAt: number): CardRow {
	if (card.suspended) return { row: card, changedAt };
	if (card.memory.state === 'new') return { row: card, changedAt, fresh: 1 - card.score };
	return { row: card, changedAt, due: comesUp(card) };
}
