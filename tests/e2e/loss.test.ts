/** The browser drops the database behind the app's back: what is told, and how everything comes back. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { answerByKeys, expectCalm, recallOnly, storedLogs, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** As Chromium does on a full disk. */
async function loseDatabase(): Promise<void> {
	const session = await app.context.newCDPSession(app.page);
	const { origin } = new URL(app.url());
	await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

test('answers that the browser lost are brought back, and their cards come with the newest backup', async () => {
	app = await openApp({ device: PHONE });
	const deck = await takeSample(app);
	await recallOnly(app);
	await app.go('/settings/');
	const saving = app.page.waitForEvent('download');
	await app.page.getByRole('button', { name: 'Save everything to a file' }).tap();
	const file = await (await saving).path();
	await app.go(`/study/?deck=${deck}`);
	await answerByKeys(app.page, 3);
	const before = await storedLogs(app.page);
	await loseDatabase();

	await app.go('/');
	await app.page.getByText(/lost 3 of your answers: number 1 to 3/).waitFor();
	await app.page.getByText('A second copy of 3 answers is still on this device.').waitFor();
	await app.page.getByRole('button', { name: 'Bring back 3 answers' }).tap();
	await app.page.getByText('3 answers brought back.').waitFor();
	await app.page.getByText(/Their cards are not here/).waitFor();
	expect(await storedLogs(app.page)).toEqual(before);

	await app.page.getByRole('link', { name: 'Restore from a file' }).tap();
	await app.page.getByLabel('Restore from a file').setInputFiles(file);
	await app.page.getByRole('button', { name: 'Restore', exact: true }).tap();
	await app.page.getByText('Restored.').waitFor();
	expect(await storedLogs(app.page)).toEqual(before);
	await app.go('/');
	await app.page.getByRole('button', { name: 'I have seen it' }).tap();
	await app.page.reload();
	await app.page.getByRole('link', { name: /^Start \d+ cards/ }).waitFor();
	expect(await app.page.getByText(/The browser/).count()).toBe(0);
	await app.go('/settings/');
	await app.page.getByRole('button', { name: 'Check my data' }).tap();
	await app.page.getByText(/Everything is as it should be/).waitFor();
	expectCalm(app);
});
