/** Where a blank may stand, and what it may ask for. */
import { BLANK } from '../../model';
import { sortByWords } from '../candidates/name-sort';
import { VAGUE } from '../ranking/candidates';
import type { Rule } from './rule';

const NUMBER = String.raw`(?:[$€£]?\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?)\b)`;
/** "five to ____", "____–18", "____ to ten", "between ____ and 40". */
const HALF_OF_RANGE = new RegExp(
	String.raw`${NUMBER}(?: to | or |\s?[-–—]\s?)____(?! \p{Lu})|____(?:\s?[-–—]\s?| to | or )${NUMBER}|\bbetween ____ and ${NUMBER}|\bbetween \S+ and ____`,
	'u'
);

/** "____ thirds", "four and a ____", "6____" of "6½". */
const OF_A_FRACTION =
	/____[ -](?:halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?|and an? (?:half|third|quarter))\b|\band (?:a|a\/an) ____|____ ?[½⅓⅔¼¾⅛]/iu;

/** "(Keller, ____)", "Keller’s (____) group", "Keller et al. (____": the year of a work that is cited. */
const CITED_YEAR =
	/\([^()]*\p{Lu}[^()\d]*,? ____[a-z]?[,;)]|\p{Lu}\p{L}+(?:['’]s| et al\.?|,? (?:and|&) \p{Lu}\p{L}+) \(____|\bpages? (?:____|\d+(?:,| and) ____)/u;

/** "x____", "____2", "____.2": what stands there is more than the answer. */
const PIECE = /(?!\p{Lo})[\p{L}\p{N}]_|_(?!\p{Lo})[\p{L}\p{N}]|____\.\d/u;
/** 9. The blank stands between whole words, one blank in a cloze, none in a question. */
export const oneBlank: Rule = {
	name: 'one blank',
	check: ({ card }) => {
		const blanks = card.prompt.split(BLANK).length - 1;
		if (blanks !== (card.asks === 'detail' ? 1 : 0)) return 'the prompt has the wrong number of blanks';
		if (/\[[^\]]*____/.test(card.prompt)) return 'the blank stands in an editor’s brackets';
		if (HALF_OF_RANGE.test(card.prompt)) return 'half of a range';
		if (OF_A_FRACTION.test(card.prompt)) return 'half of a fraction';
		return PIECE.test(card.prompt) ? 'the blank is a part of a word' : undefined;
	}
};

/** Up to so many of something vague are counted to order a text: "two steps", "three aspects". */
const FEW = 12;

/** 10. What is asked for is what the sentence is about: neither a reference nor a count of nothing. */
export const blankOfWeight: Rule = {
	name: 'weight',
	check: ({ card, candidate, passage }) => {
		if (card.asks !== 'detail' || !candidate) return undefined;
		if (passage.block === 'turn' && sortByWords(candidate.text) === 'role')
			return 'an office that those in the room know';
		if (candidate.date && CITED_YEAR.test(card.prompt)) return 'the year of a work that is cited';
		const { quantity } = candidate;
		if (quantity && quantity.value <= FEW && COUNTS_TEXT.test(candidate.head))
			return 'a count that only orders the text';
		if (candidate.kind !== 'phrase') return undefined;
		const { text, head } = candidate;
		const rest = `${text} `.replace(ANY, '').trim();
		const isVague = VAGUE.has(head) && (text === head || (rest !== text && !rest.includes(' ')));
		return rest === '' || isVague ? 'a word of no weight' : undefined;
	}
};

/** "possible solutions" are any solutions. */
const ANY =
	/^(?:(?:possible|potential|main|major|key|important|significant|different|various|other|new|certain|several|further|additional|specific|similar|good|great|big) )+/i;

const COUNTS_TEXT =
	/^(?:aspect|step|way|part|kind|type|sort|thing|reason|factor|point|question|categor(?:y|ie)|area|issue|section|topic|theme|idea|example|argument|concern|feature|approach(?:e)?|case|side|element|component|respect)s?$/i;
