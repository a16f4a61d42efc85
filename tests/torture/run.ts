/**
 * `npm run torture`: everything that can happen to the storage, done to it in real Chromium on both backends, and a
 * table of what came of it. `--kills N` (100 for each backend), `--tries N` (4 for each damage), `--only WORD`,
 * `--backend leveldb|sqlite`. Ends with 1 when an
 * acknowledged answer was lost and that was not told, or a damage was not told.
 */
import { parseArgs } from 'node:util';
import { BACKENDS } from '../storage/browser/harness';
import { clock, CLOCKS } from './clocks';
import { DAMAGES, damaged } from './damage';
import { kills } from './kills';
import { diskFull, quotaInImport, quotaInSession } from './room';
import { servePages, type Backend, type Row } from './world';

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '100' },
		tries: { type: 'string', default: '4' },
		only: { type: 'string', default: '' },
		backend: { type: 'string', default: '' }
	}
});
const site = await servePages();
type Fault = [name: string, run: (backend: Backend) => Promise<Row | undefined>];
const FAULTS: Fault[] = [
	['kills', (backend) => kills(site, backend, Number(values.kills))],
	['quota in a session', (backend) => quotaInSession(site, backend)],
	['quota in an import', (backend) => quotaInImport(site, backend)],
	['disk full', (backend) => diskFull(site, backend)],
	...DAMAGES.map((one): Fault => [one[0], (backend) => damaged(site, backend, one, Number(values.tries))]),
	...CLOCKS.map((one): Fault => [one[0], (backend) => clock(site, backend, one)])
];

function lineOf({ fault, backend, tries, lost, detected, recovered }: Row): string {
	return `| ${fault} | ${backend} | ${tries} | ${lost} | ${detected ?? '–'} | ${recovered} |`;
}

const rows: Row[] = [];
console.log('| fault | backend | tries | lost | told | recovered |\n| --- | --- | --- | --- | --- | --- |');
for (const [name, run] of FAULTS.filter(([one]) => one.includes(values.only)))
	for (const backend of BACKENDS.filter((one) => one.backend.includes(values.backend))) {
		const row = await run(backend);
		if (row) {
			rows.push(row);
			console.log(lineOf(row));
		} else console.log(`skipped: ${name} on ${backend.backend} (it needs root)`);
	}
site.close();

const failed = rows.filter(
	({ tries, lost, detected, recovered }) =>
		(detected ?? tries) < tries || (detected === undefined && (lost > 0 || recovered < tries))
);
process.exitCode = failed.length ? 1 : 0;
