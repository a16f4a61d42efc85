/**
 * Fits the scheduler's weights to a log: trained on the earlier answers by fsrs-rs (Open Spaced Repetition), judged
 * by the later ones, which it has not seen. On one thread: more would need a page that is isolated from all others.
 */
import init, { Fsrs } from 'fsrs-browser';
import {
	countOf,
	FEWEST_REVIEWS,
	foretold,
	historiesOf,
	logLoss,
	splitOf,
	trainingSet,
	type TrainingSet
} from '#core/review/fit';
import type { Weights } from '#core/model';
import type { FitAnswer, FitRequest } from './fit-client';

const answer = (message: FitAnswer) => self.postMessage(message);

async function train({ ratings, days, lengths }: TrainingSet): Promise<Weights> {
	await init();
	const fsrs = new Fsrs();
	const [all, between, items] = [ratings, days, lengths].map((numbers) => Uint32Array.from(numbers));
	const weights = fsrs.computeParameters(
		all ?? new Uint32Array(),
		between ?? new Uint32Array(),
		items ?? new Uint32Array(),
		undefined,
		true
	);
	return [...weights].map((weight) => Math.round(weight * 1e4) / 1e4);
}

async function run({ logs, weights }: FitRequest): Promise<FitAnswer> {
	const histories = historiesOf(logs);
	const answers = countOf(histories);
	if (answers < FEWEST_REVIEWS) return { type: 'too-few', answers };
	const cut = splitOf(histories);
	const fitted = await train(trainingSet(histories, cut));
	const heldBack = (by: Weights | undefined) =>
		histories.flatMap((history) => foretold(history, by)).filter(({ at }) => at >= cut);
	const [before, after] = [heldBack(weights), heldBack(fitted)];
	return {
		type: 'fitted',
		fit: { answers, held: after.length, before: logLoss(before), after: logLoss(after), weights: fitted }
	};
}

self.addEventListener('message', ({ data }: MessageEvent<FitRequest>) => {
	run(data).then(answer, (error: unknown) => {
		// A fault of ours, or the trainer could not be loaded: it must reach the page as words.
		answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
	});
});
