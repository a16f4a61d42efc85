/** Scrolls one pane and nothing around it; `scrollIntoView` would move the page under a fixed header as well. */
export function scrollWithin(pane: HTMLElement, place: Element, where: 'top' | 'middle'): void {
	const from = pane.getBoundingClientRect();
	const to = place.getBoundingClientRect();
	const room = where === 'top' ? 0 : Math.max(8, (from.height - to.height) / 2);
	pane.scrollTop += to.top - from.top - room;
}
