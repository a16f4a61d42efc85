/** How long a text is, as far as what is asked of it goes. */
import { ONE_PARAGRAPH } from '../statements/pointing';
import type { Source } from './passage';

/** Statements of a page: of so many a learner looks at every card, in whatever order. */
const PAGE = 15;

/** Whoever brings one paragraph wants all that it holds, and knows every sentence of it. */
export function isParagraph({ passages }: Source): boolean {
	return passages.length <= ONE_PARAGRAPH;
}

export function isPage({ passages }: Source): boolean {
	return passages.length <= PAGE;
}
