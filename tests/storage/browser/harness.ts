/** A page with the storage in it, in a real Chromium with a profile on the disk that can be killed and opened again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../../support/chromium.mjs';

/** Chromium is moving IndexedDB from LevelDB to SQLite: both have to hold. */
export const BACKENDS = [
	{ backend: 'leveldb', flags: ['--disable-features=IdbSqliteBackingStore'] },
	{ backend: 'sqlite', flags: ['--enable-features=IdbSqliteBackingStore'] }
];

export interface Site {
	origin: string;
	close(): void;
}

/** Bundles a page's script and serves it. */
export async function servePage(entry = new URL('page.ts', import.meta.url)): Promise<Site> {
	const files = await bundle(fileURLToPath(entry));
	const server = createServer((request, response) => {
		const path = (request.url ?? '/').slice(1);
		const code = files.get(path);
		if (code === undefined && path) response.writeHead(404).end();
		else {
			const type = code === undefined ? 'text/html' : 'text/javascript';
			response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
			response.end(
				code ?? '<!doctype html><title>storage</title><script type="module" src="/page.js"></script>'
			);
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { origin: `http://127.0.0.1:${portOf(server)}`, close: () => server.close() };
}

async function bundle(entry: string): Promise<Map<string, string>> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: () => 'page.js' } }
	});
	const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
		'output' in one ? one.output : []
	);
	return new Map(outputs.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}

function portOf(server: Server): number {
	const address = server.address();
	return typeof address === 'object' && address ? address.port : 0;
}

export interface Chromium {
	browser: Browser;
	/** A new tab with the page in it, after its script put `global` there. */
	tab(global?: string): Promise<Page>;
	/** SIGKILL to the browser and all its children, and no waiting before it. */
	kill(): Promise<void>;
	close(): Promise<void>;
}

/** A folder for a profile, and its removal. */
export function newProfile(): { folder: string; remove(): void } {
	const folder = mkdtempSync(join(tmpdir(), 'verso-profile-'));
	return {
		folder,
		remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
	};
}

export async function launch(folder: string, flags: string[], site: Site): Promise<Chromium> {
	const executable = findChromium();
	if (!executable) throw new Error('No Chromium was found: install it, or set CHROME_PATH.');
	const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'];
	const child = spawn(executable, [...CHROMIUM_FLAGS, ...flags, ...own], {
		// A group of its own, so that all of it can be killed at once.
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const browser = await chromium.connectOverCDP(await debuggingAddress(child));
	const [context] = browser.contexts();
	if (!context) throw new Error('Chromium has no profile.');
	return {
		browser,
		async tab(global = 'verso') {
			const page = await context.newPage();
			await page.goto(`${site.origin}/`);
			await page.waitForFunction((name) => name in window, global);
			return page;
		},
		async kill() {
			if (child.pid) process.kill(-child.pid, 'SIGKILL');
			await gone;
		},
		async close() {
			const session = await browser.newBrowserCDPSession();
			await session.send('Browser.close').catch(() => undefined);
			await gone;
		}
	};
}

function debuggingAddress(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.on('data', (data: Buffer) => {
			said += data.toString();
			const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (address) resolve(address);
		});
		child.once('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
	});
}
