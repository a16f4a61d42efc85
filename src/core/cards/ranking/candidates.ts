import type { Candidate } from '../candidates/candidate';
import type { Passage, Source } from '../document';
import { contentWords, stem } from '../words';

export interface Ranked {
	candidate: Candidate;
	/** 0 to 1: how much this is what the sentence is about, and what people ask for. */
	score: number;
}

const BY_KIND: Record<Candidate['kind'], number> = {
	money: 0.8,
	quantity: 0.75,
	percent: 0.75,
	date: 0.7,
	year: 0.68,
	number: 0.45,
	term: 0.7,
	person: 0.65,
	name: 0.55,
	phrase: 0.35
};

/** The candidates of a passage, best first. */
export function rankCandidates(passage: Passage, source: Source): Ranked[] {
	return passage.candidates
		.map((candidate) => ({ candidate, score: worth(candidate, passage, source) }))
		.sort((a, b) => b.score - a.score || a.candidate.span.start - b.candidate.span.start);
}

function worth(candidate: Candidate, passage: Passage, source: Source): number {
	const words = contentWords(candidate.text);
	if (words.length === 0) return 0;
	const role =
		candidate.role === 'defined'
			? 0.2
			: candidate.role === 'cause'
				? 0.15
				: candidate.role === 'quoted'
					? 0.1
					: 0;
	const known =
		words.reduce((sum, word) => sum + Math.min(3, source.frequency.get(stem(word)) ?? 1), 0) / words.length;
	const length = words.length === 1 ? 0 : words.length <= 3 ? 0.08 : -0.05;
	const late = (candidate.span.start - passage.clause.start) / Math.max(1, passage.clause.text.length);
	return Math.max(
		0,
		Math.min(1, BY_KIND[candidate.kind] + role + length + late * 0.08 - (known > 2 ? 0.05 : 0))
	);
}
