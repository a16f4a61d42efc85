/** The shortcuts behind a long press on the icon: each starts the app, with nothing running and no network. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, ROOT, type App } from './harness';
import { DOCUMENT, expectCalm, expectLogs, recallOnly, takeSample } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** What each shortcut is for, done to the end of one step. */
const DOES: Record<string, (page: Page) => Promise<void>> = {
	'Study now': async (page) => {
		await page.getByRole('button', { name: 'Show the answer' }).tap();
		await page.getByRole('button', { name: /^Good/ }).tap();
		await expectLogs(page, 1);
	},
	'Match the speakers': async (page) => {
		await page.getByRole('group', { name: 'Statements' }).getByRole('button').first().tap();
		await page.getByRole('group', { name: 'Speakers' }).getByRole('button').first().tap();
		await expectLogs(page, 2);
	},
	Add: async (page) => {
		await page.getByRole('textbox', { name: 'Text' }).fill(DOCUMENT);
		await page.getByRole('button', { name: 'Make cards' }).tap();
		await page.getByRole('heading', { name: 'Look through the cards' }).waitFor({ timeout: 60_000 });
	}
};

test('study, match and add each start from nothing, with the server gone', async () => {
	const { shortcuts } = JSON.parse(readFileSync(join(ROOT, 'build/manifest.webmanifest'), 'utf8')) as {
		shortcuts: { name: string; url: string }[];
	};
	expect(shortcuts.map(({ name }) => name)).toEqual(Object.keys(DOES));
	app = await openApp({ device: PHONE });
	await app.go('/');
	await app.installed();
	await takeSample(app);
	await recallOnly(app);
	await app.stopServer();
	for (const { name, url } of shortcuts) {
		await app.closeBrowser();
		await app.startBrowser();
		await app.go(url);
		await DOES[name]?.(app.page);
	}
	expectCalm(app);
});
