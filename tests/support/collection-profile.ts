/**
 * The built app with a large collection in it, in a browser profile that is made once and copied for each use:
 * it is kept in `.cache/collections`, and made anew when the generator, the schema or the scheduler changed.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { openApp, ROOT, type App, type AppOptions } from '../e2e/harness';
import { LARGE, type CollectionOptions } from './collection';

const KEPT = join(ROOT, '.cache/collections');
const STATS = ['bins', 'days', 'knowledge', 'slips', 'step'].map((name) => `src/core/stats/${name}.ts`);
const ROWS = ['history', 'ledger', 'counters', 'day-row'].map((name) => `src/storage/${name}.ts`);
const MAKES_IT = [
	...['tests/support/collection', 'tests/support/collection.ts', 'src/core/review', 'src/core/model.ts'],
	'src/storage/migrations',
	...ROWS,
	...STATS
];

/** Opens the app on a profile that holds the collection, at the time at which its learner stopped. */
export async function openCollection(
	app: Omit<AppOptions, 'profile' | 'port'> = {},
	options: CollectionOptions = LARGE
): Promise<App> {
	const profile = join(KEPT, hashOf(sources()), hashOf(JSON.stringify(options)));
	if (!existsSync(profile)) await makeProfile(profile, options);
	const opened = await openApp({ serviceWorkers: 'block', ...app, profile, port: portOfTree() });
	await opened.context.clock.setFixedTime(options.now);
	return opened;
}

async function makeProfile(profile: string, options: CollectionOptions): Promise<void> {
	const app = await openApp({ port: portOfTree(), serviceWorkers: 'block' });
	try {
		await app.go('/');
		const code = await bundle();
		await app.page.evaluate(`${code}; collectionPage.put(${JSON.stringify(options)})`);
		await app.closeBrowser();
		for (const old of existsSync(KEPT) ? readdirSync(KEPT) : [])
			if (join(KEPT, old) !== dirname(profile)) rmSync(join(KEPT, old), { recursive: true, force: true });
		mkdirSync(dirname(profile), { recursive: true });
		cpSync(app.profile, `${profile}.part`, { recursive: true });
		renameSync(`${profile}.part`, profile);
	} finally {
		await app.close();
	}
}

/** The generator and the writer as one script; an evaluated one is not the content policy's business. */
async function bundle(): Promise<string> {
	const entry = join(import.meta.dirname, 'collection/page.ts');
	const built = await build({
		...{ configFile: false, logLevel: 'error' },
		build: { write: false, lib: { entry, formats: ['iife'], name: 'collectionPage' } }
	});
	const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
	return outputs.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n');
}

/** Stored data belongs to an address: each copy of the project on a machine has a port of its own. */
function portOfTree(): number {
	return 20_000 + (parseInt(hashOf(ROOT).slice(0, 6), 16) % 10_000);
}

function sources(): string {
	const files = MAKES_IT.flatMap((path) =>
		path.endsWith('.ts')
			? [path]
			: readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
					.filter((name) => name.endsWith('.ts'))
					.map((name) => join(path, name))
	);
	return files.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('');
}

function hashOf(...parts: string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('hex').slice(0, 16);
}
