import { TERMINAL } from '../text/marks';
import type { Sentence } from '../text/sentence';
import { PROPOSITION_NOUNS } from './lexicon/cue-nouns';
import { hasMainVerb } from './grammar/main-verb';
import { pos, word, type Parse } from './grammar/parse';

/** Whether a sentence that nobody is quoted in states a fact, and if not, why. */

export type Verdict = { fact: true; confidence: number } | { fact: false; reason: string };

export const REASONS = {
	heading: 'A heading or a caption.',
	question: 'A question: it states nothing.',
	fragment: 'Not a whole sentence.',
	instruction: 'It tells what to do, and states nothing.',
	apparatus: 'It stands among references, thanks or links, not in the text itself.',
	leadIn: 'It only opens a list.',
	framing: 'It talks about the text or the talk itself, not about its subject.',
	condition: 'It only holds under a condition.',
	hedged: 'It is only said to be possible.',
	view: 'A view, and the text does not say whose.',
	unnamed: 'It tells what somebody thinks, but not clearly who.',
	unsaid: 'It tells what somebody did not say, or only might say.',
	quotation: 'A quotation, and the text does not say whose.',
	firstPerson: 'Somebody speaks of themselves, and the text does not say who.',
	pointing: 'It points back to something that another sentence tells.',
	procedure: 'How the meeting runs, not what it is about.',
	greeting: 'A greeting or a turn of courtesy.',
	language: 'Verso does not read this language well enough.',
	unpunctuated: 'Without full stops: where its sentences end cannot be told.',
	long: 'Too long for one statement: probably a text without full stops.'
} as const;

const FRAMING =
	/^(?:(?:in|throughout) (?:this|the) (?:article|video|section|chapter|paper|post|talk|lecture|interview|episode|report)\b|(?:the|this|our|his|her) (?:discussion|conversation|video|talk|article|section|chapter|paper|presentation|speaker|lecture|text|summary|episode|interview|dialogue|segment|transcript|meeting|group|next (?:section|part))s? (?:begins?|shifts?|turns?|moves?|highlights?|explores?|covers?|discusse[sd]|examines?|concludes?|ends?|focuse[sd]|continues?|opens?|starts?|describes?|introduce[sd]|outlines?|provides?|touche[sd]|delve[sd]|looks?|references?|was about|is about|talked|presents?)|discussion (?:on|of|about)\b|(?:an )?overview of|introduction to|(?:a )?(?:key|central|main|important) (?:concept|point|theme|idea|question|topic) (?:introduced|discussed|raised|highlighted)|see (?:also|below|above)|(?:figure|fig\.|table|exercise|appendix|annex|box) \d[\d.]*\b|(?:the (?:map|figure|table|chart|diagram|photo(?:graph)?) (?:in|above|below|on))\b|the (?:previously|above|afore)[- ]?(?:identified|mentioned|described|discussed|noted)\b|(?:as|the) (?:(?:we|you) (?:saw|will see|have seen)|(?:was |is )?(?:previously |already )?(?:described|identified|mentioned|discussed|noted|explained|shown|stated) (?:above|below|earlier|before|previously|in (?:chapter|section|the (?:previous|next|last))))|for each [^,]{1,20}, as described|click|subscribe|read (?:more|below)|for more information|image:|photo:|video:|source:|copyright|all rights)/i;
