import { afterEach, expect, test, vi } from 'vitest';
import { swipe } from '#ui/session/swipe';

const calls = { onmove: vi.fn(), onswipe: vi.fn(), ontap: vi.fn(), onlongpress: vi.fn() };
let clean: (() => void) | undefined;

function slip(grades = true): HTMLElement {
	for (const call of Object.values(calls)) call.mockClear();
	const node = document.createElement('article');
	node.innerHTML = '<p>Some words</p><a href="#there">a link</a>';
	node.setPointerCapture = () => {};
	document.body.append(node);
	const detach = swipe({ grades: () => grades, ...calls })(node);
	clean = () => {
		detach();
		node.remove();
	};
	return node;
}
afterEach(() => {
	getSelection()?.removeAllRanges();
	clean?.();
});

function point(node: Element, type: string, x: number, y: number, pointerType = 'touch'): void {
	const where = { pointerId: 1, isPrimary: true, clientX: x, clientY: y, pointerType, bubbles: true };
	node.dispatchEvent(new PointerEvent(type, where));
}
function draw(node: Element, path: [x: number, y: number][], pointerType = 'touch'): void {
	const [first, last] = [path[0]!, path.at(-1)!];
	point(node, 'pointerdown', ...first, pointerType);
	for (const place of path.slice(1)) point(node, 'pointermove', ...place, pointerType);
	point(node, 'pointerup', ...last, pointerType);
}

test('a swipe to a side tells the side, and the slip follows the finger', () => {
	draw(slip(), [
		[200, 300],
		[160, 302],
		[80, 304]
	]);
	expect(calls.onswipe.mock.calls).toEqual([['left']]);
	expect(calls.onmove).toHaveBeenCalledWith(-120);
	draw(slip(), [
		[100, 300],
		[140, 302],
		[220, 304]
	]);
	expect(calls.onswipe.mock.calls).toEqual([['right']]);
});

test('a short swipe grades nothing and puts the slip back', () => {
	draw(slip(), [
		[200, 300],
		[160, 300],
		[130, 300]
	]);
	expect(calls.onswipe).not.toHaveBeenCalled();
	expect(calls.onmove).toHaveBeenLastCalledWith(0);
});

test('a scroll that turns aside later never grades', () => {
	draw(slip(), [
		[200, 300],
		[203, 270],
		[120, 260],
		[20, 250]
	]);
	expect([calls.onswipe.mock.calls.length, calls.ontap.mock.calls.length]).toEqual([0, 0]);
});

test('a swipe over selected text never grades', () => {
	const node = slip();
	getSelection()?.selectAllChildren(node.querySelector('p')!);
	draw(node, [
		[200, 300],
		[160, 302],
		[80, 304]
	]);
	expect(calls.onswipe).not.toHaveBeenCalled();
});

test('a mouse selects text: it never swipes', () => {
	draw(
		slip(),
		[
			[200, 300],
			[160, 302],
			[80, 304]
		],
		'mouse'
	);
	expect(calls.onswipe).not.toHaveBeenCalled();
});

test('before the answer a swipe does nothing, and a tap turns the card', () => {
	const node = slip(false);
	draw(node, [
		[200, 300],
		[160, 302],
		[80, 304]
	]);
	expect(calls.onswipe).not.toHaveBeenCalled();
	draw(node, [[200, 300]]);
	expect(calls.ontap).toHaveBeenCalledOnce();
});

test('a tap on a link is the link’s', () => {
	draw(slip().querySelector('a')!, [[200, 300]]);
	expect(calls.ontap).not.toHaveBeenCalled();
});

test('a long press asks for more, and lifting the finger then is no tap', async () => {
	const node = slip();
	point(node, 'pointerdown', 200, 300);
	await vi.waitFor(() => expect(calls.onlongpress).toHaveBeenCalledOnce(), { timeout: 2000 });
	point(node, 'pointerup', 200, 300);
	expect(calls.ontap).not.toHaveBeenCalled();
});
