import type { Token } from '../../text/tagger';
import type { Candidate } from '../candidates/candidate';
import type { Passage, Source } from '../document';
import { contentWords, isStopWord, stem } from '../words';

/** Buckets that feature names are hashed into. */
export const BUCKETS = 16384;

/** Reads the features of every candidate of one passage as bucket numbers. */
export function featuresOf(passage: Passage, source: Source): Map<Candidate, number[]> {
	const { tokens } = passage.clause;
	const verb = tokens.findIndex((token) => token.pos === 'VERB' || token.pos === 'AUX');
	const starts = new Map(tokens.map((token, at) => [token.span.start, at] as const));
	const ends = new Map(tokens.map((token, at) => [token.span.end, at] as const));
	const typed = passage.candidates.filter((one) => one.kind !== 'phrase');
	const features = new Map<Candidate, number[]>();
	for (const candidate of passage.candidates) {
		const from = starts.get(candidate.span.start) ?? 0;
		const to = (ends.get(candidate.span.end) ?? from) + 1;
		const names = [
			...shape(candidate, tokens, from, to),
			...place(passage, tokens, verb, from, to, candidate),
			...company(candidate, typed, passage),
			...theme(candidate, source)
		];
		features.set(candidate, names.map(bucket));
	}
	return features;
}

function shape(candidate: Candidate, tokens: readonly Token[], from: number, to: number): string[] {
	const inside = tokens.slice(from, to);
	const kind = `${candidate.kind}/${candidate.role ?? ''}`;
	const pattern = inside
		.slice(0, 5)
		.map((token) => token.pos[0])
		.join('');
	return [
		`kind ${kind}`,
		`size ${kind} ${Math.min(inside.length, 8)}`,
		`pattern ${pattern}`,
		`first ${inside[0]?.pos} ${inside.at(-1)?.pos}`,
		`head ${candidate.head}`,
		`tail ${candidate.head.slice(-3)} ${candidate.kind}`,
		`lead ${inside[0]?.text.toLowerCase()}`,
		`capitals ${inside.filter((token) => /^\p{Lu}/u.test(token.text)).length} ${Math.min(inside.length, 4)}`,
		`of ${inside.some((token) => token.text === 'of')} ${inside.some((token) => token.text === 'and')} ${inside.some((token) => token.pos === 'ADP')}`,
		`letters ${Math.min(9, Math.floor(candidate.text.length / 6))}`
	];
}

function place(
	passage: Passage,
	tokens: readonly Token[],
	verb: number,
	from: number,
	to: number,
	candidate: Candidate
): string[] {
	const before = tokens[from - 1];
	const after = tokens[to];
	const { kind } = candidate;
	const side = verb < 0 ? 'none' : to <= verb ? 'subject' : from > verb ? 'after' : 'across';
	const wide = candidate.role === 'wide' ? 'w' : '';
	const prior = (before?.text ?? '^').toLowerCase();
	return [
		`before ${prior} ${wide}`,
		`before ${kind} ${before?.pos ?? '^'} ${wide}`,
		`before2 ${(tokens[from - 2]?.text ?? '^').toLowerCase()} ${isStopWord(prior) ? prior : before?.pos}`,
		`after ${(after?.text ?? '$').toLowerCase()} ${wide}`,
		`after ${kind} ${after?.pos ?? '$'} ${wide}`,
		`side ${side} ${kind}`,
		`depth ${kind} ${Math.floor((from / Math.max(1, tokens.length)) * 5)}`,
		`length ${Math.min(6, Math.floor(tokens.length / 8))} ${kind}`,
		`nth ${Math.min(passage.index, 4)} ${kind}`,
		`opens ${from === 0} ${from === 1} ${side}`,
		`frame ${kind} ${before?.pos ?? '^'} ${tokens[from]?.pos} ${tokens[to - 1]?.pos} ${after?.pos ?? '$'}`,
		`between ${prior} ${(after?.text ?? '$').toLowerCase()}`,
		`prep ${isStopWord(prior) ? prior : ''} ${candidate.head}`,
		`prior ${prior} ${kind} ${to - from}`,
		`ends ${kind} ${to >= tokens.length - 1} ${/^[,;.]$/.test(after?.text ?? '.')} ${wide}`,
		`verb ${verb >= 0 && from - verb < 6 && from > verb ? tokens[verb]?.text.toLowerCase() : ''} ${kind}`
	];
}

function company(candidate: Candidate, typed: readonly Candidate[], passage: Passage): string[] {
	const { span } = candidate;
	const holder = typed.find(
		(one) => one !== candidate && one.span.start <= span.start && span.end <= one.span.end
	);
	const held = typed.find(
		(one) => one !== candidate && span.start <= one.span.start && one.span.end <= span.end
	);
	const alike = typed.filter((one) => one.kind === candidate.kind).length;
	const longer = passage.candidates.some(
		(one) =>
			one.role === undefined && one !== candidate && one.span.end === span.end && one.span.start < span.start
	);
	return [
		`holder ${holder?.kind ?? ''} ${candidate.kind}`,
		`held ${held?.kind ?? ''} ${candidate.kind}`,
		`alike ${Math.min(alike, 3)} ${candidate.kind}`,
		`longer ${longer} ${candidate.kind}`
	];
}

function theme(candidate: Candidate, source: Source): string[] {
	const words = contentWords(candidate.text);
	const counts = words.map((word) => source.frequency.get(stem(word)) ?? 1);
	const share = Math.max(0, ...counts) / Math.max(4, source.passages.length);
	const themed = words.some((word) => source.themes.has(stem(word)));
	const level = share > 0.5 ? 3 : share > 0.3 ? 2 : share > 0.1 ? 1 : 0;
	return [
		`often ${level} ${candidate.kind}`,
		`rare ${counts.every((count) => count === 1)} ${candidate.kind}`,
		`theme ${themed}`
	];
}

/** FNV-1a, folded. */
function bucket(name: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
	return ((hash >>> 16) ^ hash) & (BUCKETS - 1);
}
