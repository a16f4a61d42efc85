import type { Result } from '#core/model';
import { MOST_BYTES, readFile, type FileProblem, type ReadText } from '#files/read';

/** Reads a file that was chosen, dropped, shared or opened; what is too large is refused unread. */
export async function readBytes(file: File): Promise<Result<ReadText, FileProblem>> {
	if (file.size > MOST_BYTES) return readFile(file.name, file.type, new Uint8Array(MOST_BYTES + 1));
	let bytes: ArrayBuffer;
	try {
		bytes = await file.arrayBuffer();
	} catch {
		const message = `“${file.name}” could not be opened. If it is a folder, or lies in a cloud, copy the file to this device first.`;
		return { ok: false, problem: { kind: 'unreadable', message } };
	}
	return readFile(file.name, file.type, new Uint8Array(bytes));
}
