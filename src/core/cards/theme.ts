/** What a text is about: the words of its headings, and those it comes back to. */
import type { Source } from './passage';
import { stem } from './words';

/** What comes back so often, and in such a share of the statements, is what the text is about. */
const OFTEN = { least: 3, share: 1 / 30 };

/** Whether a word is one of those that the text is about. */
export function isTheme(word: string, { themes, frequency, passages }: Source): boolean {
	const often = Math.max(OFTEN.least, OFTEN.share * passages.length);
	return themes.has(stem(word)) || (frequency.get(stem(word)) ?? 0) >= often;
}
