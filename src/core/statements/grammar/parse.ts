import type { Span } from '../../model';
import { tag, type Token } from '../../text/tagger';
import { CUE_VERBS } from '../lexicon/cue-verbs';
import type { NameMention } from '../names/names';

/** A tagged sentence, with its names and its quotations laid over the tokens. */
export interface Parse {
	span: Span;
	tokens: Token[];
	/** Lower-cased texts of the tokens. */
	lower: string[];
	/** True for tokens inside quotation marks, the marks included. */
	quoted: boolean[];
	/** The name that a token is part of. */
	names: (NameMention | undefined)[];
}

function covers(outer: Span, inner: Span): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}

/** @param quotes spans of quotations, of the whole text, that may touch the sentence */
export function parseSentence(sentence: string, span: Span, names: NameMention[], quotes: Span[]): Parse {
	const tokens = tag(sentence, span.start).map(asLetterName);
	return {
		span,
		tokens,
		lower: tokens.map((token) => token.text.toLowerCase().replace('’', "'")),
		quoted: tokens.map((token) => quotes.some((quote) => covers(quote, token.span))),
		names: tokens.map((token) => names.find((name) => covers(name.full, token.span)))
	};
}

export function pos(parse: Parse, index: number): string {
	return parse.tokens[index]?.pos ?? '';
}

export function word(parse: Parse, index: number): string {
	return parse.lower[index] ?? '';
}

/** "Grad A thought", "A had seen": a capital letter that a verb follows is a name, not an article. */
function asLetterName(token: Token, index: number, all: Token[]): Token {
	if (token.text !== 'A') return token;
	const next = all[index + 1];
	const verbal =
		next !== undefined &&
		(/^(?:VERB|AUX)$/.test(next.pos) || CUE_VERBS.has(next.text)) &&
		!next.text.endsWith('ing');
	return verbal || index > 0 ? { ...token, pos: 'PROPN' } : token;
}

/** The characters from one token to another, both included. */
export function spanOf(parse: Parse, from: number, to: number): Span {
	const start = parse.tokens[from]?.span.start ?? parse.span.start;
	return { start, end: parse.tokens[to]?.span.end ?? start };
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'s", "'re", "'m"]);
export function isBe(lower: string): boolean {
	return BE.has(lower);
}

export function isFinite(parse: Parse, index: number): boolean {
	const kind = pos(parse, index);
	if (kind === 'AUX') return true;
	return kind === 'VERB' && word(parse, index - 1) !== 'to' && !word(parse, index).endsWith('ing');
}
