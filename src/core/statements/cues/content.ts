import type { Span } from '../../model';
import type { CueVerb } from '../lexicon/cue-verbs';
import { CUE_VERBS } from '../lexicon/cue-verbs';
import { PROPOSITION_NOUNS } from '../lexicon/cue-nouns';
import { isFinite, pos, spanOf, word, type Parse } from '../grammar/parse';
import { phraseAfter } from '../grammar/phrases';

/** What follows a cue and is said, by the form of its complement. */
export interface Content {
	kind: 'that' | 'clause' | 'wh' | 'phrase' | 'to' | 'quote';
	from: number;
	to: number;
	/** Set by the preposition or the noun between cue and content: "argues against", "rejects the idea that". */
	denies?: boolean;
	/** The last token of the cue. */
	cueEnd: number;
}

const WH = new Set(['whether', 'how', 'why', 'what', 'who', 'where', 'when', 'which', 'if']);
const TIME_WORDS =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|later|earlier|recently|here|there|again|\d{4})$/;
const SKIPPABLE = new Set([
	'in',
	'on',
	'at',
	'to',
	'during',
	'after',
	'before',
	'with',
	'from',
	'last',
	'this',
	'by',
	'for',
	'through'
]);
const ANAPHORIC = /^(?:this|that|these|those|such|it|them|him|her|so|the same|his|their)$/;

/** The last token before the sentence's final stop. */
export function lastWord(parse: Parse): number {
	let at = parse.tokens.length - 1;
	while (at > 0 && /^[.!?…]+$/.test(word(parse, at))) at--;
	return at;
}

/** Goes over an addressee, a time or a place between the cue and "that". */
function skipTo(parse: Parse, from: number, addressee: boolean): number | undefined {
	if (word(parse, from) === 'that') return beginsClause(parse, from) ? from : undefined;
	const start = word(parse, from);
	const may =
		addressee ||
		SKIPPABLE.has(start) ||
		TIME_WORDS.test(start) ||
		pos(parse, from) === 'ADV' ||
		start === ',';
	if (!may || (start === 'to' && pos(parse, from + 1) === 'VERB')) return undefined;
	for (let at = from; at < Math.min(parse.tokens.length, from + 18); at++) {
		if (word(parse, at) === 'that' && pos(parse, at + 1) !== 'PUNCT') return at;
		if (/^[.;:?!—]$/.test(word(parse, at)) || parse.quoted[at]) return undefined;
		// "disagreed, saying that P": the other cue has P.
		if (at > from && (isFinite(parse, at) || CUE_VERBS.get(word(parse, at))?.takes.has('t')))
			return undefined;
	}
	return undefined;
}

/** "disputed that account: P" has no verb before the colon: "that" points at the account. */
function beginsClause(parse: Parse, that: number): boolean {
	const stop = parse.lower.findIndex((lower, at) => at > that && /^[:;]$/.test(lower) && !parse.quoted[at]);
	return stop < 0 || hasFiniteVerb(parse, that, stop);
}

function hasFiniteVerb(parse: Parse, from: number, to: number): boolean {
	for (let at = from + 1; at <= to; at++) if (isFinite(parse, at)) return true;
	return false;
}

/** Where what is said ends: a semicolon, or the next cue of the same speaker. */
export function contentEnd(parse: Parse, from: number, phraseOnly: boolean, denying = false): number {
	const last = lastWord(parse);
	for (let at = from + 1; at <= last; at++) {
		const lower = word(parse, at);
		if (parse.quoted[at]) continue;
		if (lower === ';') return at - 1;
		const comma = lower === ',';
		const next = word(parse, at + 1);
		if (comma && otherSpeaker(parse, at)) return at - 1;
		// "dismissed the idea as nonsense": the idea.
		if (phraseOnly && (lower === ':' || (denying && lower === 'as'))) return at - 1;
		// "…, and I tend to agree": the writer again.
		if (comma && /^(?:and|but|though|which)$/.test(next) && word(parse, at + 2) === 'i') return at - 1;
		if (
			phraseOnly &&
			comma &&
			(CUE_VERBS.has(next) ||
				/^(?:but|although|while|though|because|since|which|who|saying|citing|and)$/.test(next))
		)
			return at - 1;
		if (phraseOnly && /^(?:because|although|whereas)$/.test(lower)) return at - 1;
		if (/^(?:and|but)$/.test(comma ? next : lower) && !(comma && at + 1 > last)) {
			const verbAt = afterAdverbs(parse, at + (comma ? 2 : 1));
			const verb = CUE_VERBS.get(word(parse, verbAt));
			if (verb && pos(parse, verbAt) === 'VERB' && startsContent(parse, verbAt, verb)) return at - 1;
		}
	}
	return last;
}

