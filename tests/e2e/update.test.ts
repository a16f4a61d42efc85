import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { alive, openApp, ROOT, type App } from './harness';
import { expectCalm } from './steps';

const NEXT = join(ROOT, '.cache/build-next');
let app: App;
afterEach(async () => {
	await app?.close();
	rmSync(NEXT, { recursive: true, force: true });
});

/** The next version: the same build, but for a word in the service worker's list and on the first page. */
function makeNextVersion() {
	rmSync(NEXT, { recursive: true, force: true });
	cpSync(join(ROOT, 'build'), NEXT, { recursive: true });
	const worker = join(NEXT, 'sw.js');
	const code = readFileSync(worker, 'utf8');
	writeFileSync(worker, code.replace(/(url:"200\.html",revision:")\w+"/, '$1next"'));
	const page = join(NEXT, '200.html');
	writeFileSync(page, readFileSync(page, 'utf8').replace('<html', '<html data-version="next"'));
}

async function install() {
	makeNextVersion();
	app = await openApp();
	await app.go('/');
	await app.installed();
}

async function publish() {
	await app.stopServer();
	await app.startServer(NEXT);
}

/**
 * The browser looks for a new version. It also does so by itself when a tab is shown again, so no tab is brought to
 * the front here: of two looks at once, headless Chromium left one hanging in about every third run.
 */
function look() {
	return app.page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		void registration.update();
	});
}

test('a new version waits until it is agreed to, then starts', async () => {
	await install();
	await publish();
	await look();
	await app.page.getByText('A new version is ready').waitFor();
	await app.go('/decks/unknown/');
	expect(await app.page.locator('html').getAttribute('data-version')).toBeNull();
	const reloaded = app.page.waitForEvent('load');
	await app.page.getByRole('button', { name: 'Update', exact: true }).click();
	await reloaded;
	await app.go('/decks/unknown/');
	expect(await app.page.locator('html').getAttribute('data-version')).toBe('next');
	expectCalm(app);
});

test('an update loses nothing that is typed in another tab', async () => {
	await install();
	const other = await app.context.newPage();
	await other.goto(app.url('/add/'));
	await alive(other);
	const field = other.locator('textarea').first();
	await field.fill('Half a sentence that nobody has saved');
	await publish();
	await look();
	await app.page.getByRole('button', { name: 'Update', exact: true }).click();
	await app.page.getByText('being written in another tab').waitFor();
	const reloaded = app.page.waitForEvent('load');
	await app.page.getByRole('button', { name: 'Update now' }).click();
	await reloaded;
	await other.getByText('updated in another tab').waitFor();
	expect(await field.inputValue()).toBe('Half a sentence that nobody has saved');
	expectCalm(app);
});
