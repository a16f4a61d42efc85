/**
 * How well a set of weights foretells a learner's answers, and what it can be trained on.
 *
 * The measure is the log loss that FSRS itself is trained and compared by (Ye, Su, Cao 2022): with p the
 * retrievability that the app would have given before an answer, the mean of −ln p over right answers and of
 * −ln (1 − p) over wrong ones. It is taken from the app's own replay, so that it judges what the learner would have
 * been asked by. Only free answers given a day or more after the one before count: a picked one may be luck, and
 * steps of minutes are not forgetting.
 */
import type { CardId, EpochMs, Memory, Rating, ReviewLog, Weights } from '#core/model';
import { memoryAfter } from './grade';
import { effective } from './log';
import { elapsedDays, newMemory, RATINGS, retrievability } from './scheduler';
import { dueAt } from './set-due';
import { studyDay } from './study-day';

/** Fewer answers would fit chance. */
export const FEWEST_REVIEWS = 400;
/** The share of the answers that is trained on, the earliest; the others are foretold. */
const TRAINED = 0.8;
/** No retrievability is surer than this, as in the benchmark of FSRS. */
const SURE = 1e-4;

/** One answer that counts. */
export interface Foretold {
	at: EpochMs;
	/** The chance that it would be right, 0 to 1. */
	recall: number;
	right: boolean;
}

/** The log by card, each in order, without what was taken back. */
export function historiesOf(logs: readonly ReviewLog[]): ReviewLog[][] {
	const cards = new Map<CardId, ReviewLog[]>();
	for (const log of effective(logs)) {
		const history = cards.get(log.cardId);
		if (history) history.push(log);
		else cards.set(log.cardId, [log]);
	}
	return [...cards.values()];
}

/** What these weights would have foretold of one card's answers. */
export function foretold(history: readonly ReviewLog[], weights: Weights | undefined): Foretold[] {
	const found: Foretold[] = [];
	let memory = newMemory(0);
	for (const log of history) {
		if (log.kind === 'reset') memory = newMemory(log.at);
		else if (log.kind === 'manual') memory = dueAt(memory, log.due);
		else if (log.kind !== 'undo') {
			const zone = () => log.offset;
			if (log.kind === 'review' && log.options === undefined && elapsedOf(memory, log) > 0)
				found.push({
					at: log.at,
					recall: retrievability(memory, log.at, zone),
					right: log.rating !== 'again'
				});
			const { desiredRetention } = log;
			memory = memoryAfter(log.kind, memory, log, log.at, {
				desiredRetention,
				zone,
				seed: log.cardId,
				weights
			});
		}
	}
	return found;
}

function elapsedOf(memory: Memory, { at, offset }: ReviewLog): number {
	return memory.state === 'new' ? 0 : elapsedDays(memory, at, () => offset);
}

/** The mean log loss; lower is better. NaN of no answers. */
export function logLoss(answers: readonly Foretold[]): number {
	const losses = answers.map(({ recall, right }) => {
		const chance = Math.min(1 - SURE, Math.max(SURE, recall));
		return -Math.log(right ? chance : 1 - chance);
	});
	return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** How many answers count. */
export function countOf(histories: readonly (readonly ReviewLog[])[]): number {
	return histories.reduce((sum, history) => sum + foretold(history, undefined).length, 0);
}

/** The time that parts the answers to train on from those that are held back. */
export function splitOf(histories: readonly (readonly ReviewLog[])[]): EpochMs {
	const times = histories.flatMap((history) => foretold(history, undefined).map(({ at }) => at));
	times.sort((left, right) => left - right);
	return times[Math.floor(times.length * TRAINED)] ?? Infinity;
}

/** What fsrs-rs is trained on: of each answer that counts, the grades up to it and the days between them. */
export interface TrainingSet {
	/** 1 (Again) to 4 (Easy), one item after the other. */
	ratings: number[];
	/** Days since the answer before; 0 for the first of an item. */
	days: number[];
	/** Answers in each item. */
	lengths: number[];
}

/** The answers before a time, as items to train on. */
export function trainingSet(histories: readonly (readonly ReviewLog[])[], until: EpochMs): TrainingSet {
	const set: TrainingSet = { ratings: [], days: [], lengths: [] };
	for (const history of histories) for (const item of itemsOf(history, until)) add(set, item);
	return set;
}

interface Step {
	rating: Rating;
	days: number;
}

function itemsOf(history: readonly ReviewLog[], until: EpochMs): Step[][] {
	const items: Step[][] = [];
	let steps: Step[] = [];
	let last: number | undefined;
	for (const log of history) {
		if (log.at >= until) break;
		if (log.kind === 'reset') [steps, last] = [[], undefined];
		if (log.kind !== 'review') continue;
		const day = studyDay(log.at, () => log.offset);
		const days = Math.max(0, day - (last ?? day));
		steps = [...steps, { rating: log.rating, days }];
		last = day;
		if (days > 0 && log.options === undefined) items.push(steps);
	}
	return items;
}

function add(set: TrainingSet, item: readonly Step[]): void {
	for (const { rating, days } of item) {
		set.ratings.push(RATINGS.indexOf(rating) + 1);
		set.days.push(days);
	}
	set.lengths.push(item.length);
}
