import type { NameMention } from '../names/names';
import { ROLES, TITLES } from '../lexicon/people';

/** What a document says a person is: "founder of Stability AI", "statistician at the General Register Office". */

const BEHIND =
	/^,? ?((?:an? |the |its |their |his |her )?(?:[\p{L}\p{N}’'&.-]+ ){0,6}?([\p{L}-]+)(?: (?:of|at|for|in|from|with|on|and) [^,;.()—]{2,70})?)(?=[,;)—]|\.$|\.\s|$)/u;
const FROM =
	/^ (?:from|of) ((?:the )?\p{Lu}[\p{L}\p{N}&.’'-]*(?: (?:of |for |the )?\p{Lu}[\p{L}\p{N}&.’'-]*){0,4})/u;
const BEFORE = /((?:[\p{L}\p{N}&’'-]+ ){0,4}?)([\p{L}-]+) $/u;

const isRole = (word: string) => ROLES.has(word.toLowerCase()) || TITLES.has(word.toLowerCase());

/** @returns a title or role in the document's own words, without article, or undefined */
export function describe(text: string, mention: NameMention): string | undefined {
	const behind = text.slice(mention.full.end, mention.full.end + 140);
	if (behind.startsWith(',')) {
		const found = BEHIND.exec(behind);
		const [phrase = '', head = ''] = [found?.[1], found?.[2]];
		const words = phrase.split(' ').slice(0, 6);
		if (
			phrase.length <= 90 &&
			(isRole(head) || words.some(isRole)) &&
			!/\b(?:is|was|has|had|who|said|says|and)\b/.test(phrase.replace(/ and \p{L}+ (?:of|at)/gu, ''))
		) {
			return phrase.replace(/^(?:an?|the) /, '').trim();
		}
	}
	const line = text.slice(Math.max(0, mention.full.start - 60), mention.full.start);
	const before = BEFORE.exec(line);
	if (before?.[2] && ROLES.has(before[2]) && /^\p{Ll}/u.test(before[2])) {
		const kept: string[] = [before[2]];
		for (const word of line.trimEnd().split(' ').slice(0, -1).reverse()) {
			if (
				kept.length > 3 ||
				!/^[\p{L}-]+$/u.test(word) ||
				/^(?:the|a|an|and|of|by|to|with|from|in|for|that|according|as|but|his|her|their|its|including|like|said|told|says)$/i.test(
					word
				)
			)
				break;
			kept.unshift(word);
		}
		return kept.join(' ');
	}
	const from = FROM.exec(behind)?.[1];
	if (from && behind.startsWith(' from')) return `from ${from}`;
	return mention.title;
}
