/** Backups into a folder. The browser's own folder stands in for the one that a learner would choose: a dialog of the system. */
import { afterEach, expect, test } from 'vitest';
import { DESKTOP, openApp, PHONE, type App } from './harness';
import { answerByKeys, expectCalm, recallOnly, storedLogs, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

function chooseOwnFolder() {
	window.showDirectoryPicker = async () => {
		const root = await navigator.storage.getDirectory();
		return root.getDirectoryHandle('My backups', { create: true });
	};
}
const files = () =>
	app.page.evaluate(async () => {
		const root = await navigator.storage.getDirectory();
		const folder = await root.getDirectoryHandle('My backups', { create: true });
		const names: string[] = [];
		for await (const name of folder.keys()) names.push(name);
		return names.length;
	});

test('a file goes into the folder when one is chosen and after a session, and brings everything back after a loss', async () => {
	app = await openApp({ device: PHONE, before: chooseOwnFolder });
	const deck = await takeSample(app);
	await recallOnly(app);
	await app.page.getByRole('button', { name: 'Choose a folder for backups' }).tap();
	await app.page.getByText(/1 file there, the newest of/).waitFor();
	await app.page.getByText(/^Last saved/).waitFor();
	expect(await files()).toBe(1);

	await app.go(`/study/?deck=${deck}`);
	await answerByKeys(app.page, 20);
	await app.go('/');
	await expect.poll(files).toBe(2);
	await app.go(`/study/?deck=${deck}`);
	await answerByKeys(app.page, 2);
	const before = await storedLogs(app.page);
	expect(before).toHaveLength(22);

	const session = await app.context.newCDPSession(app.page);
	const { origin } = new URL(app.url());
	await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
	await app.go('/');
	await app.page.getByRole('button', { name: 'Restore the newest of My backups' }).tap();
	const sheet = app.page.getByRole('dialog', { name: 'What this file would change' });
	await sheet.getByText('22 answers added to your history').waitFor();
	await sheet.getByRole('button', { name: 'Restore', exact: true }).tap();
	await app.page.getByText('Restored.').waitFor();
	expect(await storedLogs(app.page)).toEqual(before);
	await app.page
		.getByRole('link', { name: 'The side project' })
		.or(app.page.getByRole('listitem'))
		.first()
		.waitFor();
	expectCalm(app);
});

test('how many stay is a setting, writing can be stopped, and the files stay', async () => {
	app = await openApp({ device: DESKTOP, before: chooseOwnFolder });
	await takeSample(app);
	await app.go('/settings/');
	await app.page.getByRole('button', { name: 'Choose a folder for backups' }).click();
	await app.page.getByText('1 file there').waitFor();
	await app.page.getByLabel('Of these files the newest stay').selectOption('3');
	for (let file = 0; file < 5; file += 1) {
		await app.page.waitForTimeout(1100);
		const write = app.page.getByRole('button', { name: 'Save into it now' });
		await write.click();
		await write.and(app.page.locator(':enabled')).waitFor();
		await app.page.getByText(`${Math.min(4, file + 2)} files there`).waitFor();
	}
	await app.page.reload();
	await app.page.getByText('4 files there').waitFor();
	expect(await app.page.getByLabel('Of these files the newest stay').inputValue()).toBe('3');
	await app.page.getByRole('button', { name: 'Write no more' }).click();
	await app.page.getByRole('button', { name: 'Choose a folder for backups' }).waitFor();
	expect(await files()).toBe(4);
	expectCalm(app);
});

test('a browser that cannot choose folders is told nothing of them', async () => {
	app = await openApp({ device: PHONE, before: () => void delete window.showDirectoryPicker });
	await takeSample(app);
	await app.go('/settings/');
	await app.page.getByRole('button', { name: 'Save everything to a file' }).waitFor();
	expect(await app.page.getByText(/folder/i).count()).toBe(0);
	expectCalm(app);
});
