/** SQuAD 1.1 (Rajpurkar et al. 2016): what people thought worth asking of an encyclopedia's paragraphs. */
import type { Candidate } from '#core/cards/candidates/candidate';
import { openSource, type Source } from '#core/cards/document';
import { normalAnswer } from '#core/cards/words';
import { extract } from '#core/statements/extract';
import { prepare } from '#core/text/prepare';
import { countingIds } from '../fixtures/ids';
import { readRows } from './rows';

export interface SquadRow {
	title: string;
	text: string;
	qas: { question: string; answer_set: string[] }[];
}

export function squadRows(): SquadRow[] | undefined {
	return readRows<SquadRow>('answers.squad.jsonl');
}

/** The paragraph as the makers of cards see it. */
export function sourceOf(row: SquadRow): Source {
	const newId = countingIds();
	const { text, sentences, notices } = prepare({ text: row.text, mediaType: 'text/plain' }, newId, 0);
	const found = extract(text, sentences, newId);
	return openSource({ text, ...found, notices }, sentences);
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
