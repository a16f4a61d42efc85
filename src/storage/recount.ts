/** Every number that is kept, counted anew from the cards and answers that are there; in slices, so that few are held. */
import type { Card, CardId, DeckId, ReviewLog, TextId } from '#core/model';
import { effective, isAnswer } from '#core/review/log';
import { dayOf, emptyDay, tallyAnswer, type DayRecord } from '#core/stats/days';
import { emptyKnowledge, tallyKnowledge, type Knowledge } from '#core/stats/knowledge';
import { slipOf, tallySlip, type DaySlips } from '#core/stats/slips';
import { dayRow } from './day-row';
import { chain } from './canary';
import { emptyCounter, tally } from './counters';
import type { Counter, Head, WriteTx } from './schema';
import { readHead } from './store';
import { rowsWithin } from './walk';

/** Counters, knowledge, days, slips and the end of the log. Returns that end. */
export async function recount(tx: WriteTx): Promise<Head> {
	const speakerCards = await recountCards(tx);
	return recountLogs(tx, speakerCards);
}

/** Returns the cards whose wrong answers are kept. */
async function recountCards(tx: WriteTx): Promise<Map<CardId, Card>> {
	const counters = new Map<DeckId, Counter>();
	const knowledge = new Map<TextId, Knowledge>();
	const speakerCards = new Map<CardId, Card>();
	for (const { row } of await tx.objectStore('decks').getAll()) counters.set(row.id, emptyCounter(row.id));
	for await (const rows of rowsWithin(tx, 'cards'))
		for (const { row: card } of rows) {
			tally(of(counters, card.deckId, emptyCounter), card, 1);
			tallyKnowledge(of(knowledge, card.textId, emptyKnowledge), card, 1);
			if (card.asks === 'speaker') speakerCards.set(card.id, card);
		}
	const known = [...knowledge.values()].filter(({ sections }) => sections.size > 0);
	await Promise.all([
		tx.objectStore('counters').clear(),
		...[...counters.values()].map((row) => tx.objectStore('counters').put(row)),
		tx.objectStore('knowledge').clear(),
		...known.map((row) => tx.objectStore('knowledge').put(row))
	]);
	return speakerCards;
}

async function recountLogs(tx: WriteTx, speakerCards: ReadonlyMap<CardId, Card>): Promise<Head> {
	const days = new Map<number, DayRecord>();
	const slips = new Map<number, DaySlips>();
	const undone = await cardsWithUndo(tx);
	const later: ReviewLog[] = [];
	const count = (logs: readonly ReviewLog[]) => {
		for (const log of logs) {
			if (!isAnswer(log)) continue;
			tallyAnswer(of(days, dayOf(log), emptyDay), log, 1);
			const slip = slipOf(log, speakerCards.get(log.cardId));
			if (!slip) continue;
			const day = of(slips, dayOf(log), (number) => ({ day: number, slips: [] }));
			day.slips = tallySlip(day.slips, slip, 1);
		}
	};
	const head = { ...(await readHead(tx)), count: 0, hash: 0 };
	for await (const logs of everyLog(tx)) {
		const isLater = ({ cardId }: ReviewLog) => undone.has(cardId);
		count(logs.filter((log) => !isLater(log)));
		later.push(...logs.filter(isLater));
		advance(head, logs);
	}
	count(effective(later));
	await Promise.all([
		tx.objectStore('days').clear(),
		...[...days.values()].map((record) => tx.objectStore('days').put(dayRow(record))),
		tx.objectStore('slips').clear(),
		...[...slips.values()].map((row) => tx.objectStore('slips').put(row)),
		tx.objectStore('meta').put(head)
	]);
	return head;
}

/** Own rows come in the order of their numbers. A number that was given once is never given again. */
function advance(head: Head, logs: readonly ReviewLog[]): void {
	head.count += logs.length;
	for (const log of logs) {
		if (!log.id.startsWith(`${head.device}:`)) continue;
		head.counter = Math.max(head.counter, Number(log.id.slice(head.device.length + 1)));
		head.hash = chain(head.hash, log);
		head.lastAt = Math.max(head.lastAt, log.at);
	}
}

/** What counts of a card's answers is told from all of them, where something was taken back. */
async function cardsWithUndo(tx: WriteTx): Promise<Set<CardId>> {
	const found = new Set<CardId>();
	for await (const logs of everyLog(tx))
		for (const { kind, cardId } of logs) if (kind === 'undo') found.add(cardId);
	return found;
}

async function* everyLog(tx: WriteTx): AsyncGenerator<ReviewLog[]> {
	for await (const rows of rowsWithin(tx, 'logs')) yield rows.map(({ log }) => log);
	for await (const blocks of rowsWithin(tx, 'blocks', 4)) yield blocks.flatMap(({ logs }) => logs);
}

function of<Key, Value>(map: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
	const found = map.get(key) ?? make(key);
	map.set(key, found);
	return found;
}
