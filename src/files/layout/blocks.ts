/** Rows to blocks: paragraphs, points, headings and rows of tables, told by size, gaps and indents. */
import { BULLET, TERMINAL } from '#core/text/marks';
import { leftOf, rightOf, SIGN, textOf, type Row } from './page';

export interface Block {
	kind: 'paragraph' | 'point' | 'row';
	rows: Row[];
	size: number;
	font: string;
	/** It stands alone: nothing stands close above it. */
	apart: boolean;
}

/** What most of a document is set in. */
export interface Body {
	size: number;
	font: string;
	/** Distance of two baselines of a paragraph. */
	leading: number;
}

/** Sizes within this share are the same. */
const SAME_SIZE = 0.08;
/** A larger distance than this many leadings parts two paragraphs. */
const PARAGRAPH_GAP = 1.35;
/** In font sizes: what an indent measures, and how far a last line ends before the edge. */
const INDENT = [0.8, 5] as const;
const SHORT = 2;

/** What most letters are set in, and how close its lines stand. */
export function bodyOf(pages: readonly (readonly Row[])[]): Body {
	const letters = new Map<string, { size: number; font: string; count: number }>();
	for (const row of pages.flat()) {
		const size = Math.round(row.size * 2) / 2;
		const key = `${size} ${row.font}`;
		const count = (letters.get(key)?.count ?? 0) + textOf(row).length;
		letters.set(key, { size, font: row.font, count });
	}
	const most = [...letters.values()].sort((a, b) => b.count - a.count)[0] ?? { size: 10, font: '' };
	const steps = pages.flatMap((rows) =>
		rows.flatMap((row, index) => {
			const before = rows[index - 1];
			if (!before || !sameSize(row.size, most.size) || !sameSize(before.size, most.size)) return [];
			const step = row.y - before.y;
			return step > 0 && step < most.size * 3 ? [step] : [];
		})
	);
	const leading = steps.sort((a, b) => a - b)[steps.length >> 1] ?? most.size * 1.2;
	return { size: most.size, font: most.font, leading };
}

export const sameSize = (a: number, b: number) => Math.abs(a - b) <= SAME_SIZE * Math.max(a, b);

/** The blocks of a document, page after page. A paragraph that a page's end parts is one. */
export function blocksOf(pages: readonly (readonly Row[])[], body: Body): Block[] {
	const blocks: Block[] = [];
	for (const rows of pages) {
		const edge = edges(rows);
		let [last, before]: [Block | undefined, Row | undefined] = [undefined, undefined];
		rows.forEach((row, index) => {
			const inTable = isTable(rows, index);
			if (last && before && !inTable && goesOn(last, before, row, body, edge)) last.rows.push(row);
			else {
				const unfinished = inTable ? undefined : openParagraph(blocks, row, body);
				if (unfinished && isNewColumn(before, row)) {
					unfinished.rows.push(row);
					last = unfinished;
				} else blocks.push((last = begin(row, before, inTable, body)));
			}
			before = row;
		});
	}
	return blocks;
}

function begin(row: Row, before: Row | undefined, inTable: boolean, body: Body): Block {
	const kind = inTable ? 'row' : BULLET.test(textOf(row)) ? 'point' : 'paragraph';
	const step = before ? row.y - before.y : Infinity;
	return { kind, rows: [row], size: row.size, font: row.font, apart: step < 0 || step > body.leading * 1.15 };
}

/** Rows of several cells that follow each other; a single one is a line with a gap in it. */
function isTable(rows: readonly Row[], index: number): boolean {
	const many = (at: number) => (rows[at]?.cells.length ?? 0) > 1;
	return many(index) && (many(index - 1) || many(index + 1));
}

/** Where lines that begin at a place end at most, by that place in steps of 20 points. */
function edges(rows: readonly Row[]): (row: Row) => number {
	const place = (row: Row) => Math.round(leftOf(row) / 20);
	const right = new Map<number, number>();
	for (const row of rows) right.set(place(row), Math.max(right.get(place(row)) ?? 0, rightOf(row)));
	return (row) => Math.max(...[-1, 0, 1].map((near) => right.get(place(row) + near) ?? 0));
}

/** Whether a row is the next line of the block that `before` is the last line of. */
function goesOn(block: Block, before: Row, row: Row, body: Body, edge: (row: Row) => number): boolean {
	if (block.kind === 'row' || !sameSize(block.size, row.size)) return false;
	const step = row.y - before.y;
	const leading = sameSize(block.size, body.size) ? body.leading : row.size * 1.25;
	if (step <= 0 || step > leading * PARAGRAPH_GAP) return false;
	const first = block.rows[0] ?? before;
	const underHeading = block.rows.length === 1 && block.font !== body.font && row.font === body.font;
	if (block.kind === 'paragraph' && underHeading) return false;
	if (SIGN.test(textOf(row))) return false;
	const ended = TERMINAL.test(textOf(before));
	const [least, most] = INDENT;
	const indent = (leftOf(row) - leftOf(before)) / row.size;
	if (BULLET.test(textOf(row)) && (block.kind === 'point' || ended || Math.abs(indent) > least)) return false;
	if (block.kind === 'point') return !(ended && leftOf(row) <= leftOf(first) - least * row.size);
	if (ended && indent > least && indent < most) return false;
	return !(ended && edge(before) - rightOf(before) > SHORT * row.size);
}

/** Up, or to the other side: the text goes on at the head of a column, below a picture or on the next page. */
const isNewColumn = (before: Row | undefined, row: Row) =>
	!before || row.y <= before.y || row.y - before.y > row.size * 3;

/** Pictures and notes that stand between two parts of a paragraph are no more than this. */
const BETWEEN = 40;
const ENDED = /[.!?…:]["”’)\]\d]*$/;
const OPEN_LETTERS = 20;

/** The last paragraph of the body, where it has not come to an end and this row goes on in small letters. */
function openParagraph(blocks: readonly Block[], row: Row, body: Body): Block | undefined {
	if (!sameSize(row.size, body.size) || !/^\p{Ll}/u.test(textOf(row))) return undefined;
	const last = blocks
		.slice(-BETWEEN)
		.findLast(({ kind, size }) => kind !== 'row' && sameSize(size, body.size));
	const line = last?.rows.at(-1);
	const isOpen = line && textOf(line).length > OPEN_LETTERS && !ENDED.test(textOf(line));
	return isOpen && last?.font === body.font ? last : undefined;
}
