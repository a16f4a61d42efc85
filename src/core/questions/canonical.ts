/** Texts that mean the same read the same. */
import { MONTHS } from './number-words';
import { type Token, tokens } from './tokens';

/**
 * What two answers are compared by: case, accents, punctuation, articles, number words and formats, and the order
 * of a date aside. "$5 million", "5m dollars" and "five million US dollars" give one text. Empty where there is
 * neither a letter nor a digit.
 */
export function canonical(text: string): string {
	return dateOrder(tokens(text)).map(tokenText).join(' ');
}

/** One token as text. */
export function tokenText(token: Token): string {
	return token.kind === 'word' ? token.text : `#${token.value}${token.unit ?? ''}`;
}

const FILLERS = new Set(['of', 'on', 'in']);

/** True for a token that names a month. */
export function isMonth(token: Token): boolean {
	return token.kind === 'word' && MONTHS.has(token.text);
}

/** A date and nothing else is put in the order day, month, year. */
function dateOrder(list: readonly Token[]): readonly Token[] {
	const parts = list.filter((token) => token.kind === 'number' || !FILLERS.has(token.text));
	const months = parts.filter(isMonth);
	const numbers = parts.filter((token) => token.kind === 'number');
	if (months.length !== 1 || numbers.length === 0 || months.length + numbers.length !== parts.length)
		return list;
	const isDay = (token: Token) => token.kind === 'number' && token.value <= 31;
	return [...numbers.filter(isDay), ...months, ...numbers.filter((token) => !isDay(token))];
}
