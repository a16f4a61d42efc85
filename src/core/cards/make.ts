import type { DraftCard, NewId, Random, Reading, Rejected } from '../model';
import type { Sentence } from '../text/sentence';

export interface MadeCards {
	/** Best first. */
	cards: DraftCard[];
	/** Statements that gave no card, and why. */
	rejected: Rejected[];
}

/**
 * Makes the cards of a reading: details, speakers and claims.
 * @param onProgress called now and then with the statements done and the cards so far
 */
export function makeCards(
	reading: Reading,
	_sentences: Sentence[],
	_newId: NewId,
	_random: Random,
	onProgress?: (done: number, cards: number) => void
): MadeCards {
	onProgress?.(reading.statements.length, 0);
	return { cards: [], rejected: [] };
}
