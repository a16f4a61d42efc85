/** A page as it is set: what the layout is read from. Lengths are in points (1/72 inch), y grows downwards. */

/** A run of letters in one font, set along one line. */
export interface Piece {
	text: string;
	/** Where it begins. */
	x: number;
	/** Its baseline, from the top of the page. */
	y: number;
	width: number;
	/** Height of the font. */
	size: number;
	/** Tells fonts of one document apart; means nothing else. */
	font: string;
}

export interface Page {
	height: number;
	/** In the order in which the page is drawn, which is nearly always the order of reading. */
	pieces: Piece[];
}

/** What stands on one line without a wide gap: a line of a paragraph, or a cell of a table. */
export interface Cell {
	text: string;
	x: number;
	right: number;
}

/** What stands on one line. */
export interface Row {
	cells: Cell[];
	y: number;
	/** Of most of its letters. */
	size: number;
	font: string;
}

export const textOf = (row: Row) => row.cells.map(({ text }) => text).join(' ');
export const leftOf = (row: Row) => row.cells[0]?.x ?? 0;
export const rightOf = (row: Row) => row.cells.at(-1)?.right ?? 0;
/** A bullet that can be nothing else, at the start of a line; numbers and dashes may be part of it. */
export const SIGN = /^[•‣◦▪▸►●○■□∙⁃➢❖✓✔]\s+/u;
