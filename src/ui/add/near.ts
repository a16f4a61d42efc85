/**
 * Tells boxes of a scrolling pane when they come near and when they are far away again. Those that come near are
 * told one an animation frame, so that a throw of the thumb draws many small pieces and no large one.
 */
type Tell = (near: boolean) => void;

const MARGIN = '700px 0px';
const watchers = new WeakMap<Element | Document, IntersectionObserver>();
const told = new WeakMap<Element, Tell>();
const queue = new Set<Element>();
let frame = 0;

function next(): void {
	frame = 0;
	const [box] = queue;
	if (!box) return;
	queue.delete(box);
	told.get(box)?.(true);
	if (queue.size > 0) frame = requestAnimationFrame(next);
}

function seen(entries: IntersectionObserverEntry[]): void {
	for (const { target, isIntersecting } of entries) {
		if (isIntersecting) queue.add(target);
		else if (!queue.delete(target)) told.get(target)?.(false);
	}
	if (queue.size > 0 && frame === 0) frame = requestAnimationFrame(next);
}

/** Watches a box within the pane that scrolls it. @returns what ends it */
export function watchNear(box: Element, tell: Tell): () => void {
	const pane = box.closest('[data-scroller]') ?? document;
	const watcher = watchers.get(pane) ?? new IntersectionObserver(seen, { root: pane, rootMargin: MARGIN });
	watchers.set(pane, watcher);
	told.set(box, tell);
	watcher.observe(box);
	return () => {
		watcher.unobserve(box);
		told.delete(box);
		queue.delete(box);
	};
}
