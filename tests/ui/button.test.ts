import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Button from '#ui/Button.svelte';
import { textSnippet } from './snippet';

test('a button with an address is a link', async () => {
	const screen = await render(Button, { href: '/decks/', children: textSnippet('Go to Decks') });
	await expect.element(screen.getByRole('link', { name: 'Go to Decks' })).toHaveAttribute('href', '/decks/');
});
