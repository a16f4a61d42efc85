/** What is typed or chosen outlives a reload, and an old tab leaves the storage of a newer version alone. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { bringIn, expectCalm, recallOnly, storedLogs, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

test('a card that is being edited comes back after a reload, and is forgotten when one cancels', async () => {
	app = await openApp({ device: PHONE });
	await bringIn(app);
	const edit = () => app.page.getByRole('button', { name: 'Edit this card' }).first().tap();
	const field = app.page.getByRole('dialog').locator('textarea').first();
	await edit();
	const before = await field.inputValue();
	await field.fill('Half a thought ____');
	await app.page.reload();
	await edit();
	await expect.poll(() => field.inputValue()).toBe('Half a thought ____');
	await app.page.getByRole('button', { name: 'Cancel' }).tap();
	await edit();
	expect(await field.inputValue()).toBe(before);
	expectCalm(app);
});

test('the set-up of a quiz comes back as it was left', async () => {
	app = await openApp({ device: PHONE });
	const deck = await takeSample(app);
	await app.go(`/quiz/?deck=${deck}`);
	await app.page.getByText('5', { exact: true }).first().tap();
	await app.page.getByRole('button', { name: 'Start 5 questions' }).waitFor();
	await app.page.waitForTimeout(200);
	await app.page.reload();
	await app.page.getByRole('button', { name: 'Start 5 questions' }).waitFor();
	expectCalm(app);
});

test('a tab whose storage a newer version has taken over writes nothing, says so, and offers to reload', async () => {
	app = await openApp({ device: PHONE });
	await takeSample(app);
	await recallOnly(app);
	await app.go('/study/');
	await app.page.getByRole('button', { name: 'Show the answer' }).tap();
	// What a newer version does when it opens: it raises the number of the storage.
	const other = await app.context.newPage();
	await other.goto(app.url('/icons/icon.svg'));
	await other.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('verso', 999);
				opening.onerror = () => reject(new Error(opening.error?.message));
				opening.onsuccess = () => {
					opening.result.close();
					resolve(undefined);
				};
			})
	);
	await app.page.getByRole('button', { name: /^Good/ }).tap();
	await app.page.getByText('saved by a newer version of Verso').waitFor();
	expect(await storedLogs(other)).toEqual([]);
	await app.page.getByRole('button', { name: 'Reload' }).tap();
	await app.page.getByRole('heading', { name: 'A newer Verso was here' }).waitFor();
	expect(app.abroad).toEqual([]);
});
