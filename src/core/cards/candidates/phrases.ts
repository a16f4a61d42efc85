import type { Span } from '../../model';
import type { Token } from '../../text/tagger';

/** A run of tokens [from, to) of a sentence that a card could ask for. */
export interface Phrase {
	from: number;
	to: number;
	/** Index of the token that says what kind of thing it is. */
	head: number;
	/** Every word that carries content is capitalised inside the sentence. */
	name: boolean;
	/** How many prepositional phrases hang on it. */
	attached: number;
}

const CAPITAL = /^\p{Lu}/u;
const WORD = /[\p{L}\p{N}]/u;
/** Words that join the parts of one name. */
const NAME_LINK = new Set([
	'of',
	'de',
	'del',
	'della',
	'di',
	'da',
	'do',
	'dos',
	'van',
	'von',
	'der',
	'den',
	'la',
	'le',
	'al',
	'the',
	'for',
	'-',
	"'s",
	'’s'
]);
const NOUNY = new Set(['NOUN', 'PROPN']);
const MODIFIER = new Set(['ADJ', 'NUM', 'NOUN', 'PROPN']);
const ATTACH = new Set([
	'of',
	'in',
	'for',
	'on',
	'to',
	'from',
	'with',
	'between',
	'at',
	'by',
	'over',
	'against'
]);
/** The tagger takes these for nouns. */
const NO_NOUN = /^(?:amidst|amid|versus|vs|via|per|etc)$/i;
const MONTH_OR_DAY =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** True for a token that reads as part of a name: tagged so, or capitalised where a sentence does not begin. */
export function isNameToken(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	if (!token || !CAPITAL.test(token.text) || MONTH_OR_DAY.test(token.text)) return false;
	if (token.pos === 'PROPN') return true;
	if (token.pos === 'PRON' || token.pos === 'DET') return false;
	const before = tokens[index - 1];
	const begins = index === 0 || !before || /^[.!?:“"‘(]$/.test(before.text);
	return (
		!begins || (CAPITAL.test(tokens[index + 1]?.text ?? '') && token.pos !== 'ADV' && token.pos !== 'ADP')
	);
}

/** The longest runs of name tokens, with what links them ("Bank of England"). */
export function findNames(tokens: readonly Token[]): Phrase[] {
	const names: Phrase[] = [];
	for (let from = 0; from < tokens.length; from++) {
		if (!isNameToken(tokens, from)) continue;
		let to = from + 1;
		for (;;) {
			if (isNameToken(tokens, to) || joinsNumber(tokens, to)) {
				to += 1;
				continue;
			}
			const linked = skipLinks(tokens, to);
			if (linked === to || !isNameToken(tokens, linked)) break;
			to = linked + 1;
		}
		names.push({ from, to, head: to - 1, name: true, attached: 0 });
		from = to - 1;
	}
	return names;
}

/** "R1", "Apollo 11", "Llama 3": a short number right after a name belongs to it. */
function joinsNumber(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const before = tokens[at - 1];
	if (!token || !before) return false;
	return (
		/^\d{1,2}$/.test(token.text) &&
		token.span.start === before.span.end + 1 &&
		!/^(?:,|\.)$/.test(before.text) &&
		!/^(?:%|percent|million|billion)$/.test(tokens[at + 1]?.text ?? '') &&
		tokens[at + 1]?.pos !== 'NOUN'
	);
}

function skipLinks(tokens: readonly Token[], from: number): number {
	let at = from;
	while (at < from + 2 && NAME_LINK.has(tokens[at]?.text ?? '')) at += 1;
	return at;
}

/** Noun phrases without their article: "commitment of the company", each with up to two attachments. */
export function findNounPhrases(tokens: readonly Token[]): Phrase[] {
	const bases: Phrase[] = [];
	for (let from = 0; from < tokens.length; from++) {
		const to = endOfBase(tokens, from);
		if (to === from) continue;
		bases.push({ from, to, head: to - 1, name: isNameRun(tokens, from, to), attached: 0 });
		from = to - 1;
	}
	return [...bases, ...withAttachments(tokens, bases)];
}

function endOfBase(tokens: readonly Token[], from: number): number {
	let at = from;
	let end = from;
	for (; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token || NO_NOUN.test(token.text)) break;
		if (NOUNY.has(token.pos) || isNameToken(tokens, at)) end = at + 1;
		else if (MODIFIER.has(token.pos)) continue;
		else if (at > from && isJoint(tokens, at)) continue;
		else if (isParticiple(tokens, at)) continue;
		else break;
	}
	return end;
}

function isJoint(tokens: readonly Token[], at: number): boolean {
	const text = tokens[at]?.text ?? '';
	if (text === '-' || text === '–') return WORD.test(tokens[at + 1]?.text ?? '');
	return text === "'s" || text === '’s' || text === '&';
}

/** "shared research", "rising competition": a participle right before what it describes. */
function isParticiple(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token?.pos !== 'VERB' || !/(?:ed|ing|en)$/.test(token.text)) return false;
	const before = tokens[at - 1]?.pos ?? '';
	const next = tokens[at + 1]?.pos ?? '';
	return (
		(MODIFIER.has(next) || next === 'VERB') && (before === 'DET' || before === 'ADJ' || before === 'ADP')
	);
}

function isNameRun(tokens: readonly Token[], from: number, to: number): boolean {
	for (let at = from; at < to; at++) {
		const text = tokens[at]?.text ?? '';
		if (WORD.test(text) && !NAME_LINK.has(text) && !isNameToken(tokens, at)) return false;
	}
	return true;
}

function withAttachments(tokens: readonly Token[], bases: readonly Phrase[]): Phrase[] {
	const longer: Phrase[] = [];
	bases.forEach((base, index) => {
		let reach = base;
		for (const next of bases.slice(index + 1, index + 3)) {
			if (!attaches(tokens, reach.to, next.from)) break;
			reach = { ...base, to: next.to, name: false, attached: reach.attached + 1 };
			longer.push(reach);
		}
	});
	return longer;
}

/** Between two noun phrases: a preposition or "and", and perhaps an article. */
function attaches(tokens: readonly Token[], from: number, to: number): boolean {
	if (to - from < 1 || to - from > 2) return false;
	const first = tokens[from]?.text.toLowerCase() ?? '';
	if (!ATTACH.has(first) && first !== 'and') return false;
	return to - from === 1 || ['DET', 'PRON'].includes(tokens[from + 1]?.pos ?? '');
}

/** The span of a phrase in the text. */
export function phraseSpan(tokens: readonly Token[], phrase: Pick<Phrase, 'from' | 'to'>): Span {
	const first = tokens[phrase.from];
	const last = tokens[phrase.to - 1];
	return { start: first?.span.start ?? 0, end: last?.span.end ?? 0 };
}
