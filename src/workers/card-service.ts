/**
 * Finds cards: an index in memory over what is stored, kept up to date by the news of every tab. It reads what a
 * search needs when it is first asked for: the cards of one deck, or all, which can be searched while they come, and
 * names only when they are looked up.
 */
import { createIndex, type Search } from '#core/browse/card-index';
import { daysBack, type Names } from '#core/browse/match';
import type { Query } from '#core/browse/query';
import type { Vocabulary } from '#core/browse/suggest';
import type { AnswerLog, Card, CardId, DeckId, EpochMs, Rating } from '#core/model';
import { effective, isAnswer } from '#core/review/log';
import type { Zone } from '#core/review/study-day';
import type { Change, Repository } from '#storage/repository';
import type { FinderNews, FinderReplies, Window } from './card-messages';
import { keepNames } from './card-names';
import { stockCards } from './card-stock';

export interface CardService {
	find(search: Search, now: EpochMs, window: Window): Promise<FinderReplies['find']>;
	/** Of the last search. */
	cards(window: Window): Promise<Card[]>;
	ids(window: Window): Promise<CardId[]>;
	vocabulary(deck: DeckId | undefined): Promise<Vocabulary>;
	close(): void;
}

export function createCardService(
	repository: Repository,
	zone: Zone,
	tell: (news: FinderNews) => void
): CardService {
	const index = createIndex();
	const names = keepNames(repository);
	const stock = stockCards(index, repository, names.count, tell);
	let found: CardId[] = [];
	/** Of the settings; undefined until a search needs it. */
	let leechLapses: number | undefined;
	let history: { days: number; now: EpochMs; answers: AnswerLog[] } | undefined;

	// One thing after another: what a change tells of is read after what was being read when it came.
	let last: Promise<unknown> = Promise.resolve();
	function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
		const next = last.then(work);
		last = next.catch(() => undefined);
		return next;
	}

	async function take(change: Change): Promise<void> {
		if (change.what === 'notes') return;
		leechLapses = undefined;
		if (change.what === 'settings') return;
		names.forget(change.deckIds);
		history = undefined;
		if (change.what === 'everything') {
			names.forgetAll();
			index.clear();
			stock.forget();
		} else if (change.what === 'decks') await takeDecks(change.deckIds);
		else {
			const cards = await repository.cards(change.cardIds);
			const stay = cards.filter((card) => stock.isHere(card.deckId));
			const ids = new Set(stay.map((card) => card.id));
			index.remove(change.cardIds.filter((id) => !ids.has(id)));
			index.put(stay);
		}
		tell({ news: 'changed' });
	}

	async function takeDecks(ids: readonly DeckId[]): Promise<void> {
		for (const id of ids.filter(stock.isHere)) {
			index.removeDeck(id);
			await repository.eachCard((cards) => index.put(cards), id);
		}
	}

	/** Documents are read for their names only by a search that asks for some. */
	async function namesFor({ query, deck, sort }: Search): Promise<Names> {
		const found = namesSome(query) || sort === 'deck' ? await names.all(deck) : NO_NAMES;
		return { ...found, tags: new Set(index.tags.keys()) };
	}

	async function rated(query: Query, now: EpochMs): Promise<(days: number, rating?: Rating) => Set<CardId>> {
		const days = mostDays(query);
		if (days > 0 && (!history || history.days < days || history.now !== now)) {
			const logs = await repository.logsSince(daysBack(days, now, zone));
			history = { days, now, answers: effective(logs).filter(isAnswer) };
		}
		return (within, rating) => {
			const from = daysBack(within, now, zone);
			const given = history?.answers.filter((log) => log.at >= from && (!rating || log.rating === rating));
			return new Set(given?.map((log) => log.cardId));
		};
	}

	const cardsAt = ({ from, count }: Window) => repository.cards(found.slice(from, from + count));

	/** Not while cards are being read: an older one would come after the newer. */
	const hear = (change: Change): Promise<void> =>
		inTurn(async () => {
			const reading = stock.reading();
			if (reading) void reading.then(() => hear(change));
			else await take(change);
		});
	const stop = repository.onChange((change) => void hear(change));
	return {
		find: async (search, now, window) => {
			await stock.need(search.deck);
			return inTurn(async () => {
				leechLapses ??= (await repository.settings()).leechLapses;
				const given = {
					...{ now, zone, leechLapses, names: await namesFor(search) },
					rated: await rated(search.query, now)
				};
				const complete = stock.isHere(search.deck);
				found = index.find(search, given);
				return { total: found.length, cards: await cardsAt(window), complete };
			});
		},
		cards: (window) => inTurn(() => cardsAt(window)),
		ids: ({ from, count }) => inTurn(async () => found.slice(from, from + count)),
		vocabulary: (deck) =>
			inTurn(async () => ({ ...(await names.vocabulary(deck)), tag: [...index.tags.keys()].sort() })),
		close: stop
	};
}

/** How far back a search looks into the history, in days; 0 where it does not. */
function mostDays(query: Query): number {
	if (query.kind === 'and' || query.kind === 'or') return Math.max(...query.parts.map(mostDays));
	if (query.kind === 'not') return mostDays(query.part);
	return query.kind === 'rated' ? query.days : 0;
}

const NO_NAMES = { decks: new Map(), speakers: new Map(), sections: new Map(), texts: new Map() };

function namesSome(query: Query): boolean {
	if (query.kind === 'and' || query.kind === 'or') return query.parts.some(namesSome);
	return query.kind === 'not' ? namesSome(query.part) : 'name' in query;
}
