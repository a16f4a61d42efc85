/** The formats that a card can be asked in. */
import type { DraftCard, Format } from '#core/model';
import { WRONG_IN_CHOICE } from './choice';
import { wrongOptions } from './options';

/**
 * The formats of a card, from the freest to the most guessable. A claim card has no one wording to judge by:
 * it is recalled only. Choice and true-false need wrong answers that cannot be taken for the right one.
 */
export function formatsOf(card: DraftCard): Format[] {
	if (card.asks === 'claim') return ['recall'];
	const wrong = wrongOptions(card).length;
	const formats: Format[] = ['recall', 'typed'];
	if (wrong >= WRONG_IN_CHOICE) formats.push('choice');
	if (wrong >= 1) formats.push('true-false');
	if (card.asks === 'speaker' && card.said.trim() !== '') formats.push('match');
	return formats;
}
