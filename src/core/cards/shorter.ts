/** Ways to ask for less of a sentence, where all of it gives the answer away or is too long to read at a glance. */
import type { Span } from '../model';
import type { Token } from '../text/tagger';
import { spanHolds, spansOverlap } from './candidates/candidate';
import type { Passage } from './passage';
import { isWhole } from './quality/whole';

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
	const { tokens } = clause;
	const { end } = statement.span;
	return tokens
		.flatMap((token, at): Span[] => {
			if (token.text !== ',' || token.span.start < answer.end || !addsFrom(tokens, at)) return [];
			const left = clause.text.slice(0, token.span.start - clause.start);
			return isWhole(left, tokens.slice(0, at)) && inPairs(left) ? [{ start: token.span.start, end }] : [];
		})
		.reverse();
}

/** No quotation and no bracket is left open. */
function inPairs(text: string): boolean {
	const count = (mark: RegExp) => (text.match(mark) ?? []).length;
	return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g);
}

/** Whether all from this comma on only adds: no verb behind it waits for its subject before it. */
function addsFrom(tokens: readonly Token[], comma: number): boolean {
	const [next, ...rest] = tokens.slice(comma + 1);
	if (!next) return false;
	const participle = next.pos === 'VERB' && /ing$/.test(next.text);
	if (!participle && !(ADDS.test(next.text) && rest.some(isVerb))) return false;
	if (/^(?:and|but)$/i.test(next.text) && !isClause(rest)) return false;
	return !rest.some((token, at) => token.text === ',' && isVerb(rest[at + 1]));
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
