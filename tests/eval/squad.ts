/** SQuAD 1.1 (Rajpurkar et al. 2016): what people thought worth asking of an encyclopedia's paragraphs. */
import type { Candidate } from '#core/cards/candidates/candidate';
import { findCandidates } from '#core/cards/candidates/find';
import { openSource } from '#core/cards/document';
import type { Source } from '#core/cards/passage';
import { normalAnswer } from '#core/cards/words';
import { extract } from '#core/statements/extract';
import { prepare } from '#core/text/prepare';
import { tag } from '#core/text/tagger';
import { countingIds } from '../fixtures/ids';
import { readLines } from './data';

export interface SquadRow {
	title: string;
	text: string;
	qas: { question: string; answer_set: string[] }[];
}

export function squadRows(): SquadRow[] | undefined {
	return readLines<SquadRow>('answers.squad.jsonl');
}

/** The paragraph as the makers of cards see it. */
export function sourceOf(row: SquadRow): Source {
	const newId = countingIds();
	const { text, sentences, notices } = prepare({ text: row.text, mediaType: 'text/plain' }, newId, 0);
	const found = extract(text, sentences, newId);
	return openSource({ text, ...found, notices }, sentences);
}

/** What could be asked of every sentence, of those too that yield no statement. */
export function candidatesOf(row: SquadRow): Candidate[][] {
	const { text, sentences } = prepare({ text: row.text, mediaType: 'text/plain' }, countingIds(), 0);
	const nobody = { isPerson: () => false, isNameInside: () => true };
	return sentences.map(({ span }) => {
		const sentence = text.text.slice(span.start, span.end);
		return findCandidates({ text: sentence, start: span.start, tokens: tag(sentence, span.start) }, nobody);
	});
}

/** True where the candidate is what one of the questions asks for. */
export function isAsked(candidate: Candidate, golds: ReadonlySet<string>): boolean {
	return (
		golds.has(normalAnswer(candidate.text)) ||
		candidate.accepted.some((text) => golds.has(normalAnswer(text)))
	);
}

export function goldsOf(row: SquadRow): Set<string> {
	return new Set(row.qas.flatMap((qa) => qa.answer_set.map(normalAnswer)));
}
