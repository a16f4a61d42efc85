/** How fast the learner answers: what a session takes, and what fits into some minutes. */
import type { ReviewLog } from '#core/model';
import { effective, isAnswer } from '#core/review/log';
import { MINUTE, studyDay } from '#core/review/study-day';

export interface Pace {
	/** Milliseconds of an answer: the median, which a phone that was put aside does not move. */
	answerMs: number;
	/** Answers that a card takes on a day: learning cards and wrong ones come again. */
	answersPerCard: number;
}

/** Taken where too little is known of the learner. */
export const USUAL_PACE: Pace = { answerMs: 15_000, answersPerCard: 1.3 };
const ENOUGH_ANSWERS = 10;
/** Longer than that nobody thinks: the card was left lying. */
export const LONGEST_ANSWER_MS = 2 * MINUTE;
/** From an answer to the next question: reading what the text says, and going on. */
const READING_MS = 4000;

/**
 * The pace in these entries of the log, of a hundred answers or more the truest. A match is left out: a pair of a
 * round takes another time than a card.
 */
export function paceOf(logs: readonly ReviewLog[]): Pace {
	const answers = effective(logs)
		.filter(isAnswer)
		.filter(({ format }) => format !== 'match');
	if (answers.length < ENOUGH_ANSWERS) return USUAL_PACE;
	const times = answers
		.map(({ durationMs }) => Math.min(durationMs, LONGEST_ANSWER_MS))
		.sort((left, right) => left - right);
	const sittings = new Set(
		answers.map(({ cardId, at, offset }) => `${studyDay(at, () => offset)} ${cardId}`)
	);
	return {
		answerMs: times[times.length >> 1] ?? USUAL_PACE.answerMs,
		answersPerCard: answers.length / sittings.size
	};
}

/** Milliseconds that so many cards take. */
export function timeFor(cards: number, { answerMs, answersPerCard }: Pace): number {
	return cards * answersPerCard * (answerMs + READING_MS);
}

/** How many cards fit into a time (milliseconds); one at least. */
export function cardsIn(ms: number, pace: Pace): number {
	return Math.max(1, Math.floor(ms / timeFor(1, pace)));
}
