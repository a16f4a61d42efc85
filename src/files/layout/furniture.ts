/** What is printed on every page and belongs to none: running heads, page numbers. */
import { textOf, type Row } from './page';

export interface PageRows {
	height: number;
	rows: Row[];
}

/** They stand in this share of the page, from its upper and its lower edge. */
const MARGIN = 0.12;
/** So many pages say the same there, or all of a shorter document. */
const PAGES = 3;
const PAGE_NUMBER = /^\W*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of)\s*\d{1,4})?\W*$/i;

/** The rows of each page without what the pages repeat. */
export function withoutFurniture(pages: readonly PageRows[]): Row[][] {
	if (pages.length < 2) return pages.map(({ rows }) => rows);
	const said = new Map<string, number>();
	for (const page of pages)
		for (const key of new Set(page.rows.filter((row) => isMarginal(row, page)).map(keyOf)))
			said.set(key, (said.get(key) ?? 0) + 1);
	const enough = Math.min(PAGES, pages.length);
	return pages.map((page) =>
		page.rows.filter(
			(row) =>
				!isMarginal(row, page) || (!PAGE_NUMBER.test(textOf(row)) && (said.get(keyOf(row)) ?? 0) < enough)
		)
	);
}

const isMarginal = (row: Row, { height }: PageRows) =>
	row.y < height * MARGIN || row.y > height * (1 - MARGIN);
/** The same but for its figures. */
const keyOf = (row: Row) => textOf(row).replace(/\d+/g, '#');
