import { SESSION_FORMATS } from '#core/settings';
import { gather } from '#core/exchange/backup';
import { readEach } from '#core/exchange/check';
import type { Deck } from '#core/model';
import { equal, ok, value } from '../assert';
import { answerOne, checkInStep, first, NOON, smallDeck, utc, withDeck, type Case } from '../kit';

const wordsOf = (note: unknown) => readEach(note, (reader, it, path) => reader.text(it, path));

export const libraryCases: Case[] = [
	{
		title: 'gives back a deck with its reading and cards as they were put in',
		async run({ open }) {
			const { deck, reading, cards } = await withDeck(await open());
			const repository = await open();
			equal(await repository.deck(deck.id), deck, 'the deck');
			equal(await repository.reading(reading.text.id), reading, 'the reading');
			equal(await repository.readingsOf(deck.id), [reading], 'the readings of the deck');
			const stored = await repository.cardsOf(deck.id);
			const byId = new Map(stored.map((card) => [card.id, card]));
			equal(stored.length, cards.length, 'the number of cards');
			for (const card of cards) equal(byId.get(card.id), card, card.id);
		}
	},
	{
		title: 'keeps counters equal to a count through creating, answering, suspending and editing',
		async run({ open }) {
			const repository = await open();
			const { cards } = await withDeck(repository);
			await withDeck(repository, 'b');
			await checkInStep(repository);
			for (const [index, card] of cards.slice(0, 4).entries()) {
				value(await answerOne(repository, card.id, index % 2 ? 'easy' : 'again'));
			}
			await checkInStep(repository);
			const known = await repository.card(first(cards).id);
			ok(known !== undefined, 'the card is there');
			value(await repository.saveCards([{ ...known, suspended: true }]));
			equal(first(await repository.overview(NOON, utc)).suspended, 1, 'suspended');
			await checkInStep(repository);
			value(await repository.saveCards([{ ...known, suspended: false }]));
			await checkInStep(repository);
		}
	},
	{
		title: 'takes a deck whose cards are there in part over what is there, and counts each once',
		async run({ open }) {
			const repository = await open();
			const { deck, reading, cards } = await withDeck(repository);
			value(await answerOne(repository, first(cards).id));
			const ids = cards.map(({ id }) => id);
			const again = (await repository.cards(ids)).map((card) => ({ ...card, tags: ['again'] }));
			value(await repository.removeCards(ids.slice(1, 3)));
			value(await repository.createDeck(deck, [reading], again));
			equal(await repository.cards(ids), again, 'the cards as they were given');
			await checkInStep(repository);
		}
	},
	{
		title: 'does not count a buried card as waiting until its day, and hands it out again then',
		async run({ open }) {
			const repository = await open();
			const { deck, cards } = await withDeck(repository);
			const [one, other] = [first(cards), first(cards.slice(1))];
			value(await answerOne(repository, one.id));
			const known = await repository.card(one.id);
			ok(known !== undefined, 'the card is there');
			const buriedUntil = NOON + 16 * 3_600_000;
			const before = first(await repository.overview(NOON, utc));
			value(await repository.saveCards([known, other].map((card) => ({ ...card, buriedUntil }))));
			const during = first(await repository.overview(NOON, utc));
			equal([during.due, during.fresh], [before.due - 1, before.fresh - 1], 'what waits today');
			equal(await repository.dueCards(deck.id, buriedUntil - 1, 9), [], 'what is due today');
			await checkInStep(repository);
			const after = first(await repository.overview(buriedUntil, utc));
			equal([after.due, after.fresh], [before.due, before.fresh], 'what waits tomorrow');
			equal((await repository.dueCards(deck.id, buriedUntil, 9)).length, 1, 'what is due tomorrow');
		}
	},
	{
		title: 'counts what is due by the study day of whatever zone is asked for',
		async run({ open }) {
			const repository = await open();
			const { deck, cards } = await withDeck(repository);
			const due = [1, 3, 15, 15.9, 16.1, 20, 40].map((hours) => NOON + hours * 3_600_000);
			const moved = due.map((at, index) => {
				const card = cards[index % cards.length];
				ok(card !== undefined, 'there is a card');
				const memory = { ...card.memory, state: 'review' as const, due: at };
				return { ...card, id: `${card.id}-${index}` as typeof card.id, memory };
			});
			value(await repository.createDeck(deck, [], moved));
			const count = async (minutes: number) => first(await repository.overview(NOON, () => minutes)).due;
			equal(await count(0), 4, 'due in London, where the day ends in 16 hours');
			equal(await count(345), 2, 'due in Nepal, where it ends in 10 hours and a quarter');
			equal(await count(-600), 1, 'due in Hawaii, where it ends in two hours');
			equal(await count(-300), 6, 'due in New York, where it ends in 21 hours');
		}
	},
	{
		title: 'leaves the memory of a card alone when its content is edited from an old copy',
		async run({ open }) {
			const repository = await open();
			const card = first((await withDeck(repository)).cards);
			value(await answerOne(repository, card.id));
			const memory = (await repository.card(card.id))?.memory;
			value(await repository.saveCards([{ ...card, prompt: 'Better words' }]));
			const edited = await repository.card(card.id);
			equal(edited?.prompt, 'Better words', 'the prompt');
			equal(edited?.memory, memory, 'the memory');
			ok(memory?.state === 'learning', 'the card is in learning');
		}
	},
	{
		title: 'takes the deletion of a deck back, with its history kept all the while',
		async run({ open }) {
			const repository = await open();
			const { deck, reading, cards } = await withDeck(repository);
			value(await answerOne(repository, first(cards).id));
			const before = [await repository.overview(NOON, utc), await repository.logsSince(0)];
			const removed = value(await repository.removeDeck(deck.id));
			equal(await repository.overview(NOON, utc), [], 'the decks');
			equal(await repository.reading(reading.text.id), undefined, 'the reading');
			equal(await repository.dueCards(undefined, NOON * 2, 10), [], 'what is due');
			equal((await repository.logsSince(0)).length, 1, 'the length of the log');
			value(await repository.restoreDeck(removed));
			equal([await repository.overview(NOON, utc), await repository.logsSince(0)], before, 'all of it');
			await checkInStep(repository);
		}
	},
	{
		title: 'keeps a reading that another deck still uses',
		async run({ open }) {
			const repository = await open();
			const { deck, reading } = await withDeck(repository);
			const other: Deck = { ...deck, id: `${deck.id}2` as Deck['id'], name: 'Another' };
			value(await repository.saveDeck(other));
			value(await repository.removeDeck(deck.id));
			equal(await repository.reading(reading.text.id), reading, 'the reading');
			value(await repository.removeDeck(other.id));
			equal(await repository.reading(reading.text.id), undefined, 'the reading');
		}
	},
	{
		title: 'tells other tabs and its own listeners what changed, until they stop listening',
		async run({ open }) {
			const [one, other] = [await open(), await open()];
			const heard: string[] = [];
			const news = new Promise<void>((resolve) => {
				other.onChange((change) => {
					heard.push(`other ${change.what} ${change.deckIds.join()} ${change.elsewhere}`);
					resolve();
				});
			});
			const stop = one.onChange((change) => heard.push(`own ${change.what} ${change.elsewhere}`));
			const { deck } = smallDeck();
			value(await one.saveDeck(deck));
			await news;
			equal(heard, ['own decks false', `other decks ${deck.id} true`], 'the news');
			stop();
			value(await one.saveDeck(deck));
			equal(heard.filter((line) => line.startsWith('own')).length, 1, 'own news after stopping');
		}
	},
	{
		title: 'keeps settings and notes, and forgets a note that is dropped',
		async run({ open }) {
			const repository = await open();
			const settings = await repository.settings();
			equal(settings.formats, [...SESSION_FORMATS], 'the formats at first');
			value(await repository.changeSettings((old) => ({ ...old, theme: 'dark', newPerDay: 5 })));
			value(await repository.saveNote('draft', { text: 'half a sent', at: [1, 2] }));
			const again = await open();
			equal(await again.settings(), { ...settings, theme: 'dark', newPerDay: 5 }, 'the settings');
			equal(await again.note('draft'), { text: 'half a sent', at: [1, 2] }, 'the note');
			value(await again.dropNote('draft'));
			equal(await repository.note('draft'), undefined, 'the note');
		}
	},
	{
		title: 'changes settings from two places at once, and both changes hold',
		async run({ open }) {
			const [one, two] = [await open(), await open()];
			await Promise.all([
				one.changeSettings((old) => ({ ...old, newPerDay: 3 })),
				two.changeSettings((old) => ({ ...old, theme: 'light' })),
				one.changeSettings((old) => ({ ...old, leechLapses: 5 }))
			]);
			const { newPerDay, theme, leechLapses } = await two.settings();
			equal([newPerDay, theme, leechLapses], [3, 'light', 5], 'the settings');
		}
	},
	{
		title: 'tells of the newest file, which is no change of settings',
		async run({ open }) {
			const [here, there] = [
				await open({ now: () => 5 }),
				await open({ name: 'file-elsewhere', now: () => 9 })
			];
			equal(await here.lastFile(), undefined, 'the file at first');
			value(await here.changeSettings((old) => ({ ...old, theme: 'dark' })));
			value(await there.noteFile({ at: 9, answers: 3 }));
			equal(await there.lastFile(), { at: 9, answers: 3 }, 'the file');
			const { keep, data } = gather();
			for await (const rows of here.backup()) rows.forEach(keep);
			value(await there.restore(data({ createdAt: 9, device: here.device })));
			equal((await there.settings()).theme, 'dark', 'the theme that was chosen before the file was made');
			equal(await there.lastFile(), { at: 9, answers: 3 }, 'the file after a restore');
		}
	},
	{
		title: 'changes one note from two places at once, and both changes hold',
		async run({ open }) {
			const [one, two] = [await open(), await open()];
			const add = (repository: typeof one, word: string) =>
				repository.changeNote('list', (list) => [...wordsOf(list), word]);
			const words = Array.from({ length: 20 }, (_, index) => `word ${index}`);
			await Promise.all(words.map((word, index) => add(index % 2 ? one : two, word)));
			equal(wordsOf(await one.note('list')).toSorted(), words.toSorted(), 'the list');
		}
	},
	{
		title: 'stores data that comes as the proxies of the pages',
		async run({ open }) {
			const repository = await open();
			const { deck, reading, cards } = smallDeck();
			const proxy = <Item extends object>(item: Item) => new Proxy(item, {});
			value(await repository.createDeck(proxy(deck), proxy([proxy(reading)]), proxy(cards.map(proxy))));
			value(await repository.saveNote('draft', proxy({ cards: proxy([1]) })));
			equal((await repository.cardsOf(deck.id)).length, cards.length, 'the number of cards');
		}
	}
];
