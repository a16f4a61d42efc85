/** What is selected on the page, as a place in the document. Pieces of it carry `data-start`, their offset. */
import type { Span } from '#core/model';

/** The selected stretch inside `root`; undefined where nothing is selected, or something else. */
export function selectedSpan(root: Element): Span | undefined {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const range = selection.getRangeAt(0);
	const around = range.commonAncestorContainer;
	const inside = around instanceof Element ? around : around.parentElement;
	if (!inside || !root.contains(inside)) return undefined;
	const own = inside.closest<HTMLElement>('[data-start]');
	const pieces = own
		? [own]
		: [...inside.querySelectorAll<HTMLElement>('[data-start]')].filter((one) => range.intersectsNode(one));
	const [first, last] = [pieces[0], pieces.at(-1)];
	if (!first || !last) return undefined;
	const start = startOf(first) + lengthTo(first, range.startContainer, range.startOffset, 0);
	const whole = last.textContent.length;
	const end = startOf(last) + lengthTo(last, range.endContainer, range.endOffset, whole);
	return start < end ? { start, end } : undefined;
}

const startOf = (piece: HTMLElement) => Number(piece.dataset.start);

/** Letters of a piece before a boundary of the selection; `outside` where the boundary is not in it. */
function lengthTo(piece: Element, node: Node, offset: number, outside: number): number {
	if (!piece.contains(node)) return outside;
	const before = document.createRange();
	before.setStart(piece, 0);
	before.setEnd(node, offset);
	return before.toString().length;
}

/** True while words are selected: a press that ended a selection is none. */
export function isSelecting(): boolean {
	return getSelection()?.isCollapsed === false;
}
