import type { Span } from '../../model';
import { isEnglishWord } from '../../text/tagger';
import type { Sentence } from '../../text/sentence';
import { AMBIGUOUS_NAMES, findCapitals, isGiven, type Capitals } from './capitals';
import { BODY_WORDS, CALENDAR, NATIONALITIES, PLACES, THING_WORDS } from '../lexicon/bodies';
import { CUE_VERBS } from '../lexicon/cue-verbs';
import { HUMANS, ROLES, TITLES } from '../lexicon/people';

/** A role is a capitalised "President" or "Tsar" without a name: a person, but no name for one. */
export type NameKind = 'person' | 'role' | 'body' | 'place' | 'thing';

export interface NameMention {
	full: Span;
	/** Without the title, into the document's text. */
	span: Span;
	/** The name proper. */
	text: string;
	title?: string;
	/** "Jr.", "III": it tells a son from his father. */
	suffix?: string;
	kind: NameKind;
}

interface Evidence {
	words: string[];
	score: number;
	count: number;
	afterThe: number;
	place: number;
	/** Names that stand beside it in an enumeration. */
	beside: Set<string>;
}

const SAYS =
	/^,? ?(?:said|says|told|wrote|writes|thought|thinks|believed|believes|argued|argues|claimed|claims|noted|explained|added|replied|asked|recalled|insisted|admitted|emphasi[sz]ed|emphasi[sz]es|stated|stressed|warned|warns|suggested|married|died|met|smiled|laughed|himself|herself|who|whose)\b/;
const DOES =
	/^ (?:also |had |has |was |is |then |later |first |never |who |now |himself |herself )?(?:had|has|was|is|did|could|would|taught|teaches|studied|possessed|received|served|moved|became|returned|attended|spent|worked|joined|founded|designed|published|lived|graduated|described|recommended|discusse[sd]|came|went|began|begins|gave|took|made|led|left|held|found|felt|knew|saw|wore|won|played|plays|appeared|composed|painted|invented|discovered|developed|resigned|retired|ruled|fought|travelled|traveled|visited|appointed|decided|tried|refused|continued|contributed|created|started|earned|wanted|loved)\b/;
