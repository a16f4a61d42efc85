/**
 * The numbers of each deck, kept in the transaction of every write, so that no page counts a store.
 *
 * Due cards are counted by day of UTC, not by study day: a write does not know the learner's zone, and the zone
 * changes when they travel. What is due by the end of a study day is then the sum of the whole days before it,
 * and a count of one index range that is less than a day wide.
 */
import type { Card, DeckId, EpochMs } from '#core/model';
import { comesUp } from '#core/review/due';
import type { AnyTx, Counter, WriteTx } from './schema';

const DAY = 86_400_000;

export function emptyCounter(deckId: DeckId): Counter {
	return {
		deckId,
		cards: 0,
		fresh: 0,
		learning: 0,
		known: 0,
		suspended: 0,
		buried: new Map(),
		dueDays: new Map(),
		speakers: new Map()
	};
}

/** A counter as it is stored; one from before a number was kept has none of it. */
export function whole(stored: Counter | undefined, deckId: DeckId): Counter {
	return { ...emptyCounter(deckId), ...stored };
}
async function readCounter(tx: WriteTx, deckId: DeckId): Promise<Counter> {
	return whole(await tx.objectStore('counters').get(deckId), deckId);
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
	const count = (counts.get(key) ?? 0) + by;
	if (count === 0) counts.delete(key);
	else counts.set(key, count);
}

/** Counts a card in (+1) or out (-1). */
export function tally(counter: Counter, card: Card, by: 1 | -1): void {
	counter.cards += by;
	if (card.asks === 'speaker') for (const id of card.speakerIds) add(counter.speakers, id, by);
	if (card.suspended) counter.suspended += by;
	else if (card.memory.state === 'new') {
		counter.fresh += by;
		if (card.buriedUntil !== undefined) add(counter.buried, card.buriedUntil, by);
	} else {
		if (card.memory.state === 'review') counter.known += by;
		else counter.learning += by;
		add(counter.dueDays, Math.floor(comesUp(card) / DAY), by);
	}
}

/** Collects what changes in a transaction and writes each counter once. */
export interface Ledger {
	change(before: Card | undefined, after: Card | undefined): void;
	/** Makes the counter of a deck that has no cards yet. */
	touch(deckId: DeckId): void;
	/** Reads counters ahead, beside other reads: an answer then waits for the disk once less. */
	load(tx: WriteTx, deckIds: Iterable<DeckId>): Promise<void>;
	flush(tx: WriteTx): Promise<void>;
}

export function openLedger(): Ledger {
	const changes = new Map<DeckId, [Card, 1 | -1][]>();
	const loaded = new Map<DeckId, Counter>();
	const of = (deckId: DeckId) => {
		const known = changes.get(deckId) ?? [];
		changes.set(deckId, known);
		return known;
	};
	return {
		change(before, after) {
			if (before) of(before.deckId).push([before, -1]);
			if (after) of(after.deckId).push([after, 1]);
		},
		touch: (deckId) => void of(deckId),
		async load(tx, deckIds) {
			await Promise.all([...new Set(deckIds)].map(async (id) => loaded.set(id, await readCounter(tx, id))));
		},
		async flush(tx) {
			await Promise.all(
				[...changes].map(async ([deckId, steps]) => {
					const counter = loaded.get(deckId) ?? (await readCounter(tx, deckId));
					for (const [card, by] of steps) tally(counter, card, by);
					await tx.objectStore('counters').put(counter);
				})
			);
		}
	};
}

/** Cards of a deck that come up before `end`. */
export async function dueBefore(tx: AnyTx, counter: Counter, end: EpochMs): Promise<number> {
	const lastDay = Math.floor(end / DAY);
	let due = 0;
	for (const [day, count] of counter.dueDays) if (day < lastDay) due += count;
	if (!counter.dueDays.has(lastDay)) return due;
	const from: [DeckId, number] = [counter.deckId, lastDay * DAY];
	const range = IDBKeyRange.bound(from, [counter.deckId, end], false, true);
	return due + (await tx.objectStore('cards').index('deckDue').count(range));
}

/** New cards that are not buried at a time. */
export function freshAt(counter: Counter, at: EpochMs): number {
	let fresh = counter.fresh;
	for (const [until, count] of counter.buried) if (at < until) fresh -= count;
	return fresh;
}
