/** SIGKILL to the browser in the middle of answering, four answers under way at a time. */
import { inWorld, CARDS, type Backend, type Row } from './world';
import type { Site } from '../storage/browser/harness';

export function kills(site: Site, backend: Backend, tries: number): Promise<Row> {
	return inWorld(site, backend, async (world) => {
		await world.study(0);
		const row: Row = { fault: 'SIGKILL while answering', ...named(backend), tries, lost: 0, recovered: 0 };
		for (let kill = 0; kill < tries; kill += 1) {
			await world.page.evaluate(() => window.verso.start());
			const before = world.acknowledged.length;
			await world.page.exposeFunction('acknowledge', (id: string) => {
				if (id.includes(':')) world.acknowledged.push(id);
			});
			world.page
				.evaluate(([cards, from]) => window.verso.answerUntilKilled(cards, from), [CARDS, kill * 50] as const)
				.catch(() => undefined);
			await until(() => world.acknowledged.length - before > 3 + (kill % 29));
			await world.chromium.kill();
			await world.start();
			const { lost, twice, inStep } = await world.verify();
			row.lost += lost;
			const { problem, notices } = await world.page.evaluate(() => window.torture.told());
			if (lost + twice === 0 && inStep === 'ok' && !problem && notices.length === 0) row.recovered += 1;
			else console.log({ kill, lost, twice, inStep, problem, notices });
		}
		return row;
	});
}

export const named = ({ backend }: Backend) => ({ backend });

async function until(isSo: () => boolean): Promise<void> {
	const end = Date.now() + 30_000;
	while (!isSo()) {
		if (Date.now() > end) throw new Error('Nothing was answered for half a minute.');
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
