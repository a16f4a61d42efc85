/** Decks, their readings and their cards. */
import type { Card, CardId, Deck, DeckId, EpochMs, Reading, Result, TextId } from '#core/model';
import { endOfStudyDay, type Zone } from '#core/review/study-day';
import { dueBefore, freshAt, whole } from './counters';
import { OF_CARDS, openLedger, type Ledger } from './ledger';
import type { StorageProblem, Stored } from './problem';
import { cardRow, inSlices, plain, putData } from './rows';
import type { AnyTx, Counter, StoreName, WriteTx } from './schema';
import { done, type Store } from './store';

/** A deck and its numbers. */
export interface DeckOverview {
	deck: Deck;
	/** All cards, suspended ones included. */
	cards: number;
	/** Never answered, neither suspended nor buried. */
	fresh: number;
	/** In (re)learning, not suspended. */
	learning: number;
	/** In review, not suspended. */
	known: number;
	suspended: number;
	/** Learning and review cards that come up before the current study day ends. */
	due: number;
	/** Speakers that at least one "who said it" card of the deck asks for. */
	speakers: number;
}

/** What is needed to take a deletion back. Plain data. */
export interface RemovedDeck {
	deck: Deck;
	readings: Reading[];
	cards: Card[];
}

const LIBRARY: StoreName[] = ['decks', 'texts', 'cards', ...OF_CARDS];

export function library(store: Store) {
	const { connection, changes, now } = store;

	async function writeDeck(deck: Deck, readings: Reading[], cards: Card[]): Promise<Stored> {
		const given = plain(deck);
		const written = await connection.write(LIBRARY, async (tx) => {
			const ledger = openLedger();
			ledger.touch(given.id);
			await tx.objectStore('decks').put({ row: given, changedAt: now() });
			for (const row of readings)
				await putData({ row, changedAt: now() }, (it) => tx.objectStore('texts').put(it));
			await putCards(tx, ledger, cards, now());
			await ledger.flush(tx);
		});
		return done(written, () => changes.tell('decks', [deck.id]));
	}

	return {
		async overview(at: EpochMs, zone: Zone): Promise<DeckOverview[]> {
			const end = endOfStudyDay(at, zone);
			return connection.read(['decks', 'counters', 'cards'], async (tx) => {
				const [decks, counters] = await Promise.all([
					tx.objectStore('decks').getAll(),
					tx.objectStore('counters').getAll()
				]);
				const byDeck = new Map(counters.map((counter) => [counter.deckId, counter]));
				const shown = decks.map(async ({ row: deck }) => {
					const counter = whole(byDeck.get(deck.id), deck.id);
					const waiting = { fresh: freshAt(counter, at), due: await dueBefore(tx, counter, end) };
					return numbers(deck, counter, waiting);
				});
				return (await Promise.all(shown)).sort((a, b) => a.deck.name.localeCompare(b.deck.name));
			});
		},

		deck: (id: DeckId): Promise<Deck | undefined> =>
			connection.read(['decks'], async (tx) => (await tx.objectStore('decks').get(id))?.row),

		saveDeck: (deck: Deck): Promise<Stored> => writeDeck(deck, [], []),
		createDeck: writeDeck,
		restoreDeck: (removed: RemovedDeck): Promise<Stored> =>
			writeDeck(removed.deck, removed.readings, removed.cards),

		async removeDeck(id: DeckId): Promise<Result<RemovedDeck, StorageProblem>> {
			// Kept across a retry: the first run may have gone through, and then nothing is found any more.
			let found: RemovedDeck | undefined;
			const removed = await connection.write(LIBRARY, async (tx) => {
				found = (await takeDeck(tx, id)) ?? found;
				return found;
			});
			if (!removed.ok) return removed;
			if (!removed.value) {
				return { ok: false, problem: { kind: 'unknown', message: 'This deck was deleted already.' } };
			}
			changes.tell('decks', [id]);
			return { ok: true, value: removed.value };
		},

		reading: (id: TextId): Promise<Reading | undefined> =>
			connection.read(['texts'], async (tx) => (await tx.objectStore('texts').get(id))?.row),

		readingsOf: (id: DeckId): Promise<Reading[]> =>
			connection.read(['decks', 'texts'], async (tx) => {
				const deck = await tx.objectStore('decks').get(id);
				return readings(tx, deck?.row.textIds ?? []);
			}),

		card: (id: CardId): Promise<Card | undefined> =>
			connection.read(['cards'], async (tx) => (await tx.objectStore('cards').get(id))?.row),

		cardsOf: (id: DeckId): Promise<Card[]> =>
			connection.read(['cards'], async (tx) => {
				const store = tx.objectStore('cards');
				const found: Card[] = [];
				await inSlices(await store.index('deck').getAllKeys(id), async (key) => {
					const row = await store.get(key);
					if (row) found.push(row.row);
				});
				return found;
			}),

		async saveCards(cards: Card[], reading?: Reading): Promise<Stored> {
			const written = await connection.write(LIBRARY, async (tx) => {
				const ledger = openLedger();
				if (reading)
					await putData({ row: reading, changedAt: now() }, (it) => tx.objectStore('texts').put(it));
				await putCards(tx, ledger, cards, now(), 'keep-memory');
				await ledger.flush(tx);
			});
			const deckIds = [...new Set(cards.map((card) => card.deckId))];
			return done(written, () =>
				changes.tell(
					'cards',
					deckIds,
					cards.map((card) => card.id)
				)
			);
		}
	};
}

