import { pos, word, type Parse } from './parse';

/** Noun phrases over tags: enough to find who is the subject of a cue. Indices are of tokens. */

export interface Phrase {
	start: number;
	/** The last token of the head noun phrase, without what hangs on it. */
	head: number;
	/** The last token of all. */
	end: number;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'PRON']);
const INSIDE = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'SYM']);
const LINKS = new Set([
	'of',
	'from',
	'at',
	'in',
	'for',
	'with',
	'to',
	'on',
	'by',
	'behind',
	'against',
	'within',
	'among',
	'over',
	'about',
	'near',
	'under',
	'representing',
	'around'
]);
const POSSESSIVE = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their']);
const NOT_HEADS = new Set([
	'that',
	'this',
	'which',
	'what',
	'who',
	'whom',
	'there',
	'where',
	'when',
	'why',
	'how'
]);

export function isNominal(parse: Parse, index: number): boolean {
	if (parse.names[index]) return true;
	return NOMINAL.has(pos(parse, index)) && !NOT_HEADS.has(word(parse, index));
}

function nameStart(parse: Parse, index: number): number {
	const name = parse.names[index];
	let start = index;
	while (name && start > 0 && parse.names[start - 1] === name) start--;
	return start;
}

export function nameEnd(parse: Parse, index: number): number {
	const name = parse.names[index];
	let end = index;
	while (name && parse.names[end + 1] === name) end++;
	return end;
}

/** The first token of the simple noun phrase that ends at `end`. */
export function phraseStart(parse: Parse, end: number): number {
	let start = nameStart(parse, end);
	if (!parse.names[end] && pos(parse, end) === 'PRON') return start;
	while (start > 0) {
		const kind = pos(parse, start - 1);
		const lower = word(parse, start - 1);
		if (parse.names[start - 1]) start = nameStart(parse, start - 1);
		else if (kind === 'NUM' && parse.names[end]) return start;
		else if (INSIDE.has(kind) || lower === "'s" || lower === '-' || lower === '&' || lower === "'")
			start -= 1;
		else if (kind === 'DET' || POSSESSIVE.has(lower)) return start - 1;
		else return start;
	}
	return start;
}

/** Goes from the end of a noun phrase over "of", "from", "at" … back to its head. */
export function phraseBefore(parse: Parse, end: number): Phrase | undefined {
	if (end < 0 || !isNominal(parse, end) || parse.quoted[end]) return undefined;
	let head = end;
	let start = phraseStart(parse, head);
	for (let hops = 0; hops < 4; hops++) {
		const link = start - 1;
		if (!LINKS.has(word(parse, link)) || !isNominal(parse, link - 1) || pos(parse, link - 1) === 'PRON')
			break;
		head = link - 1;
		start = phraseStart(parse, head);
	}
	return { start, head, end };
}

/** The noun phrase that begins at `start`, with what hangs on it. */
export function phraseAfter(parse: Parse, start: number): Phrase | undefined {
	const head = simpleEnd(parse, start);
	if (head === undefined) return undefined;
	let end = head;
	for (let hops = 0; hops < 4 && LINKS.has(word(parse, end + 1)); hops++) {
		const next = simpleEnd(parse, end + 2);
		if (next === undefined) break;
		end = next;
	}
	return { start, head, end };
}

function simpleEnd(parse: Parse, start: number): number | undefined {
	let at = start;
	let last: number | undefined;
	while (at < parse.tokens.length) {
		const kind = pos(parse, at);
		const lower = word(parse, at);
		if (parse.names[at]) {
			last = nameEnd(parse, at);
			at = last + 1;
		} else if (kind === 'PRON' && !POSSESSIVE.has(lower) && at === start)
			return NOT_HEADS.has(lower) ? undefined : at;
		else if (kind === 'NOUN' || kind === 'PROPN' || kind === 'NUM') last = at++;
		else if (
			kind === 'ADJ' ||
			kind === 'DET' ||
			POSSESSIVE.has(lower) ||
			lower === "'s" ||
			lower === '-' ||
			lower === '&' ||
			kind === 'SYM'
		) {
			if (kind === 'DET' && last !== undefined) break;
			at += 1;
		} else break;
	}
	return last;
}

/** Where the clause that `index` stands in begins: after a semicolon, a colon, or a quotation. */
export function clauseStart(parse: Parse, index: number): number {
	for (let at = index - 1; at >= 0; at--) {
		if (/^[;:]$/.test(word(parse, at)) && !parse.quoted[at]) return at + 1;
	}
	return 0;
}

/** The subject at the start of the clause, past introductory words and phrases up to a comma. */
export function clauseSubject(parse: Parse, index: number): Phrase | undefined {
	let at = clauseStart(parse, index);
	for (let tries = 0; tries < 3; tries++) {
		while (at < index && /^(?:CCONJ|ADV|PUNCT|INTJ)$/.test(pos(parse, at))) at++;
		const introductory =
			/^(?:ADP|SCONJ)$/.test(pos(parse, at)) ||
			(at === 0 && pos(parse, at) === 'VERB' && word(parse, at).endsWith('ing')) ||
			/^(?:when|while|although|though|if|asked|speaking|writing)$/.test(word(parse, at));
		if (!introductory) break;
		// "On 7 September Snow presented": no comma, but a name that a verb follows.
		const comma = parse.lower.indexOf(',', at);
		if (comma < 0 || comma >= index) {
			const early = parse.names.findIndex(
				(name, place) =>
					place > at + 1 &&
					place < index &&
					name?.kind === 'person' &&
					/^(?:VERB|AUX|ADV)$/.test(pos(parse, nameEnd(parse, place) + 1))
			);
			if (early < 0) return undefined;
			at = early;
			break;
		}
		at = comma + 1;
	}
	const phrase = phraseAfter(parse, at);
	return phrase && phrase.head < index ? phrase : undefined;
}
