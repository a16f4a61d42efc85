/** The clock of the device in the middle of a session: set back, set forward, another zone, summer time. */
import type { Site } from '../storage/browser/harness';
import { CARDS, inWorld, named, type Backend, type Row, type World } from './world';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 23, 12);
/** Clocks in Berlin go back at 1:00 UTC, and forward at 1:00 UTC. */
const [BACK, FORWARD] = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2027, 2, 28, 0, 30)];

export const CLOCKS: [fault: string, steps: { at: number; zone: string }[]][] = [
	[
		'clock set back a day',
		[
			{ at: START, zone: 'Europe/Berlin' },
			{ at: START - DAY, zone: 'Europe/Berlin' }
		]
	],
	[
		'clock set forward a year',
		[
			{ at: START, zone: 'Europe/Berlin' },
			{ at: START + 365 * DAY, zone: 'Europe/Berlin' },
			{ at: START + DAY, zone: 'Europe/Berlin' }
		]
	],
	[
		'time zone changed',
		['Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'].map((zone, hour) => ({
			at: START + hour * 3_600_000,
			zone
		}))
	],
	[
		'summer time begins and ends',
		[BACK, BACK + 3_600_000, BACK + 7_200_000, FORWARD, FORWARD + 3_600_000].map((at) => ({
			at,
			zone: 'Europe/Berlin'
		}))
	]
];

export function clock(site: Site, backend: Backend, [fault, steps]: (typeof CLOCKS)[number]): Promise<Row> {
	return inWorld(site, backend, async (world) => {
		await world.page.clock.install({ time: START });
		await world.study(0);
		await world.page.evaluate(() => window.torture.told());
		for (const { at, zone } of steps) {
			await world.devtools.send('Emulation.setTimezoneOverride', { timezoneId: zone });
			await world.page.clock.setFixedTime(at);
			for (let card = 0; card < CARDS; card += 1) await byClock(world, card);
		}
		await world.devtools.send('Emulation.setTimezoneOverride', { timezoneId: 'UTC' });
		const { lost, twice, inStep } = await world.verify();
		const check = await world.page.evaluate(() => window.torture.check());
		const given = world.acknowledged.length === steps.length * CARDS;
		const isFine = lost + twice === 0 && check === 'ok' && given;
		if (!isFine) console.log({ fault, lost, twice, inStep, check, given: world.acknowledged.length });
		return { fault, ...named(backend), tries: 1, lost, recovered: Number(isFine) };
	});
}

async function byClock(world: World, card: number): Promise<void> {
	const id = await world.page.evaluate((which) => window.torture.byClock(which), card);
	if (id.includes(':')) world.acknowledged.push(id);
}
