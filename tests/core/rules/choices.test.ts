/** Rules 11 to 14 of a good card, over every question that is built from the cards. */
import { describe, expect, test } from 'vitest';
import { wrongOptions } from '#core/questions/options';
import { BLANK, type DraftCard } from '#core/model';
import { askChoice } from '#core/questions/choice';
import { formatsOf } from '#core/questions/formats';
import { askTrueFalse, claimOf } from '#core/questions/true-false';
import { seeded } from '#core/random';
import { BOTS, playBot, playDoubter } from '../../eval/bots';
import { breaches, inDeck, madeUpDecks, questionsOf, writtenDecks } from '../../support/rules/decks';

const decks = [...writtenDecks(), ...madeUpDecks()];
const cards = decks.flatMap((deck) => deck.cards);
const choices = cards.filter((card) => formatsOf(card).includes('choice'));
const claims = cards.filter((card) => formatsOf(card).includes('true-false'));

/** Without its figures: what is left must be the same for all options. */
const unitOf = (text: string) => text.replace(/\d[\d.,\u202f\u00a0]*\d|\d/g, '#');
const valueOf = (text: string) => Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', ''));
const YEAR = /^\d{4}$/;
const DATE = /\p{L}{3,} \d|\d\.? (?:de )?\p{L}{3,}.*\d{4}|^\p{L}{3,} (?:de )?\d{4}$/u;
const isFigure = ({ asks, answer }: DraftCard) =>
	asks === 'detail' && /^\D{0,4}\d/.test(answer) && !YEAR.test(answer) && !DATE.test(answer);

describe('options of one kind', () => {
	test('11: a figure stands among figures in its unit and of its size', () => {
		const holds = (card: DraftCard) =>
			!isFigure(card) ||
			card.distractors.every((option) => {
				const factor = valueOf(option) / valueOf(card.answer);
				return unitOf(option) === unitOf(card.answer) && factor >= 0.15 && factor <= 6;
			});
		expect(breaches(decks, holds)).toEqual([]);
		expect(cards.filter((card) => isFigure(card) && card.distractors.length > 2).length).toBeGreaterThan(100);
	});

	test('11: a year stands among years near it', () => {
		const holds = ({ asks, answer, distractors, prompt }: DraftCard) =>
			asks !== 'detail' ||
			!YEAR.test(answer) ||
			/____(?!年)\p{Lo}/u.test(prompt) ||
			distractors.every((option) => YEAR.test(option) && Math.abs(Number(option) - Number(answer)) <= 40);
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('11: who spoke stands among names of the document', () => {
		const holds = (card: DraftCard, { reading }: (typeof decks)[number]) =>
			card.asks !== 'speaker' ||
			card.distractors.every(
				(option) =>
					/^\p{Lu}|^\p{Lo}/u.test(option) && reading.text.text.toLowerCase().includes(option.toLowerCase())
			);
		expect(breaches(decks, (card, deck) => holds(card, deck))).toEqual([]);
	});

	test('11: words stand among words of like length', () => {
		const holds = ({ asks, answer, distractors }: DraftCard) =>
			asks !== 'detail' ||
			/\d/.test(answer) ||
			distractors.every((option) => {
				const factor = option.length / answer.length;
				return (
					(factor >= 0.69 && factor <= 1.31) ||
					Math.abs(option.length - answer.length) <= 3 ||
					isNumber(answer)
				);
			});
		expect(breaches(decks, holds)).toEqual([]);
	});

	/** "twelve villages" is met by "forty-eight villages". */
	const isNumber = (answer: string) =>
		/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b/iu.test(answer);

	test('11: with fewer than three wrong options a card is asked otherwise', () => {
		for (const card of choices) expect(wrongOptions(card).length).toBeGreaterThanOrEqual(3);
		for (const card of cards.filter((one) => wrongOptions(one).length < 3))
			expect(questionsOf(card, 1).map(({ format }) => format)).not.toContain('choice');
	});
});

describe('nothing but knowing helps', () => {
	test('12: the right option stands at each place equally often', () => {
		const counts = [0, 0, 0, 0];
		for (const card of choices)
			for (let seed = 0; seed < 4; seed += 1) {
				const { key } = askChoice(inDeck(card), seeded(`${card.prompt} ${seed}`));
				counts[key] = (counts[key] ?? 0) + 1;
			}
		const asked = counts.reduce((sum, one) => sum + one, 0);
		expect(asked).toBeGreaterThan(1_000);
		for (const count of counts)
			expect(Math.abs(count - asked / 4) / Math.sqrt((asked * 3) / 16)).toBeLessThan(3);
	});

	test.each(Object.entries(BOTS))('12: who always takes “%s” is right as often as by chance', (name, bot) => {
		const played = playBot(bot, choices, name);
		expect(played.items).toBeGreaterThan(1_000);
		expect(Math.abs(played.sigma)).toBeLessThan(3);
	});

	test('13: between 45 and 55 of a hundred claims are true', () => {
		const truths = claims.map((card) => askTrueFalse(inDeck(card), seeded(card.prompt + card.answer)).truth);
		const share = truths.filter(Boolean).length / truths.length;
		expect(truths.length).toBeGreaterThan(1_000);
		expect(share).toBeGreaterThan(0.45);
		expect(share).toBeLessThan(0.55);
	});

	test('13: a claim is the card’s own with its answer, or with one wrong option in its place', () => {
		const holds = (card: DraftCard) => {
			const fillings = [card.answer, ...card.distractors].map((option) => claimOf(inDeck(card), option));
			return questionsOf(card, 6).every(
				(one) =>
					one.format !== 'true-false' ||
					(one.truth ? one.claim === fillings[0] : fillings.slice(1).includes(one.claim))
			);
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('13: around the slot a true and a false claim read the same', () => {
		const holds = (card: DraftCard) => {
			if (!card.prompt.includes(BLANK)) return true;
			const [, after = ''] = card.prompt.split(BLANK);
			return [card.answer, ...card.distractors].every(
				(option) => claimOf(inDeck(card), option).endsWith(option + after) || after === ''
			);
		};
		expect(breaches(decks, (card) => holds(card) || card.prompt.startsWith(BLANK))).toEqual([]);
	});

	test('13: who calls every “not”, “never” and “all” false is right as often as by chance', () => {
		const { sigma, items } = playDoubter(claims, 'never');
		expect(items).toBeGreaterThan(100);
		expect(Math.abs(sigma)).toBeLessThan(3);
	});

	test('14: no option says “all of the above” or “none of these”', () => {
		const holds = ({ answer, distractors }: DraftCard) =>
			[answer, ...distractors].every(
				(option) => !/^(?:all|none|both|neither|any|some|each)\b(?: of\b|$)/i.test(option)
			);
		expect(breaches(decks, holds)).toEqual([]);
	});
});
