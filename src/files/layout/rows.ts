/** Pieces to rows: what shares a baseline is one line, a wide gap in it parts two cells. */
import type { Cell, Page, Piece, Row } from './page';

/** Baselines within this share of the larger font are one line: raised and lowered marks belong to it. */
const SAME_LINE = 0.5;
/** A gap of so many font sizes parts two cells, and one of so many parts two words. */
const CELL_GAP = 1.1;
const WORD_GAP = 0.15;
/** A mark is smaller than its line by this factor, and raised by this share of the line's size. */
const MARK_SIZE = 0.8;
const RAISED = 0.2;
const RAISED_SIGNS: Record<string, string> = { '-': '⁻', '−': '⁻', '–': '⁻', '+': '⁺' };
const RAISED_FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What a raised figure raises: a number ("10⁶") or a unit ("m²"). After other words it is the mark of a note. */
const POWER = /(?:[\d⁻⁺]|(?<!\p{L})(?:[kcdmµn]?m|s|in|ft))$/u;

/** The rows of a page, from its pieces in the order of reading. */
export function rowsOf(page: Page): Row[] {
	const lines: Piece[][] = [];
	for (const piece of page.pieces) {
		const line = lines.at(-1);
		if (line && sharesLine(line, piece)) line.push(piece);
		else lines.push([piece]);
	}
	return inColumns(lines.flatMap(rowOf));
}

function sharesLine(line: readonly Piece[], piece: Piece): boolean {
	const main = largest(line);
	const last = line.at(-1) ?? main;
	const size = Math.max(main.size, piece.size);
	// Where the line goes on to the left, it is another line, or one that is written from the right.
	const forwards = piece.x >= last.x + last.width - size;
	const backwards = piece.x + piece.width <= last.x + WORD_GAP * size && piece.x < last.x;
	return (
		Math.abs(piece.y - main.y) <= SAME_LINE * size && (forwards || (backwards && isFromRight(piece.text)))
	);
}

const isFromRight = (text: string) => /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text);
const largest = (line: readonly Piece[]) =>
	line.reduce((best, piece) => (piece.size > best.size && piece.text.trim() ? piece : best));

function rowOf(line: readonly Piece[]): Row[] {
	const size = commonest(line, (piece) => piece.size);
	const font = commonest(line, (piece) => piece.font);
	const main = line.find((piece) => piece.size === size);
	if (size === undefined || font === undefined || main === undefined) return [];
	const cells: Cell[] = [];
	for (const piece of line) {
		const cell = cells.at(-1);
		const text = isRaised(piece, main) ? raised(piece.text, cell?.text ?? '') : piece.text;
		if (text === '') continue;
		const gap = cell ? piece.x - cell.right : 0;
		if (!cell || gap > CELL_GAP * size) {
			if (text.trim()) cells.push({ text, x: piece.x, right: piece.x + piece.width });
			continue;
		}
		const apart = gap > WORD_GAP * size && !/\s$/.test(cell.text);
		cell.text += (apart ? ' ' : '') + text;
		cell.right = Math.max(cell.right, piece.x + piece.width);
	}
	for (const cell of cells) cell.text = cell.text.replace(/\s+/g, ' ').trim();
	const joined = withMarker(cells);
	return joined.length > 0 ? [{ cells: joined, y: main.y, size, font }] : [];
}

/** What most letters of a line have; undefined for a line without letters. */
function commonest<Value>(line: readonly Piece[], of: (piece: Piece) => Value): Value | undefined {
	const letters = new Map<Value, number>();
	for (const piece of line) letters.set(of(piece), (letters.get(of(piece)) ?? 0) + piece.text.trim().length);
	return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const isRaised = (piece: Piece, main: Piece) =>
	piece.size <= main.size * MARK_SIZE && main.y - piece.y >= RAISED * main.size;

/** A power keeps its meaning ("10⁶" is not "106"); the mark of a note is left out; anything else stays. */
function raised(text: string, before: string): string {
	const mark = text.trim();
	if (/^[-−–+]?\d*$/.test(mark) && POWER.test(before))
		return mark.replace(/./g, (sign) => RAISED_SIGNS[sign] ?? RAISED_FIGURES[Number(sign)] ?? sign);
	return /^[\d,;*†‡§¶∗ ]+$/.test(mark) ? '' : text;
}

/** A bullet or a number that stands apart from its point belongs to it. */
function withMarker(cells: Cell[]): Cell[] {
	const [marker, first, ...rest] = cells;
	if (!marker || !first || !/^(?:[-–—•‣◦▪▸►●○■□·∙*]|\(?(?:\d{1,2}|[a-z])[.)])$/.test(marker.text))
		return cells;
	return [{ text: `${marker.text} ${first.text}`, x: marker.x, right: first.right }, ...rest];
}

/** Letters of a line that is too long for a table, and lines that make columns of a page. */
const LONG = 25;
const LINES = 3;

/** The gap between two columns: no line of either crosses it. */
interface Gutter {
	from: number;
	to: number;
}

/** A page of two columns that was drawn line by line across both: the left column comes first. */
function inColumns(rows: readonly Row[]): Row[] {
	const out: Row[] = [];
	for (let at = 0; at < rows.length;) {
		const run = columnsFrom(rows, at);
		for (const isSide of run ? [isLeftOf(run.gutter), isRightOf(run.gutter)] : [() => true])
			for (const row of rows.slice(at, run?.end ?? at + 1)) {
				const cells = row.cells.filter(isSide);
				if (cells.length > 0) out.push({ ...row, cells });
			}
		at = run?.end ?? at + 1;
	}
	return out;
}

const isLeftOf = (gutter: Gutter) => (cell: Cell) => cell.x < gutter.to;
const isRightOf = (gutter: Gutter) => (cell: Cell) => cell.x >= gutter.to;

/** Where the lines of two columns that begin at a row end, and the gap between them. */
function columnsFrom(rows: readonly Row[], at: number): { end: number; gutter: Gutter } | undefined {
	let gutter: Gutter = { from: 0, to: Infinity };
	let [end, lines] = [at, 0];
	for (; end < rows.length; end += 1) {
		const row = rows[end];
		const isPair = row?.cells.length === 2;
		const narrower = row && (isPair || lines > 0) ? narrowed(gutter, row) : undefined;
		if (!narrower) break;
		gutter = narrower;
		if (isPair) lines += 1;
	}
	return lines >= LINES ? { end, gutter } : undefined;
}

/** What a further row leaves of a gap; undefined where it is none of the two columns, or crosses them. */
function narrowed({ from, to }: Gutter, { cells: [one, other, more] }: Row): Gutter | undefined {
	if (!one || more || (other && Math.max(one.text.length, other.text.length) < LONG)) return undefined;
	// Where one column is shorter, a line of the other stands alone.
	const isLeft = other !== undefined || one.right <= to;
	const left = isLeft ? one : undefined;
	const right = isLeft ? other : one;
	const next = { from: Math.max(from, left?.right ?? 0), to: Math.min(to, right?.x ?? Infinity) };
	return next.from < next.to ? next : undefined;
}
