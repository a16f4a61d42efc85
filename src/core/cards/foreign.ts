/** Texts in languages that no tagger reads: their cards ask in English for what stands in the text's own words. */
import type { SourceText } from '../model';
import type { Said, SaidPassage } from './said';
import { capitalise } from './words';

/** True where sentences are read by patterns and not by the tagger. */
export function isForeign({ language }: SourceText): boolean {
	return language !== 'en' && language !== 'und';
}

/** "He said", "this": by the languages whose quotations are read. */
const POINTS: Record<string, RegExp> = {
	de: /^(?:[Ee]r|[Ss]ie|[Ee]s|[Ii]hm|[Ii]hre?|[Ss]eine?|[Dd]ies(?:e[rsnm]?)?|[Dd]as(?= \p{Ll})|[Dd]ort|[Dd]amals|[Dd]abei|[Dd]avon)(?!\p{L})/u,
	fr: /^(?:il|elle|ils|elles|ce|c[’']|cela|ceci|cette|ces|cet|celui|celle|son|sa|ses|leurs?|y)(?![\p{L}])/iu,
	es: /^(?:él|ella|ellos|ellas|ello|esto|eso|est[ae]s?|es[ae]s?|sus?)(?![\p{L}])/iu,
	it: /^(?:lui|lei|egli|ella|esso|essa|essi|loro|questo|questa|questi|queste|quello|ciò|suo|sua|suoi|sue)(?![\p{L}])/iu,
	pt: /^(?:ele|ela|eles|elas|isto|isso|aquilo|est[ae]s?|ess[ae]s?|seus?|suas?)(?![\p{L}])/iu
};

/** The word at the start of a sentence that points outside of it, where the language is known. */
export function foreignPointing(sentence: string, language: string): string | undefined {
	return POINTS[language]?.exec(sentence.replace(/^[«„“"»—–\s]+/u, ''))?.[0];
}

/** In German the verb moves where a clause is reported: it is shown as the piece of a sentence that it is. */
const VERB_MOVES = new Set(['de']);

/** What was said, to be shown by itself. */
export function foreignWords({ statement }: SaidPassage, said: Said, language: string): string {
	const piece = statement.attribution.form === 'indirect' && VERB_MOVES.has(language);
	return piece ? `… ${said.inner}` : capitalise(said.inner);
}

/** Who said it, in the speaker's own words; what is denied is asked as denied. */
export function foreignQuestion({ statement }: SaidPassage, words: string): string {
	const verb = statement.attribution.polarity === 'denies' ? 'denied' : 'said';
	return `Who ${verb}: “${words}”?`;
}
