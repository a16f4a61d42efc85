/** No room left: the browser's quota in the middle of a session and of an import, and a small disk that is full. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../storage/browser/harness';
import { CARDS, inWorld, named, type Backend, type Row, type World } from './world';

const ANSWERS = 30;

/** The session goes on to answer while there is no room, and again when there is. */
export function quotaInSession(site: Site, backend: Backend): Promise<Row> {
	return inWorld(site, backend, (world) =>
		fullInSession(
			world,
			{ fault: 'quota exceeded in a session', ...named(backend) },
			{
				prepare: () => quota(world, 3_000_000),
				fill: async () => void (await world.page.evaluate(() => window.verso.fill())),
				free: () => quota(world, undefined)
			}
		)
	);
}

/** An import that does not fit: all of it or nothing. */
export function quotaInImport(site: Site, backend: Backend): Promise<Row> {
	return inWorld(site, backend, async (world) => {
		await quota(world, 3_000_000);
		await world.study(ANSWERS);
		const refused = await world.page.evaluate(() => window.torture.import(6000));
		const still = await world.verify();
		const decks = await world.page.evaluate(() => window.verso.decks());
		await quota(world, undefined);
		const fits = await world.page.evaluate(() => window.torture.import(50));
		const after = await world.verify();
		const isFine = still.inStep === 'ok' && decks === 1 && fits === 'ok' && after.inStep === 'ok';
		if (!isFine) console.log({ refused, still, decks, fits, after });
		return {
			...{ fault: 'quota exceeded in an import', ...named(backend), tries: 1 },
			...{ lost: after.lost, told: Number(refused === 'quota'), recovered: Number(isFine) }
		};
	});
}

/** A database of version 1 that cannot become version 2 for want of room: it stays as it is, and does so later. */
export function quotaInMigration(site: Site, backend: Backend): Promise<Row> {
	return inWorld(site, backend, async (world) => {
		const answers = await world.page.evaluate(() => window.torture.earlier());
		await quota(world, 1000);
		await world.restart();
		await quota(world, 1000);
		const asked = await world.page.evaluate(() => window.torture.told());
		const refused = await world.page.evaluate(() => window.torture.upgrade());
		await quota(world, undefined);
		const agreed = await world.page.evaluate(() => window.torture.upgrade());
		const later = await world.page.evaluate(() => window.torture.told());
		const ids = await world.page.evaluate(() => window.torture.ids());
		const numbers = await world.page.evaluate(() => window.torture.numbers());
		const lost = answers - new Set(ids).size;
		const isFine = lost + later.notices.length === 0 && numbers === 'ok' && agreed + later.problem === '';
		const isTold = asked.problem === 'earlier' && refused === 'stuck';
		if (!isFine || !isTold) console.log({ asked, refused, agreed, later, lost, numbers });
		return {
			...{ fault: 'quota exceeded in a migration', ...named(backend), tries: 1, lost },
			...{ told: Number(isTold), recovered: Number(isFine) }
		};
	});
}

/** A disk of its own, filled up by somebody else; needs root. Undefined where that is not to be had. */
export async function diskFull(site: Site, backend: Backend): Promise<Row | undefined> {
	const disk = smallDisk();
	if (!disk) return undefined;
	try {
		return await inWorld(
			site,
			backend,
			(world) => fullInSession(world, { fault: 'disk full in a session', ...named(backend) }, disk),
			join(disk.folder, 'profile')
		);
	} finally {
		disk.remove();
	}
}

interface Room {
	/** Before anything is stored. */
	prepare?: () => Promise<void>;
	fill: () => Promise<void> | void;
	free: () => Promise<void> | void;
}

async function fullInSession(
	world: World,
	head: Pick<Row, 'fault' | 'backend'>,
	{ prepare, fill, free }: Room
): Promise<Row> {
	await prepare?.();
	await world.study(ANSWERS);
	const file = await world.page.evaluate(() => window.torture.file());
	await fill();
	const { refused, step } = await answerWhileFull(world);
	await free();
	for (let more = 0; more < 5; more += 1) await world.answer((step + more) % CARDS, step + more);
	await world.restart();
	const { problem, notices } = await world.page.evaluate(() => window.torture.told());
	const before = await world.verify();
	// What a learner does who is told so. Answers since the backup come from the second copy.
	const restored = before.lost ? await world.page.evaluate((it) => window.torture.restore(it), file) : 'ok';
	const { lost, twice, inStep } = before.lost ? await world.verify() : before;
	const isTold = refused > 0 && (before.lost === 0 || notices.length > 0);
	const isFine = lost + twice === 0 && inStep === 'ok' && !problem && restored === 'ok';
	if (!isFine || !isTold)
		console.log({ ...head, refused, before, restored, lost, twice, inStep, problem, notices });
	return { ...head, tries: 1, lost, told: Number(isTold), recovered: Number(isFine) };
}

/** A disk that others filled may have a little room left in pages that were allotted before. */
async function answerWhileFull(world: World): Promise<{ refused: number; step: number }> {
	let refused = 0;
	let step = ANSWERS;
	for (; refused < 3 && step < ANSWERS + 400; step += 1) {
		const kind = await world.answer(step % CARDS, step);
		if (!kind.includes(':')) refused += 1;
	}
	return { refused, step };
}

async function quota(world: World, quotaSize: number | undefined): Promise<void> {
	const { origin } = world.site;
	await world.devtools.send('Storage.overrideQuotaForOrigin', quotaSize ? { origin, quotaSize } : { origin });
}

function smallDisk(): (Room & { folder: string; remove(): void }) | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'verso-disk-'));
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { stdio: 'ignore' });
	} catch {
		rmSync(folder, { recursive: true });
		return undefined;
	}
	const ballast = join(folder, 'ballast');
	return {
		folder,
		fill() {
			const { bavail, bsize } = statfsSync(folder);
			try {
				writeFileSync(ballast, Buffer.alloc(bavail * bsize));
			} catch {
				// The browser took some of it meanwhile: what is written fills the rest.
			}
		},
		free: () => rmSync(ballast),
		remove() {
			execFileSync('umount', ['-l', folder]);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
