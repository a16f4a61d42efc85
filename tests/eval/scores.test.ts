import { describe, expect, it } from 'vitest';
import { makeCards } from '#core/cards/make';
import type { DraftCard } from '#core/model';
import { seeded } from '#core/random';
import { countingIds } from '../fixtures/ids';
import { readingOf } from '../fixtures/reading';
import { BOTS, playBot } from './bots';
import { factsAsked, generateText, isProven } from './cards';
import { compare } from './record';
import { scoreTop } from './squad-metrics';

const TEXT = 'Orion Labs trained the network for only $5 million in the winter of 2021.';

function cards(): DraftCard[] {
	const { reading, sentences } = readingOf([TEXT]);
	return makeCards(reading, sentences, countingIds(), seeded('1')).cards;
}

describe('the scores of the evaluation', () => {
	it('count a fact that is asked, and one that is not', () => {
		expect(factsAsked(cards(), ['$5 million', '$9 million'])).toEqual(['$5 million']);
		expect(factsAsked([], ['$5 million'])).toEqual([]);
	});

	it('hold a card whose evidence was shifted for unproven', () => {
		const [card] = generateText(TEXT).cards;
		expect(card && isProven(card, TEXT)).toBe(true);
		expect(card && isProven(card, `.${TEXT}`)).toBe(false);
	});

	it('give nothing to no cards, and a hit to the right answer', () => {
		const row = { title: '', text: TEXT, qas: [{ question: '', answer_set: ['$5 million'] }] };
		expect(scoreTop([], row)).toEqual({ hits: 0, served: 0 });
		expect(scoreTop(cards(), row)).toMatchObject({ served: 1 });
	});

	it('catch a bot that knows where the answer is', () => {
		const some = Array.from({ length: 60 }, cards).flat();
		const knowing = playBot((option, _, card) => (option === card.answer ? 1 : 0), some, 'knows');
		expect(knowing.right).toBe(knowing.items);
		expect(knowing.sigma).toBeGreaterThan(3);
	});

	it('find no bot that beats chance at numbers', () => {
		const lines = Array.from({ length: 500 }, (_, at) => {
			const digits = String(100 + ((at * 7919) % 900));
			const town = (start: number) =>
				String.fromCharCode(65 + ((at * start) % 26)) +
				'erden'.slice(at % 4) +
				String.fromCharCode(97 + ((at * 3) % 26));
			return `${town(1)} ${town(7)} near ${town(11)} counted ${digits} sheep beside the ${town(5)} of ${town(9)}.`;
		});
		const { reading, sentences } = readingOf(lines);
		const made = makeCards(reading, sentences, countingIds(), seeded('1')).cards;
		expect(made.length).toBeGreaterThan(100);
		for (const [name, bot] of Object.entries(BOTS))
			expect(Math.abs(playBot(bot, made, name).sigma), name).toBeLessThan(4);
	});
});

describe('the record', () => {
	const metric = { id: 'm', name: 'm', value: 50, target: 80, n: 10 };

	it('is broken by a value below it, and kept by one at it', () => {
		expect(compare([metric], { m: 51 })[0]?.fell).toBe(true);
		expect(compare([metric], { m: 50 })[0]?.fell).toBe(false);
		expect(compare([metric], {})[0]?.fell).toBe(false);
	});

	it('is broken by a larger value where less is better', () => {
		expect(compare([{ ...metric, lowerIsBetter: true }], { m: 49 })[0]?.fell).toBe(true);
	});
});
