import { withTags } from '#core/browse/tags';
import type { Card, DeckId } from '#core/model';
import { equal, ok, problem, value } from '../assert';
import { answerOne, checkInStep, first, largeDeck, NOON, smallDeck, utc, withDeck, type Case } from '../kit';

const byId = (cards: readonly Card[]) => cards.toSorted((one, other) => (one.id < other.id ? -1 : 1));

export const bulkCases: Case[] = [
	{
		title: 'gives cards in the order asked for, and every card once when asked for all',
		async run({ open }) {
			const repository = await open();
			const { deck, reading, cards } = largeDeck('a', 2300);
			value(await repository.createDeck(deck, [reading], cards));
			const ids = cards.map(({ id }) => id).reverse();
			equal(
				(await repository.cards(ids)).map(({ id }) => id),
				ids,
				'the order'
			);
			const all: Card[] = [];
			await repository.eachCard((some) => void all.push(...some));
			equal(byId(all), byId(cards), 'all cards');
		}
	},
	{
		title: 'changes cards as they are stored, keeps their memory, and says what was before',
		async run({ open }) {
			const repository = await open();
			const { cards } = await withDeck(repository);
			value(await answerOne(repository, first(cards).id));
			const before = await repository.cards(cards.map(({ id }) => id));
			const ids = [...cards.map(({ id }) => id), 'nobody' as Card['id']];
			const change = (card: Card) =>
				withTags({ ...card, suspended: true, memory: first(cards).memory }, ['exam']);
			equal(
				value(await repository.changeCards(ids, change)),
				{ cards: before, decks: [] },
				'what was before'
			);
			const after = await repository.cards(ids);
			equal(
				after,
				before.map((card) => ({ ...card, suspended: true, tags: ['exam'] })),
				'what is now'
			);
			equal(first(await repository.overview(NOON, utc)).suspended, cards.length, 'suspended');
			await checkInStep(repository);
		}
	},
	{
		title: 'moves cards to another deck together with their document, and back',
		async run({ open }) {
			const repository = await open();
			const { deck, reading, cards } = await withDeck(repository, 'a');
			const other = await withDeck(repository, 'b');
			const ids = cards.slice(0, 2).map(({ id }) => id);
			const moved = value(await repository.changeCards(ids, (card) => ({ ...card, deckId: other.deck.id })));
			equal(moved.decks, [other.deck], 'the deck that got the document');
			equal(
				(await repository.cardsOf(other.deck.id)).length,
				other.cards.length + 2,
				'cards of the other deck'
			);
			await checkInStep(repository);
			const back = (card: Card) => ({ ...card, deckId: deck.id });
			value(await repository.changeCards(ids, back, moved.decks));
			equal(await repository.deck(other.deck.id), other.deck, 'the other deck');
			equal(byId(await repository.cardsOf(deck.id)), byId(cards), 'the cards');
			value(await repository.changeCards(ids, (card) => ({ ...card, deckId: other.deck.id })));
			value(await repository.removeDeck(deck.id));
			equal(await repository.reading(reading.text.id), reading, 'the document of the cards that moved');
			await checkInStep(repository);
		}
	},
	{
		title: 'refuses to move cards to a deck that is gone, and changes none',
		async run({ open }) {
			const repository = await open();
			const { cards } = await withDeck(repository);
			const ids = cards.map(({ id }) => id);
			const gone = 'gone' as DeckId;
			problem(await repository.changeCards(ids, (card) => ({ ...card, deckId: gone })));
			equal(await repository.cards(ids), cards, 'the cards');
			await checkInStep(repository);
		}
	},
	{
		title: 'deletes cards, keeps their history, and puts them back exactly',
		async run({ open }) {
			const repository = await open();
			const { deck, cards } = await withDeck(repository);
			value(await answerOne(repository, first(cards).id));
			const ids = cards.slice(0, 3).map(({ id }) => id);
			const before = await repository.cards(ids);
			equal(value(await repository.removeCards(ids)), before, 'what was deleted');
			equal(await repository.cards(ids), [], 'what is left of them');
			equal((await repository.logsOfCard(first(cards).id)).length, 1, 'the history');
			await checkInStep(repository);
			value(await repository.restoreCards(before));
			value(await repository.restoreCards(before));
			equal(await repository.cards(ids), before, 'what came back');
			await checkInStep(repository);
			value(await repository.removeCards(ids));
			value(await repository.removeDeck(deck.id));
			ok(
				problem(await repository.restoreCards(before)).message.includes('deleted'),
				'it says that the deck is gone'
			);
			equal(await repository.cards(ids), [], 'cards without a deck');
		}
	},
	{
		title: 'puts decks into folders in one go, and to the top',
		async run({ open }) {
			const repository = await open();
			const [one, other] = [await withDeck(repository, 'a'), await withDeck(repository, 'b')];
			value(
				await repository.moveDecks(
					new Map([
						[one.deck.id, 'Work/AI'],
						[other.deck.id, ' Work ']
					])
				)
			);
			equal((await repository.deck(one.deck.id))?.folder, 'Work/AI', 'the folder of one');
			equal((await repository.deck(other.deck.id))?.folder, 'Work', 'the folder of the other');
			value(await repository.moveDecks(new Map([[one.deck.id, '']])));
			equal(await repository.deck(one.deck.id), smallDeck('a').deck, 'the deck at the top');
		}
	}
];
