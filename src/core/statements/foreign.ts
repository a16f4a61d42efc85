import type { Span } from '../model';
import { FOREIGN_CUES, type ForeignCues } from './lexicon/foreign-cues';
import { isGiven } from './names/capitals';

/** What plainly named people say in German, French, Spanish, Italian and Portuguese. Where it is not plain: nothing. */

export interface ForeignSaid {
	speaker: Span;
	cue: Span;
	/** Two for “A”, said X, “B”. */
	content: Span[];
	direct: boolean;
	denies: boolean;
}

interface Pattern {
	rule: RegExp;
	direct: boolean;
	denies: boolean;
	/** Only in a line that begins with a dash. */
	dialogue?: true;
}

const WORD = "\\p{Lu}(?:\\.|[\\p{L}’'-]+)";
const NAME = `(?<name>${WORD}(?: (?:de |von |van |di |da |del |do |dos |v[ao]n der )?${WORD}){0,4})`;
const OPEN = '[„“«»"]';
const CLOSE = '[“”»«"]';
const SAID = '(?<said>[^„“”«»"]{12,600})';
/** An article and a trade between verb and name: "sagte der Landrat", "a déclaré le préfet". */
const TRADE = "(?:(?:\\p{Ll}+|l[’']\\p{Ll}+),? ){0,4}";

function patterns({ says, denies, according, that }: ForeignCues): Pattern[] {
	const plain = { direct: true, denies: false };
	const said = `(?<cue>${says})`;
	const rule = (source: string) => new RegExp(source, 'du');
	return [
		{
			...plain,
			rule: rule(
				`${OPEN}\\s?(?<said>[^„“”«»"]{3,300}), ${said} ${TRADE}${NAME}, (?<more>[^„“”«»"]{3,400}?)[.!]?\\s?${CLOSE}`
			)
		},
		{ ...plain, rule: rule(`${OPEN}\\s?${SAID}\\s?${CLOSE},? ${said} ${TRADE}${NAME}`) },
		{ ...plain, rule: rule(`${NAME} ${said}(?: [^:„“«"]{0,40})?[:,] ${OPEN}\\s?${SAID}\\s?${CLOSE}`) },
		{
			...plain,
			dialogue: true,
			rule: rule(`^(?:[—–]\\s?)?(?<said>[^—–]{12,400}?)[,.]? [—–]?${said} ${TRADE}${NAME}`)
		},
		{
			direct: false,
			denies: false,
			rule: rule(`^(?:\\p{Lu}?\\p{Ll}+ ){0,3}?${NAME} ${said}(?:${that}) ?(?<said>.{12,400}?)[.!]$`)
		},
		{
			direct: false,
			denies: true,
			rule: rule(`^(?:\\p{Lu}?\\p{Ll}+ ){0,3}?${NAME} (?<cue>${denies})(?:${that}) ?(?<said>.{12,400}?)[.!]$`)
		},
		{
			direct: false,
			denies: false,
			rule: rule(`^(?<cue>${according}) ${TRADE}${NAME},? (?<said>.{15,400}?)[.!]$`)
		}
	];
}

const byLanguage = new Map<string, Pattern[]>();

/**
 * @param dialogue whether a dash stands before the sentence
 * @param surnames last words of full names in the document: what one capital alone may mean
 * @returns spans into `sentence`, or undefined where nobody is plainly named
 */
export function readForeignQuote(
	sentence: string,
	language: string,
	dialogue: boolean,
	surnames: ReadonlySet<string>
): ForeignSaid | undefined {
	const cues = FOREIGN_CUES[language];
	if (!cues || /[?？]["”»’\s]*$/.test(sentence)) return undefined;
	const known = byLanguage.get(language) ?? patterns(cues);
	byLanguage.set(language, known);
	for (const pattern of known) {
		if (pattern.dialogue && !dialogue) continue;
		const at = pattern.rule.exec(sentence)?.indices?.groups;
		const [name, cue, said, more] = [at?.name, at?.cue, at?.said, at?.more].map(span);
		const speaker = name && properName(sentence, name, cues, surnames);
		if (!speaker || !cue || !said || /[?？]\s*$/.test(sentence.slice(said.start, said.end))) continue;
		const content = (more ? [said, more] : [said]).map((one) => trimmed(sentence, one));
		return { speaker, cue, content, direct: pattern.direct, denies: pattern.denies };
	}
	return undefined;
}

const span = (at: [number, number] | undefined): Span | undefined => at && { start: at[0], end: at[1] };

function trimmed(text: string, { start, end }: Span): Span {
	const inner = text.slice(start, end);
	return {
		start: start + inner.length - inner.trimStart().length,
		end: end - inner.length + inner.trimEnd().length
	};
}

/** "Die Ingenieurin Julia Vogt" is Julia Vogt; a noun alone is nobody where all nouns have capitals. */
function properName(
	sentence: string,
	name: Span,
	cues: ForeignCues,
	surnames: ReadonlySet<string>
): Span | undefined {
	const words = [...sentence.slice(name.start, name.end).matchAll(/\S+/g)];
	const from = words.findIndex(([word], index) => isGiven(word.toLowerCase()) && index + 1 < words.length);
	const first = words[from];
	if (first) return { start: name.start + first.index, end: name.end };
	const last = words.at(-1);
	if (last && surnames.has(last[0])) return { start: name.start + last.index, end: name.end };
	const proper = words.findIndex(([word]) => !cues.articles.test(word));
	const begins = words[proper];
	if (!begins || (cues.capitalNouns && words.length - proper < 2)) return undefined;
	return { start: name.start + begins.index, end: name.end };
}
