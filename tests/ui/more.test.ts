/** A box that goes on beyond its edge fades there, until it is scrolled to its end. */
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { SpeakerId } from '#core/model';
import Matrix from '#ui/progress/Matrix.svelte';
import Slip from '#ui/session/Slip.svelte';
import { detailCard } from '../fixtures/cards';
import { textSnippet } from './snippet';
import '#ui/base.css';

const faded = (box: Element) => getComputedStyle(box).maskImage !== 'none';
const people = (many: number) =>
	Array.from({ length: many }, (_one, index) => ({
		id: `p${index}` as SpeakerId,
		name: `Person ${index}`,
		hue: 1 as const
	}));

test('of eight people on a phone the last columns are out of sight, and the edge says so', async () => {
	const screen = await render(Matrix, { people: people(8), list: [] });
	screen.container.style.width = '358px';
	const box = screen.container.querySelector('.scroll')!;
	await expect.poll(() => faded(box)).toBe(true);
	box.scrollLeft = box.scrollWidth;
	await expect.poll(() => faded(box)).toBe(false);
	await screen.rerender({ people: people(2) });
	await expect.poll(() => faded(box)).toBe(false);
});

test('a card that is longer than the screen fades below, and no other card', async () => {
	const view = {
		question: {
			format: 'recall' as const,
			card: detailCard('c', { answer: '$5 million', prompt: 'It cost ____ in all.' })
		},
		turn: 1,
		answered: false,
		verdict: undefined,
		response: undefined,
		intervals: undefined,
		next: '',
		saving: false,
		hints: [],
		hintsTaken: 0,
		href: '/texts/x1/',
		canRead: false,
		speaker: undefined
	};
	const nothing = () => undefined;
	const acts = {
		reveal: nothing,
		hint: nothing,
		type: nothing,
		choose: nothing,
		grade: nothing,
		proceed: nothing,
		override: nothing,
		read: nothing,
		held: nothing,
		more: nothing
	};
	const screen = await render(Slip, { view, acts, promptId: 'p', children: textSnippet('short') });
	Object.assign(screen.container.style, { height: '400px', width: '390px', display: 'grid' });
	const slip = screen.container.querySelector('.slip')!;
	await expect.poll(() => faded(slip)).toBe(false);
	await screen.rerender({ children: textSnippet('A long sentence that goes on. '.repeat(80)) });
	await expect.poll(() => faded(slip)).toBe(true);
	slip.scrollTop = slip.scrollHeight;
	await expect.poll(() => faded(slip)).toBe(false);
});
