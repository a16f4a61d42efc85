import type { Result } from '#core/model';
import { refusedBySize, type FileProblem, type ReadText } from '#files/read';
import { startReading, type FileReading } from '#workers/read-client';

/** A file that is being opened, and how many of its pages are, where it has pages. */
interface Opening {
	name: string;
	done: number;
	total: number;
}

/** Opens files that were chosen, dropped, shared or opened with Verso, one at a time. */
export class FileOpener {
	now = $state.raw<Opening>();
	#reading: FileReading | undefined;
	#stopped = false;

	/** What is too large is refused unread. @returns undefined when it was stopped */
	async open(file: File): Promise<Result<ReadText, FileProblem> | undefined> {
		const refused = refusedBySize(file.name, file.size);
		if (refused) return { ok: false, problem: refused };
		this.#stopped = false;
		this.now = { name: file.name, done: 0, total: 0 };
		const read = await this.#read(file);
		this.#reading = this.now = undefined;
		return read;
	}

	stop(): void {
		this.#stopped = true;
		this.#reading?.stop();
	}

	async #read(file: File): FileReading['done'] {
		let bytes: Uint8Array<ArrayBuffer>;
		try {
			bytes = new Uint8Array(await file.arrayBuffer());
		} catch {
			const message = `“${file.name}” could not be opened. If it is a folder, or lies in a cloud, copy the file to this device first.`;
			return { ok: false, problem: { kind: 'unreadable', message } };
		}
		if (this.#stopped) return undefined;
		const onPage = (done: number, total: number) => (this.now = { name: file.name, done, total });
		this.#reading = startReading({ name: file.name, mediaType: file.type, bytes }, onPage);
		return this.#reading.done;
	}
}
