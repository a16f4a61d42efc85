/** Rules 6 to 10 of a good card, over the cards of every fixture and of documents made up by chance. */
import { describe, expect, test } from 'vitest';
import { contentWords, isStopWord, stem, wordsOf } from '#core/cards/words';
import { BLANK, type DraftCard } from '#core/model';
import { articleFor } from '#core/questions/article';
import { claimOf } from '#core/questions/true-false';
import { breaches, inDeck, madeUpDecks, writtenDecks, type Deck } from '../../support/rules/decks';

const NUMBER_WORD =
	/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?)\b/iu;
const decks = [...writtenDecks(), ...madeUpDecks()];

/** The sentence before, where the card shows it. */
function hasLead({ context, evidence }: DraftCard, { reading }: Deck): boolean {
	const { text, sections } = reading.text;
	const before = text.slice(0, evidence.span.start).replace(/\s+/g, ' ');
	return context !== '' && sections.every(({ title }) => title !== context) && before.includes(context);
}

describe('a prompt that stands on its own', () => {
	test('6: a prompt opens with no word that points outside, unless the sentence before is shown', () => {
		const POINTS =
			/^(?:He|She|It|They|His|Her|Its|Their|This|These|Those|The latter|The former)\b(?! (?:is|was) [^.]*\bthat\b)/;
		const holds = (card: DraftCard, deck: Deck) => !POINTS.test(card.prompt) || hasLead(card, deck);
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('6: what somebody said opens with no such word either', () => {
		const POINTS =
			/(?:\bthat |[“"])(?:it|this|these|those|they|their|its)\b(?! (?:is|was|would be) \p{Ll}+ (?:that|to)\b)/iu;
		const holds = (card: DraftCard) =>
			card.asks === 'detail' || !POINTS.test(card.asks === 'claim' ? `“${card.answer}` : card.prompt);
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('6: a pronoun for a person has a name before it', () => {
		const holds = (card: DraftCard, deck: Deck) => {
			if (card.asks !== 'detail') return true;
			const at = card.prompt.search(/\b(?:he|she|him|his|her|they|them|their)\b/i);
			if (at < 0 || hasLead(card, deck)) return true;
			const before = card.prompt.slice(0, at);
			return /\p{Lu}|____|\b(?:\p{L}+s|one|member|widow|man|woman|user|people|\p{L}+er|who)\b/u.test(before);
		};
		expect(breaches(decks, holds)).toEqual([]);
	});
});

describe('a prompt that can be read at a glance', () => {
	test('it has at most 320 characters, and no row of figures', () => {
		const letters = (text: string) => (text.match(/\p{L}/gu) ?? []).length;
		const inSpaces = (text: string) => !/\p{Lo}/u.test(text);
		const holds = ({ prompt }: DraftCard) =>
			prompt.length <= 320 && (!inSpaces(prompt) || letters(prompt) >= prompt.length / 2);
		expect(breaches(decks, holds)).toEqual([]);
	});
});

describe('an answer that can be given', () => {
	test('7: it has at most six words and sixty letters, and is no list', () => {
		const holds = (card: DraftCard) =>
			card.asks === 'claim' ||
			(card.answer.split(/\s+/).length <= 6 &&
				card.answer.length <= 60 &&
				!/, .*(?:,| and ) /.test(card.answer));
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('7: a cloze has one blank, between whole words, and a question none', () => {
		// Scripts without spaces have letters beside the blank.
		const CUT = /(?!\p{Lo})[\p{L}\p{N}_]____|____(?!\p{Lo})[\p{L}\p{N}_]/u;
		const holds = ({ asks, prompt }: DraftCard) =>
			prompt.split(BLANK).length === (asks === 'detail' ? 2 : 1) && !CUT.test(prompt);
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('10: the answer is no stop-word, and four content words are left to ask by', () => {
		const holds = (card: DraftCard) =>
			card.asks !== 'detail' ||
			(!wordsOf(card.answer).every(isStopWord) && contentWords(card.prompt.replace(BLANK, ' ')).length >= 4);
		expect(breaches(decks, holds)).toEqual([]);
	});
});

describe('nothing gives the answer away', () => {
	test('8: neither prompt nor heading holds a word of the answer or of its stem', () => {
		const holds = (card: DraftCard) => {
			if (card.asks === 'claim') return true;
			const shown = `${card.prompt} ${card.context}`;
			if (/\d/.test(card.answer)) {
				const numbers = wordsOf(shown).filter((word) => /\d/.test(word));
				return wordsOf(card.answer).every((word) => !numbers.includes(word));
			}
			const stems = new Set(contentWords(shown).map(stem));
			return contentWords(card.answer).every((word) => !stems.has(stem(word)));
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('8: neither prompt nor heading holds another spelling of the one who said it', () => {
		const holds = (card: DraftCard) => {
			if (card.asks !== 'speaker') return true;
			const shown = ` ${wordsOf(`${card.prompt} ${card.context}`).join(' ')} `;
			return card.accepted.every((name) => !shown.includes(` ${wordsOf(name).join(' ')} `));
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('8: no heading is a piece of the text cut off, or the sentence itself', () => {
		const holds = (card: DraftCard, deck: Deck) =>
			card.context === '' ||
			hasLead(card, deck) ||
			(!card.evidence.exact.startsWith(card.context) && !/[.,;:]$/.test(card.context));
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('8: no other option shares most of its words with the answer, but for what both are called', () => {
		const holds = (card: DraftCard) =>
			/\d/.test(card.answer) ||
			card.distractors.every((option) => {
				const [one, other] = [contentWords(card.answer), contentWords(option)];
				if (/ \p{Ll}+$/u.test(card.answer) && one.at(-1) === other.at(-1)) {
					one.pop();
					other.pop();
				}
				const common = one.filter((word) => other.includes(word)).length;
				return common * 2 < Math.max(one.length, other.length) || common === 0 || isCounted(card.answer);
			});
		expect(breaches(decks, holds)).toEqual([]);
	});

	/** "twelve villages" among other numbers of villages. */
	const isCounted = (answer: string) => NUMBER_WORD.test(answer);
});

describe('grammar', () => {
	const filled = (card: DraftCard) =>
		[card.answer, ...card.distractors].map((option) => claimOf(inDeck(card), option));

	test('9: the article fits whatever fills the blank', () => {
		const holds = (card: DraftCard) =>
			card.asks !== 'detail' ||
			(!/(?<!\/)\b(?:a|an) ____/i.test(card.prompt) &&
				[card.answer, ...card.distractors].every((option) => {
					const claim = claimOf(inDeck(card), option);
					if (claim.includes('a/an')) return false;
					const [before = ''] = card.prompt.split(BLANK);
					return !/\ba\/an\s*$/i.test(before) || new RegExp(`\\b${articleFor(option)} `, 'i').test(claim);
				}));
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('9: a claim begins with a capital, whatever fills the blank', () => {
		const holds = (card: DraftCard) =>
			card.asks === 'claim' || filled(card).every((claim) => !/^[“"‘(]*\p{Ll}(?!\p{Lu})/u.test(claim));
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('9: options are written as the answer is: a capital, one or many, the unit', () => {
		const form = (text: string) => text.replace(/\d[\d.,\u202f\u00a0]*\d|\d/g, '#').replace(NUMBER_WORD, '#');
		const holds = ({ asks, answer, distractors }: DraftCard) =>
			asks !== 'detail' ||
			distractors.every(
				(option) =>
					/^\p{Lu}/u.test(option) === /^\p{Lu}/u.test(answer) &&
					(!/^\D{0,3}\d|^#/.test(form(answer)) ||
						/^\d{4}$|\b(?:\p{Lu}\p{Ll}+|\p{Ll}+) \d|\d \p{L}+ \d{4}/u.test(answer) ||
						form(option) === form(answer))
			);
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('9: quotation marks and brackets stand in pairs', () => {
		const count = (text: string, mark: RegExp) => (text.match(mark) ?? []).length;
		const holds = ({ prompt }: DraftCard) =>
			count(prompt, /["“”„]/g) % 2 === 0 &&
			count(prompt, /[“„]/g) >= count(prompt, /”/g) &&
			count(prompt, /«/g) === count(prompt, /»/g) &&
			count(prompt, /\(/g) === count(prompt, /\)/g);
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('9: no prompt is a row of signs', () => {
		expect(breaches(decks, ({ prompt }) => !/[|\t]/.test(prompt))).toEqual([]);
	});
});
