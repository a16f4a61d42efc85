import type { Token } from '../../text/tagger';
import { isEnglishWord } from '../../text/tagger';
import { type Candidate, spanHolds } from '../candidates/candidate';
import type { Passage, Source } from '../passage';
import { contentWords, stem } from '../words';

/** Every feature is a whole number from 0 to this, so that a threshold is one byte. */
export const HIGHEST = 63;

/** Codes stand in the order of how often what carries them is asked for: neighbours are alike. */
const KINDS: readonly Candidate['kind'][] = [
	'phrase',
	'name',
	'number',
	'person',
	'term',
	'percent',
	'date',
	'year',
	'quantity',
	'money'
];
const ROLES: readonly Candidate['role'][] = ['wide', undefined, 'cause', 'range', 'quoted', 'defined'];
const INSIDE = 'SCONJ INTJ AUX VERB ADV PUNCT PRON ADJ NOUN X CCONJ PART ADP PROPN NUM DET SYM'.split(' ');
const BEFORE = 'SYM NUM X PROPN ADJ PRON PART AUX NOUN ADV INTJ CCONJ PUNCT VERB DET SCONJ ADP ^'.split(' ');
const AFTER = 'NUM SYM SCONJ X ADJ ADP INTJ PART CCONJ NOUN DET PRON PROPN $ VERB PUNCT ADV AUX'.split(' ');
const WORD_BEFORE =
	`- was are before is were * which and to , a or an that as the for under between of ( after with on from into
	through against " “ in than by during at named about called over`.split(/\s+/);
const WORD_AFTER =
	`named against about of over before that or to by from into with on than through within for and after a between
	at the in as were - called * under are during which , was is ( ) " ” .`.split(/\s+/);
const WORD_TWO_BEFORE =
	`over into a under an the about were which through during than from and before ( or are for on with - , of that
	was to within in * between after is as by against at named called`.split(/\s+/);

const BOUND = (value: number) => Math.max(0, Math.min(HIGHEST, Math.round(value)));

/** What the ranking looks at in every candidate of one passage: as many numbers for each, 0 to HIGHEST. */
export function featuresOf(passage: Passage, source: Source): Map<Candidate, number[]> {
	const { tokens } = passage.clause;
	const starts = new Map(tokens.map((token, at) => [token.span.start, at] as const));
	const ends = new Map(tokens.map((token, at) => [token.span.end, at] as const));
	const company = companyOf(passage);
	return new Map(
		passage.candidates.map((candidate) => {
			const from = starts.get(candidate.span.start) ?? 0;
			const to = (ends.get(candidate.span.end) ?? from) + 1;
			const numbers = [
				...shape(candidate, tokens.slice(from, to)),
				...around(tokens, from, to),
				...place(passage, source, from, to),
				...among(candidate, company),
				...theme(candidate, passage, source)
			];
			return [candidate, numbers.map(BOUND)] as const;
		})
	);
}

function shape(candidate: Candidate, inside: readonly Token[]): number[] {
	const count = (pos: string) => inside.filter((token) => token.pos === pos).length;
	const words = contentWords(candidate.text);
	const letters = words.join('').length;
	const { quantity } = candidate;
	return [
		KINDS.indexOf(candidate.kind),
		ROLES.indexOf(candidate.role),
		INSIDE.indexOf(inside[0]?.pos ?? ''),
		INSIDE.indexOf(inside.at(-1)?.pos ?? ''),
		inside.length,
		candidate.text.length,
		words.length,
		(4 * letters) / Math.max(1, words.length),
		(20 * inside.filter((token) => /^\p{Lu}/u.test(token.text)).length) / Math.max(1, inside.length),
		count('PROPN'),
		count('ADJ'),
		count('ADP'),
		count('VERB'),
		inside.filter((token) => !isEnglishWord(token.text.toLowerCase())).length,
		inside.some((token) => token.text === 'and') ? 1 : 0,
		inside.some((token) => token.text === 'of') ? 1 : 0,
		quantity ? 1 + 4 * Math.log10(1 + quantity.value) : 0,
		quantity?.inWords ? 1 : 0
	];
}

