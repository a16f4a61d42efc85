/** A card that the learner makes: a stretch of the document with the answer marked in it. */
import {
	BLANK,
	type DraftCard,
	type Fact,
	type NewId,
	type Random,
	type Reading,
	type Result,
	type Span,
	type Statement
} from '../model';
import { fingerprint } from '../statements/fingerprint';
import { typedWords } from '../text/shown';
import { evidenceAt } from './evidence';
import { ownOptions } from './own-options';
import { capitalise, contentWords, normalAnswer, stem, tidy, wordsOf } from './words';

export type DetailCard = DraftCard & { asks: 'detail' };

export interface OwnWish {
	/** What the card cites. */
	passage: Span;
	/** Whole words inside of it. */
	answer: Span;
	/** Other spellings that count as right. */
	accepted: string[];
}

export interface OwnCard {
	card: DetailCard;
	/** New where the reading had no statement there; it is to be added. */
	statement?: Fact;
}

/** The prompt that a wish gives: the passage on one line, the answer blanked. Without an answer, the passage. */
export function ownPrompt(text: string, passage: Span, answer?: Span): string {
	if (!answer) return finish(text.slice(passage.start, passage.end));
	const before = text.slice(passage.start, answer.start);
	// "an ____" would tell how the answer begins.
	const either = before.replace(/(^|[\s(“"])(a)n? $/i, (_, lead: string, a: string) => `${lead}${a}/an `);
	return finish(either + BLANK + text.slice(answer.end, passage.end));
}

/** What the learner may want to know before the card is made; nothing of it forbids the card. */
export function adviceOn(text: string, { passage, answer }: OwnWish): string[] {
	const said = tidy(text.slice(answer.start, answer.end));
	const rest = text.slice(passage.start, answer.start) + ' … ' + text.slice(answer.end, passage.end);
	const advice: string[] = [];
	if (said.length > 60 || said.split(' ').length > 6)
		advice.push('A shorter answer is easier to remember: at most six words.');
	if (` ${normalAnswer(rest)} `.includes(` ${normalAnswer(said)} `))
		advice.push('The answer also stands elsewhere in the sentence, and gives itself away.');
	if (contentWords(rest).length < 4)
		advice.push('So little is left that it will be hard to tell what is asked.');
	return advice;
}

/** The card of a wish, or why there is none. It comes first in its deck, as the learner chose it. */
export function ownCard(
	known: { reading: Reading; cards: readonly DraftCard[] },
	wish: OwnWish,
	tools: { newId: NewId; random: Random }
): Result<OwnCard, { message: string }> {
	const { text } = known.reading;
	const { passage, answer } = wish;
	const said = tidy(text.text.slice(answer.start, answer.end));
	if (answer.start < passage.start || answer.end > passage.end || said === '')
		return problem('Mark the answer in the sentence first.');
	const sentence = tidy(text.text.slice(passage.start, passage.end));
	if (wordsOf(sentence.replace(said, ' ')).length === 0)
		return problem('The answer is the whole sentence: nothing is left to ask. Mark fewer words.');
	const prompt = ownPrompt(text.text, passage, answer);
	if (prompt.split(BLANK).length !== 2)
		return problem('The sentence holds underscores already. Choose another one.');
	const at = statementAt(known.reading, passage, answer, tools.newId);
	const { statement } = at;
	const accepted = wish.accepted.map(typedWords).filter((one) => one !== '');
	const taken = new Set([said, ...accepted].map(normalAnswer));
	const options = ownOptions(said, sentence, known, tools.random);
	const card: DetailCard = {
		id: tools.newId('card'),
		textId: text.id,
		statementId: statement.id,
		sectionId: statement.sectionId,
		asks: 'detail',
		prompt,
		answer: said,
		accepted: [...new Set([said, ...accepted])],
		distractors: options.filter((one) => !taken.has(normalAnswer(one))),
		context: contextOf(known.reading, statement.sectionId, said),
		answerSpan: answer,
		evidence: evidenceAt(text, passage),
		score: 1
	};
	return { ok: true, value: 'isNew' in at ? { card, statement: at.statement } : { card } };
}

/** The reading with the statement of an own card: its sentence is no longer one that gave nothing. */
export function withStatement(reading: Reading, statement: Fact | undefined): Reading {
	if (!statement) return reading;
	const { start, end } = statement.span;
	return {
		...reading,
		statements: [...reading.statements, statement].sort((a, b) => a.span.start - b.span.start),
		rejected: reading.rejected.filter(({ span }) => span.start < start || span.end > end)
	};
}

/** The statement that the answer stands in, so that its cards are never asked on one day; else a new fact. */
function statementAt(
	{ text, statements }: Reading,
	passage: Span,
	answer: Span,
	newId: NewId
): { statement: Statement } | { statement: Fact; isNew: true } {
	const known = statements.find(({ span }) => span.start <= answer.start && span.end >= answer.end);
	if (known) return { statement: known };
	const section = text.sections.findLast(({ span }) => span.start <= passage.start) ?? text.sections[0];
	const words = text.text.slice(passage.start, passage.end);
	const statement: Fact = {
		id: newId('statement'),
		textId: text.id,
		span: passage,
		sectionId: section?.id ?? newId('section'),
		fingerprint: fingerprint('fact', words),
		confidence: 1,
		kind: 'fact'
	};
	return { statement, isNew: true };
}

/** The section's title, unless it holds a word of the answer. */
function contextOf({ text }: Reading, id: Fact['sectionId'], answer: string): string {
	const title = text.sections.find((one) => one.id === id)?.title ?? '';
	const stems = new Set(contentWords(title).map(stem));
	return contentWords(answer).some((word) => stems.has(stem(word))) ? '' : title;
}

function finish(raw: string): string {
	const text = tidy(raw);
	return text.startsWith(BLANK) ? text : capitalise(text);
}

const problem = (message: string) => ({ ok: false as const, problem: { message } });
