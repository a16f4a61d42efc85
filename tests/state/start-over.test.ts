import { expect, test } from 'vitest';
import { startOver, takeBack } from '#state/start-over';
import { schedule } from '#core/review/scheduler';
import { memoryRepository } from '../support/memory-repository';
import { sideProjectDeck } from '../support/side-project';

const AT = 1_800_000_000_000;
const zone = () => 0;

async function answered() {
	const repository = memoryRepository();
	const { deck, reading, cards } = sideProjectDeck('d', 'Deck', AT);
	await repository.createDeck(deck, [reading], cards);
	const card = cards[0]!;
	const memory = schedule(card.memory, 'good', AT, { desiredRetention: 0.9, zone, seed: card.id });
	await repository.record([
		{
			log: {
				kind: 'review',
				cardId: card.id,
				at: AT,
				offset: 0,
				before: card.memory,
				format: 'recall',
				rating: 'good',
				durationMs: 1000,
				desiredRetention: 0.9
			},
			card: { ...card, memory }
		}
	]);
	return { deck, memory, tools: { repository, now: () => AT + 60_000, zone } };
}

test('makes the cards of a deck new, keeps the history, and leaves new cards out of the log', async () => {
	const { deck, tools } = await answered();
	const done = await startOver(tools, await tools.repository.cardsOf(deck.id));
	expect(done.ok && done.value).toHaveLength(1);
	const states = (await tools.repository.cardsOf(deck.id)).map((card) => card.memory.state);
	expect(new Set(states)).toEqual(new Set(['new']));
	expect(tools.repository.logs.map((log) => log.kind)).toEqual(['review', 'reset']);
});

test('takes it back: every card is remembered as before, though it was edited since', async () => {
	const { deck, memory, tools } = await answered();
	const done = await startOver(tools, await tools.repository.cardsOf(deck.id));
	const [card] = await tools.repository.cardsOf(deck.id);
	await tools.repository.saveCards([{ ...card!, answer: 'edited' }]);
	const back = await takeBack(tools, done.ok ? done.value : []);
	expect(back.ok).toBe(true);
	const [now] = await tools.repository.cardsOf(deck.id);
	expect(now).toMatchObject({ answer: 'edited', memory });
});
