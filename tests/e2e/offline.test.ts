import { afterEach, describe, expect, test } from 'vitest';
import { DESKTOP, openApp, type App } from './harness';
import { expectCalm } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** Something to read stands there, and the title is set. */
async function shows({ page }: App, path: string) {
	await page.locator('main :is(h1, h2, p)').filter({ hasText: /\w/ }).first().waitFor();
	expect(await page.title(), path).toMatch(/Verso/);
}

const PAGES = ['/', '/decks/', '/add/', '/study/', '/progress/', '/settings/'];

describe.each([
	{ at: 'the root', folder: 'build', base: '' },
	{ at: 'a sub-path', folder: '.cache/build-verso', base: '/verso' }
])('under $at', ({ folder, base }) => {
	test('after one visit every page opens with the server gone', async () => {
		app = await openApp({ folder, base, device: DESKTOP });
		await app.go('/');
		await app.installed();
		await app.stopServer();
		for (const path of [...PAGES, '/study/?deck=none']) {
			await app.go(path);
			await shows(app, path);
		}
		expectCalm(app);
	});

	test('an address with an id opens offline, with and without its slash', async () => {
		app = await openApp({ folder, base, device: DESKTOP });
		await app.go('/');
		await app.installed();
		await app.stopServer();
		for (const path of ['/decks/no-such-deck/', '/decks/no-such-deck', '/texts/no-such-text/', '/decks']) {
			await app.go(path);
			await shows(app, path);
		}
		expectCalm(app);
	});
});

test('an unknown address is a true 404 that still shows a way back', async () => {
	app = await openApp();
	const response = await app.page.goto(app.url('/no-such-page/'));
	expect(response?.status()).toBe(404);
	await app.page.getByRole('heading', { name: 'There is no such page' }).waitFor();
	const missing = await app.page.request.get(app.url('/_app/immutable/none.js'));
	expect(missing.status()).toBe(404);
});

test('a first visit loads at most 60 KB of script', async () => {
	const { brotliCompressSync } = await import('node:zlib');
	app = await openApp();
	const bodies: Promise<number>[] = [];
	app.page.on('response', (response) => {
		if (response.request().resourceType() !== 'script' || response.request().serviceWorker()) return;
		bodies.push(response.body().then((body) => brotliCompressSync(body).length));
	});
	await app.page.goto(app.url('/'), { waitUntil: 'networkidle' });
	const total = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
	console.log(`first visit: ${(total / 1024).toFixed(1)} KB of script`);
	expect(total).toBeGreaterThan(10_000);
	expect(total).toBeLessThan(60 * 1024);
});
