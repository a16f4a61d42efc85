/** The page's side of the reader of documents: one worker, one request at a time. */
import type { EpochMs, Notice, Result } from '#core/model';
import type { Generated, Progress, RawText } from '#core/pipeline';
import { Assembly, type GenerateAnswer, type GenerateRequest } from './messages';

export interface GenerationProblem {
	/** `stopped`: by the learner, or by a newer request. */
	kind: 'stopped' | 'failed';
	message: string;
}
export interface Generation {
	done: Promise<Result<Generated, GenerationProblem>>;
	/** Ends the worker at once; `done` then says that it was stopped. */
	stop(): void;
}

/** What is used of a Worker. */
export interface WorkerPort {
	postMessage(request: GenerateRequest): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<GenerateAnswer>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
	onmessageerror: ((event: MessageEvent) => void) | null;
}

interface Running {
	id: number;
	assembly: Assembly;
	onProgress: (progress: Progress) => void;
	finish(result: Result<Generated, GenerationProblem>): void;
}

const trouble = (kind: GenerationProblem['kind'], message: string) => ({
	ok: false as const,
	problem: { kind, message }
});
const STOPPED = trouble('stopped', 'Stopped. Your text is still here.');
const LOST = 'The reader of documents could not be loaded. Your text is safe. Reload the page and try again.';

/** A reader of documents over workers that `open` makes. A worker that was ended or has failed is replaced. */
export function createGenerator(open: () => WorkerPort) {
	let worker: WorkerPort | undefined;
	let running: Running | undefined;
	let lastId = 0;

	function end(result: Result<Generated, GenerationProblem>, keepWorker = false): void {
		if (!keepWorker) {
			worker?.terminate();
			worker = undefined;
		}
		const ended = running;
		running = undefined;
		ended?.finish(result);
	}

	function hear({ data }: MessageEvent<GenerateAnswer>): void {
		// The answer to a request that was superseded.
		if (!running || data.id !== running.id) return;
		if (data.type === 'progress') running.onProgress(data.progress);
		else if (data.type === 'part') running.assembly.add(data.part);
		else if (data.type === 'failed') end(trouble('failed', failure(data.message)));
		else {
			const value = running.assembly.whole();
			end(value ? { ok: true, value } : trouble('failed', failure('no result')), true);
		}
	}

	function ready(): WorkerPort {
		if (worker) return worker;
		const opened = open();
		opened.onmessage = hear;
		opened.onerror = (event) => {
			if (worker === opened) end(trouble('failed', event.message ? failure(event.message) : LOST));
		};
		opened.onmessageerror = () => {
			if (worker === opened) end(trouble('failed', failure('an answer was damaged')));
		};
		return (worker = opened);
	}

	/** Starts reading. A reading that still runs is stopped first. */
	function start(
		raw: RawText & { notices?: Notice[] },
		importedAt: EpochMs,
		onProgress: (progress: Progress) => void
	): Generation {
		if (running) end(STOPPED);
		const id = (lastId += 1);
		const done = new Promise<Result<Generated, GenerationProblem>>((finish) => {
			running = { id, assembly: new Assembly(), onProgress, finish };
		});
		try {
			ready().postMessage({ id, raw, importedAt });
		} catch {
			end(trouble('failed', LOST));
		}
		return { done, stop: () => running?.id === id && end(STOPPED) };
	}

	return { start, warm: () => void ready() };
}

function failure(reason: string): string {
	return `This document could not be read to the end (${reason}). Your text is safe. Try again, or try a part of it.`;
}

const generator = createGenerator(
	() => new Worker(new URL('./generate.worker.ts', import.meta.url), { type: 'module', name: 'generate' })
);

/** Reads a document and makes its cards, in the worker. */
export const startGeneration = generator.start;
/** Loads the worker before it is needed. */
export const warmGenerator = generator.warm;
