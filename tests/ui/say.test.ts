import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { say } from '#ui/say';

afterEach(() => {
	for (const dialog of document.querySelectorAll('dialog')) dialog.remove();
});

test('a message can be answered while a sheet is open, and when it has closed', async () => {
	const dialog = document.createElement('dialog');
	document.body.append(dialog);
	dialog.showModal();
	let undone = 0;
	await say('The card is suspended.', { undo: () => void (undone += 1) });
	await page.getByRole('button', { name: 'Undo' }).click();
	expect(undone).toBe(1);
	await say('The deck is deleted.', { undo: () => void (undone += 1) });
	dialog.close();
	const message = page.getByRole('listitem').filter({ hasText: 'The deck is deleted.' });
	await message.getByRole('button', { name: 'Undo' }).click();
	expect(undone).toBe(2);
});
