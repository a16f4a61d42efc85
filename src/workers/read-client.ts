/** The page's side of the reader of files: a worker for each file, so that its memory goes with it. */
import type { Result } from '#core/model';
import type { FileProblem, ReadText } from '#files/read';

export interface ReadRequest {
	name: string;
	mediaType: string;
	bytes: Uint8Array<ArrayBuffer>;
}
export type ReadAnswer =
	| { type: 'page'; done: number; total: number }
	| { type: 'read'; read: Result<ReadText, FileProblem> }
	| { type: 'failed' };

export interface FileReading {
	/** Undefined when it was stopped. */
	done: Promise<Result<ReadText, FileProblem> | undefined>;
	stop(): void;
}

/**
 * Reads one file in a worker.
 * @param onPage told of every page that is opened, where a file has pages
 */
export function startReading(
	request: ReadRequest,
	onPage: (done: number, total: number) => void
): FileReading {
	const worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module', name: 'read' });
	const { port1: answers, port2: port } = new MessageChannel();
	let stop: FileReading['stop'] = () => undefined;
	const read = new Promise<Result<ReadText, FileProblem> | undefined>((resolve) => {
		const fail = () => resolve({ ok: false, problem: lost(request.name) });
		stop = () => resolve(undefined);
		worker.onerror = fail;
		answers.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
			if (data.type === 'page') onPage(data.done, data.total);
			else if (data.type === 'read') resolve(data.read);
			else fail();
		};
	});
	worker.postMessage(request, [request.bytes.buffer, port]);
	const close = () => {
		worker.terminate();
		answers.close();
	};
	return { done: read.finally(close), stop };
}

const lost = (name: string): FileProblem => ({
	kind: 'unreadable',
	message: `“${name}” could not be read: the reader of files did not load, or ran out of memory. The file itself is untouched. Reload the page and add it again, or a part of it.`
});
