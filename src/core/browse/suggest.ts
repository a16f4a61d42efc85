/** What could be meant by what is being typed. */
import { FLAGS } from '#core/model';
import { ASKS, NAMED, print, PROPERTIES, STATES, type Named, type Term } from './query';
import { fold } from './row';
import { isKey, KEYS, type Key } from './terms';

/** The names that can be completed. */
export type Vocabulary = Record<Named, readonly string[]>;

export interface Suggestion {
	/** What takes the place of text[start, end). */
	insert: string;
	start: number;
	end: number;
	/** What it finds, in words. */
	hint: string;
}

const MOST = 8;
/** Shown before anything is typed. */
const FIRST = ['is:due', 'is:leech', 'is:flagged', 'speaker:', 'tag:', 'rated:1:again', 'prop:stability<7'];

/**
 * Completions of the word before the caret: of keys, of a key's values, and of names that hold the word.
 * @param caret position in `text`, in UTF-16 units
 */
export function suggest(text: string, caret: number, vocabulary: Vocabulary): Suggestion[] {
	const start = wordStart(text, caret);
	const typed = text.slice(start, caret);
	const make = ([insert, hint]: readonly [string, string]) => ({ insert, hint, start, end: caret });
	if (typed === '') return text.trim() === '' ? FIRST.map((one) => make([one, hintOf(one)])) : [];
	const colon = typed.indexOf(':');
	const key = typed.slice(0, Math.max(0, colon)).toLowerCase();
	const found = isKey(key)
		? valuesOf(key, typed.slice(colon + 1).replace(/^"/, ''), vocabulary)
		: colon < 0
			? anything(typed.replace(/^"/, ''), vocabulary)
			: [];
	const news = found.filter(([insert]) => insert !== typed);
	return news.slice(0, MOST).map(make);
}

/** Where the word begins in which the caret stands, behind a minus; spaces in quotes belong to it. */
function wordStart(text: string, caret: number): number {
	let start = 0;
	let quoted = false;
	for (let at = 0; at < caret; at += 1) {
		const sign = text.charAt(at);
		if (quoted && sign === '\\') at += 1;
		else if (sign === '"') quoted = !quoted;
		else if (!quoted && /[\s()]/.test(sign)) start = at + 1;
		else if (!quoted && sign === '-' && at === start) start = at + 1;
	}
	return start;
}

function valuesOf(key: Key, typed: string, vocabulary: Vocabulary): [string, string][] {
	const words = fold(typed);
	const named = NAMED.find((one) => one === key);
	if (named) return namesWith(words, named, vocabulary);
	return fixedValues(key)
		.filter((value) => fold(value).startsWith(words))
		.map((value): [string, string] => [`${key}:${value}`, hintOf(`${key}:${value}`)]);
}

function fixedValues(key: Key): readonly string[] {
	if (key === 'is') return STATES;
	if (key === 'flag') return FLAGS;
	if (key === 'asks') return ASKS;
	if (key === 'prop') return PROPERTIES.map((name) => `${name}${EXAMPLES[name]}`);
	if (key === 'rated') return ['1', '7', '1:again', '7:again', '7:hard', '7:good', '7:easy'];
	return ['1', '7', '30'];
}
const EXAMPLES: Record<(typeof PROPERTIES)[number], string> = {
	due: '<=7',
	stability: '<7',
	difficulty: '>=8',
	retrievability: '<0.8',
	reps: '>=10',
	lapses: '>=4'
};

function namesWith(words: string, kind: Named, vocabulary: Vocabulary): [string, string][] {
	const found = vocabulary[kind].filter((name) => fold(name).includes(words));
	// Those that begin so first.
	found.sort((one, other) => Number(fold(other).startsWith(words)) - Number(fold(one).startsWith(words)));
	return found.slice(0, MOST).map((name) => [print({ kind, name } satisfies Term), KEYS[kind]]);
}

function anything(typed: string, vocabulary: Vocabulary): [string, string][] {
	const words = fold(typed);
	const keys = Object.entries(KEYS).filter(([key]) => key.startsWith(words));
	const states = STATES.filter((state) => state.startsWith(words)).map((state) => `is:${state}`);
	return [
		...keys.map(([key, hint]): [string, string] => [`${key}:`, hint]),
		...states.map((state): [string, string] => [state, hintOf(state)]),
		...(words.length > 1 ? NAMED.flatMap((kind) => namesWith(words, kind, vocabulary).slice(0, 3)) : [])
	];
}

const STATE_HINTS: Record<(typeof STATES)[number], string> = {
	due: 'asked today',
	new: 'never answered',
	learning: 'being learned',
	review: 'known',
	suspended: 'not asked any more',
	buried: 'not asked today',
	leech: 'forgotten again and again',
	flagged: 'with a mark of yours',
	tagged: 'with a word of yours'
};

/** What a search finds, in words. */
function hintOf(term: string): string {
	const [key = '', value = ''] = term.split(':');
	const state = STATES.find((one) => one === value);
	if (key === 'is' && state) return STATE_HINTS[state];
	return isKey(key) ? KEYS[key] : '';
}
