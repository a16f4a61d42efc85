import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { createRawSnippet } from 'svelte';
import LazyList from '#ui/add/LazyList.svelte';

const ITEMS = Array.from({ length: 1_000 }, (_, index) => index);
const piece = createRawSnippet((item: () => number) => ({
	render: () => `<p data-piece="${item()}" style="height: 100px; margin: 0">${item()}</p>`
}));

async function show(wanted = -1) {
	const { container } = await render(LazyList<number>, {
		...{ items: ITEMS, heightOf: () => 100, piece },
		isWanted: (item: number) => item === wanted
	});
	Object.assign(container.style, { height: '700px', overflow: 'auto' });
	container.dataset.scroller = '';
	return container;
}
const drawn = (list: Element) =>
	[...list.querySelectorAll<HTMLElement>('[data-piece]')].map((one) => Number(one.dataset.piece));

test('a long list stands at its full height with a few of its pieces drawn', async () => {
	const list = await show();
	expect(list.scrollHeight).toBe(100_000);
	await expect.poll(() => drawn(list)[0]).toBe(0);
	expect(list.querySelectorAll('*').length).toBeLessThan(200);
});

test('what is scrolled to is drawn, and what is left behind no more', async () => {
	const list = await show();
	await expect.poll(() => drawn(list)).toContain(0);
	list.scrollTo({ top: 60_000 });
	await expect.poll(() => drawn(list)).toContain(600);
	await expect.poll(() => drawn(list)).not.toContain(0);
	expect(list.scrollHeight).toBe(100_000);
});

test('what is wanted is drawn at once, however far away it is', async () => {
	const list = await show(777);
	expect(drawn(list)).toContain(777);
});
