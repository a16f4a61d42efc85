/** What is done to many cards at once: each call is one strict transaction over the cards as they are stored. */
import { inFolder } from '#core/browse/folders';
import type { Card, CardId, Deck, DeckId, Result, TextId } from '#core/model';
import { OF_CARDS, openLedger } from './ledger';
import { StorageError, type StorageProblem, type Stored } from './problem';
import { cardRow, inSlices, plain } from './rows';
import type { AnyTx, CardRow, StoreName, WriteTx } from './schema';
import { done, type Store } from './store';

/** What was there before a change, so that it can be put back. */
export interface Before {
	cards: Card[];
	/** Decks that got a document together with a card of it. */
	decks: Deck[];
}

const LIBRARY: StoreName[] = ['decks', 'cards', ...OF_CARDS];
/** Read in one go; a row is about 2 KB. */
const ROWS = 1000;

export function bulk({ connection, changes, now }: Store) {
	const tellCards = (cards: readonly Card[], moved: readonly Card[] = []) =>
		changes.tell(
			'cards',
			[...new Set([...cards, ...moved].map((card) => card.deckId))],
			cards.map((card) => card.id)
		);

	return {
		cards: (ids: readonly CardId[]): Promise<Card[]> =>
			connection.read(['cards'], async (tx) => (await rowsOf(tx, ids)).map(({ row }) => row)),

		/**
		 * One slice after another, each in a transaction of its own: answers given meanwhile need not wait. Those of
		 * one deck come at once: their index cannot be read on from where a slice ended.
		 */
		async eachCard(take: (cards: Card[]) => void, deck?: DeckId): Promise<void> {
			if (deck !== undefined) {
				const rows = await connection.read(['cards'], (tx) =>
					tx.objectStore('cards').index('deck').getAll(deck)
				);
				take(rows.map(({ row }) => row));
				return;
			}
			let last: CardId | undefined;
			for (;;) {
				const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
				const rows = await connection.read(['cards'], (tx) => tx.objectStore('cards').getAll(range, ROWS));
				take(rows.map(({ row }) => row));
				last = rows.at(-1)?.row.id;
				if (rows.length < ROWS) return;
			}
		},

		async changeCards(
			ids: readonly CardId[],
			change: (card: Card) => Card,
			decks: readonly Deck[] = []
		): Promise<Result<Before, StorageProblem>> {
			// Kept across a retry: the first run may have gone through, and then nothing is as it was.
			let before: Before | undefined;
			const changed = await connection.write(LIBRARY, async (tx) => {
				const rows = await rowsOf(tx, ids);
				const after = rows.map(({ row }) => ({ ...change(row), memory: row.memory }));
				for (const row of decks) await tx.objectStore('decks').put({ row: plain(row), changedAt: now() });
				const listed = await listTexts(tx, rows, after, now());
				before ??= { cards: rows.map(({ row }) => row), decks: listed };
				const ledger = openLedger();
				for (const [index, row] of rows.entries()) ledger.change(row.row, after[index]);
				await inSlices(after, (card) => tx.objectStore('cards').put(cardRow(plain(card), now())));
				await ledger.flush(tx);
				return { before, after };
			});
			if (!changed.ok) return changed;
			tellCards(changed.value.before.cards, changed.value.after);
			return { ok: true, value: changed.value.before };
		},

		async removeCards(ids: readonly CardId[]): Promise<Result<Card[], StorageProblem>> {
			let before: Card[] | undefined;
			const removed = await connection.write(LIBRARY, async (tx) => {
				const cards = (await rowsOf(tx, ids)).map(({ row }) => row);
				before ??= cards;
				const ledger = openLedger();
				for (const card of cards) ledger.change(card, undefined);
				await inSlices(cards, (card) => tx.objectStore('cards').delete(card.id));
				await ledger.flush(tx);
				return before;
			});
			if (removed.ok) tellCards(removed.value);
			return removed;
		},

		async restoreCards(cards: readonly Card[]): Promise<Stored> {
			const written = await connection.write(LIBRARY, async (tx) => {
				const there = new Set(
					(
						await rowsOf(
							tx,
							cards.map(({ id }) => id)
						)
					).map(({ row }) => row.id)
				);
				const decks = new Set(await tx.objectStore('decks').getAllKeys());
				const back = cards.filter((card) => decks.has(card.deckId) && !there.has(card.id));
				const ledger = openLedger();
				for (const card of back) ledger.change(undefined, card);
				await inSlices(back, (card) => tx.objectStore('cards').put(cardRow(plain(card), now())));
				await ledger.flush(tx);
				return cards.filter((card) => !decks.has(card.deckId)).length;
			});
			const told = done(written, () => tellCards(cards));
			if (!written.ok || written.value === 0) return told;
			return { ok: false, problem: { kind: 'unknown', message: DECK_GONE } };
		},

		async moveDecks(to: ReadonlyMap<DeckId, string>): Promise<Stored> {
			const written = await connection.write(['decks'], async (tx) => {
				const store = tx.objectStore('decks');
				for (const [id, folder] of to) {
					const stored = await store.get(id);
					if (stored) await store.put({ row: inFolder(stored.row, folder), changedAt: now() });
				}
			});
			return done(written, () => changes.tell('decks', [...to.keys()]));
		}
	};
}

const DECK_GONE =
	'The deck of these cards was deleted meanwhile, so they could not come back. Their history is kept.';
const NOT_MOVED = 'That deck was deleted meanwhile. Nothing was moved; everything is as it was.';

/** The rows that are there, in the order of the ids. */
async function rowsOf(tx: AnyTx, ids: readonly CardId[]): Promise<CardRow[]> {
	const store = tx.objectStore('cards');
	const found = new Map<CardId, CardRow>();
	await inSlices(ids, async (id) => {
		const row = await store.get(id);
		if (row) found.set(id, row);
	});
	return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * A deck names the documents of its cards: one that a card is moved to gets the card's document, or deleting the
 * card's old deck would take it away. Returns the decks that were changed, as they were.
 */
async function listTexts(
	tx: WriteTx,
	rows: readonly CardRow[],
	after: readonly Card[],
	changedAt: number
): Promise<Deck[]> {
	const wanted = new Map<DeckId, Set<TextId>>();
	for (const [index, { row }] of rows.entries()) {
		const card = after[index];
		if (!card || card.deckId === row.deckId) continue;
		wanted.set(card.deckId, (wanted.get(card.deckId) ?? new Set()).add(card.textId));
	}
	const before: Deck[] = [];
	for (const [id, texts] of wanted) {
		const deck = (await tx.objectStore('decks').get(id))?.row;
		if (!deck) throw new StorageError({ kind: 'unknown', message: NOT_MOVED });
		const textIds = [...new Set([...deck.textIds, ...texts])];
		if (textIds.length === deck.textIds.length) continue;
		before.push(deck);
		await tx.objectStore('decks').put({ row: { ...deck, textIds }, changedAt });
	}
	return before;
}
