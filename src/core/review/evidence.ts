/**
 * What a right answer is worth: the less, the more easily it is guessed.
 *
 * A learner who does not know the answer picks the right one of n with the chance g = 1/n: 1/4 in a choice, 1/2
 * for true or false, 1/(those left) in a match, 0 where the answer is free. With R the retrievability before the
 * answer, Bayes' rule gives the probability that a right answer was known (the guessing parameter is that of
 * Birnbaum's three-parameter model, in Lord and Novick 1968):
 *
 *     known = R / (R + (1 − R) · g)
 *
 * FSRS takes a right answer for recall. Here it is recall with the probability `known`, and else a lapse that did
 * not show. With S the stability after Good and L that after Again, both of FSRS, the stability after it is
 *
 *     S ^ known · L ^ (1 − known)
 *
 * the mean of both on the scale on which stabilities are compared; the difficulty is the plain mean. Three rules
 * keep luck from adding up:
 *
 * - A right answer with `known` below ENOUGH (more than six in a hundred would be luck) is *held*: the card takes
 *   a step of ten minutes and is asked in a free format, before it gets an interval of days.
 * - A review is asked in a guessable format only where a right answer will be enough: a choice of four from
 *   R = 0.80, true or false from R = 0.89. So only a quiz, a match or a wish brings about what is held.
 * - A new card may be met in any format; R is then taken for KNOWN_BEFORE. On its learning steps a card is asked
 *   in a free format, and it never leaves them by a guessable answer.
 *
 * A wrong answer is wrong in any format.
 *
 * The log keeps n, so that a replay judges alike. `npm run simulate` shows what the rule does to recall.
 */
import type { AnswerLog, EpochMs, Format, Memory, Rating } from '#core/model';
import { isLearning } from './due';
import { dueAfter, retrievability, schedule, type ScheduleOptions } from './scheduler';
import { MINUTE, studyDay, type Zone } from './study-day';

/** From this probability on a right answer gives an interval of days. */
export const ENOUGH = 0.94;
/** After a right answer that is not enough the card is asked again this much later. */
export const HELD_FOR = 10 * MINUTE;
/** Taken for the chance that a new card is known before it was asked. */
export const KNOWN_BEFORE = 0.3;
/** From how many an answer is picked, where the format alone says it. */
const PICKED_FROM: Partial<Record<Format, number>> = { choice: 4, 'true-false': 2 };

/**
 * The probability that a right answer was known.
 * @param recall the retrievability before the answer, 0 to 1
 * @param pickedFrom from how many the answer was picked; undefined where it was free
 */
export function known(recall: number, pickedFrom: number | undefined): number {
	if (pickedFrom === undefined) return 1;
	const luck = (1 - recall) / Math.max(1, pickedFrom);
	return recall + luck === 0 ? 0 : recall / (recall + luck);
}

/** Whether a right answer to this card, now and picked from so many, will do for an interval of days. */
export function isEnough(memory: Memory, pickedFrom: number | undefined, at: EpochMs, zone: Zone): boolean {
	if (pickedFrom === undefined) return true;
	return memory.state === 'review' && known(retrievability(memory, at, zone), pickedFrom) >= ENOUGH;
}

/**
 * Those of the formats in which a card may be asked now of itself. Where none of them is free there may be none:
 * then recall is asked.
 */
export function trusted(memory: Memory, formats: readonly Format[], at: EpochMs, zone: Zone): Format[] {
	if (memory.state === 'new') return [...formats];
	return formats.filter((format) => isEnough(memory, PICKED_FROM[format], at, zone));
}

/**
 * The memory after a review.
 * @param given with from how many the answer was picked; without it the answer was free
 */
export function weigh(
	memory: Memory,
	given: Pick<AnswerLog, 'rating' | 'options'>,
	at: EpochMs,
	options: ScheduleOptions
): Memory {
	const { rating, options: pickedFrom } = given;
	if (rating === 'again' || pickedFrom === undefined) return schedule(memory, rating, at, options);
	if (isLearning(memory)) return heldOn(memory, at, options.zone);
	const isNew = memory.state === 'new';
	const recall = isNew ? KNOWN_BEFORE : retrievability(memory, at, options.zone);
	const mean = between(memory, rating, known(recall, pickedFrom), at, options);
	if (isNew) return { ...mean, state: 'learning', learningSteps: 1, due: at + HELD_FOR };
	if (isEnough(memory, pickedFrom, at, options.zone))
		return { ...mean, due: Math.min(mean.due, dueAfter(memory, mean.stability, at, options)) };
	return { ...mean, state: 'relearning', due: at + HELD_FOR };
}

/** On its steps nothing changes but the time, which whatever weights read the history must tell alike. */
function heldOn(memory: Memory, at: EpochMs, zone: Zone): Memory {
	const lastDay = studyDay(at, zone);
	return { ...memory, reps: memory.reps + 1, due: at + HELD_FOR, lastReview: at, lastDay };
}

/** As after this rating, with the stability and difficulty that are part recall, part lapse. */
function between(
	memory: Memory,
	rating: Rating,
	share: number,
	at: EpochMs,
	options: ScheduleOptions
): Memory {
	const recalled = schedule(memory, rating, at, options);
	const forgotten = schedule(memory, 'again', at, options);
	return {
		...recalled,
		stability: recalled.stability ** share * forgotten.stability ** (1 - share),
		difficulty: recalled.difficulty * share + forgotten.difficulty * (1 - share)
	};
}
