/**
 * What a transaction changes in cards and answers, collected and then written once to every number that is kept of
 * them: the counters of decks, what is known of documents, the records of days. So no page counts a store, and a
 * number is never out of step with what it counts.
 */
import type { StoreKey, StoreValue } from 'idb';
import type { Card, DeckId, TextId } from '#core/model';
import { answers, dayOf, emptyDay, tallyAnswer } from '#core/stats/days';
import { emptyKnowledge, tallyKnowledge } from '#core/stats/knowledge';
import { slipOf, tallySlip } from '#core/stats/slips';
import type { Step } from '#core/stats/step';
import { tally, whole } from './counters';
import { dayRecord, dayRow } from './day-row';
import type { StoreName, VersoSchema, WriteTx } from './schema';

type Kept = Extract<StoreName, 'counters' | 'knowledge' | 'days' | 'slips'>;
/** The stores whose numbers follow from cards, and those whose numbers follow from answers. */
export const OF_CARDS: StoreName[] = ['counters', 'knowledge'];
export const OF_ANSWERS: StoreName[] = ['days', 'slips'];

interface Ahead {
	decks: readonly DeckId[];
	texts: readonly TextId[];
	days: readonly number[];
}

export interface Ledger {
	change(before: Card | undefined, after: Card | undefined): void;
	/** Makes the counter of a deck that has no cards yet. */
	touch(deckId: DeckId): void;
	/** An answer counts from now on, or counts no more; with its card, where that is still there. */
	answer(step: Step, card: Card | undefined): void;
	/** Reads what will probably change together with what is read first: a round trip fewer for each answer. */
	ahead(tx: WriteTx, keys: Ahead): Promise<void>;
	/** Reads the numbers that change and were not read yet. */
	load(tx: WriteTx): Promise<void>;
	/** Writes those that were read; all requests are made before it returns. */
	write(tx: WriteTx): Promise<unknown>;
	/** Both, one after the other. */
	flush(tx: WriteTx): Promise<void>;
}

export function openLedger(): Ledger {
	const counters = page(
		'counters',
		(row, id) => whole(row, id),
		(counter) => counter
	);
	const knowledge = page(
		'knowledge',
		(row, id) => row ?? emptyKnowledge(id),
		(known) => (known.sections.size === 0 ? undefined : known)
	);
	const days = page(
		'days',
		(row, day) => (row ? dayRecord(row) : emptyDay(day)),
		(record) => (answers(record) === 0 ? undefined : dayRow(record))
	);
	const slips = page(
		'slips',
		(row, day) => row ?? { day, slips: [] },
		(row) => (row.slips.length === 0 ? undefined : row)
	);
	const pages = [counters, knowledge, days, slips];
	const count = (card: Card, by: 1 | -1) => {
		counters.note(card.deckId, (row) => tally(row, card, by));
		knowledge.note(card.textId, (row) => tallyKnowledge(row, card, by));
	};
	const load = async (tx: WriteTx) => void (await Promise.all(pages.map((one) => one.load(tx))));
	const write = (tx: WriteTx) => Promise.all(pages.map((one) => one.write(tx)));
	return {
		change(before, after) {
			if (before) count(before, -1);
			if (after) count(after, 1);
		},
		touch: (deckId) => counters.note(deckId, () => undefined),
		answer([log, by], card) {
			days.note(dayOf(log), (row) => tallyAnswer(row, log, by));
			const slip = slipOf(log, card);
			if (slip) slips.note(dayOf(log), (row) => void (row.slips = tallySlip(row.slips, slip, by)));
		},
		ahead: async (tx, keys) =>
			void (await Promise.all([
				counters.read(tx, keys.decks),
				knowledge.read(tx, keys.texts),
				days.read(tx, keys.days)
			])),
		load,
		write,
		async flush(tx) {
			await load(tx);
			await write(tx);
		}
	};
}

/**
 * The rows of one store that change, and how.
 * @param open what a row holds
 * @param close the row as it is stored; none when it holds nothing any more
 */
function page<Name extends Kept, Row>(
	name: Name,
	open: (stored: StoreValue<VersoSchema, Name> | undefined, key: StoreKey<VersoSchema, Name>) => Row,
	close: (row: Row) => StoreValue<VersoSchema, Name> | undefined
) {
	const changes = new Map<StoreKey<VersoSchema, Name>, ((row: Row) => void)[]>();
	const rows = new Map<StoreKey<VersoSchema, Name>, Row>();
	const read = (tx: WriteTx, keys: Iterable<StoreKey<VersoSchema, Name>>) =>
		Promise.all(
			[...new Set(keys)].map(async (key) => rows.set(key, open(await tx.objectStore(name).get(key), key)))
		);
	return {
		note(key: StoreKey<VersoSchema, Name>, change: (row: Row) => void) {
			const known = changes.get(key);
			if (known) known.push(change);
			else changes.set(key, [change]);
		},
		read,
		load: (tx: WriteTx) =>
			read(
				tx,
				[...changes.keys()].filter((key) => !rows.has(key))
			),
		write(tx: WriteTx): Promise<unknown> {
			const written = [...changes].flatMap(([key, noted]) => {
				const row = rows.get(key);
				if (row === undefined) return [];
				for (const change of noted) change(row);
				const stored = close(row);
				return stored ? tx.objectStore(name).put(stored) : tx.objectStore(name).delete(key);
			});
			return Promise.all(written);
		}
	};
}
