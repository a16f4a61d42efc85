/**
 * All cards as far as searching needs them, in memory. A search tests each card once, in an order that was made
 * before, so that typing never sorts.
 */
import type { Card, CardId, DeckId } from '#core/model';
import { matcher, type Circumstances, type Names } from './match';
import type { Query } from './query';
import { rowOf, type Row } from './row';
import { inOrder, type Sort } from './sort';

export interface Search {
	query: Query;
	/** Only cards of this deck. */
	deck?: DeckId;
	sort: Sort;
	/** From the last to the first. */
	reverse: boolean;
}

export interface CardIndex {
	readonly size: number;
	/** Every tag that a card has, and on how many. */
	readonly tags: ReadonlyMap<string, number>;
	put(cards: readonly Card[]): void;
	remove(ids: Iterable<CardId>): void;
	removeDeck(deck: DeckId): void;
	clear(): void;
	/** The ids of the cards that a search finds, in its order. */
	find(search: Search, given: Circumstances): CardId[];
}

export function createIndex(): CardIndex {
	const rows = new Map<CardId, Row>();
	const tags = new Map<string, number>();
	const orders = new Map<Sort, readonly Row[]>();

	function count(row: Row, by: 1 | -1): void {
		for (const tag of row.tags ?? []) {
			const left = (tags.get(tag) ?? 0) + by;
			if (left === 0) tags.delete(tag);
			else tags.set(tag, left);
		}
	}
	function drop(id: CardId): void {
		const row = rows.get(id);
		if (row) count(row, -1);
		rows.delete(id);
	}
	function order(sort: Sort, names: Names): readonly Row[] {
		const made = orders.get(sort) ?? inOrder([...rows.values()], sort, names);
		orders.set(sort, made);
		return made;
	}

	return {
		get size() {
			return rows.size;
		},
		tags,
		put(cards) {
			for (const card of cards) {
				const before = rows.get(card.id);
				if (before) count(before, -1);
				const row = rowOf(card);
				rows.set(card.id, row);
				count(row, 1);
			}
			orders.clear();
		},
		remove(ids) {
			for (const id of ids) drop(id);
			orders.clear();
		},
		removeDeck(deck) {
			for (const row of [...rows.values()]) if (row.deckId === deck) drop(row.id);
			orders.clear();
		},
		clear() {
			for (const all of [rows, tags, orders]) all.clear();
		},
		find({ query, deck, sort, reverse }, given) {
			const matches = matcher(query, given);
			const found: CardId[] = [];
			for (const row of order(sort, given.names))
				if ((deck === undefined || row.deckId === deck) && matches(row)) found.push(row.id);
			return reverse ? found.reverse() : found;
		}
	};
}
