import type { Span } from '../../model';
import { looksVerbal } from './verbal';
import { contentEnd, hasFiniteVerb, lastWord } from './content';
import type { Found } from './found';
import type { CueVerb } from '../lexicon/cue-verbs';
import { isFinite, pos, spanOf, word, type Parse } from '../grammar/parse';
import { phraseAfter, phraseBefore, type Phrase } from '../grammar/phrases';
import { toSource } from './sources';

/** What is said stands before the cue, or around it: “P,” said X; P, X said; “P,” X said, “Q”. */

/** "P, X said." and "P," said X; also "P, X said, Q". */
export function trailing(parse: Parse, at: number, verb: CueVerb, sentence: string): Found | undefined {
	if (!verb.takes.has('q') || !looksVerbal(parse, at)) return undefined;
	const last = lastWord(parse);
	const inverted = phraseAfter(parse, at + 1);
	// "P, as X has noted", "P, X later said".
	let before = at - 1;
	while (/^(?:has|have|had|once|later|also|then)$/.test(word(parse, before))) before--;
	const direct = phraseBefore(parse, before);
	const afterComma = (index: number) =>
		index > 0 && (/^[,?!—–]$/.test(word(parse, index - 1)) || parse.quoted[index - 1] === true);
	const asClause = (index: number) => word(parse, index - 1) === 'as';
	let phrase = apposed(parse, at) ?? direct;
	if (phrase === direct)
		phrase = direct && (afterComma(direct.start) || asClause(direct.start)) ? direct : undefined;
	let close = at;
	const isInverted = !phrase && inverted !== undefined && afterComma(at) && !parse.quoted[at + 1];
	if (isInverted) {
		phrase = namedBehind(parse, inverted) ?? inverted;
		close = phrase.end;
	}
	if (!phrase) return undefined;
	const source = toSource(parse, phrase, sentence);
	if (!source || (source.kind === 'pronoun' && /^(?:i|you)$/.test(source.text))) return undefined;
	const begin = isInverted ? at : phrase.start;
	const tail = tailEnd(parse, close + 1);
	const left = leftContent(parse, begin);
	// "The plan, said X, would fail" stands around the cue as "The plan, X said, would fail" does.
	const around =
		isInverted &&
		left !== undefined &&
		isFinite(parse, tail + 1) &&
		!hasFiniteVerb(parse, left.from - 1, left.to);
	const right = rightContent(parse, tail, isInverted && !around);
	if (left && right.length > 0 && !parse.quoted[left.to]) left.from = afterColon(parse, left.from, left.to);
	const spans = left ? [spanOf(parse, left.from, left.to), ...right] : right;
	if (!left) return undefined;
	const quotes = parse.quoted[left.to] === true || parse.quoted[left.from] === true;
	if (!quotes && right.length === 0 && tail <= last && word(parse, tail) === ',') return undefined;
	if (
		!quotes &&
		right.length === 0 &&
		(!hasFiniteVerb(parse, left.from - 1, left.to) || left.to - left.from < 2)
	)
		return undefined;
	const rest = right[0]?.start;
	if (!quotes && rest !== undefined && !hasFiniteVerb(parse, left.from - 1, left.to)) {
		// "The plan, X argued, would fail": a subject before, its verb behind.
		const next = parse.tokens.findIndex((token) => token.span.start === rest);
		if (!isFinite(parse, next) || /^(?:ADP|SCONJ|ADV|VERB)$/.test(pos(parse, left.from))) return undefined;
	}
	if (!quotes && source.kind === 'pronoun' && source.text === 'it') return undefined;
	return {
		source,
		cue: [spanOf(parse, at, at)],
		content: spans,
		denies: verb.denies && !quotes,
		opinion: !verb.fact,
		confidence: (quotes ? 0.93 : 0.86) - (source.kind === 'pronoun' ? 0.08 : 0) - (verb.mind ? 0.05 : 0),
		at,
		contentFrom: left.from,
		contentTo: left.to,
		quotes
	};
}

/** `"P," said its spokesman, Tom Reyes.`: the name behind the role. */
function namedBehind(parse: Parse, role: Phrase): Phrase | undefined {
	if (parse.names[role.head] || word(parse, role.end + 1) !== ',') return undefined;
	const behind = phraseAfter(parse, role.end + 2);
	return behind && parse.names[behind.head]?.kind === 'person' ? behind : undefined;
}

/** `"P," X, editor of Y, said.`: the noun phrase behind the quotation, with its apposition. */
function apposed(parse: Parse, at: number): Phrase | undefined {
	if (word(parse, at - 1) !== ',') return undefined;
	let close = at - 2;
	while (close > 0 && !parse.quoted[close]) close--;
	if (!parse.quoted[close]) return undefined;
	const phrase = phraseAfter(parse, close + 1);
	return phrase && word(parse, phrase.end + 1) === ',' && phrase.end + 1 < at - 1 ? phrase : undefined;
}

/** `"P," X said, "Q"`: what goes on behind the cue, unless it is about the speaker. */
function rightContent(parse: Parse, tail: number, inverted: boolean): Span[] {
	const from = tail + 1;
	if (from > lastWord(parse)) return [];
	const quoted = parse.quoted[tail] === true || (word(parse, tail) === ',' && parse.quoted[from] === true);
	const start = parse.quoted[tail] ? tail : from;
	if (!quoted) {
		if (inverted || word(parse, tail) !== ',') return [];
		if (
			/^(?:who|which|whose|where|when|as|but|and|because|after|while|adding|noting)$/.test(word(parse, from))
		)
			return [];
		if (word(parse, from).endsWith('ing') || !hasFiniteVerb(parse, from - 1, lastWord(parse))) return [];
	}
	return [spanOf(parse, start, contentEnd(parse, start, false))];
}

/** "X disputed that account: the brakes, she said, were fine": what is said begins behind the colon. */
function afterColon(parse: Parse, from: number, to: number): number {
	const colon = parse.lower.lastIndexOf(':', to);
	return colon > from && colon < to && !parse.quoted[colon] ? colon + 1 : from;
}

/** Goes over what may follow a trailing cue: "in an interview", "on Monday", an apposition up to its comma. */
function tailEnd(parse: Parse, from: number): number {
	let at = from;
	const last = lastWord(parse);
	while (at <= last && !/^[,;:—]$/.test(word(parse, at)) && !parse.quoted[at]) at++;
	return Math.min(at, last + 1);
}

export function leftContent(parse: Parse, begin: number): { from: number; to: number } | undefined {
	let to = begin - 1;
	while (to > 0 && /^(?:,|as|—|–)$/.test(word(parse, to)) && !parse.quoted[to]) to--;
	let from = 0;
	for (let at = to; at >= 0; at--)
		if (word(parse, at) === ';' && !parse.quoted[at]) {
			from = at + 1;
			break;
		}
	while (from < to && /^(?:but|and|—|,)$/.test(word(parse, from))) from++;
	if (parse.quoted[to] && !parse.quoted[from]) {
		let open = to;
		while (open > from && parse.quoted[open - 1]) open--;
		if (to - open >= 5 && !hasFiniteVerb(parse, from - 1, open - 1)) return { from: open, to };
	}
	return to > from ? { from, to } : undefined;
}
