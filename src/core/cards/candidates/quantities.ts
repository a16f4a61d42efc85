import type { Span } from '../../model';
import { singular } from '../inflection';

/** A number as it is written, taken apart so that others of the same form can be written. */
export interface Quantity {
	value: number;
	/** "$" or "US$"; empty for most. */
	prefix: string;
	/** The digits or the number word, as written. */
	digits: string;
	/** " million", "%", " yards", " API requests"; with its leading space. */
	suffix: string;
	/** The number is written as a word: "fifty". */
	inWords: boolean;
	/** Written with thousands separators, and which. */
	group: '' | ',' | '.' | ' ';
	decimals: number;
	/** What stands before the decimals. */
	point: '.' | ',';
}

export interface FoundQuantity {
	span: Span;
	/** The number without the thing that is counted, where there is one. */
	bare: Span;
	kind: 'money' | 'percent' | 'quantity' | 'number';
	quantity: Quantity;
	/** What is measured or counted, singular and lower case: "yard", "request"; empty for a bare number. */
	unit: string;
}

const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = {
	hundred: 100,
	thousand: 1e3,
	million: 1e6,
	billion: 1e9,
	trillion: 1e12
};

/** The value of a number word up to ninety-nine, or undefined. */
export function valueOfWord(word: string): number | undefined {
	const lower = word.toLowerCase();
	const one = ONES.indexOf(lower);
	if (one >= 0) return one;
	const [tens = '', ones] = lower.split('-');
	const ten = TENS.indexOf(tens);
	if (ten < 0) return undefined;
	const rest = ones === undefined ? 0 : ONES.indexOf(ones);
	return rest < 0 || rest > 9 ? undefined : (ten + 2) * 10 + rest;
}

/** The word for a whole number up to ninety-nine, or undefined. */
export function wordOfValue(value: number): string | undefined {
	if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
	if (value < 20) return ONES[value];
	const ones = value % 10;
	const tens = TENS[Math.floor(value / 10) - 2] ?? '';
	return ones === 0 ? tens : `${tens}-${ONES[ones]}`;
}

const WORD_NUMBER = `(?:(?:${TENS.join('|')})(?:-(?:${ONES.slice(1, 10).join('|')}))?|${ONES.slice(2).join('|')})`;
const DIGITS = '\\d{1,3}(?:[,.\\u202f\\u00a0]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?';
const NUMBER = new RegExp(
	`(?<![\\p{L}\\p{N}.,/:$€£¥-])((?:US|CA|AU|NZ|HK|A|C)?[$€£¥]\\s?)?(${DIGITS}|${WORD_NUMBER})` +
		`((?:\\s|-)(?:hundred|thousand|million|billion|trillion|bn|Millionen|Milliarden|millions|milliards|millones|milioni|milhões)\\b|(?:bn|m|k)\\b)?` +
		`(\\s?(?:%|‰|°[CF]?)|\\s(?:percent|per cent|Prozent|percentage points)\\b)?(?![\\p{L}\\p{N}/:]|[.,]\\p{N}|-\\p{N})`,
	'giu'
);
const CURRENCY_NOUN =
	/^\s(?:(?:US|Canadian|Australian|American)\s)?(?:dollars?|euros?|pounds?|cents?|pence|yen|yuan|francs?|marks?|rupees?|roubles?|pesos?|guineas?)\b/iu;

/** Finds the numbers of a sentence. `nounAfter` says how far the counted thing reaches after an offset. */
export function findQuantities(
	sentence: string,
	nounAfter: (offset: number) => { end: number; head: string } | undefined
): FoundQuantity[] {
	const found: FoundQuantity[] = [];
	for (const match of sentence.matchAll(NUMBER)) {
		const quantity = readQuantity(match);
		if (!quantity) continue;
		const start = match.index;
		const bareEnd = start + match[0].length;
		found.push(withUnit(sentence, start, bareEnd, quantity, nounAfter));
	}
	return found;
}

function readQuantity(match: RegExpMatchArray): Quantity | undefined {
	const [, prefix = '', digits = '', scale = '', percent = ''] = match;
	const inWords = !/\d/.test(digits);
	const group = /\d,\d{3}(?!\d)/.test(digits) ? ',' : /\d[\u00a0\u202f]\d{3}/.test(digits) ? ' ' : '';
	const german = group === '' && /^\d{1,3}(?:\.\d{3})+$/.test(digits);
	const plain = german
		? digits.replaceAll('.', '')
		: digits.replace(/[,\u00a0\u202f](?=\d{3})/g, '').replace(',', '.');
	const base = inWords ? valueOfWord(digits) : Number(plain);
	if (base === undefined || !Number.isFinite(base)) return undefined;
	return {
		value: base * (SCALES[scale.trim().replace('-', '').toLowerCase()] ?? 1),
		prefix,
		digits,
		suffix: scale + percent,
		inWords,
		group: german ? '.' : group,
		decimals: plain.split('.')[1]?.length ?? 0,
		point: german || (group !== ',' && /,\d{1,2}$|,\d{4,}$/.test(digits)) ? ',' : '.'
	};
}

function withUnit(
	sentence: string,
	start: number,
	bareEnd: number,
	quantity: Quantity,
	nounAfter: (offset: number) => { end: number; head: string } | undefined
): FoundQuantity {
	const bare = { start, end: bareEnd };
	if (quantity.prefix) return { span: bare, bare, kind: 'money', quantity, unit: quantity.prefix.trim() };
	if (/%|per ?cent|prozent|percentage/i.test(quantity.suffix))
		return { span: bare, bare, kind: 'percent', quantity, unit: '%' };
	const currency = CURRENCY_NOUN.exec(sentence.slice(bareEnd));
	const noun = currency
		? { end: bareEnd + currency[0].length, head: currency[0].trim().split(' ').at(-1) ?? '' }
		: nounAfter(bareEnd);
	if (!noun) return { span: bare, bare, kind: 'number', quantity, unit: '' };
	const suffix = quantity.suffix + sentence.slice(bareEnd, noun.end);
	return {
		span: { start, end: noun.end },
		bare,
		kind: currency ? 'money' : 'quantity',
		quantity: { ...quantity, suffix },
		unit: singular(noun.head.toLowerCase())
	};
}

/** Another number written in the same form, or undefined where it cannot be (a word above ninety-nine). */
export function writeQuantity(form: Quantity, base: number): string | undefined {
	if (form.inWords) {
		const word = wordOfValue(base);
		if (!word) return undefined;
		const cased = /^\p{Lu}/u.test(form.digits) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
		return form.prefix + cased + form.suffix;
	}
	const fixed = base.toFixed(form.decimals);
	const [whole = '', rest] = fixed.split('.');
	const grouped =
		form.group === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, form.group === ' ' ? '\u00a0' : form.group);
	return form.prefix + grouped + (rest ? form.point + rest : '') + form.suffix;
}

/** The number before its scale word: 5 of "$5 million". */
export function baseOf(form: Quantity): number {
	if (form.inWords) return valueOfWord(form.digits) ?? 0;
	return Number(
		form.digits.replace(form.group === '.' ? /\./g : /[,\u00a0\u202f](?=\d{3})/g, '').replace(',', '.')
	);
}
