/** SIGKILL to the browser in the middle of answering, four answers under way at a time. */
import type { Site } from '../storage/browser/harness';
import { CARDS, inWorld, named, type Backend, type Row, type World } from './world';

/** So often it is said how far it is. */
const TELL_AFTER = 10;

export function kills(site: Site, backend: Backend, tries: number): Promise<Row> {
	return inWorld(site, backend, async (world) => {
		await world.study(0);
		const row: Row = { fault: 'SIGKILL while answering', ...named(backend), tries, lost: 0, recovered: 0 };
		let answers = 0;
		for (let kill = 0; kill < tries; kill += 1) {
			answers += await killed(world, kill);
			await world.start();
			const { problem, notices } = await world.page.evaluate(() => window.torture.told());
			const { lost, twice, inStep } = await world.verify();
			row.lost += lost;
			if (lost + twice === 0 && inStep === 'ok' && !problem && notices.length === 0) row.recovered += 1;
			else {
				console.log({ kill, lost, twice, inStep, problem, notices });
				await world.beginAnew();
			}
			if (kill % TELL_AFTER === TELL_AFTER - 1)
				console.error(`${backend.backend}: ${kill + 1} kills, ${answers} answers, ${row.lost} lost`);
		}
		return row;
	});
}

/** How many answers were acknowledged before the kill; each time another number, and at another moment. */
async function killed(world: World, kill: number): Promise<number> {
	await world.page.evaluate(() => window.verso.start());
	const before = world.acknowledged.length;
	await world.page.exposeFunction('acknowledge', (id: string) => {
		if (id.includes(':')) world.acknowledged.push(id);
	});
	const given = () => world.acknowledged.length - before;
	world.page
		.evaluate(([cards, from]) => window.verso.answerUntilKilled(cards, from), [CARDS, kill * 50] as const)
		.catch(() => undefined);
	await until(() => given() > 3 + (kill % 29));
	await world.chromium.kill();
	return given();
}

async function until(isSo: () => boolean): Promise<void> {
	const end = Date.now() + 60_000;
	while (!isSo()) {
		if (Date.now() > end) throw new Error('Nothing was answered for a minute.');
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
