/** Which way a card is asked: one of the formats that are wanted and that the card allows. */
import { formatsOf } from '#core/questions/formats';
import type { Card, Format } from '#core/model';
import { seeded } from '#core/random';

/**
 * The same card with the same history is asked in the same format, so that coming back to a session shows
 * the question that was left. Recall is always possible, and is what remains when nothing wanted is.
 */
export function pickFormat(card: Card, wanted: readonly Format[]): Format {
	const possible = formatsOf(card).filter((format) => wanted.includes(format));
	const index = Math.floor(seeded(`format:${card.id}:${card.memory.reps}`)() * possible.length);
	return possible[index] ?? 'recall';
}
