/** The page's side of fitting the scheduler: a worker for one question, ended when it has answered. */
import type { ReviewLog, Weights } from '#core/model';

export interface FitRequest {
	logs: ReviewLog[];
	/** Those in force. */
	weights: Weights | undefined;
}

export interface Fit {
	/** Answers that count; see core/review/fit. */
	answers: number;
	/** How many of them were held back to judge by. */
	held: number;
	/** Log loss on those, by the weights in force and by the fitted ones; lower is better. */
	before: number;
	after: number;
	weights: Weights;
}

export type FitAnswer =
	{ type: 'fitted'; fit: Fit } | { type: 'too-few'; answers: number } | { type: 'failed'; message: string };

/** Asks for a fit. `stop` ends the worker; `done` then never comes. */
export function requestFit(request: FitRequest): { done: Promise<FitAnswer>; stop: () => void } {
	const worker = new Worker(new URL('./fit.worker.ts', import.meta.url), { type: 'module' });
	const done = new Promise<FitAnswer>((resolve) => {
		worker.onmessage = ({ data }: MessageEvent<FitAnswer>) => resolve(data);
		worker.onerror = ({ message }) => resolve({ type: 'failed', message });
	});
	worker.postMessage(request);
	void done.then(() => worker.terminate());
	return { done, stop: () => worker.terminate() };
}
