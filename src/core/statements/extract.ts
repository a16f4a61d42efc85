import type { NewId, Rejected, SourceText, Speaker, Statement } from '../model';
import type { Sentence } from '../text/sentence';

export interface Extracted {
	speakers: Speaker[];
	statements: Statement[];
	rejected: Rejected[];
}

/**
 * Finds what a text states as fact and who said what. Every sentence ends as at least one statement,
 * or is rejected with a reason for the learner.
 * @param onProgress called now and then with the number of sentences done
 */
export function extract(
	text: SourceText,
	sentences: Sentence[],
	newId: NewId,
	onProgress?: (done: number) => void
): Extracted {
	const statements = sentences.map((sentence): Statement => ({
		id: newId('statement'),
		textId: text.id,
		span: sentence.span,
		sectionId: sentence.sectionId,
		fingerprint: '',
		confidence: 0.5,
		kind: 'fact'
	}));
	onProgress?.(sentences.length);
	return { speakers: [], statements, rejected: [] };
}
