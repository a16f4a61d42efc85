/** Words that point outside of what is shown: "it", "this effect", "the company" without the company. */
import { CUE_VERBS } from '../statements/lexicon/cue-verbs';
import { givenGender } from '../statements/speakers/gender';
import type { Token } from '../text/tagger';
import type { Passage } from './passage';
import { isPlural, singular } from './inflection';
import type { Edit } from './standing';

export const PERSONAL = /^(?:he|she|him|his|her|hers|himself|herself)$/i;
export const THINGS = /^(?:it|its|itself|they|them|their|theirs|themselves)$/i;
export const FIRST = /^(?:i|me|my|mine|we|us|our|ours|you|your|yours|myself|ourselves)$/i;
const POINTING = /^(?:this|that|these|those|such)$/i;
const ONE_THING = /^(?:it|its|itself)$/i;
const IT_IS =
	"^[Ii]t(?:['’]s| (?:is|was|has been|had been|would be|will be|may be|might be|seems?|seemed|appears?|appeared|turned out|takes|took|follows))(?! (?:\\p{Ll}+ )?\\p{Ll}+er to )";
const DONE =
	'(?: \\p{Ll}+)? (?!hundred)(?:\\p{Ll}+ed|sold|sent|given|made|built|taken|brought|left|lent|put|set)\\b';
/** "it was decided that", "it is easy to see"; but "it was later moved to a cellar" is about something. */
const EMPTY_IT = new RegExp(
	`${IT_IS}(?:(?=${DONE})(?: [^\\s,]+){0,4} (?:that|whether)|(?!${DONE})(?: [^\\s,]+){0,4} (?:that|to|who|whether|how|when|if))\\b(?! \\p{Lu}{2})`,
	'u'
);
/** Nouns that point back to something named before when they stand alone after "the". */
const POINTS_BACK = new Set(
	`model company firm paper study author report book system method approach film movie team project group country
	city organization organisation treaty law act war battle event game test argument theory objection claim idea
	technology device machine program programme process latter former same speaker user article text site building
	party church school university agency committee council bank bill rule tool product service platform plan
	proposal agreement decision man woman boy girl couple family player band album song novel poem play show series
	disease virus drug species animal plant river island region state king queen emperor president minister
	magazine newspaper journal court case judge victim suspect attack incident accident experiment effect phenomenon
	technique algorithm framework library software network conference meeting event programme concept term word
	mission ship aircraft crew network store brand movement organisation institution foundation museum gallery
	exhibition exhibit hospital charity club union corporation festival ceremony`.split(/\s+/)
);
const ALWAYS_BACK = new Set([
	'latter',
	'former',
	'speaker',
	'author',
	'study',
	'paper',
	'report',
	'user',
	'same'
]);
/** One of them is "they" as well. */
const MANY =
	/^(?:team|group|company|firm|government|council|committee|board|party|school|university|college|bank|family|police|staff|public|crew|band|army|institution|organi[sz]ation|agency|authority|department|ministry|industry|everyone|everybody|anyone|someone|nobody|person|people|user|student|child|reader|learner|patient|customer)$/i;
const TIME = /^(?:year|century|day|week|month|time|way|point|world|moment|era|period|decade|season)s?$/i;
const SAYS_WHICH =
	/^(?:of|that|which|who|whose|in|for|from|called|named|known|on|at|by|between|to|where|with|against|behind|he|she|they|it)$/i;
const DESCRIBED = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const HUMAN =
	/^(?:man|woman|author|president|king|queen|widow|boy|girl|person|someone|everyone|anyone|professor|mother|father|son|daughter|wife|husband|speaker|child|member|user|student|teacher|interrogator)$/i;

/** The words that point outside of a passage; what is quoted belongs to whoever said it. */
export function danglingTokens(passage: Passage, edits: readonly Edit[]): Token[] {
	const open = pointingTokens(passage, edits);
	return open.filter((token) => !insideQuotes(passage, token));
}

