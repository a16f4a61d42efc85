/**
 * Whether a fact points back to something that only other sentences tell: "The improvements stayed", "Another was
 * sold", "During this period", "he" where nobody can tell who. Such a sentence says nothing away from its text.
 */
import { isFinite, pos, word, type Parse } from './grammar/parse';
import { HUMANS, ROLES } from './lexicon/people';

/** Whoever brings one paragraph wants all that it holds, and has it before their eyes. */
export const ONE_PARAGRAPH = 8;

/** What is known of the text around a sentence. */
export interface Around {
	/** The sentence before stands in the same section and states something, so that it can be shown. */
	stated: boolean;
	/** Whom a pronoun means is clear. */
	known: (pronoun: string) => boolean;
	/** The two sentences before, lower case. */
	before: string;
	/** What the whole text, or its heading, is about. */
	isTheme: (noun: string) => boolean;
}

const PLACE =
	/^(?:here\b|(?:at|by|since|until|from|in|during|after|before|for|under|on) (?:this|that|these|those)\b(?! (?:is|was|are|were)\b)|(?:in|during|by) the (?:same|following|previous) (?:year|month|week|day|period|time)\b|the (?:same|following|next|previous) (?:year|month|week|day)\b)/i;
/** Nothing but a time that was told before: "during this period". */
const THEN =
	/\b(?:at|by|since|until|from|in|during|after|before) (?:this|that) (?:time|period|era|year|month|week|day|decade|point|stage)\b|\b(?<!\b(?:of|for) )this time\b/i;
const SPAN = '(?:years?|months?|weeks?|days?|decades?|centuries|hours?)';
const LATER = new RegExp(
	`(?:^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|a few|\\d+) ${SPAN} (?:later|earlier|before|after)\\b|\\b${SPAN} (?:later|earlier)\\.?$)`,
	'i'
);
const DATED = /\b1\d{3}\b|\b20\d\d\b/;
/** Subjects that stand for something named before. */
const ELLIPSIS =
	/^(?:(?:another|both|others|neither|much|most|many|the (?:former|latter|others?|rest)) (?:(?:also|often|usually|later|then|still|now) )?(?:is|are|was|were|has|have|had|did|do|does|went|came|\p{Ll}+ed)\b|(?:the (?:first|second|third|last)|an? (?:second|third|fourth|fifth)) (?:is|are|was|were|has|have|had|in \d{4})\b|(?:one|two|three|some|many|most|none|each|all|half|both|either|neither|several|\d+) of (?:them|these|those|which)\b)/iu;
/** "It is conjectured that", "It is hard to say": but "It is the only one to …". */
const EMPTY_IT =
	/^it (?:is|was|has been|seems|appears|takes|took)\b(?! (?:the|an?)\b)[^.;]{0,60} (?:that|to|who|whether)\b/i;
const MONTH =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|late|early|\p{L}+day)$/u;
const HE = /^(?:he|she|him|his|her|himself|herself)$/;
const OPENS = /^(?:it|its|they|their|them|this|that|these|those|such)$/;

export function pointsBack(parse: Parse, sentence: string, around: Around): boolean {
	if (PLACE.test(sentence) || THEN.test(sentence) || ELLIPSIS.test(sentence)) return true;
	if (LATER.test(sentence) && !DATED.test(sentence)) return true;
	const pronoun = unknownPerson(parse);
	if (pronoun) return pronoun.masked || (!around.stated && !around.known(pronoun.text));
	const opens =
		OPENS.test(word(parse, 0)) &&
		!/^(?:who|in|of|that)$/.test(word(parse, 1)) &&
		pos(parse, 0) !== 'SCONJ' &&
		!EMPTY_IT.test(sentence);
	if (opens && !around.stated) return true;
	return isBareDefinite(parse, around);
}

/**
 * The first "he" or "she" with nobody before it. `masked`: something else has a name before it ("Late in March he"),
 * so that the pronoun seems to be understood.
 */
function unknownPerson(parse: Parse): { text: string; masked: boolean } | undefined {
	const at = parse.lower.findIndex((lower, index) => HE.test(lower) && !parse.quoted[index]);
	if (at < 0) return undefined;
	const from = openingEnd(parse, at);
	const human = (index: number) =>
		parse.names[index]?.kind === 'person' ||
		isUnknownName(parse, index) ||
		HUMANS.has(word(parse, index)) ||
		ROLES.has(word(parse, index)) ||
		/^(?:who|whoever|anyone|everyone|someone)$/.test(word(parse, index));
	for (let index = from; index < at; index++) if (human(index)) return undefined;
	// "Beginning in his childhood, Tesla had": whose, the sentence says behind the comma.
	const comma = parse.lower.indexOf(',', at);
	if (comma > at && comma < 9 && parse.names[comma + 1]?.kind === 'person') return undefined;
	const masked = parse.tokens.slice(0, at).some((token) => token.pos === 'PROPN');
	return { text: /^(?:she|hers?|herself)$/.test(word(parse, at)) ? 'she' : 'he', masked };
}

/** A name that may be a person's: "Snow", but not "in March" and not "at Cambridge". */
function isUnknownName(parse: Parse, at: number): boolean {
	if (pos(parse, at) !== 'PROPN' || MONTH.test(word(parse, at))) return false;
	const name = parse.names[at]?.text.toLowerCase().split(' ')[0];
	// "On 7 September Snow presented": the name begins behind the month.
	if (name !== undefined) return MONTH.test(name);
	return !/^(?:in|at|from|to|near)$/.test(word(parse, at - 1));
}

/** Whoever is named inside "Placed under the care of X, he …" is not "he". */
function openingEnd(parse: Parse, pronoun: number): number {
	const opens = pos(parse, 0) === 'ADP' || (pos(parse, 0) === 'VERB' && !isNominalSubject(parse));
	if (!opens || word(parse, pronoun - 1) !== ',' || !isFinite(parse, pronoun + 1)) return 0;
	return pronoun;
}

const isNominalSubject = (parse: Parse) => /^(?:AUX|VERB)$/.test(pos(parse, 1));

/** "The improvements stayed": which, the sentence does not say. "The church stood" may be known from the heading. */
function isBareDefinite(parse: Parse, { before, isTheme }: Around): boolean {
	const noun = word(parse, 1);
	if (word(parse, 0) !== 'the' || pos(parse, 1) !== 'NOUN' || parse.names[1]) return false;
	const next = pos(parse, 2);
	if (
		!/^(?:VERB|AUX|ADV)$/.test(next) ||
		(next === 'VERB' && /(?:ed|ing)$/.test(word(parse, 2)) && !isFirstVerb(parse))
	)
		return false;
	const base = noun.replace(/s$/, '');
	if (isTheme(base)) return false;
	return (
		(/(?:tion|sion|ment)s?$/.test(noun) && !LASTING.test(base)) || new RegExp(`\\b${base}s?\\b`).test(before)
	);
}

/** "The improvements stayed" against "The houses built by Keller are gone": no other verb behind it. */
function isFirstVerb(parse: Parse): boolean {
	return !parse.tokens.some((_, at) => at > 2 && pos(parse, at) === 'AUX');
}

/** What ends like an event and is a thing of its own. */
const LASTING =
	/^(?:population|government|parliament|constitution|environment|department|apartment|instrument|nation|station|union|mission|television|regiment|monument|settlement|equipment|basement|garment|element|document|institution|organi[sz]ation|administration|legislation|reaction|equation|function|solution|vegetation|position|direction)$/;
