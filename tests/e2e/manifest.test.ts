/** What the browser and the system read of the app before anybody opens it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openApp, PHONE, ROOT, type App } from './harness';
import { share } from './share';
import { DOCUMENT, expectCalm } from './steps';

let app: App | undefined;
afterEach(async () => {
	await app?.close();
	app = undefined;
});

interface Picture {
	src: string;
	sizes: string;
	type: string;
	purpose?: string;
	form_factor?: string;
}

/** Width and height of a PNG: https://www.w3.org/TR/png/#11IHDR */
function sizeOf(file: string): string {
	const bytes = readFileSync(file);
	return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe.each([
	{ at: 'the root', folder: 'build', base: '' },
	{ at: 'a sub-path', folder: '.cache/build-verso', base: '/verso' }
])('under $at', ({ folder, base }) => {
	const manifest = () => JSON.parse(readFileSync(join(ROOT, folder, 'manifest.webmanifest'), 'utf8'));
	const fileOf = (address: string) => join(ROOT, folder, address.slice(base.length).split('?')[0] ?? '');

	test('every icon and screenshot is there, in the size it claims', () => {
		const { icons, screenshots } = manifest();
		for (const { src, sizes, type } of [...icons, ...screenshots] as Picture[]) {
			expect(src.startsWith(`${base}/`), src).toBe(true);
			expect(existsSync(fileOf(src)), src).toBe(true);
			if (type === 'image/png') expect(sizeOf(fileOf(src)), src).toBe(sizes);
		}
		const purposes = new Set((icons as Picture[]).map(({ purpose }) => purpose));
		expect(purposes).toEqual(new Set(['any', 'maskable', 'monochrome']));
		const forms = new Set((screenshots as Picture[]).map((one) => one.form_factor));
		expect(forms).toEqual(new Set(['narrow', 'wide']));
	});

	test('every page that the system may open is there', () => {
		const { start_url, shortcuts, share_target, file_handlers } = manifest();
		const pages = [
			start_url,
			share_target.action,
			file_handlers[0].action,
			...shortcuts.map((one: { url: string }) => one.url)
		];
		for (const page of pages) expect(existsSync(join(fileOf(page), 'index.html')), page).toBe(true);
		expect(shortcuts.map((one: { name: string }) => one.name)).toEqual([
			'Study now',
			'Match the speakers',
			'Add'
		]);
	});

	test('Chromium finds nothing that keeps it from being installed', async () => {
		app = await openApp({ folder, base, device: PHONE });
		await app.go('/');
		await app.installed();
		const session = await app.context.newCDPSession(app.page);
		const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
		expect(installabilityErrors).toEqual([]);
		const { errors } = await session.send('Page.getAppManifest');
		expect(errors).toEqual([]);
		expectCalm(app);
	});

	test('what is shared comes in', async () => {
		app = await openApp({ folder, base, device: PHONE });
		await app.go('/');
		await app.installed();
		await app.stopServer();
		await share(app.page, { title: 'A talk', text: DOCUMENT }, folder);
		await app.page.getByRole('heading', { name: 'Look through the cards' }).waitFor({ timeout: 60_000 });
		expectCalm(app);
	});
});