function around(tokens: readonly Token[], from: number, to: number): number[] {
	const before = tokens[from - 1];
	const after = tokens[to];
	const word = (codes: readonly string[], token: Token | undefined) => {
		const code = codes.indexOf(token?.text.toLowerCase() ?? '*');
		return code < 0 ? codes.indexOf('*') : code;
	};
	return [
		BEFORE.indexOf(before?.pos ?? '^'),
		AFTER.indexOf(after?.pos ?? '$'),
		BEFORE.indexOf(tokens[from - 2]?.pos ?? '^'),
		AFTER.indexOf(tokens[to + 1]?.pos ?? '$'),
		word(WORD_BEFORE, before),
		word(WORD_AFTER, after),
		word(WORD_TWO_BEFORE, tokens[from - 2]),
		/^(?:the|an?|his|her|its|their)$/i.test(before?.text ?? '') ? 1 : 0
	];
}

/** Where it stands: in the sentence, beside its verbs, and in the text. */
function place(passage: Passage, source: Source, from: number, to: number): number[] {
	const { tokens } = passage.clause;
	const isVerb = (token: Token) => token.pos === 'VERB' || token.pos === 'AUX';
	const first = tokens.findIndex(isVerb);
	const last = tokens.slice(0, from).findLastIndex(isVerb);
	const next = tokens.slice(to).findIndex(isVerb);
	const verb = tokens[last];
	return [
		from,
		tokens.length - to,
		(HIGHEST * from) / Math.max(1, tokens.length),
		tokens.length,
		first < 0 ? 0 : to <= first ? 1 : from > first ? 2 : 3,
		verb ? from - last : HIGHEST,
		next < 0 ? HIGHEST : next,
		!verb ? 0 : /(?:ed|en|own)$/.test(verb.text) ? 2 : verb.pos === 'AUX' ? 1 : 3,
		tokens.slice(0, from).filter((token) => token.text === ',').length,
		passage.index - (source.starts.get(passage.statement.sectionId) ?? 0),
		source.passages.length
	];
}

interface Company {
	/** Candidates that are more than any run of words. */
	plain: readonly Candidate[];
	/** Names, numbers, dates and terms. */
	typed: readonly Candidate[];
	measured: number;
}

function companyOf({ candidates }: Passage): Company {
	const typed = candidates.filter((one) => one.kind !== 'phrase');
	return {
		plain: candidates.filter((one) => one.role !== 'wide'),
		typed,
		measured: typed.filter((one) => one.quantity ?? one.date).length
	};
}

/** What holds it, what it holds, and how many of its kind stand in the sentence. */
function among(candidate: Candidate, { plain, typed, measured }: Company): number[] {
	const holds = (outer: Candidate, inner: Candidate) => outer !== inner && spanHolds(outer.span, inner.span);
	const holder = typed.find((other) => holds(other, candidate));
	const held = typed.find((other) => holds(candidate, other));
	return [
		plain.filter((other) => holds(other, candidate)).length,
		plain.filter((other) => holds(candidate, other)).length,
		holder ? 1 + KINDS.indexOf(holder.kind) : 0,
		held ? 1 + KINDS.indexOf(held.kind) : 0,
		measured,
		typed.length - measured,
		typed.filter((other) => other.kind === candidate.kind).length
	];
}

/** How often its words stand in the text, whether they stand here for the first time, and in a title. */
function theme(candidate: Candidate, passage: Passage, source: Source): number[] {
	const stems = contentWords(candidate.text).map(stem);
	const counts = stems.map((one) => source.frequency.get(one) ?? 1);
	const most = Math.max(0, ...counts);
	const least = Math.min(HIGHEST, ...counts);
	return [
		most,
		least,
		(HIGHEST * most) / Math.max(4, source.passages.length),
		(HIGHEST * least) / Math.max(4, source.passages.length),
		stems.filter((one) => source.firstUse.get(one) === passage.index).length,
		stems.filter((one) => source.themes.has(one)).length
	];
}