const HEDGED =
	/\b(?:it (?:is|was|has been) (?:said|claimed|alleged|rumou?red|believed|thought|reported|suggested|argued|assumed|suspected|speculated)|(?:is|are|was|were) (?:said|alleged|rumou?red|believed|thought|reported|claimed|reputed) to|reportedly|allegedly|supposedly|purportedly|apparently|presumably|perhaps|maybe|possibly|might(?!['’]s)|could)\b/i;
/** What something was able, or unable, to do is no guess: "engines that could pump 50 tonnes", "he could not read". */
const ABLE = /\bcould(?: not|n['’]t| only)\b|(?<=\b(?:that|which|who)) could(?! (?:have|be)\b)/gi;
/** Not the month. */
const MAY = /\bmay\b|^May (?!\d)/;
const VIEW =
	/\b(?:should|must|ought to|need(?:s)? to be|best|worst|greatest|beautiful|wonderful|terrible|awful|amazing|magnificent|shameful|unacceptable|unfortunately|hopefully|clearly|obviously|of course|arguably)\b/i;
const CONDITION = /^(?:if|unless|suppose|supposing|assuming|provided|were|had)\b/i;
/** "The reasons are:", "Signs of it include.": what is said stands in the list below. */
const LEADS_IN = /:$|\b(?:includ(?:e|es|ed)|(?:as follows|the following|are these))[.:]?$/i;
const COURTESY =
	/^(?:thanks?\b(?! to\b)|thank you|good (?:morning|afternoon|evening)|welcome|hello|hi|okay|ok|yes|yeah|please|hear ye|aloha|bye|goodbye)\b|^(?:no|sure|right|well)(?=[,.!;—–-]| --)/i;
const FIRST_PERSON = /^(?:[Mm]y|[Mm]e|[Mm]yself|I['’]\p{L}+|[Ww]e(?:['’]\p{L}+)?|[Oo]urs?|us|[Oo]urselves)$/u;
const OPENS_ANOTHER = /^(?:why|how|what|that|whether|if|when|where|which|who|so|to|they|it)$/;
/** Forms that no instruction begins with. */
const PARTICIPLE =
	/(?:ing|ed|[^s]s|wn|en|ght|ld|nt|ne)$|^(?:set|beset|cut|put|hit|built|left|kept|held|made|found|lost|led|based|dubbed|sat|met|won|shot|born|torn)$/;
const SHORTEST = 4;
/** Words of a turn that may do without a full stop. */
const UNSTOPPED = 30;

/** Text as machines take it down, without capitals and stops. */
export function isUnpunctuated(sentence: string, block: Sentence['block']): boolean {
	if ((block !== 'prose' && block !== 'turn') || TERMINAL.test(sentence)) return false;
	const lower = block === 'prose' && /^\p{Ll}[\p{Ll}’']* /u.test(sentence);
	return lower || (sentence.split(' ').length > UNSTOPPED && !/[,;:—]/.test(sentence));
}

function speaksOfItself(parse: Parse): boolean {
	return parse.tokens.some(({ text }, at) => {
		if (parse.quoted[at]) return false;
		return text === 'I' ? !isNumeral(parse, at) : FIRST_PERSON.test(text);
	});
}

/** "World War I", "Division I", "Richard I of Normandy": but "Then I went". */
function isNumeral(parse: Parse, at: number): boolean {
	const before = parse.tokens[at - 1]?.text ?? '';
	return /^\p{Lu}\p{L}/u.test(before) && (at > 1 || parse.names[at - 1] !== undefined);
}

/** "Provide users with …", "Never use …": it tells what to do, and states nothing. */
function isInstruction(parse: Parse): boolean {
	let at = /^(?:always|never|do|please)$/.test(word(parse, 0)) ? 1 : 0;
	if (/^(?:not|n't)$/.test(word(parse, at))) at += 1;
	if (pos(parse, at) !== 'VERB' || PARTICIPLE.test(word(parse, at))) return false;
	if (/^(?:DET|PRON|ADP|ADV|SCONJ|PART)$/.test(pos(parse, at + 1))) return true;
	// "Address information is kept": a noun, after all. "Inform users why they are asked": no.
	const to = parse.lower.findIndex((lower, index) => index > at && OPENS_ANOTHER.test(lower));
	const until = to < 0 ? parse.tokens.length : to;
	const rest = {
		...parse,
		tokens: parse.tokens.slice(at + 1, until),
		lower: parse.lower.slice(at + 1, until)
	};
	return /^(?:NOUN|ADJ|NUM|PROPN)$/.test(pos(rest, 0)) && !hasMainVerb(rest);
}

/** @param sentence the sentence's text */
export function judgeFact(parse: Parse, sentence: string): Verdict {
	const refuse = (reason: string): Verdict => ({ fact: false, reason });
	const words = parse.tokens.filter((token) => token.pos !== 'PUNCT').length;
	if (/\?["”’')\]]*$/.test(sentence)) return refuse(REASONS.question);
	if (COURTESY.test(sentence)) return refuse(REASONS.greeting);
	if (FRAMING.test(sentence)) return refuse(REASONS.framing);
	if (words > 120) return refuse(REASONS.long);
	if (CONDITION.test(sentence)) return refuse(REASONS.condition);
	if (LEADS_IN.test(sentence)) return refuse(REASONS.leadIn);
	if (words < SHORTEST || !hasMainVerb(parse)) return refuse(REASONS.fragment);
	if (HEDGED.test(sentence.replace(ABLE, '')) || MAY.test(sentence)) return refuse(REASONS.hedged);
	// "The claim that P never convinced him": P is not told as a fact.
	if (PROPOSITION_NOUNS.has(word(parse, 1)) && word(parse, 2) === 'that') return refuse(REASONS.view);
	const plain = parse.tokens
		.filter((_, index) => !parse.quoted[index])
		.map((token) => token.text)
		.join(' ');
	if (speaksOfItself(parse)) return refuse(REASONS.firstPerson);
	if (isInstruction(parse) && !/\d/.test(plain.replace(/\([^)]*\)/g, ''))) return refuse(REASONS.instruction);
	if (VIEW.test(plain) && !/\d/.test(plain)) return refuse(REASONS.view);
	return { fact: true, confidence: confidenceOf(parse, plain) };
}

/** Higher with a figure or a name, lower where a pronoun or "this" must be understood first. */
function confidenceOf(parse: Parse, plain: string): number {
	let value = 0.6;
	if (/\d/.test(plain)) value += 0.2;
	if (parse.names.some((name) => name !== undefined)) value += 0.1;
	if (/^(?:he|she|it|they|this|these|those|that|such|his|her|its|their)$/.test(word(parse, 0))) value -= 0.2;
	if (/^(?:but|and|so|or|because|which|however)$/.test(word(parse, 0))) value -= 0.1;
	if (VIEW.test(plain)) value -= 0.15;
	return Math.max(0.2, Math.min(0.95, value));
}
