/**
 * `npm run torture`: everything that can happen to the storage, done to it in real Chromium on both backends, and a
 * table of what came of it, a line as it is known. `--kills N` (100 for each backend), `--tries N` (8 of each other
 * fault), `--only WORD`, `--backend leveldb|sqlite`; `--short` is what `npm test` runs; `--report FILE` is for it.
 * Ends with 1 when an acknowledged answer was lost for good, or something was not told, or not put right.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BACKENDS, type Site } from '../storage/browser/harness';
import { clock, CLOCKS } from './clocks';
import { damaged, DAMAGES } from './damage';
import { kills } from './kills';
import { diskFull, quotaInImport, quotaInMigration, quotaInSession } from './room';
import { servePages, type Backend, type Row } from './world';

/** One try; undefined where the machine does not let us. */
type Once = (site: Site, backend: Backend, attempt: number) => Promise<Row | undefined>;

const FAULTS: [name: string, once: Once][] = [
	['quota exceeded in a session', quotaInSession],
	['quota exceeded in an import', quotaInImport],
	['quota exceeded in a migration', quotaInMigration],
	['disk full in a session', diskFull],
	...DAMAGES.map(([name, damage]): [string, Once] => [
		name,
		(site, backend, attempt) => damaged(site, backend, [name, (folder) => damage(folder, attempt)])
	])
];

const { values } = parseArgs({
	options: {
		kills: { type: 'string' },
		tries: { type: 'string' },
		only: { type: 'string', default: '' },
		backend: { type: 'string', default: '' },
		report: { type: 'string' },
		short: { type: 'boolean', default: false }
	}
});
const killed = Number(values.kills ?? (values.short ? 2 : 100));
const tries = Number(values.tries ?? (values.short ? 1 : 8));

/** In the short form one session goes through all of them. */
const clocks: typeof CLOCKS = values.short
	? [['clock and zone changed in a session', CLOCKS.flatMap(([, steps]) => steps)]]
	: CLOCKS;
for (const one of clocks) FAULTS.push([one[0], (at, backend) => clock(at, backend, one)]);

/** Several tries as one line. */
async function repeated(site: Site, backend: Backend, once: Once): Promise<Row | undefined> {
	let sum: Row | undefined;
	for (let attempt = 0; attempt < tries; attempt += 1) {
		const row = await once(site, backend, attempt);
		if (!row) return sum;
		const told = row.told === undefined ? {} : { told: (sum?.told ?? 0) + row.told };
		sum = {
			...{ fault: row.fault, backend: row.backend, tries: (sum?.tries ?? 0) + row.tries, ...told },
			...{ lost: (sum?.lost ?? 0) + row.lost, recovered: (sum?.recovered ?? 0) + row.recovered }
		};
	}
	return sum;
}

const isFine = ({ tries: all, lost, told, recovered }: Row) =>
	lost === 0 && (told ?? all) === all && recovered === all;

const site = await servePages();
const rows: Row[] = [];
const lines: [name: string, run: (backend: Backend) => Promise<Row | undefined>][] = [
	['SIGKILL while answering', (backend) => kills(site, backend, killed)],
	...FAULTS.map(([name, once]): (typeof lines)[number] => [name, (backend) => repeated(site, backend, once)])
];
console.log('| fault | backend | tries | lost | told | recovered |\n| --- | --- | --- | --- | --- | --- |');
for (const [name, run] of lines.filter(([one]) => one.includes(values.only)))
	for (const backend of BACKENDS.filter((one) => one.backend.includes(values.backend))) {
		const row = await run(backend);
		if (row) {
			rows.push(row);
			const { fault, lost, told, recovered } = row;
			console.log(`| ${fault} | ${row.backend} | ${row.tries} | ${lost} | ${told ?? '–'} | ${recovered} |`);
		} else console.log(`skipped: ${name} on ${backend.backend} (it needs root)`);
	}
site.close();

const passed = rows.filter(isFine).length;
if (values.report) writeFileSync(values.report, JSON.stringify({ passed, failed: rows.length - passed }));
process.exitCode = passed === rows.length ? 0 : 1;
