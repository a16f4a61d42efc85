/** Drags a thing with a finger, a pen or a mouse onto a marked target. A press without a move stays a click. */

export interface DragOptions {
	disabled: boolean;
	onstart: () => void;
	/** The pointer, and the key of the target below it. */
	onmove: (x: number, y: number, over: string | undefined) => void;
	/** Let go over a target, or over none; a drag that the browser took away counts as none. */
	onend: (over: string | undefined) => void;
}

/** Pixels before a press becomes a drag. */
const SLOP = 8;

/** Targets carry `data-drop` with their key. */
function targetAt(x: number, y: number): string | undefined {
	const target = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
	return target?.dataset.drop;
}

/** A Svelte attachment. */
export function drag(options: DragOptions) {
	return (node: HTMLElement) => {
		let from: { id: number; x: number; y: number } | undefined;
		let dragging = false;
		let justDragged = false;

		function down(event: PointerEvent): void {
			justDragged = false;
			if (options.disabled || !event.isPrimary || event.button !== 0) return;
			from = { id: event.pointerId, x: event.clientX, y: event.clientY };
		}
		function move(event: PointerEvent): void {
			if (!from || event.pointerId !== from.id) return;
			if (!dragging) {
				if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLOP) return;
				dragging = true;
				node.setPointerCapture(event.pointerId);
				options.onstart();
			}
			options.onmove(event.clientX, event.clientY, targetAt(event.clientX, event.clientY));
		}
		function finish(event: PointerEvent, over: string | undefined): void {
			if (!from || event.pointerId !== from.id) return;
			from = undefined;
			if (!dragging) return;
			dragging = false;
			justDragged = true;
			options.onend(over);
		}
		const up = (event: PointerEvent) => finish(event, targetAt(event.clientX, event.clientY));
		const cancel = (event: PointerEvent) => finish(event, undefined);
		/** The click that follows a drag is not a tap. */
		function click(event: MouseEvent): void {
			if (!justDragged) return;
			justDragged = false;
			event.stopImmediatePropagation();
			event.preventDefault();
		}

		const listening = new AbortController();
		const { signal } = listening;
		node.addEventListener('pointerdown', down, { signal });
		node.addEventListener('pointermove', move, { signal });
		node.addEventListener('pointerup', up, { signal });
		node.addEventListener('pointercancel', cancel, { signal });
		node.addEventListener('click', click, { capture: true, signal });
		return () => listening.abort();
	};
}
