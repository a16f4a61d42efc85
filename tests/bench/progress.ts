/**
 * Times Progress with 100,000 cards and a million answers, at a quarter of the processor's speed: from the press on
 * "Progress" to its first number on the screen. `npx tsx tests/bench/progress.ts`, after `npm run build`.
 */
import { PHONE } from '../e2e/harness';
import { openCollection } from '../support/collection-profile';

const RUNS = 5;
const app = await openCollection({ device: PHONE });
try {
	await app.context.addInitScript('globalThis.__name ??= (it) => it');
	const session = await app.context.newCDPSession(app.page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const times: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		await app.go('/settings/');
		await app.page.waitForTimeout(1500);
		times.push(
			await app.page.evaluate(async () => {
				const link = document.querySelector<HTMLAnchorElement>('a[href$="/progress/"]');
				const begun = performance.now();
				const shown = new Promise<void>((resolve) => {
					const watcher = new MutationObserver(() => {
						if (!document.querySelector('h1')?.textContent?.startsWith('You would recall')) return;
						watcher.disconnect();
						resolve();
					});
					watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
				});
				link?.click();
				await shown;
				return performance.now() - begun;
			})
		);
	}
	const sorted = times.toSorted((one, other) => one - other);
	console.log(
		`Progress opens in ${sorted[RUNS >> 1]?.toFixed(0)} ms (limit 200); all: ${sorted.map((ms) => ms.toFixed(0)).join(', ')}`
	);
} finally {
	await app.close();
}
