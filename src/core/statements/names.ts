import type { Span } from '../model';
import { isEnglishWord } from '../text/tagger';
import type { Sentence } from '../text/sentence';
import { AMBIGUOUS_NAMES, findCapitals, isGiven, type Capitals } from './capitals';
import { BODY_WORDS, CALENDAR, NATIONALITIES, PLACES, THING_WORDS } from './lexicon/bodies';
import { ROLES } from './lexicon/people';

export type NameKind = 'person' | 'body' | 'place' | 'thing';

export interface NameMention {
	full: Span;
	/** Without the title, into the document's text. */
	span: Span;
	/** The name proper. */
	text: string;
	title?: string;
	kind: NameKind;
}

interface Evidence {
	words: string[];
	score: number;
	count: number;
	afterThe: number;
	place: number;
}

const SAYS =
	/^,? ?(?:said|says|told|wrote|writes|thought|thinks|believed|believes|argued|argues|claimed|claims|noted|explained|added|replied|asked|recalled|insisted|admitted|emphasi[sz]ed|emphasi[sz]es|stated|stressed|warned|warns|suggested|married|died|met|smiled|laughed|himself|herself|who|whose)\b/;
const KIN =
	/^(?:’s|'s) (?:wife|husband|son|daughter|father|mother|brother|sister|death|life|friend|parents|family|career|childhood|marriage|birth|lawyer|views?|work|face|voice|eyes|hand|house|own)\b/;
const BORN =
	/^(?:,? (?:was born|born|\((?:born|b\.|\d{4})|\(?\d{1,2} \p{Lu}\p{L}+ \d{4}|, \d{2},|, (?:aged?|\d\d) ))/u;
const APPOSED =
	/^,? (?:an? |the |one of |former |co-)?(?:[\p{L}-]+ ){0,4}?([\p{L}-]+)(?:,| of | at | for | from | in | who |\.|$)/u;
const ROLE_BEFORE = /([\p{Ll}-]{3,})\s$/u;
const PLACE_BEFORE = /\b(?:in|at|from|near|to|across|around|into|through|outside|towards?)\s$/;

const key = (words: string[]) => words.join(' ').toLowerCase();
const lowerOf = (words: string[], at: number) => (words.at(at) ?? '').toLowerCase();

/** What the words themselves tell. Positive: a person. */
function wordScore(words: string[]): number {
	const first = lowerOf(words, 0);
	const last = lowerOf(words, -1);
	const single = words.length === 1;
	let score = 0;
	const given = isGiven(first.replace(/-.*$/, '')) || isGiven(first);
	if (words.some((word) => BODY_WORDS.has(word.toLowerCase()))) score -= given && !single ? 2.5 : 4;
	if (!single && (THING_WORDS.has(last) || THING_WORDS.has(first)) && !given) score -= 3;
	if (single && THING_WORDS.has(last)) score -= 3;
	if ((PLACES.has(last) || PLACES.has(key(words))) && !(given && !single)) score -= 4;
	if (!single && PLACES.has(first) && !given) score -= 2;
	if (words.some((word) => NATIONALITIES.has(word.toLowerCase()))) score -= single ? 4 : 2;
	if (CALENDAR.has(first) && !(given && !single)) score -= 4;
	if (words.some((word) => /^\p{Lu}{2,}$/u.test(word)))
		score -= words.every((word) => /^\p{Lu}{2,}$/u.test(word)) && !single && given ? 0 : 3;
	if (words.some((word) => /\d|&/.test(word)) || words.some((word) => /^(?:of|for)$/.test(word))) score -= 4;
	if (/^(?:new|san|los|las|santa|great|mount|lake|fort|port|cape|north|south|east|west|the)$/.test(first))
		score -= 4;
	if (given) score += AMBIGUOUS_NAMES.has(first) ? (single ? 0 : 1.8) : single ? 2 : 3;
	else if (isEnglishWord(first)) score -= single ? 1 : 1.5;
	else score += single ? 0.5 : 0.7;
	if (!single) {
		score += isEnglishWord(last) && !isGiven(last) ? -0.7 : 1;
		if (words.some((word) => /^\p{Lu}\.$/u.test(word))) score += 1.5;
		if (words.some((word) => /^(?:de|van|von|bin|al|ibn|der)$/.test(word))) score += 0.8;
		if (words.length > 4) score -= 1.5;
	}
	return score;
}

/** What stands around one mention tells. */
function contextScore(sentence: string, found: Capitals): number {
	const after = sentence.slice(found.span.end, found.span.end + 70);
	const before = sentence.slice(Math.max(0, found.full.start - 30), found.full.start);
	let score = 0;
	if (found.strong) score += 5;
	else if (found.title) score += 1.5;
	if (SAYS.test(after)) score += 1.3;
	if (KIN.test(after)) score += 1.3;
	if (BORN.test(after)) score += 2;
	const apposed = /^,/.test(after) ? APPOSED.exec(after)?.[1] : undefined;
	if (apposed && ROLES.has(apposed.toLowerCase())) score += 2;
	const role = ROLE_BEFORE.exec(before)?.[1];
	if (role && ROLES.has(role) && !found.first) score += 2;
	return score;
}

function gather(sentences: string[], common: (word: string) => boolean): Map<string, Evidence> {
	const book = new Map<string, Evidence>();
	for (const sentence of sentences) {
		for (const found of findCapitals(sentence, common)) {
			const id = key(found.words);
			const evidence = book.get(id) ?? { words: found.words, score: 0, count: 0, afterThe: 0, place: 0 };
			const before = sentence.slice(Math.max(0, found.full.start - 12), found.full.start);
			evidence.count += 1;
			evidence.score += contextScore(sentence, found);
			if (/\b[Tt]he\s$/.test(before)) evidence.afterThe += 1;
			if (PLACE_BEFORE.test(before)) evidence.place += 1;
			book.set(id, evidence);
		}
	}
	return book;
}

function otherKind(words: string[]): NameKind {
	if (words.some((word) => BODY_WORDS.has(word.toLowerCase()))) return 'body';
	const last = lowerOf(words, -1);
	if (PLACES.has(key(words)) || PLACES.has(last)) return 'place';
	return 'thing';
}

function isPerson(evidence: Evidence): boolean {
	const context =
		Math.min(5, evidence.score) * (evidence.count > 6 && evidence.score < evidence.count / 6 ? 0.5 : 1);
	const the = evidence.afterThe * 2 > evidence.count ? -3 : 0;
	const place = evidence.place * 2 > evidence.count ? -0.7 : 0;
	return wordScore(evidence.words) + context + the + place >= 1.5;
}

/** Decides what each name of the document is; one-word names follow the full names they are part of. */
function decide(book: Map<string, Evidence>): Map<string, NameKind> {
	const kinds = new Map<string, NameKind>();
	const parts = new Map<string, NameKind>();
	for (const [id, evidence] of book) {
		if (evidence.words.length < 2) continue;
		const kind = isPerson(evidence) ? 'person' : otherKind(evidence.words);
		kinds.set(id, kind);
		if (kind === 'person') for (const at of [0, -1]) parts.set(lowerOf(evidence.words, at), kind);
	}
	for (const [id, evidence] of book) {
		if (evidence.words.length > 1) continue;
		const partOf = parts.get(id);
		const place = PLACES.has(id) && evidence.score < 2;
		if (partOf && !place && !BODY_WORDS.has(id)) kinds.set(id, 'person');
		else kinds.set(id, isPerson(evidence) ? 'person' : otherKind(evidence.words));
	}
	return kinds;
}

/** Words seen in lower case: as the first word of a sentence they need not be a name. */
function lowerWords(text: string): Set<string> {
	const words = new Set<string>();
	for (const [word] of text.matchAll(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}]+/gu)) words.add(word);
	return words;
}

/** The names of every sentence, in the order of the sentences; headings give no evidence. */
export function readNames(text: string, sentences: Sentence[]): NameMention[][] {
	const seen = lowerWords(text);
	const common = (word: string) => seen.has(word) || (isEnglishWord(word) && !isGiven(word));
	const strings = sentences.map(({ span }) => text.slice(span.start, span.end));
	const book = gather(
		strings.filter((_, index) => sentences[index]?.block !== 'heading'),
		common
	);
	for (const { turnSpeaker } of sentences) {
		if (!turnSpeaker) continue;
		const [label] = findCapitals(text.slice(turnSpeaker.start, turnSpeaker.end), () => false);
		const evidence = label && book.get(key(label.words));
		if (evidence) evidence.score += 0.5;
	}
	const kinds = decide(book);
	return sentences.map(({ span }, index) =>
		findCapitals(strings[index] ?? '', common).map((found) => toMention(found, span.start, kinds))
	);
}

function toMention(found: Capitals, offset: number, kinds: Map<string, NameKind>): NameMention {
	const moved = (span: Span) => ({ start: span.start + offset, end: span.end + offset });
	const kind =
		kinds.get(key(found.words)) ?? (wordScore(found.words) >= 1.5 ? 'person' : otherKind(found.words));
	const mention = { full: moved(found.full), span: moved(found.span), text: found.words.join(' '), kind };
	return found.title === undefined ? mention : { ...mention, title: found.title };
}
