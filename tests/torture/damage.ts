/** What happens to files behind the app's back, between two starts: cut off, changed, deleted. A backup was made before. */
import {
	closeSync,
	openSync,
	readdirSync,
	readSync,
	rmSync,
	statSync,
	truncateSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../storage/browser/harness';
import { inWorld, named, type Backend, type Row, type World } from './world';

const ANSWERS = 60;
type Damage = (folder: string, attempt: number) => void;

export const DAMAGES: [fault: string, damage: Damage][] = [
	[
		'database cut off',
		(folder, attempt) =>
			forLargest(folder, (file, size) => truncateSync(file, Math.floor(size * (0.3 + 0.15 * (attempt % 5)))))
	],
	['bytes flipped', (folder, attempt) => forLargest(folder, (file, size) => flip(file, size, attempt))],
	['database deleted', (folder) => rmSync(databases(folder), { recursive: true })]
];

export function damaged(
	site: Site,
	backend: Backend,
	[fault, damage]: [fault: string, damage: (folder: string) => void]
): Promise<Row> {
	return inWorld(site, backend, (world) => once(world, { fault, ...named(backend) }, damage));
}

async function once(
	world: World,
	head: Pick<Row, 'fault' | 'backend'>,
	damage: (folder: string) => void
): Promise<Row> {
	await world.study(ANSWERS);
	const file = await world.page.evaluate(() => window.torture.file());
	await world.chromium.close();
	damage(world.folder);
	await world.start();
	const first = await world.page.evaluate(() => window.torture.told());
	const looked: string[] = await world.page.evaluate(() => window.torture.look()).catch(() => []);
	const ids: string[] = await world.page.evaluate(() => window.torture.ids()).catch(() => []);
	const check: string = await world.page.evaluate(() => window.torture.check()).catch(String);
	const gone = world.acknowledged.filter((id) => !ids.includes(id)).length;
	// Bytes that nobody has read yet are not known to be wrong: the look tells, or the start after they were read.
	const next = await world.page.evaluate(() => window.torture.told());
	const told = [first.problem, next.problem, ...first.notices, ...looked, ...next.notices].filter(Boolean);
	// What was damaged where nothing lay needs no telling.
	const isTold = told.length > 0 || (gone === 0 && check === 'ok');
	const restored: string = await world.page.evaluate((it) => window.torture.restore(it), file).catch(String);
	const after = await world
		.verify()
		.catch((error: unknown) => ({ lost: gone, twice: 0, inStep: String(error) }));
	const isFine = restored === 'ok' && after.lost + after.twice === 0 && after.inStep === 'ok';
	if (!isTold || !isFine) console.log({ ...head, told, gone, check, restored, ...after });
	return { ...head, tries: 1, lost: after.lost, told: Number(isTold), recovered: Number(isFine) };
}

function databases(folder: string): string {
	return join(folder, 'Default', 'IndexedDB');
}

function forLargest(folder: string, work: (file: string, size: number) => void): void {
	const files = readdirSync(databases(folder), { recursive: true, encoding: 'utf8' })
		.map((name) => join(databases(folder), name))
		.filter((file) => statSync(file).isFile())
		.sort((one, other) => statSync(other).size - statSync(one).size);
	const [largest] = files;
	if (!largest) throw new Error('There is no database.');
	work(largest, statSync(largest).size);
}

/** Turns 200 bytes over, in a place that differs from try to try. */
function flip(file: string, size: number, attempt: number): void {
	const open = openSync(file, 'r+');
	const bytes = Buffer.alloc(200);
	const at = Math.floor(size * (0.1 + 0.2 * (attempt % 4)));
	readSync(open, bytes, 0, bytes.length, at);
	writeSync(
		open,
		bytes.map((byte) => byte ^ 0xff),
		0,
		bytes.length,
		at
	);
	closeSync(open);
}
