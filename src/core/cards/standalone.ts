import type { Span } from '../model';
import type { Token } from '../text/tagger';
import { spanHolds } from './candidates/candidate';
import { findNounPhrases, phraseSpan } from './candidates/phrases';
import type { Passage, Source } from './document';
import { isPlural, singular } from './inflection';
import { tidy } from './words';

/** A piece of the text that the prompt shows otherwise. */
export interface Edit {
	span: Span;
	text: string;
}

/** How a passage is shown away from its document. */
export interface Standing {
	edits: Edit[];
	/** The sentence before, where it must be shown for this one to be understood. */
	lead?: string;
}
export type Stands = { ok: true; value: Standing } | { ok: false; reason: string };

const PERSONAL = /^(?:he|she|him|his|her|hers|himself|herself)$/i;
const THINGS = /^(?:it|its|itself|they|them|their|theirs|themselves)$/i;
const FIRST = /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|myself|ourselves)$/i;
const POINTING = /^(?:this|that|these|those|such)$/i;
const POSSESSIVE = /^(?:his|her|its|their)$/i;
const EMPTY_IT =
	/^it(?:['’]s| (?:is|was|has been|had been|would be|will be|may be|might be|seems?|seemed|appears?|appeared|turned out|takes|took|follows))\b(?=.*\b(?:that|to|who|whether|how|when|if)\b)/i;
/** Nouns that point back to something named before when they stand alone after "the". */
const POINTS_BACK = new Set(
	`model company firm paper study author report book system method approach film movie team project group country
	city organization organisation treaty law act war battle event game test argument theory objection claim idea
	technology device machine program programme process latter former same speaker user article text site building
	party church school university agency committee council bank bill rule tool product service platform plan
	proposal agreement decision man woman boy girl couple family player band album song novel poem play show series
	disease virus drug species animal plant river island region state king queen emperor president minister
	magazine newspaper journal court case judge victim suspect attack incident accident experiment effect phenomenon
	technique algorithm framework library software network conference meeting event programme concept term word
	mission ship aircraft crew network store brand movement organisation institution`.split(/\s+/)
);
const CONNECTIVE =
	/^(?:however|moreover|furthermore|in addition|additionally|therefore|thus|hence|consequently|as a result|for example|for instance|instead|nevertheless|nonetheless|meanwhile|similarly|likewise|on the other hand|in contrast|by contrast|in fact|indeed|also|finally|overall|in particular|specifically|notably|interestingly|in short|still|then|next|besides|after all|of course|and|but|so|yet|or),?\s+/i;
const FRAMING =
	/^(?:it (?:is|was|has been) (?:also )?(?:noted|revealed|found|shown|discovered|established|pointed out|observed|worth noting|important to note|clear|well known) that|note that|(?:an?|the|one|another) (?:key|main|central|important|core|major) (?:concept|idea|point|finding|insight|takeaway|lesson)(?: introduced| discussed| raised| presented)? is that)\s+/i;

/** Resolves what points outside a passage, or says why it cannot stand on its own. */
export function stand(source: Source, passage: Passage): Stands {
	const edits = opening(passage);
	const open = danglingTokens(passage, edits);
	let needsLead = false;
	for (const token of open) {
		const edit = resolve(source, passage, token);
		if (edit) edits.push(edit);
		else if (FIRST.test(token.text)) return { ok: false, reason: `says “${token.text}” without saying who` };
		else needsLead = true;
	}
	if (!needsLead) return { ok: true, value: { edits } };
	const lead = leadOf(passage);
	if (!lead)
		return { ok: false, reason: `“${open[0]?.text ?? 'it'}” points to something outside the sentence` };
	return { ok: true, value: { edits, lead } };
}

/**
 * Resolves what points outside in a passage that somebody said, for cards that ask who said it: the whole
 * sentence need not stand, what was said must. Pronouns that mean the speaker stay.
 */
export function standSaid(source: Source, passage: Passage): Stands {
	const edits: Edit[] = [];
	for (const token of danglingTokens(passage, [])) {
		if (FIRST.test(token.text) || PERSONAL.test(token.text)) continue;
		const edit = resolve(source, passage, token);
		if (edit) edits.push(edit);
	}
	return { ok: true, value: { edits } };
}

/** The first word in a span that points outside of it and is not resolved by the edits; a person's pronoun may mean the speaker. */
export function danglingIn(passage: Passage, span: Span, edits: readonly Edit[]): string | undefined {
	const inside = passage.clause.tokens.filter(
		(token) => token.span.start >= span.start && token.span.end <= span.end
	);
	const part: Passage = { ...passage, clause: { ...passage.clause, tokens: inside } };
	return danglingTokens(part, []).find(
		(token) =>
			!PERSONAL.test(token.text) &&
			!FIRST.test(token.text) &&
			!edits.some((edit) => edit.span.start <= token.span.start && token.span.end <= edit.span.end)
	)?.text;
}

/**
 * The first word of a quotation that only those who were there understand: "he", "it", "this", "you". The
 * speaker's own "I" and "we" are understood.
 */
export function unclearInQuote(passage: Passage, span: Span): string | undefined {
	const inside = passage.clause.tokens.filter((token) => spanHolds(span, token.span));
	const part: Passage = { ...passage, clause: { ...passage.clause, tokens: inside } };
	return pointingTokens(part, []).find((token) => !FIRST.test(token.text) || /^you/i.test(token.text))?.text;
}

/** Connectives and framings at the start say nothing away from the document. */
function opening(passage: Passage): Edit[] {
	const { text, start } = passage.clause;
	let length = 0;
	for (const pattern of [CONNECTIVE, FRAMING, CONNECTIVE])
		length += pattern.exec(text.slice(length))?.[0].length ?? 0;
	return length === 0 ? [] : [{ span: { start, end: start + length }, text: '' }];
}

function danglingTokens(passage: Passage, edits: readonly Edit[]): Token[] {
	const open = pointingTokens(passage, edits);
	return open.filter((token) => !insideQuotes(passage, token));
}

function pointingTokens(passage: Passage, edits: readonly Edit[]): Token[] {
	const { tokens, text } = passage.clause;
	const from = edits[0]?.span.end ?? 0;
	return tokens.filter((token, at) => {
		if (token.span.start < from) return false;
		const word = token.text;
		if (FIRST.test(word)) return token.pos === 'PRON' && word !== 'US';
		if (PERSONAL.test(word)) return !nameBefore(tokens, at);
		if (THINGS.test(word))
			return (
				!thingBefore(tokens, at) &&
				!(at === firstWord(tokens, from) && EMPTY_IT.test(text.slice(from ? from - passage.clause.start : 0)))
			);
		if (POINTING.test(word)) return pointsOutside(tokens, at);
		return bareDefinite(passage, at);
	});
}

function firstWord(tokens: readonly Token[], from: number): number {
	return tokens.findIndex((token) => token.span.start >= from);
}

function insideQuotes(passage: Passage, token: Token): boolean {
	const before = passage.clause.text.slice(0, token.span.start - passage.clause.start);
	const opened = (before.match(/“/g) ?? []).length - (before.match(/”/g) ?? []).length;
	const straight = (before.match(/(?:^|[\s(])"|"(?=[\s.,;)]|$)/g) ?? []).length;
	return opened > 0 || straight % 2 === 1;
}

function nameBefore(tokens: readonly Token[], at: number): boolean {
	return tokens
		.slice(0, at)
		.some(
			(token) =>
				token.pos === 'PROPN' ||
				/^(?:man|woman|author|president|king|queen|widow|boy|girl|person|someone|everyone|anyone|professor|mother|father|son|daughter|wife|husband|speaker|child|member|user|student|teacher|interrogator)$/i.test(
					token.text
				)
		);
}

function thingBefore(tokens: readonly Token[], at: number): boolean {
	return tokens.slice(0, at).some((token) => token.pos === 'NOUN' || token.pos === 'PROPN');
}

const TIME = /^(?:year|century|day|week|month|time|way|point|world|moment|era|period|decade|season)s?$/i;

/** "this effect", "that would": but not "the fact that", "those who", "that of". */
function pointsOutside(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const word = token?.text.toLowerCase() ?? '';
	const next = tokens[at + 1];
	if (/^(?:who|of|that|in|which|whose|with|as|an?)$/i.test(next?.text ?? '')) return false;
	const nounNext = next?.pos === 'NOUN' || next?.pos === 'ADJ';
	if (nounNext && word !== 'such' && TIME.test(next?.text ?? '')) return at === 0;
	if (word === 'such') return at === 0 && nounNext;
	if (word === 'that')
		return at === 0
			? (nounNext && token?.text === 'That') || next?.pos === 'AUX' || next?.pos === 'VERB'
			: token?.pos === 'DET' && nounNext;
	return true;
}

/** "the model" where the sentences before spoke of a model, and nothing here says which. */
function bareDefinite(passage: Passage, at: number): boolean {
	const { tokens } = passage.clause;
	if (tokens[at]?.text.toLowerCase() !== 'the') return false;
	const noun = tokens[at + 1];
	const after = tokens[at + 2];
	if (!noun || /^\p{Lu}/u.test(noun.text)) return false;
	const base = singular(noun.text.toLowerCase());
	if (!POINTS_BACK.has(base) || (after && (SAYS_WHICH.test(after.text) || DESCRIBED.has(after.pos))))
		return false;
	if (tokens.slice(0, at).some((token) => singular(token.text.toLowerCase()) === base)) return false;
	return ALWAYS_BACK.has(base) || spokenOfBefore(passage, base);
}

const SAYS_WHICH =
	/^(?:of|that|which|who|whose|in|for|from|called|named|known|on|at|by|between|to|where|with|against|behind|he|she|they|it)$/i;
const DESCRIBED = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const ALWAYS_BACK = new Set([
	'latter',
	'former',
	'speaker',
	'author',
	'study',
	'paper',
	'report',
	'user',
	'same'
]);

function spokenOfBefore(passage: Passage, noun: string): boolean {
	let earlier = passage.before;
	for (let step = 0; step < 4 && earlier; step++, earlier = earlier.before)
		if (earlier.clause.tokens.some((token) => singular(token.text.toLowerCase()) === noun)) return true;
	return false;
}

function resolve(source: Source, passage: Passage, token: Token): Edit | undefined {
	if (PERSONAL.test(token.text)) return personEdit(source, passage, token);
	if (token.text.toLowerCase() === 'the') return classEdit(source, passage, token);
	if (THINGS.test(token.text)) return subjectEdit(passage, token);
	return undefined;
}

/** One person named in the two sentences before: the pronoun means them. Two: nobody can tell. */
function personEdit(source: Source, passage: Passage, token: Token): Edit | undefined {
	const speaker = attributedName(source, passage, token);
	if (speaker) return replaced(token, speaker);
	const people = new Set<string>();
	let earlier = passage.before;
	for (let step = 0; step < 2 && earlier; step++, earlier = earlier.before) {
		for (const one of earlier.candidates) if (one.kind === 'person') people.add(fullName(source, one.text));
		if (people.size > 0) break;
	}
	const [only] = people;
	return people.size === 1 && only ? replaced(token, only) : undefined;
}

/** The reader of statements has resolved the source already. */
function attributedName(source: Source, passage: Passage, token: Token): string | undefined {
	const { statement } = passage;
	if (statement.kind !== 'attributed') return undefined;
	const { source: mention, speakerIds } = statement.attribution;
	if (mention.start > token.span.start || token.span.end > mention.end || speakerIds.length !== 1)
		return undefined;
	const speaker = speakerIds[0] ? source.speakers.get(speakerIds[0]) : undefined;
	return speaker?.named ? speaker.name : undefined;
}

/** The name that the reader of statements holds for a spelling. */
function fullName(source: Source, mention: string): string {
	for (const speaker of source.speakers.values())
		if (speaker.name === mention || speaker.aliases.includes(mention)) return speaker.name;
	return mention;
}

function replaced(token: Token, name: string): Edit {
	const owner = POSSESSIVE.test(token.text) || /^(?:his|hers)$/i.test(token.text);
	const text = owner ? (name.endsWith('s') ? `${name}’` : `${name}’s`) : name;
	return { span: token.span, text };
}

function classEdit(source: Source, passage: Passage, token: Token): Edit | undefined {
	const at = passage.clause.tokens.indexOf(token);
	const noun = passage.clause.tokens[at + 1];
	if (!noun) return undefined;
	const name = source.classNames.nameOf(noun.text, passage.index);
	if (!name || passage.clause.text.includes(name)) return undefined;
	return { span: { start: token.span.start, end: noun.span.end }, text: name };
}

/** A sentence that opens with "It" or "They" goes on about the subject of the one before, when that is a name. */
function subjectEdit(passage: Passage, token: Token): Edit | undefined {
	const { tokens } = passage.clause;
	const earlier = passage.before?.clause;
	if (tokens[0] !== token || !earlier || !/^(?:it|its|they|their)$/i.test(token.text)) return undefined;
	const [subject] = findNounPhrases(earlier.tokens);
	if (!subject || !subject.name || subject.from > 1) return undefined;
	const span = phraseSpan(earlier.tokens, subject);
	const name = earlier.text.slice(span.start - earlier.start, span.end - earlier.start);
	const plural = isPlural(name.split(' ').at(-1) ?? '');
	const wantsPlural = /^they|their$/i.test(token.text);
	if (
		plural !== wantsPlural ||
		passage.before?.candidates.some((one) => one.kind === 'person' && one.text === name)
	)
		return undefined;
	const article = /^the$/i.test(earlier.tokens[subject.from - 1]?.text ?? '') ? 'The ' : '';
	return replaced(token, article + name);
}

const LEAD_LIMIT = 220;

/** The sentence before, when it stands on its own and is short. */
function leadOf(passage: Passage): string | undefined {
	const earlier = passage.before;
	if (!earlier || earlier.index !== passage.index - 1) return undefined;
	const text = tidy(earlier.clause.text);
	if (text.length > LEAD_LIMIT || text.endsWith('?') || danglingTokens(earlier, opening(earlier)).length > 0)
		return undefined;
	return text;
}
