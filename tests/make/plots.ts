/**
 * `npm run pictures:plots`: each plot of Progress with 100,000 cards and a million answers, on a phone by day and a
 * desktop by night, into .cache/pictures/plots. The collection is made once, which takes some minutes.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DESKTOP, PHONE, ROOT } from '../e2e/harness';
import { openCollection } from '../support/collection-profile';

const OUT = join(ROOT, '.cache/pictures/plots');
/** The last plot of the page; it is drawn when all others are. */
const LAST = 'Chance of recall now';

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const look of [
	{ device: PHONE, name: 'phone', colorScheme: 'light' as const },
	{ device: DESKTOP, name: 'desktop', colorScheme: 'dark' as const }
]) {
	const app = await openCollection({ device: look.device, colorScheme: look.colorScheme });
	try {
		await app.go('/progress/');
		await app.page.getByRole('region', { name: LAST }).waitFor();
		const plots = app.page.locator('main section[aria-label]');
		for (let at = 0; at < (await plots.count()); at += 1) {
			const plot = plots.nth(at);
			await plot.evaluate((it) => it.scrollIntoView({ block: 'center' }));
			await app.page.waitForTimeout(400);
			const name = (await plot.getAttribute('aria-label')) ?? '';
			const file = name.toLowerCase().replace(/\W+/g, '-');
			await plot.screenshot({ path: join(OUT, `${file}-${look.name}.png`) });
			console.log(`${look.name}: ${name}`);
		}
	} finally {
		await app.close();
	}
}