/** As `danglingTokens`, inside quotations too. */
export function pointingTokens(passage: Passage, edits: readonly Edit[]): Token[] {
	const { tokens, text, start } = passage.clause;
	const from = edits[0]?.span.end ?? 0;
	return tokens.filter((token, at) => {
		if (token.span.start < from) return false;
		const word = token.text;
		if (FIRST.test(word)) return token.pos === 'PRON' && word !== 'US';
		if (PERSONAL.test(word)) return !personBefore(tokens, at);
		if (THINGS.test(word))
			return !thingBefore(tokens, at) && !EMPTY_IT.test(text.slice(token.span.start - start));
		if (POINTING.test(word)) return pointsOutside(tokens, at);
		return bareDefinite(passage, at);
	});
}

function insideQuotes(passage: Passage, token: Token): boolean {
	const before = passage.clause.text.slice(0, token.span.start - passage.clause.start);
	const opened = (before.match(/“/g) ?? []).length - (before.match(/”/g) ?? []).length;
	const straight = (before.match(/(?:^|[\s(])"|"(?=[\s.,;)]|$)/g) ?? []).length;
	return opened > 0 || straight % 2 === 1;
}

/** Somebody whom "he" or "she" can mean; "Maria Keller" is not "he". */
function personBefore(tokens: readonly Token[], at: number): boolean {
	const she = /^(?:she|hers?|herself)$/i.test(tokens[at]?.text ?? '');
	return tokens.slice(0, at).some((token, index) => {
		if (HUMAN.test(token.text)) return true;
		if (token.pos !== 'PROPN' || tokens[index - 1]?.pos === 'PROPN') return false;
		const gender = givenGender(token.text.toLowerCase());
		return gender === undefined || (gender === 'she') === she;
	});
}

const isNoun = ({ pos }: Token) => pos === 'NOUN' || pos === 'PROPN';

/** Something of the same number that the pronoun can mean; "in real life it was" is not about real life. */
function thingBefore(tokens: readonly Token[], at: number): boolean {
	const nouns = tokens.slice(0, adverbialFrom(tokens, at)).filter(isNoun);
	const one = ONE_THING.test(tokens[at]?.text ?? '');
	if (!one && nouns.length > 1 && tokens.slice(0, at).some(({ text }) => /^(?:and|&)$/.test(text)))
		return true;
	const them = /^them$/i.test(tokens[at]?.text ?? '');
	return nouns.some((noun, index) => {
		const { text, pos } = noun;
		if (one) return pos === 'PROPN' || !isPlural(text);
		// "Leith was an example for them": not for Leith.
		if (pos === 'PROPN') return !isOnePerson(nouns, index) && (!them || isPlural(text));
		return isPlural(text) || MANY.test(text);
	});
}

/** "Maria Keller" is not "they", the Republic may be. */
function isOnePerson(nouns: readonly Token[], at: number): boolean {
	const given = (token: Token | undefined) => givenGender(token?.text.toLowerCase() ?? '') !== undefined;
	return given(nouns[at]) || given(nouns[at - 1]);
}

/** Where an adverbial begins that stands between the start of the clause and its pronoun subject; else `at`. */
function adverbialFrom(tokens: readonly Token[], at: number): number {
	const before = tokens.slice(0, at);
	const from = before.findLastIndex(({ text }) => /^that$/i.test(text)) + 1;
	const lead = before.slice(from).filter(({ pos }) => pos !== 'PUNCT');
	const verb = lead.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
	const subject = /^(?:AUX|VERB)$/.test(tokens[at + 1]?.pos ?? '');
	return subject && !verb && lead[0]?.pos === 'ADP' ? from : at;
}

