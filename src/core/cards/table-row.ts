/** A row of a table as a sentence: each cell behind the name of its column. */
import type { Span } from '../model';
import { tableCells } from '../text/marks';
import type { Edit } from './standing';

/** The cells of a row, with where each stands in it. */
function cellsIn(row: string): { text: string; span: Span }[] {
	const mark = row.includes('\t') ? '\t' : '|';
	let start = 0;
	return row.split(mark).flatMap((piece) => {
		const at = start + piece.length - piece.trimStart().length;
		start += piece.length + 1;
		const text = piece.trim();
		return text === '' ? [] : [{ text, span: { start: at, end: at + text.length } }];
	});
}

/** The names of the columns, from the row above the first one; undefined where there is none. */
export function columnsOf(header: string): string[] | undefined {
	const cells = tableCells(header);
	return cells && cells.length > 1 ? cells : undefined;
}

/**
 * What makes a sentence of a row: "| 1958 | Oosterschelde |" under "| Year | Dam |" is "Year: 1958; Dam: Oosterschelde".
 * Undefined where it has other cells than columns.
 * @param start where the row stands in the text
 */
export function rowEdits(row: string, start: number, columns: readonly string[]): Edit[] | undefined {
	const cells = cellsIn(row);
	if (cells.length !== columns.length) return undefined;
	let from = 0;
	const edits = cells.map(({ span }, index): Edit => {
		const gap = { start: start + from, end: start + span.start };
		from = span.end;
		return { span: gap, text: `${index === 0 ? '' : '; '}${columns[index]}: ` };
	});
	return [...edits, { span: { start: start + from, end: start + row.length }, text: '' }];
}
