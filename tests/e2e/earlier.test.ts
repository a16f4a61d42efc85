/** What an earlier version left behind: a file is offered before it is changed, and it stays readable when that fails. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import version1 from '../fixtures/databases/version-1.json';
import { DESKTOP, openApp, PHONE, type App, type Device } from './harness';
import { expectCalm, storedLogs } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** @param stubborn a store is there already that the next version makes, so that the step to it fails */
async function withEarlier(device: Device, stubborn = false): Promise<void> {
	app = await openApp({ device });
	await app.page.goto(app.url('/manifest.webmanifest'));
	await app.page.evaluate(
		([stores, inTheWay]) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('verso', 1);
				opening.onupgradeneeded = () => {
					const db = opening.result;
					for (const { name, keyPath, indexes, rows } of stores) {
						const store = db.createObjectStore(name, { keyPath });
						for (const index of indexes) store.createIndex(index.name, index.keyPath);
						// The numbers of decks, which hold maps, are counted anew.
						if (name !== 'counters')
							for (const [key, value] of rows) store.put(value, typeof key === 'string' ? key : undefined);
					}
					if (inTheWay) db.createObjectStore('blocks');
				};
				opening.onerror = () => reject(new Error(opening.error?.message));
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
			}),
		[version1.stores, stubborn] as const
	);
}
async function savedLogs(): Promise<number> {
	const saving = app.page.waitForEvent('download');
	await app.page.getByRole('button', { name: 'Save everything to a file' }).click();
	const lines = gunzipSync(readFileSync(await (await saving).path()))
		.toString()
		.split('\n');
	return lines.filter((line) => line.startsWith('{"log"')).length;
}

test('a file is offered before the decks of an earlier version are brought to this one', async () => {
	await withEarlier(PHONE);
	await app.go('/');
	await app.page.getByRole('heading', { name: 'From an earlier Verso' }).waitFor();
	expect(await savedLogs()).toBe(47);
	await app.page.reload();
	await app.page.getByRole('button', { name: 'Go on' }).tap();
	await app.page
		.getByRole('link', { name: /^Start|Study/ })
		.first()
		.waitFor();
	expect(await storedLogs(app.page)).toHaveLength(47);
	await app.page.reload();
	await app.page
		.getByRole('link', { name: /^Start|Study/ })
		.first()
		.waitFor();
	expectCalm(app);
});

test('decks that cannot be brought to this version are told of, and are still saved to a file', async () => {
	await withEarlier(DESKTOP, true);
	await app.go('/');
	await app.page.getByRole('button', { name: 'Go on' }).click();
	await app.page.getByRole('heading', { name: 'Still as the earlier Verso left it' }).waitFor();
	expect(await savedLogs()).toBe(47);
	expectCalm(app);
});
