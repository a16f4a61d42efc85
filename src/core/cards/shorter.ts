/** Ways to ask for less of a sentence, where all of it gives the answer away or takes two looks to read. */
import type { Span } from '../model';
import type { Token } from '../text/tagger';
import { type Clause, spanHolds, spansOverlap } from './candidates/candidate';
import type { Passage } from './passage';
import { isWhole } from './quality/whole';
import { GLANCE } from './ranking/effort';
import type { SaidPassage } from './said';

/** A clause or a participle that only adds to what stands before it. */
const ADDS = /^(?:and|but|while|whereas|although|though|because|which|who|where|whose)$/i;
/** What opens a sentence of which every part waits for the first: a condition, a time, a concession. */
const WAITS = /^(?:SCONJ|ADP|ADV|PART)$/;
const POINTS =
	/^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|such|both|former|latter|there|then|one|another|other|others|soon|later|also|too|instead|thus|therefore|only|even)$/i;

/**
 * The parts of a passage to leave out, the least first: what stands in brackets, then what is added behind the
 * answer, then what stands before its own clause. What is left is a sentence, and as true as all of it.
 */
export function cuts(passage: Passage, answer: Span): Span[][] {
	const brackets = bracketed(passage).filter((span) => !spansOverlap(span, answer));
	const tails = tailsBehind(passage, answer).map((tail) => [...brackets, tail]);
	const lead = leadBefore(passage, answer);
	const whole = brackets.length > 0 ? [brackets] : [];
	if (!lead) return [...whole, ...tails];
	return [...whole, ...tails, [...brackets, lead], ...tails.map((spans) => [...spans, lead])];
}

/** "(ENR)", "(about 88 km/h)", with the space before. */
function bracketed({ clause }: Passage): Span[] {
	return [...clause.text.matchAll(/\s?\([^()]*\)/g)].map(({ index, 0: text }) => ({
		start: clause.start + index,
		end: clause.start + index + text.length
	}));
}

/** From a comma behind the answer to the end, where a sentence is left; the last comma first. */
function tailsBehind({ clause, statement }: Passage, answer: Span): Span[] {
	const { end } = statement.span;
	return tailStarts(clause, { start: clause.start, end }, false)
		.filter((start) => start >= answer.end)
		.map((start) => ({ start, end }));
}

/**
 * Where, in a part of a sentence, all that follows only adds and what stands before is whole; the last place first.
 * @param spoken whether it is what somebody said: clauses are strung together more loosely there
 */
function tailStarts({ text, start, tokens }: Clause, part: Span, spoken: boolean): number[] {
	const inside = tokens.filter(({ span }) => spanHolds(part, span));
	return inside
		.flatMap((token, at): number[] => {
			if (token.text !== ',' || !addsFrom(inside, at, spoken)) return [];
			const left = text.slice(part.start - start, token.span.start - start);
			return isWhole(left, inside.slice(0, at)) && inPairs(left) ? [token.span.start] : [];
		})
		.reverse();
}

/** What somebody said, without what only adds to it where all of it is long. */
export function saidAtAGlance(passage: SaidPassage): SaidPassage {
	const { statement, clause } = passage;
	const { attribution } = statement;
	const [content, ...more] = attribution.content;
	if (!content || more.length > 0 || content.end - content.start <= GLANCE) return passage;
	const start = content.start + (/^["“]/.test(clause.text.slice(content.start - clause.start)) ? 1 : 0);
	const end = tailStarts(clause, { start, end: content.end }, true).find((one) => one - start <= GLANCE);
	if (end === undefined) return passage;
	const shorter = { ...attribution, content: [{ start: content.start, end }] };
	return { ...passage, statement: { ...statement, attribution: shorter } };
}

/** No quotation and no bracket is left open. */
function inPairs(text: string): boolean {
	const count = (mark: RegExp) => (text.match(mark) ?? []).length;
	return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g);
}

/** Whether all from this comma on only adds: no verb behind it waits for its subject before it. */
function addsFrom(tokens: readonly Token[], comma: number, spoken: boolean): boolean {
	const [next, ...rest] = tokens.slice(comma + 1);
	if (!next) return false;
	const participle = next.pos === 'VERB' && /ing$/.test(next.text);
	if (!participle && !(ADDS.test(next.text) && rest.some(isVerb))) return false;
	if (/^(?:and|but)$/i.test(next.text) && !isClause(spoken ? pastAdverbial(rest) : rest)) return false;
	return !rest.some((token, at) => token.text === ',' && isVerb(rest[at + 1]));
}

/** "and in the spring, the bridge fell". */
function pastAdverbial(tokens: readonly Token[]): readonly Token[] {
	const comma = tokens.findIndex(({ text }) => text === ',');
	const adverbial = comma > 0 && comma < 10 && /^(?:ADP|ADV|ADJ)$/.test(tokens[0]?.pos ?? '');
	return adverbial && !tokens.slice(0, comma).some(isVerb) ? tokens.slice(comma + 1) : tokens;
}

/** "the bridge fell": a subject and, soon after it, its verb; not "banks", the last of a list. */
function isClause(tokens: readonly Token[]): boolean {
	const verb = tokens.findIndex(isVerb);
	const comma = tokens.findIndex(({ text }) => text === ',');
	return verb > 0 && verb < 8 && (comma < 0 || verb < comma) && tokens.slice(0, verb).some(isThing);
}

const isVerb = (token: Token | undefined) => token?.pos === 'VERB' || token?.pos === 'AUX';
const isThing = ({ pos }: Token) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';

/** All before a clause of its own that holds the answer, of a plain fact. */
function leadBefore({ clause, statement }: Passage, answer: Span): Span | undefined {
	const { tokens } = clause;
	if (statement.kind !== 'fact' || WAITS.test(tokens[0]?.pos ?? '')) return undefined;
	const comma = tokens.findLastIndex(
		({ text, span }, at) =>
			text === ',' &&
			span.end <= answer.start &&
			/^(?:and|but|while|whereas)$/i.test(tokens[at + 1]?.text ?? '')
	);
	const kept = tokens.slice(comma + 2);
	const [first] = kept;
	if (comma < 0 || !first || !isClause(kept) || !isWhole('', tokens.slice(0, comma))) return undefined;
	const inside: Span = { start: first.span.start, end: statement.span.end };
	if (!inPairs(clause.text.slice(0, first.span.start - clause.start)) || !spanHolds(inside, answer))
		return undefined;
	if (kept.some(({ text }) => POINTS.test(text))) return undefined;
	return { start: statement.span.start, end: first.span.start };
}
