/** Which way a card is asked: one of the formats that are wanted and that the card allows. */
import { formatsOf } from '#core/questions/formats';
import { trusted } from '#core/review/evidence';
import type { Card, EpochMs, Format } from '#core/model';
import { seeded } from '#core/random';

/** One question in so many is a claim to be believed or not. */
const TRUE_FALSE_EVERY = 7;
/** Words that one is ready to type; a figure may stand among a few more. */
const WORDS_TO_TYPE = 3;
const WORDS_WITH_FIGURE = 5;

const FRESH: readonly Format[] = ['choice', 'recall', 'typed', 'true-false'];
const TYPED: readonly Format[] = ['typed', 'recall', 'choice', 'true-false'];
const TOLD: readonly Format[] = ['recall', 'typed', 'choice', 'true-false'];

/**
 * Formats follow memory: a card that is being learned is recognised among others, one that is known is typed
 * when it is short and recalled when it is long; now and then a claim. The same card with the same history is
 * asked in the same format on a day, so that coming back to a session shows the question that was left. Recall is always
 * possible, and is what remains when nothing wanted is, or when a right answer to it could be luck.
 */
export function pickFormat(
	card: Card,
	wanted: readonly Format[],
	clock: { now: EpochMs; zone: (at: EpochMs) => number }
): Format {
	const trustworthy = trusted(card.memory, wanted, clock.now, clock.zone);
	const possible = formatsOf(card).filter((format) => trustworthy.includes(format));
	if (possible.includes('true-false') && draw(card, TRUE_FALSE_EVERY) === 0) return 'true-false';
	return preferred(card).find((format) => possible.includes(format)) ?? 'recall';
}

/** One of the formats that are wanted, each as often as the others: for a quiz. */
export function pickEvenly(card: Card, wanted: readonly Format[]): Format {
	const possible = formatsOf(card).filter((format) => wanted.includes(format));
	return possible[draw(card, possible.length)] ?? 'recall';
}

function preferred(card: Card): readonly Format[] {
	if (card.memory.state !== 'review') return FRESH;
	return isShort(card.answer) ? TYPED : TOLD;
}

function isShort(answer: string): boolean {
	const words = answer.trim().split(/\s+/u).length;
	return words <= WORDS_TO_TYPE || (words <= WORDS_WITH_FIGURE && /\d/u.test(answer));
}

function draw(card: Card, outOf: number): number {
	return Math.floor(seeded(`format:${card.id}:${card.memory.reps}`)() * outOf);
}
