/** Rules 1 to 5 of a good card, over the cards of every fixture and of documents made up by chance. */
import { describe, expect, test } from 'vitest';
import { contentWords, normalAnswer, stem, wordsOf } from '#core/cards/words';
import type { DraftCard, Statement } from '#core/model';
import { canonical } from '#core/questions/canonical';
import { wrongOptions } from '#core/questions/options';
import { breaches, madeUpDecks, questionsOf, writtenDecks, type Deck } from '../../support/rules/decks';

const decks = [...writtenDecks(), ...madeUpDecks()];

function statementOf(card: DraftCard, deck: Deck): Statement {
	const found = deck.reading.statements.find(({ id }) => id === card.statementId);
	if (!found) throw new Error(`no statement for ${card.prompt}`);
	return found;
}

test('there are enough cards of each kind to hold the rules against', () => {
	for (const asks of ['detail', 'speaker', 'claim'])
		expect(decks.flatMap(({ cards }) => cards.filter((card) => card.asks === asks)).length).toBeGreaterThan(
			100
		);
});

describe('truth', () => {
	test('1: the answer stands in the evidence, and the evidence in the text', () => {
		const holds = (card: DraftCard, { reading }: Deck) => {
			const { text } = reading.text;
			const { span, exact } = card.evidence;
			if (text.slice(span.start, span.end) !== exact) return false;
			if (card.asks !== 'detail') return true;
			const { start, end } = card.answerSpan;
			return start >= span.start && end <= span.end && text.slice(start, end) === card.answer;
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('1: who said it is named where the text says who spoke, or is meant by a word there', () => {
		const holds = (card: DraftCard, deck: Deck) => {
			const statement = statementOf(card, deck);
			if (card.asks !== 'speaker' || statement.kind !== 'attributed') return true;
			const { start, end } = statement.attribution.source;
			const mention = wordsOf(deck.reading.text.text.slice(start, end));
			const names = card.accepted.flatMap(wordsOf);
			return mention.some((word) => names.includes(word)) || /^(?:he|she|it|they|a)$/.test(mention.join(' '));
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	const DENIES =
		/\b(?:den(?:y|ies|ied|ying)|doubt\w*|reject\w*|disput\w*|refut\w*|dismiss\w*|question(?:s|ed)?|(?:sk|sc)eptic\w*|against|not|never|no longer|disagree\w*|n’t)\b|n['’]t\b/i;

	test('2: what is denied is asked, shown and claimed as denied', () => {
		const holds = (card: DraftCard, deck: Deck) => {
			const statement = statementOf(card, deck);
			if (statement.kind !== 'attributed' || statement.attribution.polarity !== 'denies') return true;
			const cue = statement.attribution.cue.map(({ start, end }) => deck.reading.text.text.slice(start, end));
			if (card.asks === 'detail')
				return cue.every((word) => card.prompt.includes(word)) || DENIES.test(card.prompt);
			const shown = [card.prompt, ...(card.asks === 'speaker' ? [card.said] : [])];
			const claims = questionsOf(card).flatMap((one) => (one.format === 'true-false' ? [one.claim] : []));
			return [...shown, ...claims].every((text) => DENIES.test(text));
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('2: a sentence with one verb of denying gives no card without it', () => {
		const ONE =
			/^\p{Lu}[\p{L}. ]+ (denied|doubts|rejected|disputed|did not believe) (?:the claim )?that\b[^;]*$/u;
		const holds = (card: DraftCard) => {
			const verb = ONE.exec(card.evidence.exact)?.[1];
			return verb === undefined || card.prompt.includes(verb) || verbOf(card, verb);
		};
		expect(breaches(decks, holds)).toEqual([]);
		expect(
			decks.flatMap(({ cards }) => cards.filter(({ evidence }) => ONE.test(evidence.exact))).length
		).toBeGreaterThan(30);
	});

	/** "What did X deny?", "Which claim did X reject?" */
	const verbOf = ({ prompt, asks }: DraftCard, verb: string) =>
		asks === 'claim' && prompt.includes(verb.replace(/(?:ied|s|ed)$/, '').replace(/^den$/, 'deny'));

	test('3: a card of what somebody holds says who, and so does a claim that may be false', () => {
		const holds = (card: DraftCard, deck: Deck) => {
			const statement = statementOf(card, deck);
			if (statement.kind !== 'attributed') return true;
			if (card.asks === 'speaker')
				return questionsOf(card).every(
					(one) =>
						one.format !== 'true-false' ||
						[card.answer, ...card.distractors].some((name) =>
							one.claim.toLowerCase().startsWith(name.toLowerCase())
						)
				);
			const { source, speakerIds } = statement.attribution;
			const mention = deck.reading.text.text.slice(source.start, source.end);
			const names = deck.reading.speakers
				.filter(({ id }) => speakerIds.includes(id))
				.flatMap(({ name, aliases }) => [name, ...aliases]);
			return [mention, ...names].some((name) => card.prompt.toLowerCase().includes(name.toLowerCase()));
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('4: no condition, question or hedged report is asked as a fact', () => {
		const NOT_PLAIN =
			/\?["”]?$|^(?:If|Unless|Had)\b|\b(?:perhaps|maybe|reportedly|allegedly|it is said|might)\b|\bmay\b(?! \d)/i;
		const holds = (card: DraftCard, deck: Deck) =>
			statementOf(card, deck).kind !== 'fact' || !NOT_PLAIN.test(card.evidence.exact);
		expect(breaches(decks, holds)).toEqual([]);
		const left = decks.flatMap(({ reading }) =>
			reading.rejected.map(({ span }) => reading.text.text.slice(span.start, span.end))
		);
		expect(left.filter((text) => NOT_PLAIN.test(text)).length).toBeGreaterThan(30);
	});

	test('4: a word that hedges or denies stays in the prompt', () => {
		const WEIGHS = /\b(?:not|never|no|may|might|could|perhaps|possibly|almost|nearly|unlikely|if|unless)\b/gi;
		const holds = (card: DraftCard) => {
			if (card.asks !== 'detail' || card.evidence.exact.includes(';')) return true;
			const shown = wordsOf(`${card.prompt} ${card.answer}`);
			return (card.evidence.exact.match(WEIGHS) ?? []).every((word) => shown.includes(word.toLowerCase()));
		};
		expect(breaches(decks, holds)).toEqual([]);
	});
});

describe('one right answer', () => {
	test('5: no wrong option is a spelling of the answer, or another name of the one who said it', () => {
		const holds = (card: DraftCard, { reading }: Deck) => {
			const right =
				card.asks === 'detail'
					? card.accepted
					: reading.speakers
							.filter(({ id }) => card.speakerIds.includes(id))
							.flatMap(({ name, aliases }) => [name, ...aliases, ...card.accepted]);
			const keys = new Set(right.map(canonical));
			return wrongOptions(card).every((option) => !keys.has(canonical(option)));
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('5: no wrong option stands in the sentence that proves the answer', () => {
		const holds = ({ distractors, evidence }: DraftCard) => {
			const said = ` ${normalAnswer(evidence.exact)} `;
			return distractors.every((option) => !said.includes(` ${normalAnswer(option)} `));
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('5: no wrong option answers another card of the same sentence', () => {
		const holds = (card: DraftCard, { cards }: Deck) => {
			const siblings = cards.filter(
				(other) => other.id !== card.id && other.evidence.span.start === card.evidence.span.start
			);
			const answers = new Set(siblings.flatMap(({ accepted }) => accepted.map(normalAnswer)));
			return card.distractors.every((option) => !answers.has(normalAnswer(option)));
		};
		expect(breaches(decks, holds)).toEqual([]);
	});

	test('5: no wrong option is true by another sentence that says nearly the same', () => {
		/** Of another year, another town or another column something else is told. */
		const nearlySame = (card: DraftCard, other: DraftCard) => {
			const said = new Set(contentWords(other.evidence.exact).map(stem));
			const words = contentWords(card.prompt.replace('____', ' '));
			const missing = words.filter((word) => !said.has(stem(word)));
			const capitals = (card.prompt.slice(1).match(/\p{Lu}\p{L}+/gu) ?? []).flatMap(wordsOf);
			return (
				missing.length <= words.length * 0.2 &&
				missing.every((word) => !capitals.includes(word) && !/\d/.test(word))
			);
		};
		const holds = (card: DraftCard, { cards }: Deck) =>
			card.distractors.length === 0 ||
			cards.every(
				(other) =>
					other.asks !== card.asks ||
					!nearlySame(card, other) ||
					card.distractors.every((option) => !other.accepted.map(normalAnswer).includes(normalAnswer(option)))
			);
		expect(breaches(decks, holds)).toEqual([]);
	});
});
