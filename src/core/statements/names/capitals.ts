import type { Span } from '../../model';
import { isEnglishWord } from '../../text/tagger';
import { BODY_WORDS, CALENDAR, NATIONALITIES, PLACES, THING_WORDS } from '../lexicon/bodies';
import { FUNCTION_WORDS } from '../lexicon/common';
import { AMBIGUOUS_NAMES, FEMALE_NAMES, MALE_NAMES } from '../lexicon/given-names';
import { ROLES, STRONG_TITLES, TITLES } from '../lexicon/people';

/** Runs of capitalised words: what may be a name. */

export interface Capitals {
	/** With its title. */
	full: Span;
	/** Without title and without 's. */
	span: Span;
	words: string[];
	title?: string;
	/** "Jr.", "III". */
	suffix?: string;
	/** A title that only persons have. */
	strong: boolean;
	first: boolean;
}
interface Word {
	text: string;
	start: number;
	end: number;
	capital: boolean;
	possessive: boolean;
}

const WORD =
	/\p{L}[\p{L}\p{M}\p{N}ʻ]*(?:[’'&.-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}ʻ]+)*(?:(?<=(?:^|[^\p{L}])\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gov|Sen|Rep|Gen|Rev|Lt|Col|Capt|Sgt))\.|(?<=\.\p{Lu})\.)?/gu;
const PARTICLES = new Set([
	'de',
	'van',
	'von',
	'der',
	'den',
	'la',
	'le',
	'del',
	'della',
	'di',
	'da',
	'dos',
	'bin',
	'ibn',
	'al',
	'el',
	'du',
	'ter',
	'ten',
	'zu',
	'af',
	'av',
	"d'"
]);
const LETTERS_AFTER =
	/^(?:AM|MP|MS|MSP|MD|PhD|Ph\.D|OBE|CBE|MBE|DBE|RA|QC|KC|Esq|Jr\.?|Sr\.?|I{2,3}|IV|VI{0,3}|Q\.C)$/;

const OF_NEW = new Set([
	'york',
	'jersey',
	'zealand',
	'orleans',
	'delhi',
	'hampshire',
	'england',
	'haven',
	'guinea'
]);
/** "Ambassador to the United States X". */
const STATES = new Set(['states', 'kingdom', 'nations', 'emirates', 'republic']);
const GENERATION = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/;

function wordsOf(sentence: string): Word[] {
	return [...sentence.matchAll(WORD)].map((found) => {
		const possessive = /[’']s$/.test(found[0]);
		const text = possessive ? found[0].slice(0, -2) : found[0];
		return {
			text,
			start: found.index,
			end: found.index + text.length,
			capital: /^\p{Lu}/u.test(text) || /^\p{Ll}{1,2}\p{Lu}/u.test(text),
			possessive
		};
	});
}

const plain = (text: string) => text.toLowerCase().replace(/\.$/, '');

/** "of", "of the", "for the" go on with the name of a body or a thing, never of a person. */
function bridges(words: Word[], at: number, sentence: string): number {
	const before = words[at - 1];
	const word = words[at];
	if (!before || !word || before.possessive) return 0;
	if (sentence.slice(before.end, word.start) !== ' ') return 0;
	const joined = (from: number) => {
		const next = words[from];
		const last = words[from - 1];
		return next?.capital === true && last !== undefined && sentence.slice(last.end, next.start) === ' ';
	};
	if (PARTICLES.has(word.text)) {
		if (joined(at + 1)) return 1;
		return PARTICLES.has(words[at + 1]?.text ?? '') && joined(at + 2) ? 2 : 0;
	}
	const head = plain(before.text);
	const body = BODY_WORDS.has(head) || THING_WORDS.has(head) || TITLES.has(head) || ROLES.has(head);
	if (!body || !/^(?:of|for)$/.test(word.text)) return 0;
	if (TITLES.has(head) && !BODY_WORDS.has(head) && word.text === 'for') return 0;
	if (joined(at + 1)) return 1;
	return words[at + 1]?.text === 'the' && joined(at + 2) ? 2 : 0;
}

function isGiven(word: string): boolean {
	return MALE_NAMES.has(word) || FEMALE_NAMES.has(word);
}

/** "New York", "Great Britain", "High Court": an adjective that is part of a name. */
function adjectiveOfName(word: Word, next: Word | undefined): boolean {
	if (
		!/^(?:new|great|high|old|low)$/i.test(word.text) ||
		next?.capital !== true ||
		next.start !== word.end + 1
	)
		return false;
	const lower = plain(next.text);
	return OF_NEW.has(lower) || PLACES.has(lower) || BODY_WORDS.has(lower) || THING_WORDS.has(lower);
}

/** "WHO", "US": capitals throughout, in a sentence that is not shouted. */
function isAcronym(word: Word, next: Word | undefined): boolean {
	const shouted = (text: string | undefined) => text !== undefined && /^\p{Lu}{2,5}$/u.test(text);
	return shouted(word.text) && !shouted(next?.text);
}

/** The first word of a sentence has a capital anyway. */
function startsName(word: Word, next: Word | undefined, common: (word: string) => boolean): boolean {
	const lower = plain(word.text);
	if (adjectiveOfName(word, next) || isAcronym(word, next)) return true;
	if ((FUNCTION_WORDS.has(lower) && !TITLES.has(lower)) || /^i['’]/.test(lower)) return false;
	if (/^\p{Lu}\p{L}*\p{Lu}/u.test(word.text) || word.text.length === 1) return true;
	if (TITLES.has(lower) || isGiven(lower) || BODY_WORDS.has(lower) || PLACES.has(lower)) return true;
	if (next?.capital === true && next.start === word.end + 1 && next.text !== 'I' && !/ly$/.test(lower))
		return true;
	if (NATIONALITIES.has(lower) || CALENDAR.has(lower)) return false;
	return !common(lower);
}

/** "NASA Bill Ingalls", "CEO of the Refugee Council Enver Solomon": where the person begins. */
function afterBody(run: Word[], from: number): number {
	for (let index = run.length - 3; index >= from; index--) {
		const lower = plain(run[index]?.text ?? '');
		const rest = run.slice(index + 1).map((word) => plain(word.text));
		if (!BODY_WORDS.has(lower) && !PLACES.has(lower) && !STATES.has(lower) && !ofBefore(run, index)) continue;
		if (
			rest.some(
				(word) =>
					BODY_WORDS.has(word) || THING_WORDS.has(word) || PLACES.has(word) || /^(?:of|for|the)$/.test(word)
			)
		)
			return from;
		const [first = ''] = rest;
		if (isGiven(first) || (rest.length === 2 && (!isEnglishWord(first) || !isEnglishWord(rest[1] ?? ''))))
			return index + 1;
	}
	return from;
}

/** "Minister of Education" before the name. */
function ofBefore(run: Word[], index: number): boolean {
	const before = run[index - 1]?.text;
	return before === 'of' && TITLES.has(plain(run[index - 2]?.text ?? ''));
}

/** "Hugh McGuire Sunday, May 28": a day or a month behind a name, with a date behind it. */
function startsDate(words: Word[], at: number, sentence: string): boolean {
	const word = words[at];
	if (!word || !CALENDAR.has(word.text.toLowerCase())) return false;
	const month = words[at + 1]?.text.toLowerCase() ?? '';
	return /^,? ?\d/.test(sentence.slice(word.end)) || CALENDAR.has(month);
}

/** Splits title and role words from the front, letters of honour from the end. */
function toCapitals(run: Word[], first: boolean): Capitals | undefined {
	let from = 0;
	let strong = false;
	for (let index = 0; index + 1 < run.length; index++) {
		const lower = plain(run[index]?.text ?? '');
		const next = plain(run[index + 1]?.text ?? '');
		const isTitle =
			TITLES.has(lower) ||
			TITLES.has(lower.replace(/s$/, '')) ||
			(ROLES.has(lower) && index + 2 < run.length);
		if (!isTitle || /^(?:of|for|the)$/.test(next) || (isGiven(lower) && !STRONG_TITLES.has(lower))) continue;
		if (
			run.slice(index + 1).some((word) => BODY_WORDS.has(plain(word.text)) || /^(?:of|for)$/.test(word.text))
		)
			break;
		from = index + 1;
		strong ||= STRONG_TITLES.has(lower);
	}
	// "Urbanist Jan Gehl": at the start of a sentence a word before a given name is what the person does.
	const [trade, given] = [plain(run[from]?.text ?? ''), plain(run[from + 1]?.text ?? '')];
	if (
		first &&
		from === 0 &&
		run.length === 3 &&
		/(?:ists?|ians?|ers?|ors?)$/.test(trade) &&
		!isGiven(trade) &&
		isGiven(given)
	)
		from = 1;
	const cut = afterBody(run, from);
	if (cut > from) {
		from = cut;
		strong = true;
	}
	let to = run.length;
	while (to - from > 2 && LETTERS_AFTER.test(run[to - 1]?.text ?? '')) to--;
	const words = run.slice(from, to);
	if (words.length === 1 && PARTICLES.has((words[0]?.text ?? '').toLowerCase())) return undefined;
	const [head] = words;
	const last = words[words.length - 1];
	if (!head || !last || !run[0]) return undefined;
	const title = run
		.slice(0, from)
		.map((word) => word.text)
		.join(' ');
	const capitals = {
		full: { start: run[0].start, end: run[run.length - 1]?.end ?? last.end },
		span: { start: head.start, end: last.end },
		words: words.map((word) => word.text),
		strong,
		first: first && from === 0
	};
	const suffix = run.slice(to).find((word) => GENERATION.test(word.text))?.text;
	return {
		...capitals,
		...(title === '' ? {} : { title }),
		...(suffix === undefined ? {} : { suffix })
	};
}

/**
 * @param common whether a word, lower case, is an ordinary word here
 * @returns runs in order; spans into `sentence`
 */
export function findCapitals(sentence: string, common: (word: string) => boolean): Capitals[] {
	const words = wordsOf(sentence);
	const found: Capitals[] = [];
	let at = 0;
	while (at < words.length) {
		const word = words[at];
		if (!word?.capital) {
			at += 1;
			continue;
		}
		const opening = sentence.slice(0, word.start).trimEnd();
		const first = opening === '' || /[.!?:“"‘'([—–-]$/.test(opening);
		const lower = plain(word.text);
		const skip = first
			? !startsName(word, words[at + 1], common)
			: ((FUNCTION_WORDS.has(lower) && !TITLES.has(lower)) || /^i(?:['’]|$)/.test(lower)) &&
				!adjectiveOfName(word, words[at + 1]) &&
				!isAcronym(word, words[at + 1]);
		if (skip) {
			at += 1;
			continue;
		}
		const run: Word[] = [word];
		let next = at + 1;
		while (next < words.length) {
			const last = words[next - 1];
			const current = words[next];
			if (!last || !current || last.possessive || startsDate(words, next, sentence)) break;
			const gap = sentence.slice(last.end, current.start);
			if (current.capital && /^ ?$/.test(gap) && (gap !== '' || last.text.endsWith('.'))) {
				run.push(current);
				next += 1;
				continue;
			}
			const bridge = bridges(words, next, sentence);
			if (bridge === 0) break;
			run.push(...words.slice(next, next + bridge));
			next += bridge;
		}
		const capitals = toCapitals(run, first);
		if (capitals) found.push(capitals);
		at = next;
	}
	return found;
}

export { AMBIGUOUS_NAMES, isGiven };
