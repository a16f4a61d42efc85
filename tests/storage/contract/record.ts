import type { Card } from '#core/model';
import { reset } from '#core/review/reset';
import { undo } from '#core/review/undo';
import { equal, ok, problem, value } from '../assert';
import { answerOne, checkInStep, entry, first, MINUTE, NOON, utc, withDeck, type Case } from '../kit';

export const recordCases: Case[] = [
	{
		title: 'numbers answers without a gap over batches, tabs and reopening',
		async run({ open }) {
			const repository = await open();
			const { cards } = await withDeck(repository);
			const batch = value(await repository.record(cards.slice(0, 3).map((card) => entry(card))));
			equal(
				batch.map(({ id }) => id),
				[1, 2, 3].map((n) => `${repository.device}:${n}`),
				'the ids'
			);
			repository.close();
			const again = await open();
			equal(again.device, repository.device, 'the device');
			value(await answerOne(again, first(cards).id, 'good', NOON + MINUTE));
			const logs = await checkInStep(again);
			equal(logs.at(-1)?.id, `${again.device}:4`, 'the last id');
			equal(again.notices, [], 'the notices');
		}
	},
	{
		title: 'counts an answer once when two tabs give it, and hands back the card as it is now',
		async run({ open }) {
			const [one, other] = [await open(), await open()];
			const card = first((await withDeck(one)).cards);
			const both = await Promise.all([
				one.record([entry(card, 'good')]),
				other.record([entry(card, 'again', NOON + 1)])
			]);
			equal(both.filter((result) => result.ok).length, 1, 'how many were counted');
			const refused = both.find((result) => !result.ok);
			const why = problem(refused ?? first(both));
			ok(why.kind === 'changed-elsewhere', 'the refusal says why');
			equal(why.cards, [await one.card(card.id)], 'the card handed back');
			equal((await checkInStep(one)).length, 1, 'the length of the log');
		}
	},
	{
		title: 'counts an answer in the deck that its card was moved to while it was on the screen',
		async run({ open }) {
			const repository = await open();
			const { cards } = await withDeck(repository);
			const other = await withDeck(repository, 'b');
			const onScreen = first(cards);
			value(await repository.changeCards([onScreen.id], (card) => ({ ...card, deckId: other.deck.id })));
			value(await repository.record([entry(onScreen)]));
			equal((await repository.card(onScreen.id))?.deckId, other.deck.id, 'where the card is');
			await checkInStep(repository);
		}
	},
	{
		title: 'loses nothing when two tabs answer different cards at the same time',
		async run({ open }) {
			const tabs = [await open(), await open()];
			const { cards } = await withDeck(first(tabs));
			for (let round = 0; round < 5; round++) {
				const given = cards.map((card, index) => {
					const tab = tabs[index % 2];
					ok(tab !== undefined, 'there are two tabs');
					return answerOne(tab, card.id, 'again', NOON + round * MINUTE + index);
				});
				(await Promise.all(given)).forEach(value);
			}
			equal((await checkInStep(first(tabs))).length, cards.length * 5, 'the length of the log');
		}
	},
	{
		title: 'refuses a whole batch when one of its cards was changed or is gone, and writes nothing of it',
		async run({ open }) {
			const repository = await open();
			const { deck, cards } = await withDeck(repository);
			const [one, two] = cards;
			if (!one || !two) throw new Error('The deck has too few cards.');
			value(await answerOne(repository, two.id));
			const why = problem(await repository.record([entry(one), entry(two)]));
			equal(why.kind, 'changed-elsewhere', 'the problem');
			equal(await repository.card(one.id), one, 'the card that was not changed');
			equal((await checkInStep(repository)).length, 1, 'the length of the log');
			value(await repository.removeDeck(deck.id));
			const gone = problem(await repository.record([entry(one)]));
			equal(gone.kind === 'changed-elsewhere' && gone.missing, [one.id], 'the missing card');
			equal((await repository.logsSince(0)).length, 1, 'the length of the log');
		}
	},
	{
		title: 'takes an answer back and holds it anew in one batch',
		async run({ open }) {
			const repository = await open();
			const card = first((await withDeck(repository)).cards);
			const given = first(value(await repository.record([entry(card, 'again')])));
			const stored = await repository.card(card.id);
			ok(stored !== undefined, 'the card is there');
			const logs = await repository.logsOfCard(card.id);
			const taken = undo(stored, given, logs, NOON + 1, { zone: utc, weights: undefined });
			const anew = entry(taken.card, 'good', NOON + 2);
			equal(value(await repository.record([taken, anew])).length, 2, 'how many were written');
			equal((await repository.card(card.id))?.memory, anew.card.memory, 'the memory');
			equal(
				(await checkInStep(repository)).map((log) => log.kind),
				['review', 'undo', 'review'],
				'the log'
			);
		}
	},
	{
		title: 'takes several answers to one card in one batch, each upon the other',
		async run({ open }) {
			const repository = await open();
			const card = first((await withDeck(repository)).cards);
			const wrong = entry(card, 'again');
			const right = entry(wrong.card, 'good', NOON + 1000);
			value(await repository.record([wrong, right]));
			equal((await repository.card(card.id))?.memory, right.card.memory, 'the memory');
			equal((await checkInStep(repository)).length, 2, 'the length of the log');
		}
	},
	{
		title: 'keeps a reset and its undo as entries, and the memory follows',
		async run({ open }) {
			const repository = await open();
			const card = first((await withDeck(repository)).cards);
			value(await answerOne(repository, card.id, 'easy'));
			const known = await stored(repository.card(card.id));
			const cleared = first(value(await repository.record([reset(known, NOON + 1, utc)])));
			const fresh = await stored(repository.card(card.id));
			equal(fresh.memory.state, 'new', 'the state after the reset');
			await checkInStep(repository);
			const logs = await repository.logsOfCard(card.id);
			value(
				await repository.record([undo(fresh, cleared, logs, NOON + 2, { zone: utc, weights: undefined })])
			);
			equal((await stored(repository.card(card.id))).memory, known.memory, 'the memory after the undo');
			equal((await checkInStep(repository)).length, 3, 'the length of the log');
		}
	},
	{
		title: 'keeps an edit that another tab made while the card was on the screen',
		async run({ open }) {
			const repository = await open();
			const card = first((await withDeck(repository)).cards);
			value(await repository.saveCards([{ ...card, prompt: 'Corrected' }]));
			value(await repository.record([entry(card)]));
			const after = await stored(repository.card(card.id));
			equal([after.prompt, after.memory.reps], ['Corrected', 1], 'the prompt and the answers');
		}
	}
];

async function stored(card: Promise<Card | undefined>): Promise<Card> {
	const found = await card;
	ok(found !== undefined, 'the card is there');
	return found;
}
