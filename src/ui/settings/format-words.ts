/** The formats in the learner's words. */
import type { SessionFormat } from '#core/model';

export const FORMAT_WORDS: Record<SessionFormat, { name: string; what: string }> = {
	recall: { name: 'Recall', what: 'think, turn, and grade yourself' },
	typed: { name: 'Type it', what: 'small slips are forgiven, wrong numbers are not' },
	choice: { name: 'Choose', what: 'one of four' },
	'true-false': { name: 'True or false', what: 'a claim to judge' }
};

/** "recall, type it, choose" */
export function formatNames(formats: readonly SessionFormat[]): string {
	return formats.map((format) => FORMAT_WORDS[format].name.toLowerCase()).join(', ');
}
