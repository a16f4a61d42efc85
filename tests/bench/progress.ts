/**
 * Times Progress with 100,000 cards and a million answers, at a quarter of the processor's speed: from the press on
 * "Progress" to its first number and its first plot. `npx tsx tests/bench/progress.ts`, after `npm run build`.
 */
import { PHONE } from '../e2e/harness';
import { openCollection } from '../support/collection-profile';

const RUNS = 5;
const app = await openCollection({ device: PHONE });
try {
	await app.context.addInitScript('globalThis.__name ??= (it) => it');
	const session = await app.context.newCDPSession(app.page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const times: { shown: number; painted: number }[] = [];
	// The first run fills the browser's caches, and does not count.
	for (let run = 0; run <= RUNS; run += 1) {
		await app.go('/settings/');
		await app.page.waitForTimeout(1500);
		const time = await app.page.evaluate(async () => {
			const link = document.querySelector<HTMLAnchorElement>('a[href$="/progress/"]');
			const begun = performance.now();
			const isShown = () =>
				document.querySelector('h1')?.textContent?.startsWith('You would recall') &&
				document.querySelector('[role="slider"] svg path');
			await new Promise<void>((resolve) => {
				const watcher = new MutationObserver(() => {
					if (!isShown()) return;
					watcher.disconnect();
					resolve();
				});
				watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
				link?.click();
			});
			const shown = performance.now() - begun;
			await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
			return { shown, painted: performance.now() - begun };
		});
		if (run > 0) times.push(time);
	}
	const middle = (of: 'shown' | 'painted') => {
		const sorted = times.map((time) => time[of]).sort((one, other) => one - other);
		return sorted[RUNS >> 1]?.toFixed(0);
	};
	console.log(
		`| Progress, 100,000 cards and a million answers, at a quarter of the speed: press to first number and plot | ${middle('shown')} ms, painted ${middle('painted')} ms | ≤ 200 ms |`
	);
	console.error(times.map(({ shown, painted }) => `${shown.toFixed(0)}/${painted.toFixed(0)}`).join(' '));
} finally {
	await app.close();
}