function numbers(
	deck: Deck,
	{ cards, learning, known, suspended, speakers }: Counter,
	waiting: { fresh: number; due: number }
): DeckOverview {
	return { deck, cards, learning, known, suspended, ...waiting, speakers: speakers.size };
}

/** Writes cards over whatever is stored under their ids, and counts the difference. */
async function putCards(
	tx: WriteTx,
	ledger: Ledger,
	cards: Card[],
	changedAt: EpochMs,
	memory: 'keep-memory' | 'take-memory' = 'take-memory'
): Promise<void> {
	const store = tx.objectStore('cards');
	const put = async (card: Card) => {
		const before = await store.get(card.id);
		const after = before && memory === 'keep-memory' ? { ...card, memory: before.row.memory } : card;
		ledger.change(before?.row, after);
		await putData(cardRow(after, changedAt), (row) => store.put(row));
	};
	await inSlices(cards, put);
}

async function readings(tx: AnyTx, ids: TextId[]): Promise<Reading[]> {
	const rows = await Promise.all(ids.map((id) => tx.objectStore('texts').get(id)));
	return rows.flatMap((row) => (row ? [row.row] : []));
}

/** Deletes a deck and what only it uses; the log stays. */
async function takeDeck(tx: WriteTx, id: DeckId): Promise<RemovedDeck | undefined> {
	const decks = await tx.objectStore('decks').getAll();
	const deck = decks.find(({ row }) => row.id === id)?.row;
	if (!deck) return undefined;
	const [cards, found] = await Promise.all([
		tx.objectStore('cards').index('deck').getAll(id),
		readings(tx, deck.textIds)
	]);
	const elsewhere = new Set(decks.flatMap(({ row }) => (row.id === id ? [] : row.textIds)));
	const orphans = deck.textIds.filter((textId) => !elsewhere.has(textId));
	const ledger = openLedger();
	for (const { row } of cards) ledger.change(row, undefined);
	await ledger.load(tx);
	await Promise.all([
		ledger.write(tx),
		tx.objectStore('decks').delete(id),
		tx.objectStore('counters').delete(id),
		...orphans.map((textId) => tx.objectStore('texts').delete(textId)),
		...cards.map(({ row }) => tx.objectStore('cards').delete(row.id))
	]);
	return { deck, readings: found, cards: cards.map(({ row }) => row) };
}
