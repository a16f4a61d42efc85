import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { parse } from '#core/browse/parse';
import { withTags } from '#core/browse/tags';
import type { Card, CardId, DeckId } from '#core/model';
import { undo } from '#core/review/undo';
import type { Repository } from '#storage/repository';
import type { FinderNews } from '#workers/card-messages';
import { createCardService, type CardService } from '#workers/card-service';
import { value } from '../storage/assert';
import { answerOne, DAY, largeDeck, newKit, NOON, utc, withDeck } from '../storage/kit';

let kit = newKit('finder');
let count = 0;
afterEach(() => kit.closeAll());

/** A repository, and the service in another tab over the same database. */
async function opened() {
	kit = newKit(`finder-${(count += 1)}`);
	const [page, worker] = [await kit.open(), await kit.open()];
	const news: FinderNews[] = [];
	return { page, news, service: createCardService(worker, utc, (one) => void news.push(one)) };
}
async function find(service: CardService, text: string, deck?: DeckId, now = NOON): Promise<CardId[]> {
	const parsed = parse(text);
	if (!parsed.ok) throw new Error(parsed.problem.message);
	const search = { query: parsed.value, sort: 'place' as const, reverse: false, ...(deck ? { deck } : {}) };
	const { total, cards } = await service.find(search, now, { from: 0, count: 100 });
	expect(cards).toHaveLength(Math.min(100, total));
	return cards.map((card) => card.id);
}
/** Waits until what another tab did was heard of. */
async function heard<Value>(news: FinderNews[], work: Promise<Value>): Promise<Value> {
	const before = news.length;
	const done = await work;
	await expect.poll(() => news.slice(before).some((one) => one.news === 'changed')).toBe(true);
	return done;
}
/** The repository with all slices of cards after the first behind a gate. */
function gated(repository: Repository): { repository: Repository; open: () => void } {
	let open = () => {};
	const opened = new Promise<void>((resolve) => (open = resolve));
	const eachCard: Repository['eachCard'] = async (take, deck) => {
		const slices: Card[][] = [];
		await repository.eachCard((cards) => void slices.push(cards), deck);
		for (const [index, slice] of slices.entries()) {
			if (index > 0) await opened;
			take(slice);
		}
	};
	return { repository: { ...repository, eachCard }, open };
}
const ALL = { query: { kind: 'all' as const }, sort: 'place' as const, reverse: false };
async function cardIds(repository: Repository, deck: DeckId): Promise<CardId[]> {
	return (await repository.cardsOf(deck)).map((card) => card.id).sort();
}

it('reads the cards of one deck for its page, and all when all are searched, telling how far it is', async () => {
	const { page, news, service } = await opened();
	const { deck } = await heard(news, withDeck(page, 'a'));
	const large = largeDeck('b', 1500);
	value(await heard(news, page.createDeck(large.deck, [large.reading], large.cards)));
	news.length = 0;
	expect((await find(service, '', deck.id)).toSorted()).toEqual(await cardIds(page, deck.id));
	const own = (await cardIds(page, deck.id)).length;
	expect(news).toEqual([{ news: 'progress', done: own, total: own }]);
	await heard(news, find(service, '-deck:"The side project"'));
	expect(await find(service, '-deck:"The side project"')).toEqual([]);
	const told = { news: 'progress', done: 1500 + own, total: 1500 + own };
	await expect.poll(() => news.slice(-2)).toEqual([told, { news: 'changed' }]);
	const { total } = await service.find(ALL, NOON, { from: 0, count: 0 });
	expect(total).toBe(1500 + own);
	expect(await service.ids({ from: total - 2, count: 10 })).toHaveLength(2);
});

it('searches the cards that are here while the others are still being read, and tells when all have come', async () => {
	kit = newKit(`finder-${(count += 1)}`);
	const [page, worker] = [await kit.open(), await kit.open()];
	const { deck, reading, cards } = largeDeck('b', 2500);
	value(await page.createDeck(deck, [reading], cards));
	const gate = gated(worker);
	const news: FinderNews[] = [];
	const service = createCardService(gate.repository, utc, (one) => void news.push(one));
	const ask = () => service.find(ALL, NOON, { from: 0, count: 3 });

	expect(await ask()).toMatchObject({ total: 1000, complete: false });
	const [changed] = cards;
	if (!changed) throw new Error('there is no card');
	value(await page.changeCards([changed.id], (card) => withTags(card, ['late'])));
	await heard(news, Promise.resolve(gate.open()));
	expect(await ask()).toMatchObject({ total: 2500, complete: true });
	expect(await find(service, 'tag:late')).toEqual([changed.id]);
});

