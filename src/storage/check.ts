/**
 * "Check my data": a full pass over everything that is stored, in slices, so that the page draws and answers go on.
 * Whatever follows from something else is counted anew and can be mended; the rest is told.
 */
import {
	faultsOfCard,
	faultsOfDeck,
	faultsOfReading,
	hasWrongMemory,
	type Fault
} from '#core/exchange/faults';
import { same } from '#core/exchange/same';
import type { Card, CardId, Deck, DeckId, Reading, Result, TextId } from '#core/model';
import { checkLog } from './check-log';
import { emptyCounter, tally, whole } from './counters';
import { HISTORY, logsOf } from './history';
import { StorageError, type StorageTrouble } from './problem';
import { isTorn } from './rebuild';
import type { Counter } from './schema';
import { readHead, readWeights, type Store } from './store';
import { rowsOf } from './walk';

export interface CheckReport {
	documents: number;
	decks: number;
	cards: number;
	answers: number;
	/** What was found, the first of each kind; `count` tells of all. */
	faults: { kind: Fault['kind']; count: number; examples: string[] }[];
	/** What `mendData` can put right. */
	mends: { memories: CardId[]; numbers: boolean };
}
/** How much of the pass is done, 0 to 1. */
export type TellProgress = (share: number) => void;

const INDEXES = 'Some of what is stored would not be found, or be found twice.';
const EXAMPLES = 5;
/** Cards whose answers are read in one transaction. */
const CARDS = 50;

export function checking({ connection }: Store) {
	async function pass(tell: TellProgress): Promise<CheckReport> {
		const report: CheckReport = {
			...{ documents: 0, decks: 0, cards: 0, answers: 0, faults: [] },
			mends: { memories: [], numbers: false }
		};
		const add = (faults: Fault[]) => faults.forEach((fault) => note(report, fault));
		const total = await connection.read(['texts', 'cards', 'meta'], async (tx) => {
			const count = (name: 'texts' | 'cards') => tx.objectStore(name).count();
			const [texts, cards, head] = await Promise.all([count('texts'), count('cards'), readHead(tx)]);
			return 10 * texts + 4 * cards + head.count;
		});
		const progress = () =>
			tell(Math.min(1, (10 * report.documents + 4 * report.cards + report.answers) / Math.max(1, total)));
		const texts = new Set<TextId>();
		for await (const rows of rowsOf(connection, 'texts', 4)) {
			for (const { row } of rows) {
				texts.add(row.text.id);
				add(faultsOfReading(row));
			}
			report.documents += rows.length;
			progress();
		}
		const decks = (await connection.read(['decks'], (tx) => tx.objectStore('decks').getAll())).map(
			({ row }) => row
		);
		for (const deck of decks) {
			add(faultsOfDeck(deck, texts));
			report.decks += 1;
			await checkDeck(deck, report, add, progress);
		}
		add(await homeless(new Set(decks.map(({ id }) => id))));
		const log = await checkLog(connection, (answers) => {
			report.answers += answers;
			progress();
		});
		add(log.faults);
		if (await connection.read(['cards', ...HISTORY], isTorn)) add([{ kind: 'numbers', message: INDEXES }]);
		report.mends.numbers = log.isOff || report.faults.some(({ kind }) => kind === 'numbers');
		return report;
	}

	async function checkDeck(
		deck: Deck,
		report: CheckReport,
		add: (faults: Fault[]) => void,
		progress: () => void
	): Promise<void> {
		const { cards, counter, readings } = await connection.read(['cards', 'counters', 'texts'], async (tx) => {
			const [rows, stored, ...found] = await Promise.all([
				tx.objectStore('cards').index('deck').getAll(deck.id),
				tx.objectStore('counters').get(deck.id),
				...deck.textIds.map((id) => tx.objectStore('texts').get(id))
			]);
			const known = found.flatMap((one): [TextId, Reading][] => (one ? [[one.row.text.id, one.row]] : []));
			return { cards: rows.map(({ row }) => row), counter: stored, readings: new Map(known) };
		});
		if (!same(plainCounter(whole(counter, deck.id)), plainCounter(counted(deck.id, cards)))) {
			add([
				{ kind: 'numbers', message: `The numbers of the deck “${deck.name}” are not what a count gives.` }
			]);
		}
		for (let at = 0; at < cards.length; at += CARDS) {
			const slice = cards.slice(at, at + CARDS);
			for (const card of slice) add(faultsOfCard(card, readings.get(card.textId)));
			for (const card of await wrongMemories(slice.map(({ id }) => id))) {
				add([
					{ kind: 'memory', message: `The card “${card.prompt.slice(0, 80)}” is not where its answers lead.` }
				]);
				report.mends.memories.push(card.id);
			}
			report.cards += slice.length;
			progress();
		}
	}

	/** The cards as they are now, with their answers of the same moment. */
	function wrongMemories(ids: CardId[]): Promise<Card[]> {
		return connection.read(['cards', ...HISTORY, 'meta'], async (tx) => {
			const weights = await readWeights(tx);
			const found = await Promise.all(
				ids.map(async (id) => {
					const [row, logs] = await Promise.all([tx.objectStore('cards').get(id), logsOf(tx, id)]);
					return row && hasWrongMemory(row.row, logs, weights) ? [row.row] : [];
				})
			);
			return found.flat();
		});
	}

	/** Cards of decks that are not there: the index holds each deck's id once. */
	function homeless(decks: ReadonlySet<DeckId>): Promise<Fault[]> {
		return connection.read(['cards'], async (tx) => {
			const index = tx.objectStore('cards').index('deck');
			let cards = 0;
			for (
				let cursor = await index.openKeyCursor(null, 'nextunique');
				cursor;
				cursor = await cursor.continue()
			)
				if (!decks.has(cursor.key)) cards += await index.count(cursor.key);
			return cards
				? [{ kind: 'reference', message: `${cards} cards belong to a deck that is not there.` }]
				: [];
		});
	}

	return {
		async checkData(tell: TellProgress): Promise<Result<CheckReport, StorageTrouble>> {
			try {
				return { ok: true, value: await pass(tell) };
			} catch (error) {
				if (error instanceof StorageError) return { ok: false, problem: error.problem };
				throw error;
			}
		}
	};
}

function note(report: CheckReport, { kind, message }: Fault): void {
	const known = report.faults.find((one) => one.kind === kind);
	if (!known) report.faults.push({ kind, count: 1, examples: [message] });
	else {
		known.count += 1;
		if (known.examples.length < EXAMPLES) known.examples.push(message);
	}
}

/** A deck's numbers, counted. */
export function counted(deckId: DeckId, cards: readonly Card[]): Counter {
	const counter = emptyCounter(deckId);
	for (const card of cards) tally(counter, card, 1);
	return counter;
}

/** Maps as lists in order, so that two of them compare. */
function plainCounter(counter: Counter): Record<string, unknown> {
	const list = (value: unknown) =>
		value instanceof Map ? [...value].sort(([one], [other]) => (one < other ? -1 : 1)) : value;
	return Object.fromEntries(Object.entries(counter).map(([key, value]) => [key, list(value)]));
}
