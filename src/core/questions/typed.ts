/** Typed: the answer is written, and judged. */
import type { Card } from '#core/model';
import { gradeOf } from '#core/review/grade';
import { canonical, isMonth } from './canonical';
import { wrongOptions } from './options';
import type { Question, Verdict } from './question';
import { type NumberToken, type Token, tokens } from './tokens';
import { typos } from './edits';

export function askTyped(card: Card): Extract<Question, { format: 'typed' }> {
	return { format: 'typed', card };
}

/**
 * Judges a typed answer. Case, accents, punctuation, articles, number words and formats are forgiven outright.
 * Right but `near`: a slip in a long word, a currency or a counted noun left out, a surname for a name. Never
 * forgiven: another number, or what reads more like one of the card's wrong answers.
 */
export function judgeTyped(card: Card, typed: string): Verdict {
	const expected = card.answer;
	const given = clean(card, typed);
	const spellings = [...new Set([card.answer, ...card.accepted])];
	if (canonical(typed) === '') return { right: false, rating: gradeOf(false), expected };
	if (spellings.some((text) => sameText(card, text, typed)))
		return { right: true, rating: gradeOf(true), expected };
	const right = isNear(card, given, spellings);
	return { right, rating: gradeOf(right), expected, ...(right ? { near: true } : {}) };
}

/** The card with one more spelling that counts as right: "I was right" remembers the variant. */
export function acceptSpelling(card: Card, typed: string): Card {
	const known = card.accepted.some((text) => canonical(text) === canonical(typed));
	return known || canonical(typed) === '' ? card : { ...card, accepted: [...card.accepted, typed.trim()] };
}

const HONORIFICS = new Set('mr mrs ms miss dr prof professor sir dame lord lady'.split(' '));

/** The tokens of an answer; for a name without what is put before names. */
function clean(card: Card, text: string): Token[] {
	const all = tokens(text);
	if (card.asks !== 'speaker') return all;
	const bare = all.filter((token) => token.kind === 'number' || !HONORIFICS.has(token.text));
	return bare.length > 0 ? bare : all;
}

/** True when both read the same; the parts of a name may come in any order. */
function sameText(card: Card, left: string, right: string): boolean {
	if (canonical(left) === canonical(right)) return true;
	if (card.asks !== 'speaker') return false;
	const sorted = (text: string) =>
		JSON.stringify(
			clean(card, text)
				.map((token) => JSON.stringify(token))
				.sort()
		);
	return sorted(left) === sorted(right);
}

function isNear(card: Card, given: readonly Token[], spellings: readonly string[]): boolean {
	const wrong = wrongOptions(card).map((text) => clean(card, text));
	const wanted = spellings.map((text) => clean(card, text));
	if (card.asks === 'speaker') wanted.push(...surname(wanted[0], wrong));
	const slips = least(wanted.map((tokens) => distance(given, tokens, wrong)));
	return (
		slips !== undefined && slips < (least(wrong.map((tokens) => distance(given, tokens, []))) ?? Infinity)
	);
}

function least(counts: readonly (number | undefined)[]): number | undefined {
	const known = counts.filter((count) => count !== undefined);
	return known.length > 0 ? Math.min(...known) : undefined;
}

/** The last word of a full name, where no other name ends on it. */
function surname(name: readonly Token[] = [], others: readonly (readonly Token[])[]): Token[][] {
	const last = name.at(-1);
	if (name.length < 2 || last?.kind !== 'word' || last.text.length < 3) return [];
	const shared = others.some((other) =>
		other.some((token) => token.kind === 'word' && token.text === last.text)
	);
	return shared ? [] : [[last]];
}

/**
 * The slips between a typed and an expected answer; undefined where they differ by more than slips.
 * @param wrong the wrong answers, which tell whether a counted noun may be left out
 */
function distance(
	given: readonly Token[],
	expected: readonly Token[],
	wrong: readonly (readonly Token[])[]
): number | undefined {
	if (!sameNumbers(given, expected)) return undefined;
	const [typedRuns, runs] = [wordRuns(given), wordRuns(expected)];
	if (typedRuns.every((run) => run.length === 0) && nounMayGo(expected, wrong)) return 0;
	let slips = 0;
	for (const [index, run] of runs.entries()) {
		const count = runSlips(typedRuns[index] ?? [], run);
		if (count === undefined) return undefined;
		slips += count;
	}
	const letters = runs.flat().join('').length;
	return slips <= Math.min(3, Math.max(1, Math.floor(letters / 8))) ? slips : undefined;
}

const isNumber = (token: Token): token is NumberToken => token.kind === 'number';

/** The same numbers in the same order. A unit (not 1st, nor 1980s) may be left out; a currency may be put in. */
function sameNumbers(given: readonly Token[], expected: readonly Token[]): boolean {
	const [typed, wanted] = [given.filter(isNumber), expected.filter(isNumber)];
	return (
		typed.length === wanted.length &&
		typed.every((token, index) => {
			const { value, unit } = token;
			const other = wanted[index];
			if (!other) return false;
			if (unit !== other.unit && cents(token) !== undefined && cents(token) === cents(other)) return true;
			if (other.value !== value) return false;
			if (unit === other.unit) return true;
			const [left, right] = [unit ?? '', other.unit ?? ''];
			return left === '' ? right.length > 2 : right === '' && left.length === 3;
		})
	);
}

/** An amount in cents or dollars, in cents; undefined for any other. */
function cents({ value, unit }: NumberToken): number | undefined {
	if (unit === 'cent') return value;
	return unit === 'usd' ? Number((value * 100).toPrecision(12)) : undefined;
}

/** "34" for "34 models": the number was asked, unless it is a date or a wrong answer has the same number. */
function nounMayGo(expected: readonly Token[], wrong: readonly (readonly Token[])[]): boolean {
	if (expected[0]?.kind !== 'number' || expected.some(isMonth)) return false;
	return !wrong.some((other) => sameNumbers(other, expected));
}

/** The words before, between and after the numbers. */
function wordRuns(list: readonly Token[]): string[][] {
	const runs: string[][] = [[]];
	for (const token of list)
		if (token.kind === 'number') runs.push([]);
		else runs.at(-1)?.push(token.text);
	return runs;
}

/** Slips in a run of words; a space more or less is none ("deep seek"). */
function runSlips(given: readonly string[], expected: readonly string[]): number | undefined {
	if (given.join('') === expected.join('')) return 0;
	if (given.length !== expected.length) return typos(given.join(''), expected.join(''));
	let slips = 0;
	for (const [index, word] of expected.entries()) {
		const count = typos(given[index] ?? '', word);
		if (count === undefined) return undefined;
		slips += count;
	}
	return slips;
}
