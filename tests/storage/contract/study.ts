import { equal, value } from '../assert';
import { answerOne, DAY, first, MINUTE, NOON, withDeck, type Case } from '../kit';

export const studyCases: Case[] = [
	{
		title: 'finds due cards by deck and overall, longest due first, without new and suspended ones',
		async run({ open }) {
			const repository = await open();
			const { deck, cards } = await withDeck(repository);
			const other = await withDeck(repository, 'b');
			const [one, two, three] = cards;
			for (const [index, card] of [one, two, three].entries()) {
				if (card) value(await answerOne(repository, card.id, 'again', NOON + index * MINUTE));
			}
			value(await answerOne(repository, first(other.cards).id, 'again', NOON + 90_000));
			const suspended = await repository.card(three?.id ?? first(cards).id);
			if (suspended) value(await repository.saveCards([{ ...suspended, suspended: true }]));
			const ids = async (id: typeof deck.id | undefined, until: number, limit: number) =>
				(await repository.dueCards(id, until, limit)).map((card) => card.id);
			equal(await ids(deck.id, NOON + DAY, 10), [one?.id, two?.id], 'due in the deck');
			equal(await ids(undefined, NOON + DAY, 10), [one?.id, two?.id, first(other.cards).id], 'due in all');
			equal(await ids(undefined, NOON + DAY, 1), [one?.id], 'the first due');
			equal(await ids(deck.id, NOON, 10), [], 'due at once');
		}
	},
	{
		title: 'tells how many cards of all decks are due in each hour, without new and suspended ones',
		async run({ open }) {
			const repository = await open();
			const [one, two] = (await withDeck(repository)).cards;
			const other = first((await withDeck(repository, 'b')).cards);
			if (!one || !two) throw new Error('The deck has too few cards.');
			equal(await repository.dueHours(), new Map(), 'before the first answer');
			for (const card of [one, two, other]) value(await answerOne(repository, card.id, 'again'));
			equal(
				await repository.dueHours(),
				new Map([[Math.floor((NOON + MINUTE) / 3_600_000), 3]]),
				'the hours'
			);
			const suspended = await repository.card(two.id);
			if (suspended) value(await repository.saveCards([{ ...suspended, suspended: true }]));
			equal(
				await repository.dueHours(),
				new Map([[Math.floor((NOON + MINUTE) / 3_600_000), 2]]),
				'without the suspended'
			);
		}
	},
	{
		title: 'gives new cards best first, and each only while it is new',
		async run({ open }) {
			const repository = await open();
			const { deck, cards } = await withDeck(repository);
			const [one, two] = cards;
			if (one && two)
				value(
					await repository.saveCards([
						{ ...one, score: 0.2 },
						{ ...two, score: 0.99 }
					])
				);
			const fresh = await repository.newCards(deck.id, 100);
			equal(fresh.length, cards.length, 'the number of new cards');
			equal([first(fresh).id, fresh.at(-1)?.id], [two?.id, one?.id], 'the best and the last');
			value(await answerOne(repository, first(fresh).id));
			equal(
				(await repository.newCards(undefined, 100)).length,
				cards.length - 1,
				'the number after an answer'
			);
			equal((await repository.newCards(deck.id, 2)).length, 2, 'the number with a limit');
		}
	},
	{
		title: 'finds logs by time, by card, and the last ones, in order',
		async run({ open }) {
			const repository = await open();
			const [one, two] = (await withDeck(repository)).cards;
			if (!one || !two) throw new Error('The deck has too few cards.');
			for (let step = 0; step < 12; step++) {
				const id = step % 3 ? one.id : two.id;
				value(await answerOne(repository, id, 'again', NOON + step * MINUTE));
			}
			const minutes = (logs: { at: number }[]) => logs.map(({ at }) => (at - NOON) / MINUTE);
			equal(minutes(await repository.logsSince(NOON + 9 * MINUTE)), [9, 10, 11], 'since');
			equal(minutes(await repository.logsOfCard(two.id)), [0, 3, 6, 9], 'of a card');
			equal(minutes(await repository.lastLogs(4)), [8, 9, 10, 11], 'the last');
			equal((await repository.lastLogs(100)).length, 12, 'more than there are');
		}
	}
];
