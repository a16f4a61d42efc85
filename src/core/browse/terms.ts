/** The keys of a search: what each is for, and how its value is read. */
import { FLAGS, type Rating, type Result } from '#core/model';
import { tagOf } from './tags';
import {
	ASKS,
	COMPARISONS,
	type NAMED,
	PROPERTIES,
	STATES,
	type Comparison,
	type Property,
	type Term
} from './query';

/** What each key finds, in words for the one who types. */
export const KEYS = {
	is: 'its state',
	deck: 'name of its deck',
	folder: 'folder of its deck',
	speaker: 'who said it',
	section: 'heading it stands under',
	text: 'document it is from',
	tag: 'your own words for it',
	flag: 'your mark on it',
	asks: 'what it asks for',
	prop: 'how well you know it',
	added: 'added in the last days',
	rated: 'answered in the last days'
} as const;
export type Key = keyof typeof KEYS;

export function isKey(word: string): word is Key {
	return Object.hasOwn(KEYS, word);
}

const RATED: readonly Rating[] = ['again', 'hard', 'good', 'easy'];
const MOST_DAYS = 36_500;
/** History is read for this term; further back it would take long. */
const MOST_RATED_DAYS = 366;

/** The term of a key and its value, or what the value should be. */
export function termOf(key: Key, value: string): Result<Term, string> {
	const small = value.toLowerCase();
	switch (key) {
		case 'is':
			return choice(STATES, small, 'is:', (state) => ({ kind: 'is', state }));
		case 'flag':
			return choice(FLAGS, small, 'flag:', (flag) => ({ kind: 'flag', flag }));
		case 'asks':
			return choice(ASKS, small, 'asks:', (asks) => ({ kind: 'asks', asks }));
		case 'prop':
			return property(small);
		case 'added':
			return days('added:', small, MOST_DAYS, (count) => ({ kind: 'added', days: count }));
		case 'rated':
			return rated(small);
		default:
			return named(key, value);
	}
}

function named(key: (typeof NAMED)[number], value: string): Result<Term, string> {
	const name = key === 'tag' ? tagOf(value) : value.trim();
	if (!name) return { ok: false, problem: `Put a name behind “${key}:”.` };
	return { ok: true, value: { kind: key, name } };
}

function choice<Value extends string>(
	choices: readonly Value[],
	value: string,
	key: string,
	make: (value: Value) => Term
): Result<Term, string> {
	const found = choices.find((one) => one === value);
	if (found) return { ok: true, value: make(found) };
	return { ok: false, problem: `Behind “${key}” comes ${list(choices)}.` };
}

function days(key: string, value: string, most: number, make: (count: number) => Term): Result<Term, string> {
	const count = /^\d{1,6}$/.test(value) ? Number(value) : 0;
	if (count >= 1 && count <= most) return { ok: true, value: make(count) };
	return { ok: false, problem: `Behind “${key}” comes a number of days from 1 to ${most}, as in ${key}7.` };
}

function rated(value: string): Result<Term, string> {
	const colon = value.indexOf(':');
	const count = colon < 0 ? value : value.slice(0, colon);
	const read = days('rated:', count, MOST_RATED_DAYS, (within) => ({ kind: 'rated', days: within }));
	if (colon < 0 || !read.ok) return read;
	return choice(RATED, value.slice(colon + 1), `rated:${count}:`, (rating) => ({
		kind: 'rated',
		days: Number(count),
		rating
	}));
}

function property(value: string): Result<Term, string> {
	const [, name, sign, digits, percent] =
		/^([a-z]+)(<=|>=|!=|<|>|=)(-?\d{1,9}(?:\.\d{1,9})?)(%?)$/.exec(value) ?? [];
	const found: Property | undefined = PROPERTIES.find((one) => one === name);
	const comparison: Comparison | undefined = COMPARISONS.find((one) => one === sign);
	if (!found || !comparison)
		return {
			ok: false,
			problem: `Behind “prop:” comes ${list(PROPERTIES)}, a sign and a number, as in prop:stability<5.`
		};
	const number = Number(digits) / (percent ? 100 : 1);
	// Minus nothing is nothing.
	return { ok: true, value: { kind: 'prop', property: found, comparison, value: number || 0 } };
}

function list(choices: readonly string[]): string {
	return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
