import type { NewId, Rejected, SourceText, Speaker, Statement } from '../model';
import type { Sentence } from '../text/sentence';
import { Reader } from './reader';

export interface Extracted {
	speakers: Speaker[];
	statements: Statement[];
	rejected: Rejected[];
}

/** How often progress is told, in sentences. */
const STEP = 100;

/**
 * Finds what a text states as fact and who said what. Every sentence ends as at least one statement,
 * or is rejected with a reason for the learner. Each sentence is tagged once.
 * @param onProgress called now and then with the number of sentences done
 */
export function extract(
	text: SourceText,
	sentences: readonly Sentence[],
	newId: NewId,
	onProgress?: (done: number) => void
): Extracted {
	const reader = new Reader(text, sentences, newId);
	for (let index = 0; index < sentences.length; index++) {
		reader.read(index);
		if (index % STEP === STEP - 1) onProgress?.(index + 1);
	}
	onProgress?.(sentences.length);
	return reader.result();
}
