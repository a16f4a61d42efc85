/** Says what is in a backup file, after checking all of it: the same reader as the app's, holding a line at a time. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { BackupSummary } from '#core/exchange/backup';
import { readBackupFile } from '#files/backup-file';

const USAGE = 'usage: npm run -s backup -- inspect FILE';
const UNREADABLE = 2;

async function main([command, file, ...rest]: readonly string[]): Promise<number> {
	if (command !== 'inspect' || file === undefined || rest.length > 0) return fail(USAGE);
	const found = await stat(file).catch(() => undefined);
	if (!found?.isFile()) return fail(`“${file}” is not there, or is not a file.`);
	const read = await readBackupFile(bytesOf(file), () => {});
	if (!read.ok) return fail(read.problem.message);
	process.stdout.write(summary(read.value, found.size));
	return 0;
}

/** Node's own web stream of a file reads in pieces of 64 KB, as wanted. */
function bytesOf(file: string): ReadableStream<Uint8Array<ArrayBuffer>> {
	const reading = createReadStream(file)[Symbol.asyncIterator]();
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await reading.next();
			if (done) controller.close();
			else controller.enqueue(new Uint8Array(value as Buffer));
		}
	});
}

function summary(found: BackupSummary, bytes: number): string {
	const time = (at: number) => new Date(at).toISOString();
	const lines = [
		['format', 'verso-backup/2, complete, checksum right'],
		['size', `${bytes} bytes`],
		['written', time(found.createdAt)],
		['device', found.device],
		['documents', String(found.readings)],
		['decks', `${found.decks}${found.decks ? `: ${found.deckNames.map(printable).join(', ')}` : ''}`],
		['cards', String(found.cards)],
		['answers', String(found.logs)],
		...(found.answered ? [['answered', `${time(found.answered.first)} to ${time(found.answered.last)}`]] : [])
	];
	return lines.map(([name = '', value = '']) => `${name.padEnd(10)} ${value}\n`).join('');
}

/** A name from a file may hold anything, and a terminal obeys control characters. */
function printable(name: string): string {
	return JSON.stringify(name).replace(/[\p{Cc}\p{Cf}]/gu, '');
}

function fail(message: string): number {
	process.stderr.write(`${message}\n`);
	return UNREADABLE;
}

process.exitCode = await main(process.argv.slice(2));
