import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A part that is loaded when it is needed: the sample's maker. */
const LAZY = 'generated/the-five-million-dollar-model.json';

/** The hashed file of a build that holds these words. */
function fileWithin(build: string, words: string): string {
	const folder = join(ROOT, build, '_app/immutable');
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.js')
	);
	const found = names.find((name) => readFileSync(join(folder, name), 'utf8').includes(words));
	if (!found) throw new Error(`No file holds ${words}.`);
	return found;
}

/**
 * The next version: the same build, but for a word in the service worker's list and on the first page, and without
 * a lazy part of this version, as if it had another name there.
 */
function makeNextVersion() {
	rmSync(NEXT, { recursive: true, force: true });
	cpSync(join(ROOT, 'build'), NEXT, { recursive: true });
	const lazy = fileWithin('build', LAZY);
	rmSync(join(NEXT, '_app/immutable', lazy));
	const worker = join(NEXT, 'service-worker.js');
	const code = readFileSync(worker, 'utf8');
	const entry = `{"revision":null,"url":"_app/immutable/${lazy}"},`;
	if (!code.includes(entry)) throw new Error(`The list does not name ${lazy}.`);
	const next = code.replace(entry, '').replace(/("revision":")\w+(","url":"200\.html")/, '$1next$2');
	writeFileSync(worker, next);
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

/** The browser looks for a new version, as it also does by itself when a tab is shown again. */
function look() {
	return app.page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		void registration.update();
	});
}

/** Opens what is new and agrees. */
async function agree() {
	await app.page.getByText('A new version is ready').waitFor();
	await app.page.getByRole('button', { name: 'See what is new' }).click();
	await app.page.getByRole('button', { name: 'Update', exact: true }).click();
}
const versionOf = async (page = app.page) => {
	await app.go('/decks/unknown/', page);
	return page.locator('html').getAttribute('data-version');
};

test('a new version says what is new, waits until it is agreed to, then starts', async () => {
	await install();
	await publish();
	await look();
	await app.page.getByRole('button', { name: 'See what is new' }).click();
	const news = app.page.getByRole('dialog').getByRole('listitem');
	await news.first().waitFor();
	const changes = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').split(/^## /m)[1] ?? '';
	expect(await news.count()).toBe(changes.match(/^- /gm)?.length);
	await app.page.getByRole('button', { name: 'Later' }).click();
	expect(await versionOf()).toBeNull();
	await app.go('/');
	const reloaded = app.page.waitForEvent('load');
	await agree();
	await reloaded;
	expect(await versionOf()).toBe('next');
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
	await agree();
	await app.page.getByText('being written in another tab').waitFor();
	const reloaded = app.page.waitForEvent('load');
	await app.page.getByRole('button', { name: 'Update anyway' }).click();
	await reloaded;
	await other.getByText('updated in another tab').waitFor();
	expect(await field.inputValue()).toBe('Half a sentence that nobody has saved');
	expectCalm(app);
});

test('the lazy parts of the old version load until the new one is agreed to, and in tabs that stay old', async () => {
	await install();
	const other = await app.go('/', await app.context.newPage());
	await publish();
	await look();
	await app.page.getByText('A new version is ready').waitFor();
	const sample = (page: typeof app.page) =>
		page.evaluate(async (path) => (await fetch(path)).ok, `/_app/immutable/${fileWithin('build', LAZY)}`);
	expect(await sample(app.page)).toBe(true);
	const reloaded = app.page.waitForEvent('load');
	await agree();
	await reloaded;
	await other.getByText('updated in another tab').waitFor();
	await app.stopServer();
	await other.getByRole('button', { name: 'Study the sample' }).click();
	await other.waitForURL(/\/study\//);
	await other.locator('main h1').first().waitFor({ state: 'attached' });
	expectCalm(app);
});

test('the files of the old version go when no other window is open', async () => {
	await install();
	await publish();
	await look();
	const reloaded = app.page.waitForEvent('load');
	await agree();
	await reloaded;
	const lazy = `/_app/immutable/${fileWithin('build', LAZY)}`;
	const kept = () => app.page.evaluate(async (path) => (await caches.match(path)) !== undefined, lazy);
	await expect.poll(kept, { timeout: 10_000 }).toBe(false);
	expectCalm(app);
});

test('a new version that cannot be fetched whole leaves the old one as it is, and comes with the next look', async () => {
	await install();
	const part = join(NEXT, 'icons/icon.svg');
	const whole = readFileSync(part);
	rmSync(part);
	const worker = join(NEXT, 'service-worker.js');
	writeFileSync(
		worker,
		readFileSync(worker, 'utf8').replace(/("revision":")\w+(","url":"icons\/icon\.svg")/, '$1next$2')
	);
	await publish();
	const failed = await app.page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
		const installing = registration.installing;
		if (!installing) return 'nothing was found';
		while (installing.state === 'installing')
			await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
		return installing.state;
	});
	expect(failed).toBe('redundant');
	await app.stopServer();
	expect(await versionOf()).toBeNull();
	await app.go('/');
	expect(await app.page.getByText('A new version is ready').count()).toBe(0);
	writeFileSync(part, whole);
	await app.startServer(NEXT);
	await look();
	const reloaded = app.page.waitForEvent('load');
	await agree();
	await reloaded;
	expect(await versionOf()).toBe('next');
});
