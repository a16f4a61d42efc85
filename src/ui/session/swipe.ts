/** Reads a finger on the slip: a tap, a long press, a swipe to one side. A scroll or a selection is none of them. */

export interface SwipeOptions {
	/** False while there is nothing to grade: the slip then only takes taps and long presses. */
	grades: () => boolean;
	onmove: (dx: number) => void;
	onswipe: (side: 'left' | 'right') => void;
	ontap: () => void;
	onlongpress: () => void;
}

/** Pixels a finger travels before a swipe counts. */
export const SWIPE_AT = 96;
const SLOP = 10;
/** Before the browser's own long press, which would take the finger away. */
const LONG_PRESS_MS = 420;

interface Touching {
	id: number;
	x: number;
	y: number;
	sideways: boolean;
	timer: ReturnType<typeof setTimeout>;
}

/** Something that has its own meaning under a finger, or text that is being selected. */
function isTaken(target: EventTarget | null): boolean {
	const selected = getSelection();
	if (selected && !selected.isCollapsed) return true;
	return target instanceof Element && target.closest('a, button, input, textarea, select, summary') !== null;
}

/** Lifting the finger after a long press is not a click on whatever has opened below it. */
function swallowNextClick(): void {
	const stop = (event: Event) => {
		event.preventDefault();
		event.stopPropagation();
	};
	const lifted = () => setTimeout(() => removeEventListener('click', stop, true), 80);
	addEventListener('click', stop, { capture: true, once: true });
	addEventListener('pointerup', lifted, { capture: true, once: true });
	addEventListener('pointercancel', lifted, { capture: true, once: true });
}

/** A Svelte attachment. A mouse only taps: its drag selects text. */
export function swipe(options: SwipeOptions) {
	return (node: HTMLElement) => {
		let touching: Touching | undefined;
		/** When the last press began, if a finger or a pen did it. */
		let fingerAt: number | undefined;

		function release(): void {
			if (touching) clearTimeout(touching.timer);
			if (touching?.sideways) options.onmove(0);
			touching = undefined;
		}
		function down(event: PointerEvent): void {
			release();
			if (!event.isPrimary || event.button !== 0 || isTaken(event.target)) return;
			fingerAt = event.pointerType === 'mouse' ? undefined : event.timeStamp;
			const timer = setTimeout(() => {
				release();
				if (fingerAt === undefined || isTaken(event.target)) return;
				swallowNextClick();
				options.onlongpress();
			}, LONG_PRESS_MS);
			touching = { id: event.pointerId, x: event.clientX, y: event.clientY, sideways: false, timer };
		}
		function move(event: PointerEvent): void {
			if (!touching || event.pointerId !== touching.id) return;
			const [dx, dy] = [event.clientX - touching.x, event.clientY - touching.y];
			if (!touching.sideways) {
				if (Math.hypot(dx, dy) < SLOP) return;
				const aside = Math.abs(dx) > 1.5 * Math.abs(dy);
				if (event.pointerType === 'mouse' || !aside || !options.grades()) return release();
				clearTimeout(touching.timer);
				touching.sideways = true;
				node.setPointerCapture(event.pointerId);
			}
			options.onmove(dx);
		}
		function up(event: PointerEvent): void {
			if (!touching || event.pointerId !== touching.id) return;
			const { sideways, x } = touching;
			const dx = event.clientX - x;
			release();
			if (!sideways) {
				if (!isTaken(event.target)) options.ontap();
			} else if (Math.abs(dx) >= SWIPE_AT) options.onswipe(dx < 0 ? 'left' : 'right');
		}
		/**
		 * A swipe is ours alone. Unless its moves are taken, the browser may see the begin of a scroll in them, and takes
		 * the next tap for the finger that stops the scrolling: no click comes of it.
		 */
		function take(event: Event): void {
			if (touching?.sideways && event.cancelable) event.preventDefault();
		}
		/** The long press of a finger opens our menu, not the browser's; on text it selects, as everywhere. */
		function keepMenuAway(event: Event): void {
			if (fingerAt !== undefined && !isTaken(event.target)) event.preventDefault();
		}

		const listening = new AbortController();
		const { signal } = listening;
		node.addEventListener('pointerdown', down, { signal });
		node.addEventListener('pointermove', move, { signal });
		node.addEventListener('touchmove', take, { passive: false, signal });
		node.addEventListener('pointerup', up, { signal });
		node.addEventListener('pointercancel', release, { signal });
		node.addEventListener('contextmenu', keepMenuAway, { signal });
		return () => {
			release();
			listening.abort();
		};
	};
}
