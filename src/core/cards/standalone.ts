import type { Span } from '../model';
import { givenGender } from '../statements/speakers/gender';
import type { Token } from '../text/tagger';
import { type Candidate, spanHolds } from './candidates/candidate';
import { findNounPhrases, type Phrase, phraseSpan } from './candidates/phrases';
import type { Passage, Source } from './passage';
import { foreignPointing } from './foreign';
import { isPlural } from './inflection';
import { danglingTokens, FIRST, PERSONAL, pointingTokens, THINGS } from './pointing';
import { isWhole } from './quality/whole';
import type { Edit, Stands } from './standing';
import { rowEdits } from './table-row';
import { connectiveLength, tidy, withoutLoneMarks } from './words';

const POSSESSIVE = /^(?:his|her|its|their)$/i;
const FRAMING =
	/^(?:it (?:is|was|has been) (?:also )?(?:noted|revealed|found|shown|discovered|established|pointed out|observed|worth noting|important to note|clear|well known) that|note that|(?:an?|the|one|another) (?:key|main|central|important|core|major) (?:concept|idea|point|finding|insight|takeaway|lesson)(?: introduced| discussed| raised| presented)? is that)\s+/i;

/** Resolves what points outside a passage, or says why it cannot stand on its own. */
export function stand(source: Source, passage: Passage): Stands {
	if (passage.block === 'row') return standRow(passage);
	if (source.foreign) return standForeign(source, passage);
	const edits = opening(passage);
	const open = danglingTokens(passage, edits);
	let needsLead = false;
	let named = false;
	for (const token of open) {
		const person = PERSONAL.test(token.text);
		// "Once she is named, she" is understood.
		if (person && named) continue;
		const edit = resolve(source, passage, token);
		named ||= person && edit !== undefined;
		if (edit) edits.push(edit);
		else if (FIRST.test(token.text)) return { ok: false, reason: `says “${token.text}” without saying who` };
		else needsLead = true;
	}
	edits.push(...addresses(source, passage));
	if (!needsLead) return { ok: true, value: { edits } };
	const lead = leadOf(passage);
	if (!lead)
		return { ok: false, reason: `“${open[0]?.text ?? 'it'}” points to something outside the sentence` };
	return { ok: true, value: { edits, lead } };
}

function standRow({ clause, columns }: Passage): Stands {
	const edits = columns && rowEdits(clause.text, clause.start, columns);
	return edits
		? { ok: true, value: { edits } }
		: { ok: false, reason: 'a row of a table without the names of its columns' };
}

function standForeign({ reading }: Source, passage: Passage): Stands {
	const word = foreignPointing(passage.clause.text, reading.text.language);
	if (word === undefined) return { ok: true, value: { edits: [] } };
	return { ok: false, reason: `“${word}” points to something outside the sentence` };
}

/**
 * Resolves what points outside in a passage that somebody said, for cards that ask who said it: the whole
 * sentence need not stand, what was said must. Pronouns that mean the speaker stay.
 */
export function standSaid(source: Source, passage: Passage): Stands {
	if (source.foreign) return { ok: true, value: { edits: [] } };
	const edits: Edit[] = [];
	for (const token of danglingTokens(passage, [])) {
		if (FIRST.test(token.text) || PERSONAL.test(token.text)) continue;
		const edit = resolve(source, passage, token);
		if (edit) edits.push(edit);
	}
	edits.push(...addresses(source, passage));
	return { ok: true, value: { edits } };
}

/** ", John," to somebody in the room says nothing to a reader. */
function addresses(source: Source, passage: Passage): Edit[] {
	if (passage.block !== 'turn') return [];
	const { text, start } = passage.clause;
	return [...text.matchAll(/, (\p{Lu}\p{Ll}+)(?=,)/gu)].flatMap(({ 0: found, 1: name, index }) => {
		const known = [...source.speakers.values()].some((one) => one.name.startsWith(`${name} `));
		const span = { start: start + index, end: start + index + found.length + 1 };
		return known ? [{ span, text: '' }] : [];
	});
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
	length += connectiveLength(text);
	length += FRAMING.exec(text.slice(length))?.[0].length ?? 0;
	length += connectiveLength(text.slice(length));
	return length === 0 ? [] : [{ span: { start, end: start + length }, text: '' }];
}

