/**
 * `npm run bench`: the numbers of the README, each the median of five. Builds nothing: `npm run build` comes first.
 * `very-long-novel-emma.txt` is read where it is at hand; otherwise a text made of the sample, over and over.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '#core/pipeline';
import { seeded } from '#core/random';
import { countingIds } from '../fixtures/ids';
import { openApp, PHONE, ROOT, type App } from '../e2e/harness';
import { recallOnly, takeSample } from '../e2e/steps';
import { measure } from '../size.mjs';
import { median, percentile } from './medians';

const RUNS = 5;
const NOVEL = join(ROOT, '../shared/documents/very-long-novel-emma.txt');
const SAMPLE = readFileSync(join(ROOT, 'static/samples/the-five-million-dollar-model.md'), 'utf8');
const TEXT = existsSync(NOVEL) ? readFileSync(NOVEL, 'utf8') : SAMPLE.repeat(60);

interface Line {
	what: string;
	measured: string;
	limit: string;
}

async function repeat(once: () => Promise<number> | number): Promise<number> {
	const numbers: number[] = [];
	for (let run = 0; run < RUNS; run += 1) numbers.push(await once());
	return median(numbers);
}

/** Sentences a second of the whole generator in Node, after one run to warm up. */
function generation(): number {
	let sentences = 0;
	const context = { newId: countingIds(), random: seeded(1), importedAt: 0 };
	const started = performance.now();
	generate(
		{ text: TEXT, mediaType: 'text/plain' },
		{ ...context, onProgress: (progress) => (sentences = Math.max(sentences, progress.sentences)) }
	);
	return sentences / ((performance.now() - started) / 1000);
}

async function fresh<Value>(measureIn: (app: App) => Promise<Value>): Promise<Value> {
	const app = await openApp({ device: PHONE });
	try {
		// The compiler of this script names functions by a helper that pages do not have.
		await app.context.addInitScript('globalThis.__name ??= (it) => it');
		await app.go('/');
		await app.installed();
		return await measureIn(app);
	} finally {
		await app.close();
	}
}

/** The longest time between two ticks of the page, 4 ms apart, from the reading of a novel until a second after its draft is shown. */
function longestBlock(): Promise<number> {
	return fresh(async (app) => {
		await app.go('/add/');
		await app.page
			.locator('input[type="file"]')
			.first()
			.setInputFiles({ name: 'novel.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) });
		await app.page.getByRole('button', { name: /Stop/ }).waitFor({ timeout: 60_000 });
		const longest = app.page.evaluate(async () => {
			let [last, most] = [performance.now(), 0];
			let end = Infinity;
			while (last < end) {
				await new Promise((resolve) => setTimeout(resolve, 4));
				const now = performance.now();
				if (end === Infinity && document.querySelector('article')) end = now + 1_000;
				most = Math.max(most, now - last - 4);
				last = now;
			}
			return most;
		});
		return await longest;
	});
}

/** Takes the sample, to be asked in one way; its address. */
async function sampleDeck(app: App): Promise<string> {
	const deck = await takeSample(app);
	await recallOnly(app);
	return `/decks/${deck}/`;
}

/** From the press of a grade to the next question on the screen, in ms, at a quarter of the processor's speed. */
function answers(): Promise<number[]> {
	return fresh(async (app) => {
		await sampleDeck(app);
		await app.go('/study/');
		const session = await app.context.newCDPSession(app.page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		const times: number[] = [];
		for (let turn = 0; turn < 12; turn += 1) {
			await app.page.getByRole('button', { name: 'Show the answer' }).click();
			await app.page.getByRole('button', { name: /^Easy/ }).waitFor();
			times.push(
				await app.page.evaluate(async () => {
					const seen = () =>
						[...document.querySelectorAll('button')].some((one) => one.innerText.startsWith('Show'));
					const easy = document.querySelector<HTMLButtonElement>('button.easy');
					const started = performance.now();
					const next = new Promise<void>((resolve) => {
						const watcher = new MutationObserver(() => {
							if (!seen()) return;
							watcher.disconnect();
							resolve();
						});
						watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
					});
					easy?.click();
					await next;
					return performance.now() - started;
				})
			);
		}
		return times;
	});
}

const sizes = measure();
generation();
const perSecond = await repeat(generation);
const block = await repeat(longestBlock);
const runs: number[][] = [];
for (let run = 0; run < RUNS; run += 1) runs.push(await answers());
const p50 = median(runs.map((times) => percentile(times, 0.5)));
const p95 = median(runs.map((times) => percentile(times, 0.95)));

const lines: Line[] = [
	{ what: 'generation in Node', measured: `${Math.round(perSecond)} sentences/s`, limit: '≥ 1,000' },
	{
		what: 'longest block of the page while a novel is read and its draft shown',
		measured: `${block.toFixed(0)} ms`,
		limit: '≤ 50 ms'
	},
	{
		what: 'script before the first page is alive (brotli)',
		measured: `${(sizes.firstVisit / 1024).toFixed(1)} KB`,
		limit: '≤ 60 KB'
	},
	{
		what: 'the reader of documents, on Add only (gzip)',
		measured: `${(sizes.reader / 1048576).toFixed(2)} MB`,
		limit: '≤ 1.5 MB'
	},
	{
		what: 'grade to next question, stored, at a quarter of the speed',
		measured: `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`,
		limit: '–'
	}
];
console.log('| what | measured | limit |\n| --- | --- | --- |');
for (const { what, measured, limit } of lines) console.log(`| ${what} | ${measured} | ${limit} |`);
