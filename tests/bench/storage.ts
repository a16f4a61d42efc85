/**
 * Times the storage in real Chromium on both backends, with 100,000 cards and over a million answers, plain and with
 * the processor slowed down four times. `npx tsx tests/bench/storage.ts [--backend leveldb|sqlite] [--cards N]`.
 * Prints a table; the limits stand beside the values. README.md says how to read it.
 */
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { BACKENDS, launch, newProfile, servePage, type Site } from '../storage/browser/harness';
import type {} from './storage-page';

const { values } = parseArgs({
	options: { backend: { type: 'string', default: '' }, cards: { type: 'string', default: '100000' } }
});
const CARDS = Number(values.cards);
const ANSWERS = 200;
const RUNS = 5;

type Line = [what: string, backend: string, rate: string, measured: string, limit: string];
const tell = (...line: Line) => console.log(`| ${line.join(' | ')} |`);
const at = (times: number[], share: number) =>
	times.toSorted((one, other) => one - other)[Math.floor((times.length - 1) * share)] ?? NaN;
const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`;

async function atRate(page: Page, session: CDPSession, backend: string, rate: number): Promise<void> {
	await session.send('Emulation.setCPUThrottlingRate', { rate });
	const median = async (what: 'open' | 'due' | 'fresh' | 'overview') => {
		const times: number[] = [];
		for (let run = 0; run < RUNS; run += 1)
			times.push(await page.evaluate((name) => window.bench[name](), what));
		return ms(at(times, 0.5));
	};
	const speed = `${rate}×`;
	const answers = await page.evaluate((count) => window.bench.answers(count), ANSWERS);
	tell('an answer, p50', backend, speed, ms(at(answers, 0.5)), '–');
	tell('an answer, p95', backend, speed, ms(at(answers, 0.95)), '≤ 25 ms');
	tell('an answer, p99', backend, speed, ms(at(answers, 0.99)), '≤ 60 ms');
	tell('next 20 due of a deck', backend, speed, await median('due'), '≤ 15 ms');
	tell('next 20 new of a deck', backend, speed, await median('fresh'), '≤ 15 ms');
	tell('deck list with its numbers', backend, speed, await median('overview'), '≤ 100 ms');
	tell('open the database', backend, speed, await median('open'), '–');
}

async function timeBackend(site: Site, { backend, flags }: (typeof BACKENDS)[number]): Promise<void> {
	const profile = newProfile();
	const chromium = await launch(profile.folder, flags, site);
	try {
		const page = await chromium.tab('bench');
		const session = await page.context().newCDPSession(page);
		await page.evaluate(() => window.bench.open());
		const cards = await page.evaluate((count) => window.bench.importCards(count), CARDS);
		tell(`import of ${cards.cards} cards`, backend, '1×', seconds(cards.ms), '≤ 15 s');
		const logs = await page.evaluate(() => window.bench.importLogs());
		tell(`import of ${logs.logs} answers`, backend, '1×', seconds(logs.ms), '≤ 10 s');
		for (const rate of [1, 4]) await atRate(page, session, backend, rate);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		const out = await page.evaluate(() => window.bench.export());
		tell(`export, ${(out.bytes / 1e6).toFixed(0)} MB`, backend, '1×', seconds(out.ms), '–');
		const back = await page.evaluate(() => window.bench.restore());
		tell('restore: read and check', backend, '1×', seconds(back.read), '–');
		tell('restore: what it would change', backend, '1×', seconds(back.plan), '–');
		tell('restore: write', backend, '1×', seconds(back.write), '≤ 25 s');
	} finally {
		await chromium.kill();
		profile.remove();
	}
}

const site = await servePage(new URL('storage-page.ts', import.meta.url));
console.log('| what | backend | processor | measured | limit |\n| --- | --- | --- | --- | --- |');
for (const one of BACKENDS.filter(({ backend }) => backend.includes(values.backend)))
	await timeBackend(site, one);
site.close();