function resolve(source: Source, passage: Passage, token: Token): Edit | undefined {
	if (PERSONAL.test(token.text)) return personEdit(source, passage, token);
	if (token.text.toLowerCase() === 'the') return classEdit(source, passage, token);
	if (THINGS.test(token.text)) return subjectEdit(passage, token);
	return undefined;
}

/** The one person whom the sentences before are about: their subject, and nobody beside it. Else nobody can tell. */
function personEdit(source: Source, passage: Passage, token: Token): Edit | undefined {
	const speaker = attributedName(source, passage, token);
	if (speaker) return replaced(token, speaker);
	let earlier = passage.before;
	// "He … . He … ." goes on about the same person.
	for (let step = 0; step < 2 && earlier && opensWithPronoun(earlier); step++) earlier = earlier.before;
	if (!earlier) return undefined;
	const people = earlier.candidates.filter(({ kind }) => kind === 'person');
	const names = new Set(people.map(({ text }) => fullName(source, text)));
	const subject = people.find((one) => isSubject(earlier, one));
	const [only] = names;
	if (!subject || !only || names.size > 1 || otherGender(token, only)) return undefined;
	return replaced(token, only);
}

function opensWithPronoun({ clause, candidates }: Passage): boolean {
	return PERSONAL.test(clause.tokens[0]?.text ?? '') && candidates.every(({ kind }) => kind !== 'person');
}

/** What the sentence is about: it opens the sentence, or its main clause behind a comma, and a verb follows. */
function isSubject({ clause: { tokens } }: Passage, { span }: Candidate): boolean {
	const from = tokens.findIndex((token) => token.span.start >= span.start);
	const next = tokens.find((token) => token.span.start >= span.end);
	const opens =
		from <= 1 || (tokens[from - 1]?.text === ',' && /^(?:ADP|SCONJ|ADV|VERB)$/.test(tokens[0]?.pos ?? ''));
	const verbBefore = tokens.slice(0, from).some(({ pos }) => pos === 'AUX');
	return opens && !verbBefore && /^(?:VERB|AUX|ADV)$|^(?:,|\(|who)$/.test(next ? pos(next) : '');
}

function pos(token: Token): string {
	return /^(?:,|\(|who)$/.test(token.text) ? token.text : token.pos;
}

function otherGender(pronoun: Token, name: string): boolean {
	const gender = givenGender(name.split(' ')[0]?.toLowerCase() ?? '');
	return gender !== undefined && (gender === 'she') !== /^(?:she|hers?|herself)$/i.test(pronoun.text);
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

/** A sentence that opens with "It" or "They" goes on about the subject of the one before, where that names or describes it. */
function subjectEdit(passage: Passage, token: Token): Edit | undefined {
	const { tokens } = passage.clause;
	const earlier = passage.before?.clause;
	if (tokens[0] !== token || !earlier || !/^(?:it|its|they|their)$/i.test(token.text)) return undefined;
	const [subject] = findNounPhrases(earlier.tokens);
	if (!subject || subject.from > 1 || !(subject.name || isDescribed(earlier.tokens, subject)))
		return undefined;
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

/** "The old harbour wall", but not "The wall". */
function isDescribed(tokens: readonly Token[], { from, to }: Phrase): boolean {
	return from === 1 && /^the$/i.test(tokens[0]?.text ?? '') && to - from > 1 && tokens[to]?.text !== 'of';
}

const LEAD_LIMIT = 220;

/** The sentence before, when it stands on its own and is short. */
function leadOf(passage: Passage): string | undefined {
	const earlier = passage.before;
	if (!earlier || earlier.index !== passage.index - 1 || !isWhole(earlier.clause.text, earlier.clause.tokens))
		return undefined;
	const text = withoutLoneMarks(tidy(earlier.clause.text));
	if (text.length > LEAD_LIMIT || text.endsWith('?') || danglingTokens(earlier, opening(earlier)).length > 0)
		return undefined;
	return text;
}
