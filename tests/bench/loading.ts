/**
 * How the app loads, as a phone on a slow line has it: `npx tsx tests/bench/loading.ts`, after `npm run build`.
 * Medians of five, at Slow 4G (1.6 Mbit/s, 150 ms) and a quarter of the processor's speed; text comes packed with
 * brotli, as a host sends it. The limits stand beside the values.
 */
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { brotliCompressSync, constants } from 'node:zlib';
import { openApp, PHONE, ROOT, type App } from '../e2e/harness';
import { recallOnly, takeSample } from '../e2e/steps';
import { median } from './medians';

const RUNS = 5;
const PACKED = '.cache/build-packed';
/** Slow 4G of Lighthouse: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;
/** Time after the load event within which a page is alive and settled. */
const SETTLED_MS = 3_000;

interface Load {
	/** Milliseconds after the address was asked for. */
	fcp: number;
	lcp: number;
	/** Sum of what long tasks take beyond 50 ms each, until the page has settled. */
	tbt: number;
	/** Until the first card of a session was drawn; 0 where there is none. */
	card: number;
	/** Bytes over the line, packed, without those of the service worker; 0 where there is no line. */
	bytes: number;
}

/** A copy of the build with every text packed beside it. */
function pack(): void {
	const folder = join(ROOT, PACKED);
	rmSync(folder, { recursive: true, force: true });
	cpSync(join(ROOT, 'build'), folder, { recursive: true });
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const path = join(folder, name);
		if (!/\.(js|css|html|svg|json|md|webmanifest)$/.test(name) || !statSync(path).isFile()) continue;
		const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
		writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), { params }));
	}
}

/**
 * Runs in the page before its own scripts: collects what the browser says of its painting and its long tasks, and
 * when the frame with the first card was drawn. Told by the page itself: a question from outside is slowed down too.
 */
function watch() {
	const seen = { lcp: 0, tbt: 0, card: 0 };
	Object.assign(globalThis, { seen });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.lcp = entry.startTime;
	}).observe({ type: 'largest-contentful-paint', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.tbt += Math.max(0, entry.duration - 50);
	}).observe({ type: 'longtask', buffered: true });
	new MutationObserver((_, watcher) => {
		if (!document.body?.textContent?.includes('Show the answer')) return;
		watcher.disconnect();
		requestAnimationFrame(() => setTimeout(() => (seen.card = performance.now())));
	}).observe(document, { childList: true, subtree: true });
}

/** To be told of requests costs the page's thread itself, so without a network nobody asks. */
async function slow(page: Page, network: boolean): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	if (network) {
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', SLOW_4G);
	}
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	return session;
}

async function load(app: App, path: string, network: boolean): Promise<Load> {
	const { page } = app;
	const session = await slow(page, network);
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await page.goto(app.url(path));
	// Nothing is asked of the page before: what asks is a large script, and would be measured with it.
	await page.waitForTimeout(SETTLED_MS);
	const seen = await page.evaluate<Omit<Load, 'bytes'>>(
		'({ ...seen, fcp: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0 })'
	);
	return { ...seen, bytes };
}

/** Nobody was here before: nothing is cached, and no service worker. */
async function cold(): Promise<Load> {
	const app = await openApp({ device: PHONE, folder: PACKED, before: watch });
	try {
		// The first visit is what is measured; the service worker fetches the rest after it.
		await app.page.addInitScript(() => {
			navigator.serviceWorker.register = () => new Promise(() => undefined);
		});
		return await load(app, '/', true);
	} finally {
		await app.close();
	}
}

/** Everything is on the device, the page was open once before, and the server is gone. */
async function warm(path: string): Promise<Load> {
	const app = await openApp({ device: PHONE, folder: PACKED, before: watch });
	try {
		await app.go('/');
		await app.installed();
		await takeSample(app);
		await recallOnly(app);
		await app.go(path);
		await app.stopServer();
		await app.page.goto('about:blank');
		// What was open before is put away first.
		await app.page.waitForTimeout(SETTLED_MS);
		return await load(app, path, false);
	} finally {
		await app.close();
	}
}

async function five(once: () => Promise<Load>): Promise<Load[]> {
	const runs: Load[] = [];
	for (let run = 0; run < RUNS; run += 1) runs.push(await once());
	return runs;
}
const ms = (runs: Load[], what: 'fcp' | 'lcp' | 'tbt' | 'card') =>
	`${Math.round(median(runs.map((run) => run[what])))} ms`;

pack();
const first = await five(cold);
const again = await five(() => warm('/'));
const session = await five(() => warm('/study/'));
const lines = [
	['first visit, Slow 4G: first contentful paint', ms(first, 'fcp'), '–'],
	['first visit, Slow 4G: largest contentful paint', ms(first, 'lcp'), '≤ 900 ms'],
	['first visit, Slow 4G: total blocking time', ms(first, 'tbt'), '–'],
	['first visit: bytes', `${(median(first.map((run) => run.bytes)) / 1024).toFixed(1)} KB`, '–'],
	['again, offline: first contentful paint', ms(again, 'fcp'), '–'],
	['again, offline: largest contentful paint', ms(again, 'lcp'), '≤ 500 ms'],
	['again, offline: total blocking time', ms(again, 'tbt'), '–'],
	['open to first card, offline', ms(session, 'card'), '≤ 500 ms']
];
console.log('| at a quarter of the speed | measured | limit |\n| --- | --- | --- |');
for (const line of lines) console.log(`| ${line.join(' | ')} |`);
