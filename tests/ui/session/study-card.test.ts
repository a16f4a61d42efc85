import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import StudyCard from '#ui/session/StudyCard.svelte';
import type { StudyActs, StudyView } from '#ui/session/types';
import { detailCard } from '../../fixtures/cards';

const card = detailCard('c', {
	answer: '$5 million',
	prompt: 'It cost ____ in all.',
	distractors: ['$6 million', '$7 million', '$9 million']
});
const intervals = { again: '1 min', hard: '6 min', good: '10 min', easy: '4 days' };
const view = (more: Partial<StudyView> = {}): StudyView => ({
	question: { format: 'recall', card },
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
	speaker: undefined,
	...more
});
const acts = () => ({
	reveal: vi.fn<() => void>(),
	hint: vi.fn<() => void>(),
	type: vi.fn<() => void>(),
	choose: vi.fn<() => void>(),
	grade: vi.fn<() => void>(),
	proceed: vi.fn<() => void>(),
	override: vi.fn<() => void>(),
	read: vi.fn<() => void>(),
	held: vi.fn<() => void>(),
	more: vi.fn<() => void>()
});
/** As on the page: a column as high as the phone. */
async function show(given: StudyView, done: StudyActs = acts()) {
	const screen = await render(StudyCard, { view: given, acts: done });
	Object.assign(screen.container.style, { display: 'flex', flexDirection: 'column', height: '800px' });
	return screen;
}
const bottomOf = (element: Element) => Math.round(element.getBoundingClientRect().bottom);

test('the focus goes to what comes next: the button that shows the answer, then Good, then the field', async () => {
	const screen = await show(view());
	await expect.element(screen.getByRole('button', { name: 'Show the answer' })).toHaveFocus();
	await screen.rerender({ view: view({ answered: true, intervals }) });
	await expect.element(screen.getByRole('button', { name: /^Good/ })).toHaveFocus();
	await screen.rerender({ view: view({ question: { format: 'typed', card }, turn: 2 }) });
	await expect.element(screen.getByRole('textbox')).toHaveFocus();
	await screen.rerender({
		view: view({
			question: { format: 'typed', card },
			turn: 2,
			answered: true,
			intervals,
			verdict: { right: true, rating: 'good', expected: card.answer }
		})
	});
	await expect.element(screen.getByRole('button', { name: 'Go on' })).toHaveFocus();
});

test('the buttons stand where they stood when the card is turned, in every format', async () => {
	const screen = await show(view());
	const last = () => screen.container.querySelector('.last')!.getBoundingClientRect();
	const front = last();
	await screen.rerender({ view: view({ answered: true, intervals }) });
	expect([last().top, last().height]).toEqual([front.top, front.height]);
	const choice = { format: 'choice' as const, card, options: [card.answer, ...card.distractors], key: 0 };
	await screen.rerender({ view: view({ question: choice, turn: 2 }) });
	expect(bottomOf(screen.container.querySelector('.last')!)).toBe(Math.round(front.bottom));
	await screen.rerender({
		view: view({
			question: choice,
			turn: 2,
			answered: true,
			response: '$6 million',
			intervals,
			verdict: { right: false, rating: 'again', expected: card.answer }
		})
	});
	expect(bottomOf(screen.container.querySelector('.last')!)).toBe(Math.round(front.bottom));
});

test('a speaker button is there only where something can be read, and reads', async () => {
	const done = acts();
	const screen = await show(view(), done);
	expect(screen.getByRole('button', { name: 'Read aloud' }).elements()).toEqual([]);
	await screen.rerender({ view: view({ canRead: true }) });
	await screen.getByRole('button', { name: 'Read aloud' }).click();
	expect(done.read).toHaveBeenCalledOnce();
	expect(done.reveal).not.toHaveBeenCalled();
});

test('what was typed wrong is shown letter by letter, with a way to say that it was right', async () => {
	const done = acts();
	const screen = await show(
		view({
			question: { format: 'typed', card },
			answered: true,
			response: '$6 million',
			intervals,
			next: 'Next in 1 min.',
			verdict: { right: false, rating: 'again', expected: card.answer }
		}),
		done
	);
	expect(screen.container.querySelector('del')?.textContent).toBe('6');
	expect(screen.container.querySelector('ins')?.textContent).toBe('5');
	await screen.getByRole('button', { name: 'I was right' }).click();
	expect(done.override).toHaveBeenCalledOnce();
});
