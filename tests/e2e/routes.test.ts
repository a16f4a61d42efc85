/** Every page of the app behaves offline as online: by its address, reloaded, and by back and forward. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { alive, openApp, PHONE, ROOT, type App } from './harness';
import { bringIn, createDeck, expectCalm } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

/** The addresses of the app's folders of routes, so that a new one is not forgotten here. */
function routes(): string[] {
	const folder = join(ROOT, 'src/routes');
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('+page.svelte'))
		.map((name) => `/${name.replaceAll('\\', '/').replace(/\+page\.svelte$/, '')}`);
}

/** What stands on the page, without what the time of day or a shuffle changes. */
async function shown(path: string): Promise<string> {
	const { page } = app;
	await alive(page);
	await page.locator('main :is(h1, h2, p)').filter({ hasText: /\w/ }).first().waitFor({ state: 'attached' });
	const heading = await page.locator('main h1').first().textContent();
	return `${path}: ${await page.title()}: ${heading?.trim()}`;
}

/** The same once it has stood for a second: what a page shows while it loads is not what it is. */
async function settled(path: string): Promise<string> {
	let last = await shown(path);
	for (let still = 0; still < 4; still += 1) {
		await app.page.waitForTimeout(250);
		const now = await shown(path);
		if (now !== last) still = -1;
		last = now;
	}
	return last;
}

/** Waits until the page shows what it showed online. */
async function expectShown(path: string, online: string | undefined): Promise<void> {
	await expect.poll(() => shown(path), { timeout: 15_000 }).toBe(online);
}

async function fill(): Promise<Record<string, string>> {
	app = await openApp({ device: PHONE });
	await app.go('/');
	await app.installed();
	await bringIn(app);
	const draft = new URL(app.page.url()).search;
	const deck = await createDeck(app.page);
	await app.page.getByRole('link', { name: /^Read/ }).first().click();
	await app.page.waitForURL(/\/texts\//);
	const text = new URL(app.page.url()).pathname.split('/').at(-2) ?? '';
	// A second draft, which stays one.
	await bringIn(app);
	return { deck, text, draft };
}

/** Addresses as people have them: with the ids and questions that belong there. */
function addresses(ids: Record<string, string>): string[] {
	return routes().map((route) => {
		const path = route.replace('[deck]', ids.deck ?? '').replace('[text]', ids.text ?? '');
		return /^\/(study|match|quiz)\//.test(path) ? `${path}?deck=${ids.deck}` : path;
	});
}

let all: string[];
beforeAll(() => {
	all = routes();
});

describe('with the server gone', () => {
	test('every page opens by its address, reloads, and comes back by back and forward', async () => {
		const paths = addresses(await fill());
		expect(paths.length).toBe(all.length);
		expect(paths.length).toBeGreaterThanOrEqual(10);
		const online: string[] = [];
		for (const path of paths) {
			await app.page.goto(app.url(path));
			online.push(await settled(path));
		}
		await app.stopServer();
		for (const [index, path] of paths.entries()) {
			await app.page.goto(app.url(path));
			await expectShown(path, online[index]);
			await app.page.reload();
			await expectShown(path, online[index]);
		}
		for (let back = paths.length - 2; back >= paths.length - 5; back--) {
			await app.page.goBack();
			await expectShown(paths[back] ?? '', online[back]);
		}
		await app.page.goForward();
		await expectShown(paths[paths.length - 4] ?? '', online[paths.length - 4]);
		expectCalm(app);
	});
});

test('on a phone no field makes the page zoom in, and no page can be pushed sideways', async () => {
	const paths = addresses(await fill());
	for (const path of paths) {
		await app.page.goto(app.url(path));
		await shown(path);
		const small = await app.page.evaluate(() =>
			[
				...document.querySelectorAll<HTMLElement>(
					'input:not([type="checkbox"], [type="radio"]), select, textarea'
				)
			]
				.filter((field) => field.offsetParent !== null && parseFloat(getComputedStyle(field).fontSize) < 16)
				.map((field) => field.outerHTML.slice(0, 120))
		);
		expect(small, path).toEqual([]);
		const wide = await app.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(wide, `${path} can be pushed sideways`).toBeLessThanOrEqual(0);
	}
	expectCalm(app);
});
