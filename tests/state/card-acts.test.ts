import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Card, CardId } from '#core/model';
import { perform, type Act } from '#state/card-acts';
import { value } from '../storage/assert';
import { answerOne, checkInStep, largeDeck, newKit, NOON, utc, withDeck, type Kit } from '../storage/kit';
import type { Repository } from '#storage/repository';

let kit: ReturnType<typeof newKit>;
let repository: Repository;
let count = 0;
beforeEach(async () => {
	kit = newKit(`acts-${Date.now()}-${(count += 1)}`);
	repository = await (kit as Kit).open();
});
afterEach(() => {
	kit.closeAll();
	indexedDB.deleteDatabase(kit.name);
});

const tools = () => ({ repository, now: () => NOON + 3_600_000, zone: utc });
const go = () => true;
const contents = async (ids: readonly CardId[]): Promise<Card[]> => repository.cards(ids);

const acts: Act[] = [
	{ do: 'suspend' },
	{ do: 'bury' },
	{ do: 'reset' },
	{ do: 'due', inDays: 12 },
	{ do: 'tag', add: ['exam'], remove: ['old'] },
	{ do: 'flag', flag: 'fix' },
	{ do: 'delete' }
];
test.each(acts)('$do is done to all cards, and one undo brings them back exactly', async (act) => {
	const { cards } = await withDeck(repository);
	const ids = cards.map((card) => card.id);
	for (const id of ids.slice(0, 4)) value(await answerOne(repository, id, 'easy'));
	value(
		await repository.changeCards(ids.slice(1, 3), (card) => ({
			...card,
			tags: ['old'],
			flag: 'later',
			suspended: true
		}))
	);
	const before = await contents(ids);
	const outcome = await perform(tools(), act, ids, go);
	expect(outcome.problem).toBeUndefined();
	expect(outcome.done).toBe(ids.length);
	expect(await contents(ids)).not.toEqual(before);
	await checkInStep(repository);
	expect(await outcome.undo(go)).toBeUndefined();
	expect(await contents(ids)).toEqual(before);
	await checkInStep(repository);
});

test('cards are moved to another deck and back, each deck as it was', async () => {
	const { cards } = await withDeck(repository, 'a');
	const other = await withDeck(repository, 'b');
	const ids = cards.map((card) => card.id);
	const before = await contents(ids);
	const outcome = await perform(tools(), { do: 'move', deck: other.deck.id }, ids, go);
	expect(new Set((await contents(ids)).map((card) => card.deckId))).toEqual(new Set([other.deck.id]));
	expect(await outcome.undo(go)).toBeUndefined();
	expect(await contents(ids)).toEqual(before);
	expect(await repository.deck(other.deck.id)).toEqual(other.deck);
});

test('thousands are done in steps; stopped halfway it says how many, and takes back just those', async () => {
	const { deck, reading, cards } = largeDeck('a', 1700);
	value(await repository.createDeck(deck, [reading], cards));
	const ids = cards.map((card) => card.id);
	const told: number[] = [];
	const outcome = await perform(tools(), { do: 'suspend' }, ids, (done) => told.push(done) < 2);
	expect(told).toEqual([500, 1000]);
	expect(outcome).toMatchObject({ changed: 1000, done: 1000, asked: 1700 });
	expect((await repository.overview(NOON, utc))[0]?.suspended).toBe(1000);
	expect(await outcome.undo(go)).toBeUndefined();
	expect((await repository.overview(NOON, utc))[0]?.suspended).toBe(0);
});

test('an edit made since stays when a tag is taken back', async () => {
	const [card] = (await withDeck(repository)).cards;
	if (!card) throw new Error('there are no cards');
	const outcome = await perform(tools(), { do: 'tag', add: ['exam'], remove: [] }, [card.id], go);
	value(
		await repository.changeCards([card.id], (one) => ({
			...one,
			prompt: 'Other ____ words',
			suspended: true
		}))
	);
	await outcome.undo(go);
	expect(await repository.card(card.id)).toEqual({ ...card, prompt: 'Other ____ words', suspended: true });
});
