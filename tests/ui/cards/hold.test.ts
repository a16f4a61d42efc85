/** A row is opened by a press, and selected by a finger that rests on it or by a press with a key held down. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hold } from '#ui/cards/hold';

const calls = {
	held: vi.fn<() => void>(),
	altered: vi.fn<(event: MouseEvent) => void>(),
	opened: vi.fn<() => void>()
};
let node: HTMLElement;
let clean: () => void;

beforeEach(() => {
	vi.useFakeTimers();
	for (const call of Object.values(calls)) call.mockClear();
	node = document.createElement('div');
	node.innerHTML = '<button>a card</button>';
	node.querySelector('button')?.addEventListener('click', calls.opened);
	document.body.append(node);
	const detach = hold(calls.held, calls.altered)(node);
	clean = () => {
		detach?.();
		node.remove();
	};
});
afterEach(() => {
	clean();
	vi.useRealTimers();
});

const press = (type: string, more: PointerEventInit = {}) =>
	node.firstElementChild?.dispatchEvent(
		new PointerEvent(type, { bubbles: true, cancelable: true, pointerType: 'touch', ...more })
	);
const click = (more: MouseEventInit = {}) =>
	node.firstElementChild?.dispatchEvent(
		new MouseEvent('click', { bubbles: true, cancelable: true, ...more })
	);

test('a press opens, and selects nothing', () => {
	press('pointerdown');
	press('pointerup');
	click();
	vi.advanceTimersByTime(2000);
	expect(calls.opened).toHaveBeenCalledOnce();
	expect(calls.held).not.toHaveBeenCalled();
});

test('a finger that rests selects, and neither opens nor brings up the menu of the browser', () => {
	press('pointerdown');
	vi.advanceTimersByTime(500);
	expect(calls.held).toHaveBeenCalledOnce();
	expect(press('contextmenu')).toBe(false);
	press('pointerup');
	click();
	expect(calls.opened).not.toHaveBeenCalled();
	expect(calls.altered).not.toHaveBeenCalled();
});

test('a finger that scrolls, and a mouse that rests, select nothing', () => {
	press('pointerdown');
	press('pointermove', { movementY: 12 });
	vi.advanceTimersByTime(500);
	press('pointerdown', { pointerType: 'mouse' });
	vi.advanceTimersByTime(500);
	expect(calls.held).not.toHaveBeenCalled();
});

test('a press with Shift, Ctrl or Command selects, and does not open', () => {
	for (const key of ['shiftKey', 'ctrlKey', 'metaKey']) click({ [key]: true });
	expect(calls.altered).toHaveBeenCalledTimes(3);
	expect(calls.opened).not.toHaveBeenCalled();
});