/** "this effect", "that would", "such models": but not "the fact that", "those who", "that of", "such as". */
function pointsOutside(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const word = token?.text.toLowerCase() ?? '';
	if (word === 'such') return suchOutside(tokens, at);
	const next = tokens[at + 1];
	if (word === 'that' && isObject(tokens, at)) return true;
	if (/^(?:who|of|that|in|which|whose|with|as|an?)$/i.test(next?.text ?? '')) return false;
	const nounNext = next?.pos === 'NOUN' || next?.pos === 'ADJ';
	if (nounNext && TIME.test(next?.text ?? '')) return at === 0;
	return word === 'that' ? thatOutside(tokens, at) : true;
}

/** "looking at that in general", "prepared for that": nothing follows that it could be one of. */
function isObject(tokens: readonly Token[], at: number): boolean {
	const next = tokens[at + 1];
	const ends = !next || next.pos === 'PUNCT' || (next.pos === 'ADP' && next.text !== 'of');
	return ends && /^(?:at|about|for|into|on|do|did|does|doing|done)$/i.test(tokens[at - 1]?.text ?? '');
}

/** "such competitive models" says nothing by itself; "such force that", "other such tools" does. */
function suchOutside(tokens: readonly Token[], at: number): boolean {
	const article = /^an?$/i.test(tokens[at + 1]?.text ?? '');
	const next = tokens[at + (article ? 2 : 1)];
	if (next?.pos !== 'NOUN' && next?.pos !== 'ADJ') return false;
	if (/^(?:other|any|no|many|some|one|all|few)$/i.test(tokens[at - 1]?.text ?? '')) return false;
	return !tokens.slice(at + 2, at + 8).some(({ text }) => /^(?:that|as)$/i.test(text));
}

function thatOutside(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	const next = tokens[at + 1];
	const before = tokens[at - 1];
	const nounNext = next?.pos === 'NOUN' || next?.pos === 'ADJ';
	const verbNext = next?.pos === 'AUX' || next?.pos === 'VERB';
	if (at === 0) return (nounNext && token?.text === 'That') || verbNext;
	const bare = next === undefined || next.pos === 'ADP' || next.pos === 'PUNCT';
	if (bare && before?.pos === 'ADP') return !tokens.slice(0, at).some(isNoun);
	if (verbNext && before?.text === ',')
		return !tokens
			.slice(0, at)
			.some(({ pos, text }) => pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(text)));
	const noun = next?.pos === 'ADJ' ? tokens[at + 2] : next;
	// "that bridges fail": no demonstrative stands before a plural.
	if (!nounNext || isPlural(noun?.text ?? '')) return false;
	if (token?.pos === 'DET') return true;
	// "attend that group": a verb that does not say that something is so.
	const taken =
		before?.pos === 'ADP' || (before?.pos === 'VERB' && !CUE_VERBS.has(before.text.toLowerCase()));
	const clause = tokens[at + 2]?.pos === 'VERB' || tokens[at + 2]?.pos === 'AUX';
	return taken && !clause && next.pos === 'NOUN';
}

/** "the model" where the sentences before spoke of a model, and nothing here says which. */
function bareDefinite(passage: Passage, at: number): boolean {
	const { tokens } = passage.clause;
	if (tokens[at]?.text.toLowerCase() !== 'the') return false;
	// "the whole system" is no other than "the system".
	const from = /^(?:whole|entire|full|actual|very)$/i.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
	const noun = tokens[from];
	const after = tokens[from + 1];
	if (!noun || /^\p{Lu}/u.test(noun.text)) return false;
	const base = singular(noun.text.toLowerCase());
	if (!POINTS_BACK.has(base) || (after && (SAYS_WHICH.test(after.text) || DESCRIBED.has(after.pos))))
		return false;
	if (tokens.slice(0, at).some((token) => singular(token.text.toLowerCase()) === base)) return false;
	return ALWAYS_BACK.has(base) || spokenOfBefore(passage, base);
}

function spokenOfBefore(passage: Passage, noun: string): boolean {
	let earlier = passage.before;
	for (let step = 0; step < 4 && earlier; step++, earlier = earlier.before)
		if (earlier.clause.tokens.some((token) => singular(token.text.toLowerCase()) === noun)) return true;
	return false;
}