/** ", however, Y considered Q": another speaker's clause. A bare comma does only behind "When X asked whether P,". */
function otherSpeaker(parse: Parse, comma: number): boolean {
	let at = comma + 1;
	let linked = /^(?:when|while|although|though|as|since|whereas|after)$/.test(word(parse, 0));
	while (/^(?:however|but|and|while|whereas|though|although|so|,)$/.test(word(parse, at))) {
		if (/^(?:however|but|while|whereas|though|although)$/.test(word(parse, at))) linked = true;
		at += 1;
	}
	if (!linked) return false;
	const phrase = phraseAfter(parse, at);
	if (!phrase || pos(parse, phrase.head) === 'PRON') return false;
	const verbAt = afterAdverbs(parse, phrase.end + 1);
	const verb = CUE_VERBS.get(word(parse, verbAt));
	return verb !== undefined && pos(parse, verbAt) === 'VERB' && startsContent(parse, verbAt, verb);
}

function afterAdverbs(parse: Parse, from: number): number {
	let at = from;
	while (pos(parse, at) === 'ADV' || pos(parse, at) === 'AUX') at++;
	return at;
}

function startsContent(parse: Parse, verbAt: number, verb: CueVerb): boolean {
	const form = word(parse, verbAt);
	if (form.endsWith('ing') || form === verb.lemma) return false;
	const found = contentAfter(parse, verbAt, verb, false);
	return found !== undefined;
}

/** Content behind a cue verb, if the complement is one that the verb takes. */
export function contentAfter(parse: Parse, verbAt: number, verb: CueVerb, cut = true): Content | undefined {
	let from = verbAt + 1;
	if (verb.particle && word(parse, from) === verb.particle) from += 1;
	else if (verb.particle && !verb.about.has(word(parse, from))) return undefined;
	while (pos(parse, from) === 'ADV' && !WH.has(word(parse, from)) && pos(parse, from + 1) !== 'ADJ') from++;
	const end = (start: number, phraseOnly: boolean) =>
		cut ? contentEnd(parse, start, phraseOnly, verb.denies) : lastWord(parse);
	const cueEnd = from - 1;
	const quote = verb.takes.has('q') || verb.takes.has('o') ? quoteBehind(parse, from) : undefined;
	if (quote !== undefined) return { kind: 'quote', from: quote, to: end(quote, false), cueEnd };
	const first = word(parse, from);
	const last = lastWord(parse);
	if (from > last) return undefined;
	const after = verb.about.has(first) ? false : verb.against.has(first) ? true : undefined;
	if (after !== undefined) return phraseContent(parse, from + 1, after, from, end);
	if (verb.takes.has('t')) {
		const that = skipTo(parse, from, verb.takes.has('o'));
		if (that !== undefined && that < last)
			return { kind: 'that', from: that + 1, to: end(that + 1, false), cueEnd };
	}

	if (verb.takes.has('w') && WH.has(first)) return { kind: 'wh', from, to: end(from, false), cueEnd };
	if (verb.takes.has('i')) {
		const to = first === 'to' ? from : verb.takes.has('o') ? addresseeTo(parse, from) : undefined;
		if (to !== undefined) return { kind: 'to', from: to, to: end(to, true), cueEnd };
	}
	// "expects prices to fall": who does it belongs to what is expected.
	if (verb.takes.has('e') && addresseeTo(parse, from) !== undefined && !ANAPHORIC.test(first))
		return { kind: 'to', from, to: end(from, true), cueEnd };
	if (verb.takes.has('o')) from = pastAddressee(parse, from);
	const clause = verb.takes.has('z') && zeroThat(parse, from, !verb.takes.has('n') && !verb.takes.has('i'));
	if (clause) return { kind: 'clause', from, to: end(from, false), cueEnd };
	if (!verb.takes.has('n')) return undefined;
	const named = phraseContent(parse, from, undefined, cueEnd, end);
	// "called the claim that P absurd": what X thinks of P comes behind it.
	return named?.kind === 'that' && verb.takes.has('j') ? undefined : named;
}

