import { describe, expect, it } from 'vitest';
import { BLANK } from '#core/model';
import { adviceOn, ownCard, ownPrompt, withStatement } from '#core/cards/own-card';
import { sentencesAt, wholeWords, wordsIn } from '#core/cards/own-passage';
import { seeded } from '#core/random';
import { sampleDraft } from '../../fixtures/draft';

const { reading, cards } = sampleDraft();
const TEXT = reading.text.text;
const at = (part: string) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length });
let ids = 0;
const tools = { newId: (kind: string) => `${kind}-${(ids += 1)}` as never, random: seeded(1) };
const make = (passage: string, answer: string, accepted: string[] = []) =>
	ownCard({ reading, cards }, { passage: at(passage), answer: at(answer), accepted }, tools);
const COST = 'Training cost about $5 million.';

describe('what a mark in a document means', () => {
	it('widens to whole words and leaves stops and spaces', () => {
		const part = at('illion. ');
		const words = wholeWords(TEXT, part);
		expect(words && TEXT.slice(words.start, words.end)).toBe('million');
		expect(wholeWords('It is self-hosted, at $1.5.', { start: 7, end: 8 })).toEqual({ start: 6, end: 17 });
		expect(wholeWords('It is self-hosted, at $1.5.', { start: 25, end: 27 })).toEqual({ start: 22, end: 26 });
	});
	it('is nothing where no word is marked', () => {
		expect(wholeWords('so … what', { start: 2, end: 5 })).toBeUndefined();
	});
	it('cites the whole sentences that it touches', () => {
		expect(sentencesAt(reading, at('$5'))).toEqual(at(COST));
		expect(sentencesAt(reading, at('million. It rained'))).toEqual(
			at('Training cost about $5 million. It rained.')
		);
	});
	it('offers every word of a passage', () => {
		expect(wordsIn(TEXT, at(COST)).map(({ start, end }) => TEXT.slice(start, end))).toEqual(COST.split(' '));
	});
});

describe('a card of the learner’s own', () => {
	it('blanks the answer, cites its sentence and accepts what was typed', () => {
		const made = make(COST, '$5 million', ['five million dollars', ' ']);
		expect(made.ok && made.value.card).toMatchObject({
			asks: 'detail',
			prompt: `Training cost about ${BLANK}.`,
			answer: '$5 million',
			accepted: ['$5 million', 'five million dollars'],
			answerSpan: at('$5 million'),
			evidence: { exact: COST, span: at(COST) }
		});
	});
	it('belongs to the statement that is there, so that siblings share no day', () => {
		const made = make(COST, '$5 million');
		const known = reading.statements.find((one) => one.span.start === at(COST).start);
		expect(made.ok && made.value.statement).toBeUndefined();
		expect(made.ok && made.value.card.statementId).toBe(known?.id);
	});
	it('makes a statement of a sentence that had given none', () => {
		const made = make('It rained.', 'rained');
		expect(made.ok).toBe(true);
		if (!made.ok) return;
		expect(made.value.card.statementId).toBe(made.value.statement?.id);
		const after = withStatement(reading, made.value.statement);
		expect(after.statements).toHaveLength(reading.statements.length + 1);
		expect(after.rejected.some(({ span }) => span.start === at('It rained.').start)).toBe(false);
	});
	it('offers wrong numbers in the same form', () => {
		const made = make(COST, '$5 million');
		const options = made.ok ? made.value.card.distractors : [];
		expect(options.length).toBeGreaterThanOrEqual(3);
		for (const option of options) expect(option).toMatch(/^\$[\d.]+ million$/);
		expect(options).not.toContain('$5 million');
	});
	it('offers other speakers where a speaker is the answer', () => {
		const made = make('Alexander Wang calls it a wake-up call.', 'Alexander Wang');
		expect(made.ok && made.value.card.distractors).toEqual(['Yan Laon']);
	});
	it('says why there is no card: nothing left to ask, or no answer in the sentence', () => {
		expect(make('It rained.', 'It rained.').ok).toBe(false);
		expect(make('It rained.', '$5 million').ok).toBe(false);
	});
	it('does not tell how the answer begins', () => {
		const text = 'He calls it an alarm.';
		expect(ownPrompt(text, { start: 0, end: 21 }, { start: 15, end: 20 })).toBe(`He calls it a/an ${BLANK}.`);
		expect(ownPrompt(text, { start: 3, end: 21 })).toBe('Calls it an alarm.');
	});
	it('advises against long answers and those that stand twice', () => {
		const text = 'Rain makes the rain barrels of the whole long street fill up again.';
		const passage = { start: 0, end: text.length };
		expect(adviceOn(text, { passage, answer: { start: 0, end: 4 }, accepted: [] })).toHaveLength(1);
		const long = adviceOn(text, { passage, answer: { start: 5, end: text.length - 1 }, accepted: [] });
		expect(long).toHaveLength(2);
	});
});