it('says so when the rest of the cards cannot be read, and reads anew when asked again', async () => {
	kit = newKit(`finder-${(count += 1)}`);
	const repository = await kit.open();
	const { deck, reading, cards } = largeDeck('b', 1500);
	value(await repository.createDeck(deck, [reading], cards));
	let broken = true;
	const breaking: Repository = {
		...repository,
		async eachCard(take, of) {
			if (!broken) return repository.eachCard(take, of);
			take(cards.slice(0, 10));
			throw new Error('The disk is gone.');
		}
	};
	const news: FinderNews[] = [];
	const service = createCardService(breaking, utc, (one) => void news.push(one));
	const first = await service.find(ALL, NOON, { from: 0, count: 3 });
	expect(first).toMatchObject({ total: 10, complete: false });
	expect(news.at(-1)).toEqual({ news: 'failed', message: 'The disk is gone.' });
	broken = false;
	expect((await find(service, 'a')).length).toBeGreaterThan(0);
});

it('hears of cards that were changed, moved and deleted in another tab, and of decks that come, are renamed and go', async () => {
	const { page, news, service } = await opened();
	const { deck, cards } = await heard(news, withDeck(page, 'a'));
	expect(await find(service, 'tag:exam')).toEqual([]);
	const ids = cards.slice(0, 2).map((card) => card.id);
	await heard(
		news,
		page.changeCards(ids, (card) => withTags(card, ['exam']))
	);
	expect((await find(service, 'tag:exam')).toSorted()).toEqual(ids.toSorted());
	await heard(news, page.removeCards(ids.slice(0, 1)));
	expect(await find(service, 'tag:exam')).toEqual(ids.slice(1));
	const other = await heard(news, withDeck(page, 'b'));
	await heard(
		news,
		page.changeCards(ids, (card) => ({ ...card, deckId: other.deck.id }))
	);
	expect(await find(service, 'tag:exam', other.deck.id)).toEqual(ids.slice(1));
	await heard(news, page.saveDeck({ ...deck, name: 'Renamed', folder: 'Work' }));
	expect((await find(service, 'deck:renamed folder:work')).toSorted()).toEqual(await cardIds(page, deck.id));
	expect((await service.vocabulary(undefined)).folder).toEqual(['Work']);
	await heard(news, page.removeDeck(deck.id));
	expect((await find(service, '')).toSorted()).toEqual(await cardIds(page, other.deck.id));
});

it('finds by what was answered lately, without what was taken back', async () => {
	const { page, news, service } = await opened();
	const [first, second] = (await heard(news, withDeck(page, 'a'))).cards;
	if (!first || !second) throw new Error('there are no cards');
	const now = NOON + 12 * DAY;
	value(await heard(news, answerOne(page, second.id, 'good', NOON)));
	value(await heard(news, answerOne(page, first.id, 'again', now - 3_600_000)));
	const rated = (days: string) => find(service, `rated:${days}`, undefined, now);
	expect(await rated('7')).toEqual([first.id]);
	expect(await rated('7:good')).toEqual([]);
	expect(await rated('30:good')).toEqual([second.id]);
	const [log] = await page.logsOfCard(first.id);
	const card = await page.card(first.id);
	if (!log || !card) throw new Error('nothing was kept');
	value(await heard(news, page.record([undo(card, log, [log], now, { zone: utc, weights: undefined })])));
	expect(await rated('7')).toEqual([]);
});

it('takes for a leech what the settings call one, also after they have changed', async () => {
	const { page, news, service } = await opened();
	const { deck, reading, cards } = largeDeck('l', 3);
	const [often, ...others] = cards;
	if (!often) throw new Error('there is no card');
	const leech = { ...often, memory: { ...often.memory, lapses: 5 } };
	value(await heard(news, page.createDeck(deck, [reading], [leech, ...others])));
	expect(await find(service, 'is:leech')).toEqual([]);
	value(await page.changeSettings((old) => ({ ...old, leechLapses: 5 })));
	await expect.poll(() => find(service, 'is:leech')).toEqual([leech.id]);
});
