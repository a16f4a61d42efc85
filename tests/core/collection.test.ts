import { describe, expect, it } from 'vitest';
import { replay } from '#core/review/replay';
import { dayRecords } from '#core/stats/days';
import { retention, share } from '#core/stats/retention';
import { collection, LARGE } from '../support/collection';

const small = { ...LARGE, cards: 300, decks: 3, documents: 2 };

describe('the made-up collection', () => {
	const decks = [...collection(small)];
	const cards = decks.flatMap((one) => one.cards);
	const logs = decks.flatMap((one) => one.logs);

	it('is the same whenever it is made from the same seed', () => {
		expect([...collection(small)]).toEqual(decks);
		expect([...collection({ ...small, seed: 2 })]).not.toEqual(decks);
	});

	it('has as many cards as were asked for, each cut out of its document', () => {
		expect(cards).toHaveLength(300);
		const texts = new Map(decks.flatMap((one) => one.readings.map(({ text }) => [text.id, text.text])));
		for (const card of cards)
			if (card.asks === 'detail')
				expect(texts.get(card.textId)?.slice(card.answerSpan.start, card.answerSpan.end)).toBe(card.answer);
	});

	it('has memories that are what a replay of the answers gives', () => {
		for (const card of cards.filter(({ memory }) => memory.state !== 'new').slice(0, 60))
			expect(card.memory).toEqual(
				replay(
					card,
					logs.filter(({ cardId }) => cardId === card.id),
					undefined
				)
			);
	});

	it('is of a learner who remembers about as much as was wished for, and stops at the clock', () => {
		expect(share(retention([...dayRecords(logs).values()]).all)).toBeGreaterThan(0.8);
		expect(share(retention([...dayRecords(logs).values()]).all)).toBeLessThan(0.95);
		expect(Math.max(...logs.map(({ at }) => at))).toBeLessThan(small.now);
	});
});
