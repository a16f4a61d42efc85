import type { Candidate } from '../candidates/candidate';
import { type SortOf, sortsIn } from '../candidates/name-sort';
import { THEN } from '../dated';
import type { Source } from '../passage';
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
	for (const { candidates, block } of source.passages)
		for (const candidate of block === 'heading' ? [] : candidates) {
			const key = `${candidate.kind}:${candidate.text.toLowerCase()}`;
			if (seen.has(key)) continue;
			seen.add(key);
			if (candidate.date?.year) years.add(candidate.date.year);
			if (candidate.quantity) add(numbers, formKey(candidate), candidate);
			else if (candidate.date === undefined && nameable(candidate)) add(byKind, candidate.kind, candidate);
		}
	const imported = new Date(source.reading.text.importedAt).getUTCFullYear();
	const names = ['person', 'name'].flatMap((kind) => byKind.get(kind) ?? []).map(({ text }) => text);
	const sortOf = sortsIn(source.reading.text.text, [
		...names,
		...source.reading.speakers.filter(({ named }) => named).map(({ name }) => name)
	]);
	return { numbers, years: [...years], byKind, latestYear: Math.max(imported, ...years), sortOf };
}

/** Numbers with the same key can stand for each other: same unit, same form. */
export function formKey(candidate: Candidate): string {
	return `${candidate.quantity?.prefix}|${candidate.quantity?.suffix}|${candidate.quantity?.inWords}`;
}

function nameable(candidate: Candidate): boolean {
	if (
		candidate.role === 'wide' ||
		candidate.role === 'range' ||
		THEN.test(candidate.text) ||
		/(?:ing|ed) /.test(candidate.text.split(' ')[0] + ' ')
	)
		return false;
	const count = contentWords(candidate.text).length;
	return count > 0 && count <= 6 && candidate.text.length <= 60;
}
