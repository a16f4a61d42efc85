/**
 * How much memory Node takes to make and to read a backup of 100,000 cards and a million answers: `npm run bench:file`.
 * Each is done in a process of its own, whose highest resident size is compared with that of one that does nothing;
 * once with a heap as large as V8 likes, which collects garbage late, and once with one of 40 MB, where a process that
 * held more would die.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backupLines } from '#core/exchange/backup';
import type { BackupRow } from '#core/exchange/data';
import type { CardId, DeviceId, LogId } from '#core/model';
import { DEFAULT_SETTINGS } from '#core/settings';
import { packed, readBackupFile } from '#files/backup-file';
import { entry, largeDeck, NOON } from '../storage/kit';

const [CARDS, ANSWERS, SLICE] = [100_000, 1_000_000, 1000];
const LIMIT = '≤ 64 MB';

/** As the storage gives them: a slice at a time. */
function* rows(): Generator<BackupRow[]> {
	const { deck, reading, cards } = largeDeck('big', SLICE);
	const dated = <Row>(row: Row) => ({ row, changedAt: NOON });
	yield [{ settings: dated(DEFAULT_SETTINGS) }];
	yield [{ reading: dated(reading) }];
	yield [{ deck: dated(deck) }];
	const idOf = (index: number) => `big-${index}` as CardId;
	for (let from = 0; from < CARDS; from += SLICE)
		yield cards.map((card, index) => ({ card: dated({ ...card, id: idOf(from + index) }) }));
	const [first] = cards;
	if (!first) return;
	const { log } = entry(first);
	for (let from = 0; from < ANSWERS; from += SLICE)
		yield Array.from({ length: SLICE }, (_one, index) => {
			const id = `here:${from + index + 1}` as LogId;
			return { log: { ...log, id, cardId: idOf((from + index) % CARDS), at: NOON + from } };
		});
}

async function make(file: string): Promise<void> {
	const lines = backupLines({ createdAt: NOON, device: 'here' as DeviceId }, rows());
	const reader = packed(lines).getReader();
	const out = await open(file, 'w');
	for (let part = await reader.read(); !part.done; part = await reader.read()) await out.write(part.value);
	await out.close();
}

async function read(file: string): Promise<void> {
	const reading = createReadStream(file)[Symbol.asyncIterator]();
	const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
		async pull(controller) {
			const { done, value } = await reading.next();
			if (done) controller.close();
			else controller.enqueue(new Uint8Array(value));
		}
	});
	const found = await readBackupFile(bytes, () => undefined);
	if (!found.ok || found.value.logs !== ANSWERS) throw new Error('The file is not what was written.');
}

const HEAPS = [
	['any heap', []],
	['a heap of 40 MB', ['--max-old-space-size=40', '--max-semi-space-size=1']]
] as const;

/** The highest resident size of a process that does this, in MB. */
function peak(what: string, file: string, limits: readonly string[]): number {
	const tsx = fileURLToPath(import.meta.resolve('tsx'));
	const args = [...limits, '--import', tsx, fileURLToPath(import.meta.url), what, file];
	const ran = spawnSync(process.execPath, args, { encoding: 'utf8' });
	if (ran.status !== 0) throw new Error(ran.stderr);
	return Number(ran.stdout) / 1024;
}

const [what, path = ''] = process.argv.slice(2);
if (what) {
	if (what === 'make') await make(path);
	if (what === 'read') await read(path);
	process.stdout.write(String(process.resourceUsage().maxRSS));
} else {
	const folder = mkdtempSync(join(tmpdir(), 'verso-file-'));
	const file = join(folder, 'backup.jsonl.gz');
	console.log('| memory beyond an idle process | heap | measured | limit |\n| --- | --- | --- | --- |');
	for (const [heap, limits] of HEAPS) {
		const idle = peak('nothing', file, limits);
		const beyond = (job: string) => (peak(job, file, limits) - idle).toFixed(0);
		const made = beyond('make');
		const size = (statSync(file).size / 1e6).toFixed(0);
		console.log(`| making a backup of a million answers, ${size} MB | ${heap} | ${made} MB | ${LIMIT} |`);
		console.log(`| reading and checking it | ${heap} | ${beyond('read')} MB | ${LIMIT} |`);
	}
	rmSync(folder, { recursive: true });
}