/** `said: “P”`, `told MPs, “P”`: where a quotation opens behind a comma or colon, or at once. */
function quoteBehind(parse: Parse, from: number): number | undefined {
	for (let at = from; at < Math.min(parse.tokens.length, from + 14); at++) {
		const opens = parse.quoted[at] && !parse.quoted[at - 1];
		if (opens) return at === from || /^[,:]$/.test(word(parse, at - 1)) ? at : undefined;
		if (/^[.;?!]$/.test(word(parse, at)) || word(parse, at) === 'that' || isFinite(parse, at))
			return undefined;
	}
	return undefined;
}

/** "urged ministers to act": where the infinitive begins. */
function addresseeTo(parse: Parse, from: number): number | undefined {
	const phrase = phraseAfter(parse, from);
	return phrase && word(parse, phrase.end + 1) === 'to' ? phrase.end + 1 : undefined;
}

/** "told Montalvo he would help": where the clause begins. */
function pastAddressee(parse: Parse, from: number): number {
	const phrase = phraseAfter(parse, from);
	const next = phrase ? phrase.end + 1 : from;
	return phrase &&
		/^(?:he|she|they|it|we|the|this|that|there|any|every|all|no|his|her|their)$/.test(word(parse, next))
		? next
		: from;
}

/** A clause without "that": a subject and a finite verb before any comma. */
function zeroThat(parse: Parse, from: number, commas: boolean): boolean {
	const kind = pos(parse, from);
	const subordinate = /^(?:since|if|although|though|because|when|while)$/.test(word(parse, from));
	if (
		!subordinate &&
		!/^(?:PRON|DET|PROPN|NOUN|ADJ|NUM|SYM)$/.test(kind) &&
		!parse.names[from] &&
		word(parse, from) !== 'there'
	)
		return false;
	let wanted = 1;
	let passed = false;
	for (let at = from + 1; at < Math.min(parse.tokens.length, from + 16); at++) {
		const lower = word(parse, at);
		if (lower === ',' ? !commas : /^[;:.?!—]$/.test(lower)) return false;
		if (/^(?:that|which|who|whose|where)$/.test(lower)) {
			if (!commas) return false;
			wanted += 1;
		}
		if (lower === ',') passed = true;
		if (isFinite(parse, at) && (!passed || subordinate || word(parse, at - 1) === ',')) wanted -= 1;
		if (wanted === 0) return true;
	}
	return false;
}

/** A noun phrase as content; "the claim that P" gives P. */
function phraseContent(
	parse: Parse,
	from: number,
	against: boolean | undefined,
	cueEnd: number,
	end: (start: number, phraseOnly: boolean) => number
): Content | undefined {
	if (
		/^(?:over|about|around|nearly|almost|roughly|some)$/.test(word(parse, from)) &&
		/^(?:NUM|SYM)$/.test(pos(parse, from + 1))
	)
		return { kind: 'phrase', from, to: end(from, true), cueEnd };
	const first = word(parse, from);
	const denies = against === undefined ? {} : { denies: against };
	const gerund = pos(parse, from) === 'VERB' && first.endsWith('ing');
	const phrase = phraseAfter(parse, from);
	if (!phrase) {
		if (WH.has(first)) return { kind: 'wh', from, to: end(from, false), cueEnd, ...denies };
		return gerund ? { kind: 'phrase', from, to: end(from, true), cueEnd, ...denies } : undefined;
	}
	const to = end(from, true);
	if (PROPOSITION_NOUNS.has(word(parse, phrase.head))) {
		const that = phrase.end + 1;
		if (word(parse, that) === 'that')
			return { kind: 'that', from: that + 1, to: end(that + 1, false), cueEnd: that, ...denies };
	}
	const length = to - from + 1;
	if (ANAPHORIC.test(first) && (length < 4 || phrase.end <= from + 1)) return undefined;
	if (length < 2 && !parse.names[from]) return undefined;
	if (pos(parse, from) === 'PRON') return undefined;
	return { kind: 'phrase', from, to, cueEnd, ...denies };
}

export function contentSpan(parse: Parse, content: Content): Span {
	return spanOf(parse, content.from, content.to);
}

export { hasFiniteVerb };
