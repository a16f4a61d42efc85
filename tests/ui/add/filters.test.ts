import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { CardId } from '#core/model';
import CardsPane from '#ui/add/CardsPane.svelte';
import { sampleDraft } from '../../fixtures/draft';

const draft = sampleDraft({ cards: 12 });
const cards = draft.cards.map((card, at) => ({ ...card, score: at < 3 ? 0.3 : at < 7 ? 0.6 : 0.9 }));

async function show(dropped: CardId[] = []) {
	const keep = vi.fn<(ids: CardId[] | 'all', keep: boolean) => void>();
	const nothing = () => undefined;
	const screen = await render(CardsPane, {
		...{ reading: draft.reading, cards, dropped: new Set(dropped), kept: cards.length - dropped.length },
		...{ long: false, leftOut: 1, chosen: new Set<CardId>(), speakersOf: () => [], keep },
		...{ show: nothing, edit: nothing, rename: nothing, why: nothing }
	});
	Object.assign(screen.container.style, { display: 'flex', flexDirection: 'column', height: '700px' });
	return { screen, keep };
}
const choose = async (screen: Awaited<ReturnType<typeof show>>['screen'], label: string, option: string) => {
	await screen.getByRole('combobox', { name: label }).selectOptions(option);
};

test('weak cards are shown alone, counted, and dropped at once', async () => {
	const { screen, keep } = await show();
	await screen.getByRole('button', { name: 'Filter and sort' }).click();
	await choose(screen, 'Strength', 'Weak');
	await expect.element(screen.getByRole('status')).toHaveTextContent('3 cards shown');
	expect(screen.container.querySelectorAll('[data-card]')).toHaveLength(3);
	await screen.getByRole('button', { name: /^Drop 3 of the cards shown/ }).click();
	expect(keep).toHaveBeenCalledWith(
		cards.slice(0, 3).map(({ id }) => id),
		false
	);
});

test('cards that were dropped are found, and kept again at once', async () => {
	const gone = cards.slice(0, 2).map(({ id }) => id);
	const { screen, keep } = await show(gone);
	await screen.getByRole('button', { name: 'Filter and sort' }).click();
	await choose(screen, 'Show', 'Only dropped');
	await screen.getByRole('button', { name: /^Keep 2 of the cards shown/ }).click();
	expect(keep).toHaveBeenCalledWith(gone, true);
});

test('filters are counted on their button, and one press takes them all away', async () => {
	const { screen } = await show();
	const button = screen.getByRole('button', { name: 'Filter and sort' });
	await button.click();
	await choose(screen, 'Kind', 'Who said it');
	await choose(screen, 'Strength', 'Strong');
	await expect.element(button).toHaveTextContent('2');
	await expect.element(screen.getByRole('status')).toHaveTextContent('2 cards shown');
	await screen.getByRole('button', { name: 'Show all', exact: true }).click();
	await expect.element(screen.getByRole('status')).not.toBeInTheDocument();
	await expect.element(screen.getByRole('button', { name: 'Drop 10 of section Cost' })).toBeVisible();
	await expect.element(button).not.toHaveTextContent('2');
});

test('where no card is like that, the list says so and leads back', async () => {
	const { screen } = await show();
	await screen.getByRole('button', { name: 'Filter and sort' }).click();
	await choose(screen, 'Kind', 'What they said');
	await expect.element(screen.getByText('No card is like that.')).toBeVisible();
	await screen.getByRole('button', { name: 'Show all' }).click();
	await expect.element(screen.getByText('No card is like that.')).not.toBeInTheDocument();
});
