import type { Candidate } from '../candidates/candidate';
import { isParagraph } from '../length';
import type { Passage, Source } from '../passage';
import { isNameToken } from '../candidates/phrases';
import { contentWords, stem } from '../words';
import { featuresOf } from './features';
import { chanceOf, type Forest, unpack } from './trees';
import { BIAS, DEPTH, SCALE, TREES } from './weights';

export interface Ranked {
	candidate: Candidate;
	/** 0 to 1: how much this is what the sentence is about, and what people ask for. */
	score: number;
}

/** What a kind of answer is worth before its sentence is looked at. */
const BY_KIND: Record<Candidate['kind'], number> = {
	money: 0.85,
	quantity: 0.8,
	percent: 0.8,
	date: 0.75,
	year: 0.75,
	number: 0.55,
	term: 0.75,
	person: 0.65,
	name: 0.55,
	phrase: 0.4
};

/** Nouns that name no thing: "concerns were raised" does not ask for "concerns". */
export const VAGUE = new Set(
	`reaction question concern criticism implication thing way kind type sort part lot number amount range variety
	example case fact point aspect area issue matter result reason problem view idea people person other time
	year day place use need means order addition term form set group member level role process change effect impact
	success release emergence initial potential major phenomenon opportunity hundred thousand million solution
	factor`.split(/\s+/)
);

/** The candidates of a passage, best first. */
export function rankCandidates(passage: Passage, source: Source): Ranked[] {
	const features = featuresOf(passage, source);
	return passage.candidates
		.map((candidate) => ({
			candidate,
			score: Math.max(
				0,
				worth(candidate, source, learnt(features.get(candidate) ?? [])) -
					decoration(candidate, passage, source)
			)
		}))
		.sort((a, b) => b.score - a.score || a.candidate.span.start - b.candidate.span.start);
}

/** A name that only describes the next noun, or is one of a list, is not what the sentence is about. */
function decoration(candidate: Candidate, passage: Passage, source: Source): number {
	const { tokens } = passage.clause;
	const to = tokens.findIndex((token) => token.span.start >= candidate.span.end);
	if (candidate.kind === 'phrase') {
		if (isParagraph(source)) return 0;
		return (isPlainNoun(candidate) ? PLAIN_NOUN : 0) + (hasExamples(tokens, to) ? EXAMPLES : 0);
	}
	if (candidate.kind !== 'name' && candidate.kind !== 'person') return 0;
	const from = tokens.findIndex((token) => token.span.start >= candidate.span.start);
	const next = tokens[to];
	const describes = next?.pos === 'NOUN' || next?.text === '-' ? 0.15 : 0;
	const when = !isParagraph(source) && isMoment(tokens, from, to) ? 0.15 : 0;
	return when + describes + (isListed(tokens, from, to) ? 0.2 : 0) + (isFrame(passage, from, to) ? 0.25 : 0);
}

/** What one common noun less is worth: "companies" says little of any company. */
const PLAIN_NOUN = 0.15;

/** "____ like Anthropic and OpenAI": what they are called together is said in passing. */
const EXAMPLES = 0.2;

function hasExamples(tokens: Passage['clause']['tokens'], to: number): boolean {
	const after = tokens.slice(to, to + 3).map(({ text }) => text);
	const [first = '', second = ''] = after[0] === ',' ? after.slice(1) : after;
	return (
		/^(?:like|including)$/i.test(first) ||
		/^(?:such as|for (?:instance|example))$/i.test(`${first} ${second}`)
	);
}

function isPlainNoun({ text, role }: Candidate): boolean {
	return role === undefined && /^\p{Ll}+$/u.test(text);
}

/** "In the United States, scholars argue that": where somebody says it is not what they say. */
function isFrame({ statement, clause: { tokens } }: Passage, from: number, to: number): boolean {
	return statement.kind === 'attributed' && tokens[0]?.pos === 'ADP' && from <= 2 && tokens[to]?.text === ',';
}

/** "as strong as when ____ was living": it only says when. */
function isMoment(tokens: Passage['clause']['tokens'], from: number, to: number): boolean {
	const next = tokens[to]?.pos;
	return (
		from > 1 &&
		/^(?:when|while|before|after|since|until)$/i.test(tokens[from - 1]?.text ?? '') &&
		(next === 'VERB' || next === 'AUX')
	);
}

const JOINT = /^(?:,|and|or|&|\()$/;

function isListed(tokens: Passage['clause']['tokens'], from: number, to: number): boolean {
	const before = JOINT.test(tokens[from - 1]?.text ?? '') && isNameToken(tokens, from - 2);
	const after = JOINT.test(tokens[to]?.text ?? '') && isNameToken(tokens, to + 1);
	return before || after;
}

/** What people asked of encyclopedias, tempered by what a kind of answer is worth in any text, and in this one. */
function worth(candidate: Candidate, source: Source, chance: number): number {
	const asked = Math.min(1, Math.sqrt(chance) * 1.35);
	const mixed = LEARNT * asked + (1 - LEARNT) * prior(candidate);
	return Math.max(0, Math.min(1, mixed + salience(candidate, source)));
}

const LEARNT = 0.9;

function prior(candidate: Candidate): number {
	const { kind, role } = candidate;
	if (contentWords(candidate.text).length === 0) return 0;
	if (role === 'wide') return 0.1;
	const special =
		role === 'defined' ? 0.2 : role === 'cause' || role === 'quoted' || role === 'range' ? 0.15 : 0;
	const short = kind !== 'phrase' && /^\p{Lu}{1,3}$/u.test(candidate.text) ? 0.15 : 0;
	const few = candidate.quantity?.inWords && candidate.quantity.value < 3 ? 0.2 : 0;
	const vague = (kind === 'phrase' || few > 0) && VAGUE.has(candidate.head) ? 0.25 : few;
	return BY_KIND[kind] + special - short - vague;
}

/**
 * A text of any length tells what it is about by naming it early and again: what is named once and never again is
 * passing by. Both are the strongest signs in Dunietz and Gillick, "A New Entity Salience Task with Millions of
 * Training Examples" (EACL 2014).
 */
function salience({ text, kind }: Candidate, source: Source): number {
	const passages = source.passages.length;
	if (isParagraph(source) || (kind !== 'name' && kind !== 'person' && kind !== 'phrase')) return 0;
	const stems = contentWords(text).map(stem);
	const least = Math.min(...stems.map((one) => source.frequency.get(one) ?? 1));
	const themed = stems.some((one) => source.themes.has(one));
	const again = least >= 4 ? AGAIN.often : least >= 2 ? 0 : -AGAIN.once;
	const first = Math.max(...stems.map((one) => source.firstUse.get(one) ?? passages));
	const early = least >= 4 && first < passages * EARLY_SHARE ? AGAIN.early : 0;
	return again + early + (themed ? AGAIN.themed : 0);
}

const AGAIN = { often: 0.15, early: 0.1, once: 0.15, themed: 0.1 };
/** Of the statements of a text. */
const EARLY_SHARE = 0.1;

let grown: Forest | undefined;

/** The chance that a person asks for it, by the learnt trees. */
function learnt(features: readonly number[]): number {
	grown ??= { depth: DEPTH, bias: BIAS, scale: SCALE, bytes: unpack(TREES) };
	return chanceOf(grown, features);
}
