/**
 * Which rows of a long list are on the page. All rows are equally high, so this is arithmetic and needs no library:
 * nothing is measured, and the arrow keys, the screen reader's numbers and a jump to the end are exact.
 */

/** Rows drawn above and below what is seen, so that a quick scroll shows no holes. */
const AROUND = 4;

export interface Shown {
	/** The first row to draw. */
	from: number;
	/** The row after the last. */
	to: number;
}

/**
 * @param top how far the list's beginning lies above the top of the screen, in px; negative when it lies below
 * @param height of the screen, in px
 * @param row height of a row, in px
 */
export function shownRows(total: number, top: number, height: number, row: number): Shown {
	const first = Math.floor(top / row) - AROUND;
	const last = Math.ceil((top + height) / row) + AROUND;
	const from = Math.min(Math.max(0, first), total);
	return { from, to: Math.max(from, Math.min(total, last)) };
}

/** Where the keys lead from a row; undefined for a key that does not lead anywhere. */
export function rowAfter(key: string, row: number, total: number, page: number): number | undefined {
	const steps: Record<string, number> = {
		ArrowDown: row + 1,
		ArrowUp: row - 1,
		PageDown: row + page,
		PageUp: row - page,
		Home: 0,
		End: total - 1
	};
	const to = steps[key];
	return to === undefined ? undefined : Math.max(0, Math.min(total - 1, to));
}
