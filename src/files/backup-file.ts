/** The border where backups go out and come in: lines of text to bytes packed with gzip (RFC 1952), and back. */
import { MOST, problemOf, readBackup, type BackupProblem, type BackupSummary } from '#core/exchange/backup';
import type { BackupRow } from '#core/exchange/data';
import type { Result } from '#core/model';

/** How its name ends. A file that something unpacked on its way, as some browsers do, is read too. */
export const EXTENSION = '.jsonl.gz';

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of a file, made as they are asked for. */
export function packed(lines: AsyncIterator<string>): ReadableStream<Bytes> {
	const encoder = new TextEncoder();
	const text = new ReadableStream<Bytes>({
		async pull(controller) {
			const { done, value } = await lines.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		},
		async cancel() {
			await lines.return?.();
		}
	});
	return text.pipeThrough(new CompressionStream('gzip'));
}

/** Reads a file as it comes and validates it; see `readBackup`. Never more than a line of it is held. */
export async function readBackupFile(
	file: ReadableStream<Bytes>,
	keep: (row: BackupRow) => void
): Promise<Result<BackupSummary, BackupProblem>> {
	try {
		return await readBackup(linesOf(await unpacked(file)), keep);
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
async function unpacked(file: ReadableStream<Bytes>): Promise<ReadableStream<string>> {
	const reader = file.getReader();
	const first = await reader.read();
	const isPacked = first.value?.[0] === 0x1f;
	const whole = new ReadableStream<Bytes>({
		start(controller) {
			if (first.value) controller.enqueue(first.value);
			if (first.done) controller.close();
		},
		async pull(controller) {
			const { done, value } = await reader.read();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		cancel: (reason) => reader.cancel(reason)
	});
	const bytes = isPacked ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
	return bytes.pipeThrough(new TextDecoderStream('utf-8', { fatal: isPacked }));
}

async function* linesOf(text: ReadableStream<string>): AsyncGenerator<string> {
	const reader = text.getReader();
	let rest: string[] = [];
	let length = 0;
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			const lines = part.value.split('\n');
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
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
