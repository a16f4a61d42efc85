import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import EraseSheet from '#ui/settings/EraseSheet.svelte';

test('deletes nothing before the word is typed, and offers the file first', async () => {
	const erase = vi.fn();
	const save = vi.fn();
	const screen = await render(EraseSheet, { open: true, save, erase });
	const button = screen.getByRole('button', { name: 'Delete everything' });
	await expect.element(button).toBeDisabled();
	await screen.getByRole('textbox').fill('delet');
	await expect.element(button).toBeDisabled();
	await screen.getByRole('button', { name: /to a file first/ }).click();
	expect(save).toHaveBeenCalledOnce();
	await screen.getByRole('textbox').fill('Delete');
	await button.click();
	expect(erase).toHaveBeenCalledOnce();
});
