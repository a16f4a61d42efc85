/** The board of a round: statements go to people by a finger, a mouse, two taps or keys. */
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { CardId, SpeakerId } from '#core/model';
import MatchBoard from '#ui/match/MatchBoard.svelte';
import type { Picked } from '#ui/match/types';

const statements = ['cheap models bring demand', 'it is a wake-up call'].map((said, index) => ({
	id: `c${index + 1}` as CardId,
	said,
	missed: false
}));
const speakers = ['Garry Tan', 'Alexandr Wang'].map((name, index) => ({
	id: `p${index + 1}` as SpeakerId,
	name,
	hue: 1 as const,
	spent: false
}));

async function board(more: { picked?: Picked; busy?: boolean } = {}) {
	const acts = {
		onstatement: vi.fn<(id: CardId) => void>(),
		onspeaker: vi.fn<(id: SpeakerId) => void>(),
		onjoin: vi.fn<(statement: CardId, speaker: SpeakerId) => void>(),
		ondrop: vi.fn<() => void>()
	};
	const screen = await render(MatchBoard, {
		...{ statements, speakers, picked: undefined, wrong: undefined, busy: false },
		...more,
		...acts
	});
	const button = (name: string) => screen.getByRole('button', { name: new RegExp(name) });
	const middle = (name: string) => {
		const { x, y, width, height } = button(name).element().getBoundingClientRect();
		return { clientX: x + width / 2, clientY: y + height / 2 };
	};
	/** Takes the one up, moves over the other, and lets go there. */
	function drag(from: string, to: string, pointerType: string): void {
		const node = button(from).element();
		// A pointer that only a script moves cannot be captured.
		Object.assign(node, { setPointerCapture: () => {} });
		const point = (type: string, at: { clientX: number; clientY: number }) =>
			node.dispatchEvent(
				new PointerEvent(type, { pointerId: 1, isPrimary: true, pointerType, bubbles: true, ...at })
			);
		point('pointerdown', middle(from));
		point('pointermove', middle(to));
		point('pointerup', middle(to));
	}
	return { screen, acts, button, drag };
}

test.each(['touch', 'mouse'])(
	'a statement and a person are brought together by %s, from either side',
	async (pointer) => {
		const { acts, drag } = await board();
		drag('cheap models', 'Alexandr Wang', pointer);
		drag('Garry Tan', 'wake-up call', pointer);
		expect(acts.onjoin.mock.calls).toEqual([
			['c1', 'p2'],
			['c2', 'p1']
		]);
	}
);

test('what is let go on its own kind, or while an answer is being stored, joins nothing', async () => {
	const { acts, drag, screen } = await board();
	drag('cheap models', 'wake-up call', 'touch');
	await screen.rerender({ busy: true });
	drag('cheap models', 'Garry Tan', 'touch');
	expect(acts.onjoin).not.toHaveBeenCalled();
});

test('a letter picks a statement, a digit a person, and arrows walk within the group that holds the focus', async () => {
	const { acts, button } = await board();
	await userEvent.keyboard('b2');
	expect(acts.onstatement).toHaveBeenCalledWith('c2');
	expect(acts.onspeaker).toHaveBeenCalledWith('p2');
	(button('wake-up call').element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowUp}{Enter}');
	expect(acts.onstatement).toHaveBeenLastCalledWith('c1');
});

test('a tap picks, and a person can be the first', async () => {
	const { acts, button } = await board();
	await button('Garry Tan').click();
	await button('cheap models').click();
	expect(acts.onspeaker).toHaveBeenCalledWith('p1');
	expect(acts.onstatement).toHaveBeenCalledWith('c1');
});
