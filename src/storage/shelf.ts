/** Decks made, changed and deleted, with their readings and cards. */
import type { Card, Deck, DeckId, EpochMs, Reading, Result } from '#core/model';
import { OF_CARDS, openLedger, type Ledger } from './ledger';
import { readings, type RemovedDeck } from './library';
import type { StorageProblem, Stored } from './problem';
import { addIfNew, cardRow, inSlices, plain, putData, readThenWrite } from './rows';
import type { StoreName, WriteTx } from './schema';
import { done, type Store } from './store';

const LIBRARY: StoreName[] = ['decks', 'texts', 'cards', ...OF_CARDS];

export function shelf(store: Store) {
	const { connection, changes, now } = store;

	async function writeDeck(deck: Deck, readings: Reading[], cards: Card[]): Promise<Stored> {
		const given = plain(deck);
		const written = await connection.write(LIBRARY, async (tx) => {
			const ledger = openLedger();
			ledger.touch(given.id);
			await tx.objectStore('decks').put({ row: given, changedAt: now() });
			for (const row of readings)
				await putData({ row, changedAt: now() }, (it) => tx.objectStore('texts').put(it));
			await addCards(tx, ledger, cards, now());
			await ledger.flush(tx);
		});
		return done(written, () => changes.tell('decks', [deck.id]));
	}

	return {
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

/** Writes cards that nearly always are new: only those that are not are read first. */
async function addCards(tx: WriteTx, ledger: Ledger, cards: Card[], changedAt: EpochMs): Promise<void> {
	const store = tx.objectStore('cards');
	const there: Card[] = [];
	await inSlices(cards, async (card) => {
		if (await putData(cardRow(card, changedAt), (row) => addIfNew(store, row)))
			ledger.change(undefined, card);
		else there.push(card);
	});
	await putCards(tx, ledger, there, changedAt, 'take-memory');
}

/** Writes cards over whatever is stored under their ids, and counts the difference. */
async function putCards(
	tx: WriteTx,
	ledger: Ledger,
	cards: Card[],
	changedAt: EpochMs,
	memory: 'keep-memory' | 'take-memory'
): Promise<void> {
	const store = tx.objectStore('cards');
	await readThenWrite(
		cards,
		(card) => store.get(card.id),
		(card, before) => {
			const after = before && memory === 'keep-memory' ? { ...card, memory: before.row.memory } : card;
			ledger.change(before?.row, after);
			return putData(cardRow(after, changedAt), (row) => store.put(row));
		}
	);
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
