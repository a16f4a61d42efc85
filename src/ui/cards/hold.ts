/** A finger that rests on something: it is held, and the press that ends it is no click. */
import type { Attachment } from 'svelte/attachments';

const HOLD_MS = 450;

/**
 * @param held the finger has rested long enough
 * @param altered a press with Shift, Ctrl or Command, which is no ordinary click either
 */
export function hold(held: () => void, altered: (event: MouseEvent) => void): Attachment<HTMLElement> {
	return (node) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let isHeld = false;
		const letGo = () => clearTimeout(timer);

		function down(event: PointerEvent): void {
			isHeld = false;
			if (event.pointerType === 'mouse') return;
			timer = setTimeout(() => {
				isHeld = true;
				held();
			}, HOLD_MS);
		}
		function move(event: PointerEvent): void {
			if (event.movementX || event.movementY) letGo();
		}
		function click(event: MouseEvent): void {
			const isAltered = event.shiftKey || event.ctrlKey || event.metaKey;
			if (!isHeld && !isAltered) return;
			event.preventDefault();
			event.stopPropagation();
			if (!isHeld) altered(event);
		}
		function menu(event: Event): void {
			if (isHeld) event.preventDefault();
		}

		const listening = new AbortController();
		const { signal } = listening;
		node.addEventListener('pointerdown', down, { signal });
		node.addEventListener('pointerup', letGo, { signal });
		node.addEventListener('pointercancel', letGo, { signal });
		node.addEventListener('pointermove', move, { signal });
		node.addEventListener('contextmenu', menu, { signal });
		node.addEventListener('click', click, { capture: true, signal });
		return () => {
			letGo();
			listening.abort();
		};
	};
}
