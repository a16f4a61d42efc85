/**
 * Interviews. Without labels: paragraphs that end in a question, each answered in the first person, after an
 * introduction that says who is interviewed. With "Q:" and "A:": who answers is the one whom the introduction names.
 * Answers become turns of that person; what the interviewer says becomes part of the question.
 */
import type { Span } from '../model';
import type { Sentence } from '../text/sentence';
import type { NameMention } from './names/names';

interface Paragraph {
	/** Numbers of its sentences: [from, to). */
	from: number;
	to: number;
	text: string;
}

const FIRST_PERSON =
	/(?<![\p{L}’'])(?:I|I['’](?:m|ve|d|ll)|my|me|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Oo]ur|us|My|Me)(?![\p{L}’'])/u;
const QUESTION = /\?["”’)\]]*$/;
const ANSWERS = /^(?:a|answer|interviewee|guest|respondent)$/i;
/** "Interview with X", "we spoke to X", "in conversation with X". */
const ASKED =
	/\b(?:interview(?:s|ed|ing)?\b|(?:spoke|speaks|talked|talks|talking|chatted|sat down|caught up|met up|conversation|chat|Q ?& ?A|questions) (?:to|with|for)\b)(?:(?! (?:on|about|regarding) )[^.!?]){0,70}$/i;
/** Who is spoken to by "her" is the one who asks; so is whom a byline names. */
const ASKING =
	/\b(?:he|she|they) (?:spoke|talked|speaks|talks) (?:to|with) [^.!?]{0,30}$|\bby [^.!?]{0,20}$/i;
/** "X speaks to us", "X talks about". */
const ANSWERING =
	/^[^.!?]{0,80}\b(?:speaks|spoke|talks|talked|tells us|told us|answers|answered|discusses|sat down|agreed to|took part|interviewed)\b/i;
/** Questions that an interview has at least, and the share of them that somebody answers for themselves. */
const FEWEST = 3;
const ANSWERED = 0.6;

function paragraphsOf(text: string, sentences: readonly Sentence[]): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	sentences.forEach(({ span, block }, index) => {
		const last = paragraphs.at(-1);
		const before = sentences[index - 1];
		const together =
			last && before && before.block === block && !text.slice(before.span.end, span.start).includes('\n');
		if (together) last.to = index + 1;
		else paragraphs.push({ from: index, to: index + 1, text: '' });
	});
	for (const paragraph of paragraphs) {
		const [first, last] = [sentences[paragraph.from], sentences[paragraph.to - 1]];
		if (first && last) paragraph.text = text.slice(first.span.start, last.span.end);
	}
	return paragraphs;
}

interface Shown {
	asks: boolean;
	answers: boolean;
	/** The fullest form of the name. */
	span: Span;
}

/** The one whom the introduction shows as answering; undefined where that is not plain. */
function interviewee(text: string, intro: readonly NameMention[]): Span | undefined {
	const people = new Map<string, Shown>();
	for (const { kind, full, span, text: name } of intro) {
		if (kind !== 'person') continue;
		const start = Math.max(text.lastIndexOf('\n', full.start) + 1, full.start - 100);
		const before = text.slice(start, full.start);
		const after = text.slice(full.end, full.end + 110);
		const surname = name.split(' ').at(-1) ?? name;
		const shown = people.get(surname) ?? { asks: false, answers: false, span };
		if (name.length > shown.span.end - shown.span.start) shown.span = span;
		if (ASKING.test(before)) shown.asks = true;
		else if (ASKED.test(before) || ANSWERING.test(after)) shown.answers = true;
		people.set(surname, shown);
		// "Interviews with X and Y": nobody knows which of them answers.
		if (shown.answers && /^,? and \p{Lu}/u.test(after)) return undefined;
	}
	const others = [...people.values()].filter(({ asks }) => !asks);
	const answering = others.filter(({ answers }) => answers);
	const [only, ...more] = answering.length > 0 ? answering : others;
	return more.length === 0 ? only?.span : undefined;
}

/** @param names of every sentence */
export function withAnswers(
	text: string,
	sentences: readonly Sentence[],
	names: readonly NameMention[][]
): readonly Sentence[] {
	const labelled = sentences.findIndex(({ turnSpeaker }) => turnSpeaker);
	return labelled >= 0
		? namedAnswers(text, sentences, names, labelled)
		: foundAnswers(text, sentences, names);
}

/** "A:" answers for whoever is interviewed. */
function namedAnswers(
	text: string,
	sentences: readonly Sentence[],
	names: readonly NameMention[][],
	intro: number
): readonly Sentence[] {
	const answers = ({ turnSpeaker }: Sentence) =>
		turnSpeaker !== undefined && ANSWERS.test(text.slice(turnSpeaker.start, turnSpeaker.end));
	if (!sentences.some(answers)) return sentences;
	const person = interviewee(text, names.slice(0, intro).flat());
	return person ? sentences.map((one) => (answers(one) ? { ...one, turnSpeaker: person } : one)) : sentences;
}

/** Paragraphs of questions and of answers that nobody labelled. */
function foundAnswers(
	text: string,
	sentences: readonly Sentence[],
	names: readonly NameMention[][]
): readonly Sentence[] {
	const paragraphs = paragraphsOf(text, sentences);
	const asks = paragraphs.map((one) => QUESTION.test(one.text) && sentences[one.from]?.block !== 'row');
	const speaks = (at: number) => asks[at] === false && FIRST_PERSON.test(paragraphs[at]?.text ?? '');
	const questions = paragraphs.flatMap((_, at) => (asks[at] ? [at] : []));
	const answered = questions.filter((at) => speaks(at + 1)).length;
	if (questions.length < FEWEST || answered < questions.length * ANSWERED) return sentences;
	const [first = 0] = questions;
	const person = interviewee(text, names.slice(0, paragraphs[first]?.from).flat());
	if (!person) return sentences;
	const out = [...sentences];
	paragraphs.forEach(({ from, to }, at) => {
		const answer = at > first && (speaks(at) || (asks[at - 1] === true && asks[at] === false));
		for (let index = from; index < to; index++) {
			const sentence = sentences[index];
			if (!sentence || (sentence.block !== 'prose' && sentence.block !== 'heading')) continue;
			if (asks[at]) out[index] = { ...sentence, block: 'question' };
			else if (answer && sentence.block === 'prose')
				out[index] = { ...sentence, block: 'turn', turnSpeaker: person };
		}
	});
	return out;
}