const KIN =
	/^(?:’s|'s) (?:wife|husband|son|daughter|father|mother|brother|sister|death|life|friend|parents|family|career|childhood|marriage|birth|lawyer|views?|work|face|voice|eyes|hand|house|own)\b/;
const BORN =
	/^(?:,? (?:was born|born|\((?:born|b\.|\d{4})|\(?\d{1,2} \p{Lu}\p{L}+ \d{4}|, \d{2},|, (?:aged?|\d\d) ))/u;
const APPOSED =
	/^,? (?:an? |the |one of |former |co-)?(?:[\p{L}-]+ ){0,4}?([\p{L}-]+)(?:,| of | at | for | from | in | who |\.|$)/u;
const ROLE_BEFORE = /([\p{Ll}-]{3,})\s$/u;
const PLACE_BEFORE = /\b(?:in|at|from|near|to|across|around|into|through|outside|towards?)\s$/;

/** Scientology, Marxism, Christianity. */
const ABSTRACT = /(?:ology|ism|ianity|ation|onomy|graphy)$/;
const VERB_BEHIND = /^ (?:also |later |once |has |had )?(\p{Ll}+)/u;
/** "Carrano & Biewener [7]", "Sapir’s (1971)", "Palmeri et al.": scholars who are cited. */
const CITED =
	/^(?:[’']s)? ?(?:\((?:1[6-9]|20)\d\d[a-z]?[),:;]|\[\d{1,3}\]|,? (?:1[6-9]|20)\d\d[a-z]?[);]|et al\b)| (?:and|&) \p{Lu}\p{L}+(?:[’']s)? ?(?:\((?:1[6-9]|20)\d\d|\[\d|(?:1[6-9]|20)\d\d[a-z]?\))/u;
/** "Critics such as X". */
const EXAMPLE = /([\p{Ll}-]{3,})s,? (?:such as|like|including)\s$/u;
/** "X is a town", "X is in the province". */
const PLACED =
	/^ (?:is|was|lies) (?:located|situated|in the|on the|an? (?:\p{Ll}+ ){0,3}(?:city|town|village|island|province|district|county|river|region|municipality|suburb|port))\b/u;
const NEVER_SURNAMES =
	/^(?:award|awards|prize|medal|memorial|festival|act|law|paradox|theorem|street|avenue|road|airport|statue|station|cup|trophy|experience|museum|series|project|theory|effect|syndrome|disease|day|show|report|lecture|lectures|affair|case|trial|papers|letters)$/;
const ENOUGH = 1.1;
/** One word alone tells less. */
const ENOUGH_ALONE = 1.45;
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
	if (single && (THING_WORDS.has(last) || ABSTRACT.test(last))) score -= 3;
	if (given && !single && NEVER_SURNAMES.test(last)) score -= 3;
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
	else if (isEnglishWord(first)) score -= single ? 1 : isEnglishWord(last) ? 1.5 : 0.8;
	else score += single ? 0.5 : 0.7;
	if (!single) {
		score += isEnglishWord(last) && !isGiven(last) ? -0.7 : 1.2;
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
	if (SAYS.test(after) || CUE_VERBS.get(VERB_BEHIND.exec(after)?.[1] ?? '')?.takes.has('t')) score += 1.3;
	if (CITED.test(after)) score += 2;
	if (KIN.test(after)) score += 1.3;
	else if (/^[’']s /.test(after)) score += 0.35;
	if (/^ and (?:his|her)\b/.test(after)) score += 1.3;
	if (found.words.length === 1 && DOES.test(after)) score += 0.7;
	if (/\b(?:under|like|by) $/.test(before)) score += 0.3;
	if (BORN.test(after)) score += 2;
	const apposed = /^,/.test(after) ? APPOSED.exec(after)?.[1] : undefined;
	if (apposed && ROLES.has(apposed.toLowerCase())) score += 2;
	const role = ROLE_BEFORE.exec(before)?.[1];
	if (role && ROLES.has(role) && !found.first) score += 2;
	const example = EXAMPLE.exec(before)?.[1];
	if (example && (ROLES.has(example) || HUMANS.has(example))) score += 2;
	return score;
}

function gather(sentences: string[], common: (word: string) => boolean): Map<string, Evidence> {
	const book = new Map<string, Evidence>();
	for (const sentence of sentences) {
		let previous: Capitals | undefined;
		for (const found of findCapitals(sentence, common)) {
			const id = key(found.words);
			const evidence = book.get(id) ?? {
				words: found.words,
				score: 0,
				count: 0,
				afterThe: 0,
				place: 0,
				beside: new Set<string>()
			};
			const before = sentence.slice(Math.max(0, found.full.start - 12), found.full.start);
			evidence.count += 1;
			evidence.score += contextScore(sentence, found);
			if (/\b[Tt]he\s$/.test(before)) evidence.afterThe += 1;
			if (/\b[Ii]n\s$/.test(before) && !/^[’']s?\b/.test(sentence.slice(found.span.end))) evidence.place += 2;
			else if (PLACE_BEFORE.test(before)) evidence.place += 0.7;
			if (PLACED.test(sentence.slice(found.span.end))) evidence.place += 3;
			book.set(id, evidence);
			const gap = previous && sentence.slice(previous.full.end, found.full.start);
			if (previous && gap && /^(?:, (?:and )?| and | & )$/.test(gap)) {
				const other = key(previous.words);
				evidence.beside.add(other);
				book.get(other)?.beside.add(id);
			}
			previous = found;
		}
	}
	return book;
}

function otherKind(words: string[]): NameKind {
	if (
		words.length === 1 &&
		HUMANS.has(words[0]?.toLowerCase() ?? '') &&
		!BODY_WORDS.has(words[0]?.toLowerCase() ?? '')
	)
		return 'role';
	if (words.every((word) => ROLES.has(word.toLowerCase()) || TITLES.has(word.toLowerCase()))) return 'role';
	if (words.some((word) => BODY_WORDS.has(word.toLowerCase()))) return 'body';
	const last = lowerOf(words, -1);
	if (PLACES.has(key(words)) || PLACES.has(last)) return 'place';
	return 'thing';
}

/** How much speaks for a person; 1.5 is enough. */
function personScore(evidence: Evidence): number {
	const context =
		Math.min(5, evidence.score) * (evidence.count > 6 && evidence.score < evidence.count / 6 ? 0.5 : 1);
	const the = evidence.afterThe * 2 > evidence.count ? -3 : 0;
	const place = evidence.place * 2 > evidence.count ? -1.3 : 0;
	return wordScore(evidence.words) + context + the + place;
}

/** Decides what each name of the document is; one-word names follow the full names they are part of. */
function decide(book: Map<string, Evidence>): Map<string, NameKind> {
	const kinds = new Map<string, NameKind>();
	const parts = new Map<string, NameKind>();
	for (const [id, evidence] of book) {
		if (evidence.words.length < 2) continue;
		const kind = personScore(evidence) >= ENOUGH ? 'person' : otherKind(evidence.words);
		kinds.set(id, kind);
		if (kind === 'person') for (const at of [0, -1]) parts.set(lowerOf(evidence.words, at), kind);
	}
	for (const [id, evidence] of book) {
		if (evidence.words.length > 1) continue;
		const partOf = parts.get(id);
		const place = PLACES.has(id) && evidence.score < 2;
		if (partOf && !place && !BODY_WORDS.has(id)) kinds.set(id, 'person');
		else kinds.set(id, personScore(evidence) >= ENOUGH_ALONE ? 'person' : otherKind(evidence.words));
	}
	spread(book, kinds);
	return kinds;
}

/** Who stands in a row with people is one of them; a row is followed from name to name. */
function spread(book: Map<string, Evidence>, kinds: Map<string, NameKind>): void {
	for (let more = true; more;) {
		more = false;
		for (const [id, evidence] of book) {
			const among = [...evidence.beside].some((other) => kinds.get(other) === 'person');
			// One word may as well be a town.
			const enough = evidence.words.length > 1 ? 0.35 : 0.6;
			if (!among || kinds.get(id) !== 'thing' || personScore(evidence) < enough) continue;
			kinds.set(id, 'person');
			more = true;
		}
	}
}

/** Words seen in lower case: as the first word of a sentence they need not be a name. */
function lowerWords(text: string): Set<string> {
	const words = new Set<string>();
	for (const [word] of text.matchAll(/(?<![\p{L}\p{N}’'-])\p{Ll}[\p{L}]+/gu)) words.add(word);
	return words;
}

/** Words with a capital inside a sentence: at the start of one they are names too. */
function capitalWords(sentences: string[]): Set<string> {
	const words = new Set<string>();
	for (const sentence of sentences) {
		for (const [word] of sentence.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{Ll}{2,}/gu))
			words.add(word.toLowerCase());
	}
	return words;
}

/** The names of every sentence, in the order of the sentences; headings give no evidence. */
export function readNames(text: string, sentences: readonly Sentence[]): NameMention[][] {
	const seen = lowerWords(text);
	const capital = capitalWords(
		sentences.filter(({ block }) => block !== 'heading').map(({ span }) => text.slice(span.start, span.end))
	);
	const common = (word: string) =>
		!capital.has(word) && (seen.has(word) || (isEnglishWord(word) && !isGiven(word)));
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
	return {
		full: moved(found.full),
		span: moved(found.span),
		text: found.words.join(' '),
		kind,
		...(found.title === undefined ? {} : { title: found.title }),
		...(found.suffix === undefined ? {} : { suffix: found.suffix })
	};
}
