import { TERMINAL } from '../text/marks';
import type { Sentence } from '../text/sentence';
import { PROPOSITION_NOUNS } from './lexicon/cue-nouns';
import { isFinite, pos, word, type Parse } from './grammar/parse';

/** Whether a sentence that nobody is quoted in states a fact, and if not, why. */

export type Verdict = { fact: true; confidence: number } | { fact: false; reason: string };

export const REASONS = {
	heading: 'A heading.',
	question: 'A question: it states nothing.',
	fragment: 'Not a whole sentence.',
	framing: 'It talks about the text or the talk itself, not about its subject.',
	condition: 'It only holds under a condition.',
	hedged: 'It is only said to be possible.',
	view: 'A view, and the text does not say whose.',
	unnamed: 'It tells what somebody thinks, but not clearly who.',
	unsaid: 'It tells what somebody did not say, or only might say.',
	quotation: 'A quotation, and the text does not say whose.',
	firstPerson: 'Somebody speaks of themselves, and the text does not say who.',
	procedure: 'How the meeting runs, not what it is about.',
	greeting: 'A greeting or a turn of courtesy.',
	language: 'Verso does not read this language well enough.',
	unpunctuated: 'Without full stops: where its sentences end cannot be told.',
	long: 'Too long for one statement: probably a text without full stops.'
} as const;

const FRAMING =
	/^(?:(?:in|throughout) (?:this|the) (?:article|video|section|chapter|paper|post|talk|lecture|interview|episode|report)\b|(?:the|this|our|his|her) (?:discussion|conversation|video|talk|article|section|chapter|paper|presentation|speaker|lecture|text|summary|episode|interview|dialogue|segment|transcript|meeting|group|next (?:section|part))s? (?:begins?|shifts?|turns?|moves?|highlights?|explores?|covers?|discusse[sd]|examines?|concludes?|ends?|focuse[sd]|continues?|opens?|starts?|describes?|introduce[sd]|outlines?|provides?|touche[sd]|delve[sd]|looks?|references?|was about|is about|talked|presents?)|discussion (?:on|of|about)\b|(?:an )?overview of|introduction to|(?:a )?(?:key|central|main|important) (?:concept|point|theme|idea|question|topic) (?:introduced|discussed|raised|highlighted)|see (?:also|below|above)|click|subscribe|read (?:more|below)|for more information|image:|photo:|video:|source:|copyright|all rights)/i;
const HEDGED =
	/\b(?:it (?:is|was|has been) (?:said|claimed|alleged|rumou?red|believed|thought|reported|suggested|argued|assumed|suspected|speculated)|(?:is|are|was|were) (?:said|alleged|rumou?red|believed|thought|reported|claimed|reputed) to|reportedly|allegedly|supposedly|purportedly|apparently|presumably|perhaps|maybe|possibly|might|could(?! not be (?:seen|found)))\b/i;
/** Not the month. */
const MAY = /\bmay\b|^May (?!\d)/;
const VIEW =
	/\b(?:should|must|ought to|need(?:s)? to be|best|worst|greatest|beautiful|wonderful|terrible|awful|amazing|magnificent|shameful|unacceptable|unfortunately|hopefully|clearly|obviously|of course|arguably)\b/i;
const CONDITION = /^(?:if|unless|suppose|supposing|assuming|provided|were|had)\b/i;
const COURTESY =
	/^(?:thanks?|thank you|good (?:morning|afternoon|evening)|welcome|hello|hi|okay|ok|yes|no|yeah|sure|right|please|hear ye|aloha|bye|goodbye)\b/i;
const FIRST_PERSON =
	/(?<![\p{L}’'])(?:I|I['’](?:m|ve|d|ll)|my|me|we|we['’](?:re|ve|d|ll)|our|us)(?![\p{L}’'])/iu;
const SHORTEST = 4;
/** Words of a turn that may do without a full stop. */
const UNSTOPPED = 30;

/** Text as machines take it down, without capitals and stops. */
export function isUnpunctuated(sentence: string, block: Sentence['block']): boolean {
	if ((block !== 'prose' && block !== 'turn') || TERMINAL.test(sentence)) return false;
	const lower = block === 'prose' && /^\p{Ll}[\p{Ll}’']* /u.test(sentence);
	return lower || (sentence.split(' ').length > UNSTOPPED && !/[,;:—]/.test(sentence));
}

function hasVerb(parse: Parse): boolean {
	return parse.tokens.some((_, index) => isFinite(parse, index));
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
	// The tagger takes some verbs for nouns: a long sentence with a stop and something definite is one.
	const definite =
		words >= 8 &&
		/[.!]$/.test(sentence) &&
		(/\d/.test(sentence) || parse.names.some((name) => name !== undefined));
	if (words < SHORTEST || (!hasVerb(parse) && !definite)) return refuse(REASONS.fragment);
	if (HEDGED.test(sentence) || MAY.test(sentence)) return refuse(REASONS.hedged);
	// "The claim that P never convinced him": P is not told as a fact.
	if (PROPOSITION_NOUNS.has(word(parse, 1)) && word(parse, 2) === 'that') return refuse(REASONS.view);
	const plain = parse.tokens
		.filter((_, index) => !parse.quoted[index])
		.map((token) => token.text)
		.join(' ');
	if (FIRST_PERSON.test(plain) && !/\bUS\b/.test(plain)) return refuse(REASONS.firstPerson);
	if (
		pos(parse, 0) === 'VERB' &&
		/^(?:let|see|note|consider|imagine|remember|try|use|go|take|make|keep|avoid)$/.test(word(parse, 0))
	)
		return refuse(REASONS.fragment);
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
