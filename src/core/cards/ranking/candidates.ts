import type { Candidate } from '../candidates/candidate';
import type { Passage, Source } from '../document';
import { isNameToken } from '../candidates/phrases';
import { contentWords, stem } from '../words';
import { BUCKETS, featuresOf } from './features';
import { BIAS, SCALE, WEIGHTS } from './weights';

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
const VAGUE = new Set(
	`reaction question concern criticism implication thing way kind type sort part lot number amount range variety
	example case fact point aspect area issue matter result reason problem view idea people person other time
	year day place use need means order addition term form set group member level role process change effect impact
	success release emergence initial potential major phenomenon hundred thousand million`.split(/\s+/)
);

/** The candidates of a passage, best first. */
export function rankCandidates(passage: Passage, source: Source): Ranked[] {
	const features = featuresOf(passage, source);
	return passage.candidates
		.map((candidate) => ({
			candidate,
			score: Math.max(
				0,
				worth(candidate, source, learnt(features.get(candidate) ?? [])) - decoration(candidate, passage)
			)
		}))
		.sort((a, b) => b.score - a.score || a.candidate.span.start - b.candidate.span.start);
}

/** A name that only describes the next noun, or is one of a list, is not what the sentence is about. */
function decoration(candidate: Candidate, passage: Passage): number {
	if (candidate.kind !== 'name' && candidate.kind !== 'person') return 0;
	const { tokens } = passage.clause;
	const to = tokens.findIndex((token) => token.span.start >= candidate.span.end);
	const from = tokens.findIndex((token) => token.span.start >= candidate.span.start);
	const next = tokens[to];
	const describes = next?.pos === 'NOUN' || next?.text === '-' ? 0.15 : 0;
	return describes + (isListed(tokens, from, to) ? 0.2 : 0);
}

const JOINT = /^(?:,|and|or|&|\()$/;

function isListed(tokens: Passage['clause']['tokens'], from: number, to: number): boolean {
	const before = JOINT.test(tokens[from - 1]?.text ?? '') && isNameToken(tokens, from - 2);
	const after = JOINT.test(tokens[to]?.text ?? '') && isNameToken(tokens, to + 1);
	return before || after;
}

/** What people asked of encyclopedias, tempered by what a kind of answer is worth in any text. */
function worth(candidate: Candidate, source: Source, chance: number): number {
	const asked = Math.min(1, Math.sqrt(chance) * 1.35);
	return Math.max(0, Math.min(1, 0.6 * asked + 0.4 * prior(candidate, source)));
}

function prior(candidate: Candidate, source: Source): number {
	const words = contentWords(candidate.text);
	if (words.length === 0) return 0;
	const { kind, role } = candidate;
	if (role === 'wide') return 0.1;
	const special =
		role === 'defined' ? 0.2 : role === 'cause' || role === 'quoted' || role === 'range' ? 0.15 : 0;
	const counts = words.map((word) => source.frequency.get(stem(word)) ?? 1);
	const common = Math.min(...counts) / source.passages.length > 0.15 && source.passages.length > 8 ? 0.25 : 0;
	const short = kind !== 'phrase' && /^\p{Lu}{1,3}$/u.test(candidate.text) ? 0.15 : 0;
	const few = candidate.quantity?.inWords && candidate.quantity.value < 3 ? 0.2 : 0;
	const vague = (kind === 'phrase' || few > 0) && VAGUE.has(candidate.head) ? 0.25 : few;
	return BY_KIND[kind] + special - common - short - vague;
}

let unpacked: Int8Array | undefined;

/** The chance that a person asks for it, by the logistic regression. */
function learnt(features: readonly number[]): number {
	unpacked ??= unpack(WEIGHTS);
	let sum = 0;
	for (const at of features) sum += unpacked[at] ?? 0;
	return 1 / (1 + Math.exp(-(BIAS + SCALE * sum)));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 without the host's help: the core runs in Node, in workers and in pages. */
function unpack(text: string): Int8Array {
	const bytes = new Int8Array(BUCKETS);
	let bits = 0;
	let held = 0;
	let at = 0;
	for (const letter of text) {
		const value = ALPHABET.indexOf(letter);
		if (value < 0) break;
		held = ((held << 6) | value) & 0xffffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			bytes[at++] = (held >> bits) & 0xff;
		}
	}
	return bytes;
}
