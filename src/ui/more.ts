/**
 * Says where a scrolling box goes on: `data-more` holds `right`, `below`, both or nothing, and base.css fades those
 * edges. A phone draws no scroll bar, and a cut that falls between two columns looks like the end.
 */
import type { Attachment } from 'svelte/attachments';

/** Pixels that rounding may leave over at the end. */
const SLACK = 2;

/** For `{@attach more}` on a box that scrolls; it follows the scrolling, the box and what comes into it. */
export const more: Attachment<HTMLElement> = (box) => {
	const look = () => {
		const right = box.scrollWidth - box.clientWidth - box.scrollLeft > SLACK;
		const below = box.scrollHeight - box.clientHeight - box.scrollTop > SLACK;
		box.dataset.more = [right && 'right', below && 'below'].filter(Boolean).join(' ');
	};
	const sizes = new ResizeObserver(look);
	const content = new MutationObserver(look);
	sizes.observe(box);
	content.observe(box, { childList: true, subtree: true, characterData: true });
	box.addEventListener('scroll', look, { passive: true });
	look();
	return () => {
		sizes.disconnect();
		content.disconnect();
		box.removeEventListener('scroll', look);
	};
};
