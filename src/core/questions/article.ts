/** "a" or "an", by how the next word sounds. */

/** Written with a vowel, spoken with a consonant: a unit, a European, a one-off. */
const SPOKEN_WITH_CONSONANT = /^(?:uni(?!n|m)|us[aeu]|eu|ub|ufo|uk|urani|utop|util|one|once)/iu;
/** Written with a consonant, spoken with a vowel. */
const SILENT_H = /^(?:hour|honest|honou?r|heir)/iu;
/** A word of capitals is spelled out, or it can be spoken; three letters or fewer are taken as spelled. */
const SPELLED = /^[AEFHILMNORSX](?:[\p{Lu}\d]{0,2}|[^\p{Ll}]*\d.*)(?![\p{L}])/u;

/** The indefinite article for what follows. */
export function articleFor(text: string): 'a' | 'an' {
	const word = text.replace(/^[^\p{L}\p{N}]+/u, '');
	if (/^\d/u.test(word)) return /^(?:8|1[18](?!\d))/u.test(word) ? 'an' : 'a';
	if (/^\p{Lu}(?:[\p{Lu}\d-]|$|\s)/u.test(word))
		return SPELLED.test(word) || /^[AEIO]/u.test(word) ? 'an' : 'a';
	if (SPOKEN_WITH_CONSONANT.test(word)) return 'a';
	return /^[aeiou]/iu.test(word) || SILENT_H.test(word) ? 'an' : 'a';
}

/** A prompt's "a/an" before its blank, settled for what fills it. */
export function settleArticle(before: string, filling: string): string {
	return before.replace(/\b([Aa])\/an(?=\s+["“‘(]*$)/u, (_, first: string) => {
		const article = articleFor(filling);
		return first === 'A' ? article.replace('a', 'A') : article;
	});
}
