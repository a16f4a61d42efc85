/** The settings: the look that is chosen stays; everything is deleted only after a typed word. */
import { afterEach, expect, test } from 'vitest';
import { DESKTOP, openApp, PHONE, type App } from './harness';
import { answerByKeys, expectCalm, storedLogs, studySample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

const paper = () => app.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the theme that is chosen stays, whatever the system says', async () => {
	app = await openApp({ device: PHONE, colorScheme: 'light' });
	await app.go('/settings/');
	const light = await paper();
	await app.page.getByText('Dark', { exact: true }).tap();
	await expect.poll(paper).not.toBe(light);
	const dark = await paper();
	await app.page.reload();
	await app.go('/');
	expect(await paper()).toBe(dark);
	await app.go('/settings/');
	await app.page.getByText('System', { exact: true }).tap();
	await expect.poll(paper).toBe(light);
	await app.page.emulateMedia({ colorScheme: 'dark' });
	await expect.poll(paper).toBe(dark);
	expectCalm(app);
});

test('everything is deleted after a typed word, and the file that was saved first brings it back', async () => {
	app = await openApp({ device: DESKTOP });
	await studySample(app);
	await answerByKeys(app.page, 3);
	const before = await storedLogs(app.page);
	await app.go('/settings/');
	await app.page.getByRole('button', { name: 'Delete all data' }).click();
	const sheet = app.page.getByRole('dialog', { name: 'Delete all data' });
	const saving = app.page.waitForEvent('download');
	await sheet.getByRole('button', { name: 'Save everything to a file first' }).click();
	const file = await (await saving).path();
	const sure = sheet.getByRole('button', { name: 'Delete everything' });
	await sheet.getByRole('textbox').fill('delet');
	expect(await sure.isDisabled()).toBe(true);
	await sheet.getByRole('textbox').fill('delete');
	await sure.click();
	await app.page.getByRole('button', { name: 'Study the sample' }).waitFor();
	expect(await storedLogs(app.page)).toEqual([]);
	await app.page.reload();
	await app.page.getByRole('button', { name: 'Study the sample' }).waitFor();

	await app.go('/settings/');
	await app.page.getByLabel('Restore from a file').setInputFiles(file);
	await app.page.getByRole('button', { name: 'Restore', exact: true }).click();
	await app.page.getByText('Restored.').waitFor();
	expect(await storedLogs(app.page)).toEqual(before);
	expectCalm(app);
});
