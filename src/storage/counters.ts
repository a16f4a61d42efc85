/**
 * The numbers of each deck, kept in the transaction of every write, so that no page counts a store.
 *
 * Due cards are counted by the hour, not by study day: a write does not know the learner's zone, and the zone
 * changes when they travel. What is due by the end of a study day is then the sum of the hours before it, and a
 * count of one index range that is less than an hour wide.
 */
import type { Card, DeckId, EpochMs } from '#core/model';
import { comesUp } from '#core/review/due';
import type { AnyTx, Counter } from './schema';

const HOUR = 3_600_000;

export function emptyCounter(deckId: DeckId): Counter {
	return {
		deckId,
		cards: 0,
		fresh: 0,
		learning: 0,
		known: 0,
		suspended: 0,
		buried: new Map(),
		dueHours: new Map(),
		speakers: new Map()
	};
}

/** A counter as it is stored; one from before a number was kept has none of it. */
export function whole(stored: Counter | undefined, deckId: DeckId): Counter {
	return { ...emptyCounter(deckId), ...stored };
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
		add(counter.dueHours, Math.floor(comesUp(card) / HOUR), by);
	}
}

/** Cards of a deck that come up before `end`. */
export async function dueBefore(tx: AnyTx, counter: Counter, end: EpochMs): Promise<number> {
	const lastHour = Math.floor(end / HOUR);
	let due = 0;
	for (const [hour, count] of counter.dueHours) if (hour < lastHour) due += count;
	if (end === lastHour * HOUR || !counter.dueHours.has(lastHour)) return due;
	const from: [DeckId, number] = [counter.deckId, lastHour * HOUR];
	const range = IDBKeyRange.bound(from, [counter.deckId, end], false, true);
	return due + (await tx.objectStore('cards').index('deckDue').count(range));
}

/** New cards that are not buried at a time. */
export function freshAt(counter: Counter, at: EpochMs): number {
	let fresh = counter.fresh;
	for (const [until, count] of counter.buried) if (at < until) fresh -= count;
	return fresh;
}
