/** What a prompt costs whoever reads it: of two cards that ask as much, the one that is read at a glance comes first. */
import { BLANK } from '../../model';
import { isPage, isParagraph } from '../length';
import type { Source } from '../passage';
import { contentWords } from '../words';

/** Letters that are read at a glance, and those from which on what is longer is read twice. */
export const GLANCE = 180;
const TWICE = 210;
/** So many words beside the blank say what is asked. */
const ENOUGH = 7;
/** "collapse...This decision": two sentences of a quotation, and words between them that one has to guess. */
const TORN = /\p{L}(?: ?\.{3,4}| ?…) ?["”]?\p{Lu}/u;
/** "the price had also remained", "[Warhol] liked": it goes on from what another sentence says. */
const LEANS = /\b(?:also|likewise|too)\b(?! ____)|\[\p{L}/iu;

/** What is taken off the score of a card, 0 for a prompt of 7 to some 30 words that leans on no other sentence. */
export function effort(prompt: string, source: Source): number {
	if (isParagraph(source)) return 0;
	const long = Math.max(0, prompt.length - TWICE) / 500 + (TORN.test(prompt) ? 0.2 : 0);
	if (isPage(source)) return long;
	const missing = Math.max(0, ENOUGH - contentWords(prompt.replace(BLANK, ' ')).length);
	// Enough else is to be asked there.
	return 2 * long + 0.02 * missing + (LEANS.test(prompt) ? 0.1 : 0);
}

/** Whether it is longer than what is read at a glance. */
export function isLong(prompt: string): boolean {
	return prompt.length > GLANCE;
}
