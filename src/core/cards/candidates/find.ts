import type { Span } from '../../model';
import type { Token } from '../../text/tagger';
import { singular } from '../inflection';
import { isStopWord } from '../words';
import { type Candidate, type Clause, spansOverlap } from './candidate';
import { findDates } from './dates';
import { findNames, findNounPhrases, isNameToken, phraseSpan, type Phrase } from './phrases';
import { findQuantities } from './quantities';
import { findRanges } from './ranges';
import { spellingsOf } from './spellings';
import { findTerms } from './terms';
import { findWide } from './wide';

/** What the whole text tells about names. */
export interface KnownNames {
	isPerson: (name: string) => boolean;
	/** True for a word that the text capitalises inside a sentence: only then is it a name at the start of one. */
	isNameInside: (word: string) => boolean;
}

/** Everything in a sentence that could be asked for, widely: the ranking and the rules choose. */
export function findCandidates(clause: Clause, known: KnownNames): Candidate[] {
	const typed = [...dates(clause), ...quantities(clause)].filter(
		(one, index, all) =>
			!all.slice(0, index).some((other) => other.date && spansOverlap(other.span, one.span))
	);
	const names = findNames(clause.tokens).flatMap((phrase) => nameCandidates(clause, phrase, known));
	const phrases = findNounPhrases(clause.tokens).flatMap((phrase) => phraseCandidates(clause, phrase));
	return distinct([
		...typed,
		...findTerms(clause),
		...findRanges(clause),
		...names,
		...phrases,
		...findWide(clause)
	]).map((one) => ({ ...one, accepted: [...new Set([...one.accepted, ...spellingsOf(one, clause)])] }));
}

function slice(clause: Clause, span: Span): string {
	return clause.text.slice(span.start - clause.start, span.end - clause.start);
}

function dates(clause: Clause): Candidate[] {
	return findDates(clause.text).map(({ span, kind, date }) => {
		const moved = { start: span.start + clause.start, end: span.end + clause.start };
		const text = slice(clause, moved);
		return { span: moved, text, kind, head: kind, accepted: [text], date };
	});
}

/** Words before a number that a learner may well type with it. */
const ABOUT =
	/(?:more than|less than|fewer than|at least|at most|up to|over|under|about|around|almost|nearly|roughly|approximately|some|only|just) $/i;

function quantities(clause: Clause): Candidate[] {
	const found = findQuantities(clause.text, (offset) => nounAfter(clause, offset + clause.start));
	return found.flatMap(({ span, bare, kind, quantity, unit }): Candidate[] => {
		const whole = { start: span.start + clause.start, end: span.end + clause.start };
		const short = { start: bare.start + clause.start, end: bare.end + clause.start };
		const text = slice(clause, whole);
		const number = slice(clause, short);
		const about = ABOUT.exec(clause.text.slice(0, span.start))?.[0] ?? '';
		const accepted = [...new Set([text, number, ...(about ? [about + text, about + number] : [])])];
		return [{ span: whole, text, kind, head: unit, accepted, quantity }];
	});
}

/** The noun that a number counts: "API requests" of "200,000 API requests to …". */
function nounAfter(clause: Clause, offset: number): { end: number; head: string } | undefined {
	const at = clause.tokens.findIndex((token) => token.span.start >= offset);
	const first = clause.tokens[at];
	if (!first || first.span.start - offset > 1) return undefined;
	const joined = first.text === '-';
	let to = joined ? at + 1 : at;
	let end = -1;
	for (; to < at + 4; to++) {
		const pos = clause.tokens[to]?.pos;
		if ((pos === 'NOUN' || pos === 'PROPN') && !/ing$/.test(clause.tokens[to]?.text ?? '')) end = to;
		else if (pos !== 'ADJ') break;
	}
	const head = clause.tokens[end];
	if (/^(?:quarters?|thirds?|halves|half|fifths?|tenths?)$/i.test(head?.text ?? '')) return undefined;
	if (!head || (joined && end > at + 1)) return joined ? undefined : head && spanOfNoun(clause, head);
	return spanOfNoun(clause, head);
}

function spanOfNoun(clause: Clause, head: Token): { end: number; head: string } {
	return { end: head.span.end - clause.start, head: head.text };
}

function nameCandidates(clause: Clause, phrase: Phrase, known: KnownNames): Candidate[] {
	const first = clause.tokens[0]?.text ?? '';
	const opens = phrase.from === 0 && !known.isNameInside(first) && !known.isPerson(first);
	if (opens && phrase.to === 1) return [];
	const plain = opens && clause.tokens[0]?.pos !== 'PROPN';
	const span = trimmed(clause, phraseSpan(clause.tokens, plain ? { ...phrase, from: 1 } : phrase));
	const text = slice(clause, span);
	if (isStopWord(text)) return [];
	const kind = known.isPerson(text) ? 'person' : 'name';
	const head = clause.tokens[phrase.head]?.text.toLowerCase() ?? '';
	return [{ span, text, kind, head, accepted: [text] }];
}

function phraseCandidates(clause: Clause, phrase: Phrase): Candidate[] {
	const found: Candidate[] = [];
	const head = singular(clause.tokens[phrase.head]?.text.toLowerCase() ?? '');
	const from = skipLead(clause.tokens, phrase);
	for (let start = from; start <= phrase.head && start < from + 3; start++) {
		if (!opensPhrase(clause.tokens, start)) continue;
		const span = phraseSpan(clause.tokens, { from: start, to: phrase.to });
		const text = slice(clause, span);
		if (text.length > 1 && !isStopWord(text))
			found.push({
				...{ span, text, kind: 'phrase', head, accepted: [text] },
				...(start === 0 && !isNameToken(clause.tokens, 0) ? { opens: true } : {})
			});
	}
	return found;
}

function skipLead(tokens: readonly Token[], phrase: Phrase): number {
	let from = phrase.from;
	while (from < phrase.head && isStopWord(tokens[from]?.text ?? '')) from += 1;
	return from;
}

function opensPhrase(tokens: readonly Token[], at: number): boolean {
	const text = tokens[at]?.text ?? '';
	const before = tokens[at - 1]?.text ?? '';
	return /^[\p{L}\p{N}$€£]/u.test(text) && before !== '-' && !/^['’]s$/.test(text);
}

/** A possessive ending is not part of a name. */
function trimmed(clause: Clause, span: Span): Span {
	const text = slice(clause, span);
	const cut = /['’]s?$/.exec(text);
	return cut ? { start: span.start, end: span.end - cut[0].length } : span;
}

function distinct(candidates: Candidate[]): Candidate[] {
	const seen = new Set<string>();
	return candidates.filter((one) => {
		const key = `${one.span.start}-${one.span.end}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
