/** How well the candidates and the ranked detail cards match what people asked of SQuAD's paragraphs. */
import { normalAnswer } from '#core/cards/words';
import type { DraftCard } from '#core/model';
import type { Generated } from '#core/pipeline';
import { generateText } from './cards';
import type { Metric } from './metric';
import { candidatesOf, goldsOf, type SquadRow } from './squad';

const TOP = 5;

/** Hits among the first five answers, how many questions they serve. */
export function scoreTop(cards: readonly DraftCard[], row: SquadRow): { hits: number; served: number } {
	const golds = goldsOf(row);
	const top = cards.filter((card) => card.asks === 'detail').slice(0, TOP);
	const spellings = top.map((card) => card.accepted.map(normalAnswer));
	const shown = new Set(spellings.flat());
	return {
		hits: spellings.filter((ways) => ways.some((way) => golds.has(way))).length,
		served: row.qas.filter((qa) => qa.answer_set.some((text) => shown.has(normalAnswer(text)))).length
	};
}

/** Questions of which an accepted spelling is among the candidates. */
export function coveredBy(row: SquadRow): number {
	const found = new Set(
		candidatesOf(row).flatMap((candidates) => candidates.flatMap((one) => one.accepted.map(normalAnswer)))
	);
	return row.qas.filter((qa) => qa.answer_set.some((text) => found.has(normalAnswer(text)))).length;
}

/** The deck of each paragraph. */
export function squadDecks(rows: readonly SquadRow[]): Generated[] {
	return rows.map((row) => generateText(row.text));
}

export function squadMetrics(rows: readonly SquadRow[], decks: readonly Generated[]): Metric[] {
	let [questions, covered, hits, served] = [0, 0, 0, 0];
	rows.forEach((row, at) => {
		questions += row.qas.length;
		covered += coveredBy(row);
		const got = scoreTop(decks[at]?.cards ?? [], row);
		hits += got.hits;
		served += got.served;
	});
	const percent = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
	return [
		{
			id: 'squad-covered',
			name: 'SQuAD: gold answers among candidates, %',
			value: percent(covered, questions),
			target: 85,
			n: questions
		},
		{
			id: 'squad-p5',
			name: 'SQuAD: P@5 of ranked detail cards, %',
			value: percent(hits, rows.length * TOP),
			target: 33,
			n: rows.length
		},
		{
			id: 'squad-r5',
			name: 'SQuAD: R@5 of ranked detail cards, %',
			value: percent(served, questions),
			target: 34,
			n: questions
		}
	];
}
