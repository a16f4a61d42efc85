/** The border where backups go out and come in: lines of text to bytes packed with gzip (RFC 1952), and back. */
import { MOST, problemOf, readBackup, type BackupProblem, type BackupSummary } from '#core/exchange/backup';
import type { BackupRow } from '#core/exchange/data';
import type { Result } from '#core/model';
import { through } from './through';

/** How its name ends. A file that something unpacked on its way, as some browsers do, is read too. */
export const EXTENSION = '.jsonl.gz';

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of a file, made as they are asked for. */
export function packed(lines: AsyncIterable<string>): ReadableStream<Bytes> {
	return through(encoded(lines), new CompressionStream('gzip'));
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Bytes> {
	const encoder = new TextEncoder();
	for await (const text of lines) yield encoder.encode(text);
}

/** Reads a file as it comes and validates it; see `readBackup`. Never more than a line of it is held. */
export async function readBackupFile(
	file: ReadableStream<Bytes>,
	keep: (row: BackupRow) => void
): Promise<Result<BackupSummary, BackupProblem>> {
	try {
		return await readBackup(linesOf(textOf(file)), keep);
	} catch (error) {
		// Streams report damage by an exception whose words differ from engine to engine.
		if (!(error instanceof Error)) throw error;
		return { ok: false, problem: problemOf(isCutOff(error) ? 'truncated' : 'damaged') };
	}
}

function isCutOff({ message }: Error): boolean {
	return /trunc|unexpected end|premature/i.test(message);
}

/** As text, whether it is still packed or not. */
async function* textOf(file: ReadableStream<Bytes>): AsyncGenerator<string> {
	const reader = file.getReader();
	const first = await reader.read();
	const isPacked = first.value?.[0] === 0x1f;
	const whole = chunksOf(reader, first);
	const bytes = isPacked ? chunksOf(through(whole, new DecompressionStream('gzip')).getReader()) : whole;
	const decoder = new TextDecoder('utf-8', { fatal: isPacked });
	for await (const part of bytes) yield decoder.decode(part, { stream: true });
	yield decoder.decode();
}

/** @param first what was read of it already */
async function* chunksOf(
	reader: ReadableStreamDefaultReader<Bytes>,
	first?: ReadableStreamReadResult<Bytes>
): AsyncGenerator<Bytes> {
	try {
		for (let part = first ?? (await reader.read()); !part.done; part = await reader.read()) yield part.value;
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
	let rest: string[] = [];
	let length = 0;
	for await (const part of text) {
		const lines = part.split('\n');
		const last = lines.pop() ?? '';
		for (const line of lines) {
			yield [...rest, line].join('');
			rest = [];
			length = 0;
		}
		rest.push(last);
		length += last.length;
		// What has no end is no line of ours: handed on, it is refused.
		if (length > MOST.line) break;
	}
	yield rest.join('');
}
