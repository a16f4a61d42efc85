/** Rules 15 to 17 of a good card, over the decks of every fixture and of documents made up by chance. */
import { describe, expect, test } from 'vitest';
import { contentWords, normalAnswer, overlap, wordsOf } from '#core/cards/words';
import { dateIn, documentDate } from '#core/cards/dated';
import type { DraftCard } from '#core/model';
import { breaches, deckOf, madeUpDecks, type Deck, writtenDecks } from '../../support/rules/decks';

const decks = [...writtenDecks(), ...madeUpDecks()];

describe('nothing twice', () => {
	test('15: no span of a text is blanked twice', () => {
		for (const { cards } of decks) {
			const spans = cards.flatMap((card) =>
				card.asks === 'detail' ? [`${card.answerSpan.start}-${card.answerSpan.end}`] : []
			);
			expect(new Set(spans).size).toBe(spans.length);
		}
	});

	test('15: no two cards have nearly the same prompt and nearly the same answer', () => {
		const words = new Map<DraftCard, string[]>();
		const wordsOfCard = (card: DraftCard) => {
			const known = words.get(card) ?? contentWords(`${card.prompt.replace('____', ' ')} ${card.answer}`);
			words.set(card, known);
			return known;
		};
		const holds = (card: DraftCard, { cards }: Deck) =>
			cards.every(
				(other) =>
					other === card ||
					other.asks !== card.asks ||
					normalAnswer(other.answer) !== normalAnswer(card.answer) ||
					overlap(wordsOfCard(card), wordsOfCard(other)) < 0.8
			);
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('15: no question is asked twice, for another answer either', () => {
		for (const { name, cards } of decks) {
			const prompts = cards.map(({ prompt }) => prompt.toLowerCase());
			const twice = prompts.filter((prompt, at) => prompts.indexOf(prompt) !== at);
			expect(twice, name).toEqual([]);
		}
	});

	test('15: a name or a phrase answers two cards of a deck at most', () => {
		for (const { name, cards } of decks) {
			const answers = cards.flatMap(({ asks, answer }) =>
				asks === 'detail' && !/\d/.test(answer) ? [normalAnswer(answer)] : []
			);
			const often = answers.filter((answer) => answers.filter((other) => other === answer).length > 2);
			expect(often, name).toEqual([]);
		}
	});

	test('15: a document that says everything twice gives no more cards than once', () => {
		for (const { name, reading, cards } of decks.slice(0, 40)) {
			const { text } = reading.text;
			if (cards.length === 0 || /[“"„«「：]|^\p{Lu}[\p{L} .]+:|^>>|\d:\d\d/mu.test(text)) continue;
			const twice = deckOf(name, { text: `${text}\n\n${text}`, mediaType: 'text/plain' });
			expect(twice.cards.length, name).toBeLessThanOrEqual(cards.length + 2);
		}
	});
});

describe('nothing that is not worth it', () => {
	const JUNK =
		/^(?:#|Click|Thank you|Hello|Welcome|Read more|Table of contents|The discussion|This (?:video|article|section)|See also|Copyright|All rights)/i;

	test('16: headings, greetings, adverts, contents and talk about the text make no cards', () => {
		const holds = ({ evidence }: DraftCard, { reading }: Deck) =>
			!JUNK.test(evidence.exact) && reading.text.sections.every(({ title }) => title !== evidence.exact);
		expect(breaches(decks, holds)).toEqual([]);
		const left = decks.flatMap(({ reading }) =>
			reading.rejected.map(({ span }) => reading.text.text.slice(span.start, span.end))
		);
		expect(left.filter((text) => JUNK.test(text)).length).toBeGreaterThan(20);
	});

	test('16: every sentence is the evidence of a card, or is left out with a reason', () => {
		for (const { name, reading, cards } of decks) {
			const asked = new Set(cards.map(({ statementId }) => statementId));
			const told = new Set(reading.rejected.map(({ span }) => span.start));
			for (const { id, span } of reading.statements)
				expect(
					asked.has(id) ||
						told.has(span.start) ||
						cards.some(({ evidence }) => evidence.span.start === span.start),
					`${name}: ${reading.text.text.slice(span.start, span.end)}`
				).toBe(true);
			for (const { reason } of reading.rejected) expect(reason.length).toBeGreaterThan(3);
		}
	});

	test('16: a deck opens with its best card', () => {
		for (const { cards } of decks)
			expect(cards[0]?.score ?? 0).toBe(Math.max(0, ...cards.map(({ score }) => score)));
	});
});

describe('what ages', () => {
	const AGES = /\b(?:now|currently|today|last year|this year|yesterday|ago)\b/i;
	const MAY_AGE =
		/\b(?:now|nowadays|currently|today|tonight|recently|yesterday|tomorrow|ago|(?:last|this|next|past|coming) \p{L}+|so far|on \p{L}+day)\b/iu;
	const dates = ['4 September 2012', 'March 3, 2019', '2021-05-30'];

	test.each(dates)('17: a card that ages shows the date of its document, %s', (date) => {
		for (const { name, reading } of decks.slice(0, 90)) {
			const { text } = reading.text;
			if (
				reading.text.language !== 'en' ||
				documentDate(text) !== undefined ||
				/\b(?:4|2012|3|2019|2021|05|30)\b/.test(text)
			)
				continue;
			const deck = deckOf(name, {
				text: `The Gazette\n\nPublished: ${date}\n\nThe port of Belrose now employs forty people.\n\n${text}`,
				mediaType: 'text/plain'
			});
			const tells = ({ answer }: DraftCard) => wordsOf(answer).some((word) => wordsOf(date).includes(word));
			const holds = (card: DraftCard) => tells(card) || holdsDate(card);
			const holdsDate = ({ context, evidence }: DraftCard) =>
				context.includes(date) ? MAY_AGE.test(evidence.exact) : !AGES.test(evidence.exact);
			expect(breaches([deck], holds)).toEqual([]);
			expect(
				deck.cards.some(({ context }) => context.includes(date)),
				name
			).toBe(true);
		}
	});

	test('17: a document without a date gives none to its cards', () => {
		for (const { reading } of decks)
			if (documentDate(reading.text.text) === undefined)
				expect(reading.text.sections.some(({ title }) => dateIn(title) !== undefined)).toBe(false);
	});
});
