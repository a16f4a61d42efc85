import type { Attributed, Span } from '../model';
import type { Token } from '../text/tagger';
import { spanHolds } from './candidates/candidate';
import { applyEdits } from './cloze';
import type { Passage } from './passage';
import type { Edit } from './standing';
import { capitalise, connectiveLength, tidy, withoutLoneMarks } from './words';

/** A passage that somebody said. */
export interface SaidPassage extends Passage {
	statement: Attributed;
}

export function isSaid(passage: Passage): passage is SaidPassage {
	return passage.statement.kind === 'attributed';
}

/** How the content of an attribution reads. */
export interface Said {
	/** The content in clean words, as it stands inside the sentence: no opening "that", no quotation marks. */
	inner: string;
	/** `clause`: has its own subject and verb; `quote`: the speaker's very words; `phrase`: anything else. */
	kind: 'clause' | 'quote' | 'phrase';
	tokens: Token[];
	/** From the first to the last character of the content. */
	span: Span;
}

/** Reads the content of an attribution; several spans become one line. */
export function readContent(passage: SaidPassage, edits: readonly Edit[]): Said {
	const { content, cue, form } = passage.statement.attribution;
	const spans = [...content].sort((a, b) => a.start - b.start);
	const raw = spans.map((span) => withoutMarks(applyEdits(passage, span, edits))).join(' ');
	const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
	const tokens = passage.clause.tokens.filter((token) => spans.some((one) => spanHolds(one, token.span)));
	const inner = withoutTie(cleanWords(raw));
	const leads = passage.clause.tokens.find((token) => token.span.start >= (cue[0]?.start ?? 0))?.text ?? '';
	if (LABELS.test(leads)) return { inner, kind: 'phrase', tokens, span };
	const kind =
		form === 'direct' ? (wholeQuote(inner) ? 'quote' : 'phrase') : isClause(tokens) ? 'clause' : 'phrase';
	return { inner, kind, tokens, span };
}

/** "For example, the dam held": what comes before the comma ties it to what was said before. */
function withoutTie(words: string): string {
	const length = connectiveLength(words);
	return words.slice(0, length).includes(',') ? words.slice(length) : words;
}

/** "calls the room an intuition pump": what follows is an object and what it is called. */
export const LABELS =
	/^(?:call|consider|describ|regard|label|deem|compar|brand|dub|liken|portray|characteri[sz])/i;

/** "that open models win", but not "that will be a loss", where it is what is spoken of. */
const OPENING_THAT =
	/^that,?\s+(?!(?:is|was|will|would|can|could|should|may|might|must|has|had|does|did|means?|makes?)\b)/i;

function wholeQuote(inner: string): boolean {
	return inner.split(' ').length >= 4;
}

/** One piece of a quotation without the marks around it. */
function withoutMarks(piece: string): string {
	const inner = piece
		.trim()
		.replace(/^[“"‘]+/, '')
		.replace(/[”"]+$/, '');
	return /[“”"]/.test(inner) && !/“[^“”]*”/.test(inner) ? inner.replace(/[“”"]/g, '') : inner;
}

/** Without quotation marks around it, an opening "that", or a comma at its end. */
export function cleanWords(raw: string): string {
	let text = tidy(raw);
	text = text.replace(/^[,;:\s—–-]+/, '').replace(OPENING_THAT, '');
	if (!/[“”"].*[“”"].*[“”"]/.test(text)) text = text.replace(/^[“"‘]+/, '').replace(/[”"]+([.!?,;]*)$/, '$1');
	text = text
		.replace(/,?[”"]\s+[“"]/g, ' ')
		.replace(/[\s,;:—–-]+$/, '')
		.replace(/([^.])\.$/, '$1');
	return withoutLoneMarks(tidy(text));
}

const OPENS_CLAUSE = new Set([
	'DET',
	'NOUN',
	'PROPN',
	'PRON',
	'ADJ',
	'NUM',
	'ADV',
	'SCONJ',
	'ADP',
	'VERB',
	'SYM',
	'PUNCT'
]);

/** A subject and, after it, a finite verb that is not inside a relative clause. */
export function isClause(tokens: readonly Token[]): boolean {
	if (/^that$/i.test(tokens[0]?.text ?? '')) return true;
	if (!tokens[0] || !OPENS_CLAUSE.has(tokens[0].pos) || /^to$/i.test(tokens[0].text)) return false;
	let subject = false;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (!token) continue;
		if (/^(?:who|which|that|whose|where|to)$/i.test(token.text) && at > 0) return false;
		if (subject && isFinite(tokens, at)) return true;
		if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || /ing$/.test(token.text))
			subject = true;
	}
	return false;
}

function isFinite(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (!token) return false;
	if (token.pos === 'AUX') return true;
	if (token.pos !== 'VERB' || /(?:ing|[dtkv]en|^known|shown|seen|done)$|^\p{Lu}/u.test(token.text))
		return false;
	const before = tokens[at - 1];
	if (before?.pos === 'ADP' || before?.pos === 'DET' || before?.pos === 'ADJ') return false;
	const next = tokens[at + 1]?.text.toLowerCase() ?? '';
	return !(/ed$/.test(token.text) && /^(?:by|with|in|on|from|to|at|for)$/.test(next));
}

/** A content shown by itself: capitalised, without a final stop. */
export function alone(inner: string): string {
	return capitalise(inner);
}

/** Lower case at the start, unless the first word is a name, an acronym or "I". */
export function insideSentence(said: Said): string {
	const first = said.tokens.find((token) => /[\p{L}]/u.test(token.text) && !/^that$/i.test(token.text));
	if (!first || first.pos === 'PROPN' || /^(?:I|\p{Lu}{2,})(?:['’]|$)/u.test(first.text)) return said.inner;
	return said.inner.charAt(0).toLowerCase() + said.inner.slice(1);
}
