/** The reader of documents lies on the device with everything else, wherever the app is served from. */
import { afterEach, expect, test } from 'vitest';
import { DESKTOP, openApp, type App } from './harness';
import { bringIn, createDeck, expectCalm } from './steps';

let app: App;
afterEach(async () => {
	await app?.close();
});

test.each([
	{ at: 'the root', folder: 'build', base: '' },
	{ at: 'a sub-path', folder: '.cache/build-verso', base: '/verso' }
])('under $at a text becomes a deck with the server gone', async ({ folder, base }) => {
	app = await openApp({ folder, base, device: DESKTOP });
	await app.go('/');
	await app.installed();
	await app.stopServer();
	await bringIn(app);
	expect(await createDeck(app.page)).toMatch(/^[\w-]{20}$/);
	expectCalm(app);
});
