/** Sentences that lead to another place of the document: away from it they say nothing. */
import type { Rule } from './rule';

/** "The considerations include:" waits for the list. */
const ANNOUNCES = /(?::|\b(?:includ(?:es?|ed|ing)|(?:as|the) follow(?:s|ing)|such as|are|is)\s*[:.]?)\s*$/i;
const ELSEWHERE =
	/\b(?:described|noted|mentioned|shown|discussed|stated|identified|defined|listed|given|outlined|explained) (?:above|below|earlier|previously)\b|\b(?:previously|above) ?-?(?:identified|mentioned|described|noted|discussed|defined|listed)\b|\bin the (?:previous|next|preceding|following) (?:section|chapter|paragraph|subsection)\b|^(?:the )?(?:above|following)\b/i;
const PLACE = String.raw`(?:[Ss]ection|[Cc]hapter|[Ff]igure|[Ff]ig\.|[Tt]able|[Aa]ppendix|[Pp]aragraph|[Ss]ubsection)s?`;
/** "see Section ____": but "Section ____ of the Act" is known by its number. */
const NUMBER_OF_PLACE = new RegExp(String.raw`\b${PLACE} (?:[\d.]+(?:,| and| or) )*____(?! of\b)`, 'u');
const IS_PLACE = new RegExp(String.raw`^${PLACE}(?: (?:[\d.]+|[A-Z]))?$`, 'u');

/** 6 and 16. What leads elsewhere is no fact, and the number of a section nothing to learn. */
export const noReference: Rule = {
	name: 'no reference',
	check: ({ card, passage: { clause } }) => {
		if (card.asks !== 'detail') return undefined;
		if (ANNOUNCES.test(clause.text)) return 'announces what follows';
		if (ELSEWHERE.test(clause.text)) return 'points to another place of the text';
		return NUMBER_OF_PLACE.test(card.prompt) || IS_PLACE.test(card.answer)
			? 'a place in the document'
			: undefined;
	}
};
