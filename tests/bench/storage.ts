/**
 * Times the storage in real Chromium, on both backends, plain and with the processor slowed down four times:
 * `npx tsx tests/bench/storage.ts [decks] [cards in each]`. Prints a table; the limits stand beside the values.
 */
import { BACKENDS, launch, newProfile, servePage } from '../storage/browser/harness';
import type {} from './storage-page';

const [decks = 20, cards = 5000] = process.argv.slice(2).map(Number);
const ANSWERS = 200;

const at = (times: number[], share: number) =>
	times.toSorted((one, other) => one - other)[Math.floor((times.length - 1) * share)] ?? NaN;

const site = await servePage(new URL('storage-page.ts', import.meta.url));
console.log(`${decks} decks of ${cards} cards; ms; medians of five, answers of ${ANSWERS}`);
for (const { backend, flags } of BACKENDS) {
	const profile = newProfile();
	const chromium = await launch(profile.folder, flags, site);
	try {
		const page = await chromium.tab('bench');
		await page.evaluate(() => window.bench.open());
		const filled = await page.evaluate(([many, each]) => window.bench.fill(many, each), [
			decks,
			cards
		] as const);
		console.log(`${backend}: ${Math.round((decks * cards * 1000) / filled)} cards/s put in`);
		for (const rate of [1, 4]) {
			const session = await page.context().newCDPSession(page);
			await session.send('Emulation.setCPUThrottlingRate', { rate });
			const answers = await page.evaluate((count) => window.bench.answers(count), ANSWERS);
			const five = async (what: 'open' | 'due' | 'fresh' | 'overview' | 'lastLogs') => {
				const times: number[] = [];
				for (let run = 0; run < 5; run++)
					times.push(await page.evaluate((name) => window.bench[name](), what));
				return at(times, 0.5).toFixed(1);
			};
			console.log(
				`${backend} ${rate}×: answer p50 ${at(answers, 0.5).toFixed(1)} p95 ${at(answers, 0.95).toFixed(1)} (≤ 25)` +
					` p99 ${at(answers, 0.99).toFixed(1)} (≤ 60) · next due ${await five('due')} (≤ 15)` +
					` · new ${await five('fresh')} · deck list ${await five('overview')} (≤ 100)` +
					` · last 100 logs ${await five('lastLogs')} · open ${await five('open')}`
			);
		}
	} finally {
		await chromium.kill();
		profile.remove();
	}
}
site.close();
