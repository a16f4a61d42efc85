/**
 * What every journey needs: the built app behind a static server that can be stopped, and a real browser with a
 * profile on disk (an incognito context keeps its storage in memory, so it would prove nothing about keeping).
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { serve } from '../../src/cli/static-server.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.mjs';

export const ROOT = join(import.meta.dirname, '../..');
const PROFILES = join(ROOT, '.cache/profiles');

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const DESKTOP = { viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false };
export type Device = typeof PHONE;

export interface AppOptions {
	device?: Device;
	/** Where the build lies; `build` unless told. */
	folder?: string;
	base?: string;
	colorScheme?: 'light' | 'dark';
	/** A profile to begin with a copy of; what it stored belongs to the address, so the port has to be the same. */
	profile?: string;
	port?: number;
	/** A profile that outlives a build must not keep that build. */
	serviceWorkers?: 'allow' | 'block';
	/** Runs in every page before its own scripts. */
	before?: () => void;
}

/** One learner: a server, a profile on disk, a browser. Close it at the end of the test. */
export class App {
	context!: BrowserContext;
	page!: Page;
	/** Errors of pages, broken promises, refusals of the content policy. */
	readonly trouble: string[] = [];
	/** Requests to any other place than the app's own server. */
	readonly abroad: string[] = [];
	private server: Awaited<ReturnType<typeof serve>> | undefined;
	private port: number;
	readonly profile: string;
	private readonly folder: string;
	private readonly base: string;

	constructor(private readonly options: AppOptions = {}) {
		mkdirSync(PROFILES, { recursive: true });
		this.profile = mkdtempSync(join(PROFILES, 'p-'));
		if (options.profile) cpSync(options.profile, this.profile, { recursive: true });
		this.port = options.port ?? 0;
		this.folder = join(ROOT, options.folder ?? 'build');
		this.base = options.base ?? '';
		if (!existsSync(this.folder)) throw new Error(`There is no ${this.folder}: npm run build comes first.`);
	}

	/** The address of a path inside the app. */
	url(path = '/'): string {
		return `http://localhost:${this.port}${this.base}${path}`;
	}

	async startServer(folder = this.folder): Promise<void> {
		this.server = await serve({ folder, base: this.base, port: this.port });
		this.port = this.server.port;
	}

	async stopServer(): Promise<void> {
		await this.server?.stop();
		this.server = undefined;
	}

	/** Opens the browser on the profile; what it held before is still there. */
	async startBrowser(): Promise<void> {
		const executablePath = findChromium();
		this.context = await chromium.launchPersistentContext(this.profile, {
			...(executablePath ? { executablePath } : {}),
			args: CHROMIUM_FLAGS,
			acceptDownloads: true,
			colorScheme: this.options.colorScheme ?? 'light',
			reducedMotion: 'reduce',
			serviceWorkers: this.options.serviceWorkers ?? 'allow',
			...(this.options.device ?? DESKTOP)
		});
		this.context.setDefaultTimeout(15_000);
		if (this.options.before) await this.context.addInitScript(this.options.before);
		this.context.on('page', (page) => this.watch(page));
		this.context.on('request', (request) => {
			const url = new URL(request.url());
			if (/^https?:|^wss?:/.test(url.protocol) && url.port !== String(this.port)) this.abroad.push(url.href);
		});
		this.page = this.context.pages()[0] ?? (await this.context.newPage());
		this.watch(this.page);
	}

	async closeBrowser(): Promise<void> {
		await this.context.close();
	}

	private readonly watched = new Set<Page>();
	private watch(page: Page): void {
		if (this.watched.has(page)) return;
		this.watched.add(page);
		page.on('pageerror', (error) =>
			this.trouble.push(`${new URL(page.url()).pathname}: ${error.stack ?? error.message}`)
		);
		page.on('console', (message) => {
			const refused = /Content Security Policy/.test(message.text());
			const network = /Failed to load resource|net::ERR_/.test(message.text());
			if (message.type() === 'error' && (refused || !network)) this.trouble.push(message.text());
		});
	}

	/** Goes to a path and waits until the page is alive. */
	async go(path: string, page = this.page): Promise<Page> {
		await page.goto(this.url(path));
		await alive(page);
		return page;
	}

	/** Waits until everything is kept on the device, so that the server may go. */
	async installed(page = this.page): Promise<void> {
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
			timeout: 30_000
		});
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	}

	async close(): Promise<void> {
		await this.context?.close();
		await this.stopServer();
		rmSync(this.profile, { recursive: true, force: true, maxRetries: 3 });
		// So every journey proves it, whatever else it looks at.
		if (this.abroad.length > 0) throw new Error(`Asked of other places: ${this.abroad.join(', ')}`);
	}
}

/** Waits until kit has taken the page over: before that, a press would be lost. */
export async function alive(page: Page): Promise<void> {
	await page.waitForSelector('#svelte-announcer', { state: 'attached' });
}

/** A learner before the first visit: server and browser run, no page is open. */
export async function openApp(options: AppOptions = {}): Promise<App> {
	const app = new App(options);
	await app.startServer();
	await app.startBrowser();
	return app;
}
