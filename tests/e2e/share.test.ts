/** What other apps share with Verso, as the system hands it over: a form that is posted to the share target. */
import { afterEach, expect, test } from 'vitest';
import { openApp, PHONE, type App } from './harness';
import { share } from './share';
import { DOCUMENT, expectCalm } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

async function visit() {
	app = await openApp({ device: PHONE });
	await app.go('/');
	await app.installed();
	await app.stopServer();
}

test('a shared text becomes a draft, with the server gone', async () => {
	await visit();
	await share(app.page, {
		title: 'A talk on side projects',
		text: DOCUMENT,
		url: 'https://example.org/talk'
	});
	await app.page.getByRole('heading', { name: 'Look through the cards' }).waitFor({ timeout: 60_000 });
	const kept = app.page.getByRole('button', { name: 'Keep this card' });
	await expect.poll(() => kept.count(), { timeout: 20_000 }).toBeGreaterThan(5);
	expectCalm(app);
});

test('shared files become drafts, one each', async () => {
	await visit();
	const files = ['One', 'Two'].map((name) => ({
		name: `${name}.md`,
		type: 'text/markdown',
		text: `# Paper ${name}\n\n${DOCUMENT}`
	}));
	await share(app.page, { files });
	await app.page.getByRole('link', { name: /Paper One/ }).waitFor({ timeout: 60_000 });
	await app.page.getByRole('link', { name: /Paper Two/ }).waitFor({ timeout: 60_000 });
	expectCalm(app);
});

test('a share is kept when the app is closed before it is read', async () => {
	await visit();
	// The Add page never comes up: the app is closed as soon as the service worker has answered.
	await app.page.route('**/add/?shared*', (route) => route.abort());
	await share(app.page, { title: 'Kept', text: DOCUMENT });
	await expect.poll(() => app.page.evaluate(() => caches.has('verso-shared')).catch(() => false)).toBe(true);
	await app.closeBrowser();
	await app.startBrowser();
	await app.go('/');
	await app.page.getByRole('button', { name: 'Make cards' }).tap();
	await app.page.getByRole('heading', { name: 'Look through the cards' }).waitFor({ timeout: 60_000 });
	await app.go('/');
	expect(await app.page.getByText('Something was shared').count()).toBe(0);
	expect(app.abroad).toEqual([]);
});

test('an address without its text is told apart, and nothing is asked of it', async () => {
	await visit();
	await share(app.page, { title: 'A page', text: 'https://example.org/a-page' });
	await app.page.getByText('Only an address was shared').waitFor();
	await app.page.getByText('Verso opens no web page').waitFor();
	expectCalm(app);
});

test('a share that could not be kept is told with its reason', async () => {
	await visit();
	await app.go('/add/?shared=no-room');
	await app.page.getByText('What was shared is not here: the storage is full.').waitFor();
	await app.go('/add/?shared=failed');
	await app.page.getByText('What was shared is not here: the browser could not store it.').waitFor();
	await share(app.page, { title: 'Nothing but a title' });
	await app.page.getByText('there was neither a text nor a file in it').waitFor();
	expectCalm(app);
});
