/** Small tools on words that every part of card making shares. */

const STOP = new Set(
	`a an the this that these those and or but nor so yet if then than as of in on at by to for from with without
	into onto over under about against between among through during before after above below up down out off
	is are was were be been being am do does did have has had having will would shall should can could may might
	must not no it its it's he she they them his her hers their theirs him we us our you your i me my who whom
	whose which what when where why how there here also only just very more most less least such some any all
	each every both either neither one ones other others own same s t said says say while because since until
	although though however per via amid upon within across along`
		.split(/\s+/)
		.filter(Boolean)
);

/** True for a word that carries no content of its own. */
export function isStopWord(word: string): boolean {
	return STOP.has(word.toLowerCase());
}

/** The words of a text, lower case, without accents: what two texts are compared by. */
export function wordsOf(text: string): string[] {
	const lower = text.toLowerCase();
	if (PLAIN.test(lower)) return lower.replace(/'s?\b/g, '').match(/\d+(?:[.,]\d+)*|[a-z\d]+/g) ?? [];
	const bare = lower
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/['’]s?\b/g, '');
	return bare.match(WORD) ?? [];
}

const UNSPACED = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}';
/** Scripts without spaces are compared by two letters at a time. */
const WORD = new RegExp(
	`\\p{N}+(?:[.,]\\p{N}+)*|[${UNSPACED}]{1,2}|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`,
	'gu'
);

/** Most text is plain ASCII and needs no folding. */
const PLAIN = /^[ -~\s]*$/;

/** The words that carry content. */
export function contentWords(text: string): string[] {
	return wordsOf(text).filter((word) => !isStopWord(word));
}

/** A rough stem, enough to see that "economic" gives "economy" away. */
export function stem(word: string): string {
	const lower = word.toLowerCase();
	if (lower.length < 5) return lower.replace(/s$/, '');
	return lower
		.replace(
			/(?:isations?|izations?|ations?|ements?|ments?|ingly|edly|ings?|ities|ness|ally|ists?|isms?|ical|ies|ied|ion|ions|ers?|ed|es|ly|al|ic|ity|y|s|e)$/,
			''
		)
		.slice(0, 8);
}

/** Content stems of a text. */
export function stemsOf(text: string): Set<string> {
	return new Set(contentWords(text).map(stem));
}

/** What two answers are compared by: case, accents, punctuation and a leading article aside. */
export function normalAnswer(text: string): string {
	return wordsOf(text)
		.join(' ')
		.replace(/^(?:the|a|an) /, '');
}

/** Overlap of two bags of words: |A ∩ B| / max(|A|, |B|), 0 to 1. */
export function overlap(left: readonly string[], right: readonly string[]): number {
	if (left.length === 0 || right.length === 0) return 0;
	const rest = new Map<string, number>();
	for (const word of left) rest.set(word, (rest.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of right) {
		const count = rest.get(word) ?? 0;
		if (count > 0) {
			common += 1;
			rest.set(word, count - 1);
		}
	}
	return common / Math.max(left.length, right.length);
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
	return text.replace(
		/^([^\p{L}\p{N}]*)(\p{Ll})/u,
		(_, lead: string, letter: string) => lead + letter.toUpperCase()
	);
}

/** Without quotation marks whose other half is missing: the quotation began, or goes on, in another sentence. */
export function withoutLoneMarks(text: string): string {
	const count = (mark: RegExp) => (text.match(mark) ?? []).length;
	const paired = count(/"/g) % 2 === 0 ? text : text.replaceAll('"', '');
	return count(/“/g) === count(/”/g) ? paired : paired.replace(/[“”]/g, '');
}

/** "[12]", "[citation needed]": an encyclopedia's marks say nothing away from it. */
const REFERENCE = /\s?\[(?:\d{1,3}|[a-z]|(?:note|nb) \d{1,2}|\p{Ll}[\p{Ll} -]*(?:needed|\?))\]/gu;

const CONNECTIVE =
	/^(?:(?:firstly|secondly|thirdly|first|second|third|certainly|obviously|clearly|also)(?= ?,)|however|moreover|furthermore|in addition|additionally|therefore|thus|hence|consequently|as a result|for example|for instance|instead|nevertheless|nonetheless|meanwhile|similarly|likewise|on the other hand|in contrast|by contrast|in fact|indeed|also|finally|overall|in particular|specifically|notably|interestingly|in short|still|then|next|besides|after all|of course|and|but|so|yet|or),?\s+/i;

/** How many characters a sentence opens with that only tie it to the one before: "However, ". */
export function connectiveLength(text: string): number {
	return CONNECTIVE.exec(text)?.[0].length ?? 0;
}

/** One line, without marks of reference, single spaces, no bullet or list number, no space before a stop. */
export function tidy(text: string): string {
	return text
		.replace(REFERENCE, '')
		.replace(/\s+/g, ' ')
		.replace(/^\s*(?:[-*•‣◦▪–—·]|\d{1,3}[.)])\s+/, '')
		.replace(/\s+([,.;:!?])/g, '$1')
		.trim();
}
