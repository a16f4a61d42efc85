import { isEnglishWord } from '../../text/tagger';
import type { Candidate, Clause } from '../candidates/candidate';
import { articlesIn, type SortOf, sortsIn } from '../candidates/name-sort';
import { THEN } from '../dated';
import type { Source } from '../passage';
import { isVerb } from '../quality/phrases';
import { contentWords } from '../words';

/** The candidates of a text by kind, from which wrong answers are drawn; each once. */
export interface Pool {
	numbers: ReadonlyMap<string, readonly Candidate[]>;
	years: readonly number[];
	byKind: ReadonlyMap<string, readonly Candidate[]>;
	/** No wrong year is later than the latest of the text, or the year the text came in. */
	latestYear: number;
	/** What sort of thing a name of this text names. */
	sortOf: SortOf;
	/** Whether it writes "the" before a name, more often than not: such a name fits only behind "the". */
	takesThe: (name: string) => boolean;
}

const LIMIT = 400;

/** Collects the pool of a text. Long texts keep the first of each kind. */
export function poolOf(source: Source): Pool {
	const numbers = new Map<string, Candidate[]>();
	const byKind = new Map<string, Candidate[]>();
	const years = new Set<number>();
	const seen = new Set<string>();
	const add = (map: Map<string, Candidate[]>, key: string, candidate: Candidate) => {
		const list = map.get(key) ?? [];
		if (list.length < LIMIT) list.push(candidate);
		map.set(key, list);
	};
	const isCommon = commonIn(source.reading.text.text);
	for (const { candidates, block, clause } of source.passages)
		for (const candidate of block === 'heading' ? [] : candidates) {
			const key = `${candidate.kind}:${candidate.text.toLowerCase()}`;
			if (seen.has(key)) continue;
			seen.add(key);
			if (candidate.date?.year) years.add(candidate.date.year);
			if (candidate.quantity) add(numbers, formKey(candidate), candidate);
			else if (candidate.date === undefined && nameable(candidate, clause) && !isCommon(candidate))
				add(byKind, candidate.kind, candidate);
		}
	const imported = new Date(source.reading.text.importedAt).getUTCFullYear();
	const names = ['person', 'name'].flatMap((kind) => byKind.get(kind) ?? []).map(({ text }) => text);
	const sortOf = sortsIn(source.reading.text.text, [
		...names,
		...source.reading.speakers.filter(({ named }) => named).map(({ name }) => name)
	]);
	return {
		numbers,
		years: [...years],
		byKind,
		latestYear: Math.max(imported, ...years),
		sortOf,
		takesThe: articlesIn(source.reading.text.text)
	};
}

/** Numbers with the same key can stand for each other: same unit, same form. */
export function formKey(candidate: Candidate): string {
	return `${candidate.quantity?.prefix}|${candidate.quantity?.suffix}|${candidate.quantity?.inWords}`;
}

/**
 * "Obscurity" of a title, "Section" of a reference, "Certainly!", "War" of "War and Peace": a common word, that the
 * text or the language writes small, or half of a title.
 */
function commonIn(text: string): (candidate: Candidate) => boolean {
	const small = new Set(text.match(/\b\p{Ll}{3,}/gu));
	const halves = new Set(
		[...text.matchAll(/(\p{Lu}\p{Ll}+) and (\p{Lu}\p{Ll}+)/gu)].flatMap(([, one = '', other = '']) =>
			[one, other].every((word) => isEnglishWord(word.toLowerCase())) ? [one, other] : []
		)
	);
	return ({ kind, text: name }) =>
		kind === 'name' &&
		/^\p{Lu}\p{Ll}+$/u.test(name) &&
		isEnglishWord(name.toLowerCase()) &&
		(small.has(name.toLowerCase()) || name.endsWith('ly') || halves.has(name));
}

function nameable(candidate: Candidate, { tokens }: Clause): boolean {
	const from = tokens.findIndex(({ span }) => span.start >= candidate.span.start);
	const to = tokens.findIndex(({ span }) => span.start >= candidate.span.end);
	if (
		isVerb(tokens, from, to) ||
		candidate.role === 'wide' ||
		candidate.role === 'range' ||
		THEN.test(candidate.text) ||
		/(?:ing|ed) /.test(candidate.text.split(' ')[0] + ' ')
	)
		return false;
	const count = contentWords(candidate.text).length;
	return count > 0 && count <= 6 && candidate.text.length <= 60;
}
