import type { Span } from '../../model';

/** A date taken apart so that others of the same form can be written. */
export interface CalendarDate {
	year?: number;
	/** 0 to 11 */
	month?: number;
	day?: number;
	/** Writes another date in the form of this one. */
	write: (parts: { year: number; month: number; day: number }) => string;
}

export interface FoundDate {
	span: Span;
	kind: 'date' | 'year';
	date: CalendarDate;
}

const MONTHS: readonly string[][] = [
	['January', 'Januar', 'janvier', 'enero', 'gennaio', 'janeiro'],
	['February', 'Februar', 'février', 'febrero', 'febbraio', 'fevereiro'],
	['March', 'März', 'mars', 'marzo', 'março'],
	['April', 'avril', 'abril', 'aprile'],
	['May', 'Mai', 'mai', 'mayo', 'maggio', 'maio'],
	['June', 'Juni', 'juin', 'junio', 'giugno', 'junho'],
	['July', 'Juli', 'juillet', 'julio', 'luglio', 'julho'],
	['August', 'août', 'agosto'],
	['September', 'septembre', 'septiembre', 'settembre', 'setembro'],
	['October', 'Oktober', 'octobre', 'octubre', 'ottobre', 'outubro'],
	['November', 'novembre', 'noviembre', 'novembro'],
	['December', 'Dezember', 'décembre', 'diciembre', 'dicembre', 'dezembro']
];
const MONTH = MONTHS.flat().join('|');
const YEAR = '(?:1[0-9]|20)\\d{2}';
const DAY_FIRST = new RegExp(
	`(?<![\\p{L}\\p{N}])(\\d{1,2})(st|nd|rd|th|\\.)?( (?:of |de )?)(${MONTH})(?:(,? (?:de )?)(${YEAR}))?(?![\\p{L}\\p{N}])`,
	'gu'
);
const MONTH_FIRST = new RegExp(
	`(?<![\\p{L}\\p{N}])(${MONTH})( )(\\d{1,2})(st|nd|rd|th)?(?:(,? )(${YEAR}))?(?![\\p{L}\\p{N}])`,
	'gu'
);
const MONTH_YEAR = new RegExp(
	`(?<![\\p{L}\\p{N}])(${MONTH})(,? (?:of |de )?)(${YEAR})(?![\\p{L}\\p{N}])`,
	'gu'
);
const YEAR_ONLY = new RegExp(
	`(?<![\\p{L}\\p{N}$€£.,/:–-])(${YEAR})(?![\\p{L}\\p{N}/:%]|[.,]\\d|s\\b|-\\p{L}|\\s?[-–—]\\s?\\d)`,
	'gu'
);
/** A four-digit number before a counted thing is a count, not a year. */
const COUNTED =
	/^ (?:people|men|women|years|miles|km|kilometres|kilometers|metres|meters|feet|tons|tonnes|dollars|deaths|members|copies|troops|soldiers|students|workers|votes|cards|words|pages|hours|minutes|days)\b/;

function monthIndex(name: string): number {
	return MONTHS.findIndex((names) => names.includes(name));
}

/** The name of a month in the language of another. */
function monthLike(model: string, month: number): string {
	const column = MONTHS[monthIndex(model)]?.indexOf(model) ?? 0;
	const names = MONTHS[month] ?? [];
	return names[Math.min(column, names.length - 1)] ?? '';
}

function ordinal(day: number): string {
	if (day % 100 > 10 && day % 100 < 14) return 'th';
	return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** Finds dates and years in a sentence; spans are offsets into it. */
export function findDates(sentence: string): FoundDate[] {
	const found: FoundDate[] = [];
	const add = (match: RegExpMatchArray, kind: FoundDate['kind'], date: CalendarDate) => {
		const start = match.index ?? 0;
		const span = { start, end: start + match[0].length };
		if (!found.some((one) => one.span.start < span.end && span.start < one.span.end))
			found.push({ span, kind, date });
	};
	for (const match of sentence.matchAll(DAY_FIRST)) add(match, 'date', dayFirst(match));
	for (const match of sentence.matchAll(MONTH_FIRST)) add(match, 'date', monthFirst(match));
	for (const match of sentence.matchAll(MONTH_YEAR)) {
		const [, name = '', gap = '', year = ''] = match;
		const write: CalendarDate['write'] = (to) => monthLike(name, to.month) + gap + to.year;
		add(match, 'date', { month: monthIndex(name), year: Number(year), write });
	}
	for (const match of sentence.matchAll(YEAR_ONLY)) {
		if (COUNTED.test(sentence.slice(match.index + 4, match.index + 20))) continue;
		add(match, 'year', { year: Number(match[1]), write: (to) => String(to.year) });
	}
	return found;
}

function dayFirst(match: RegExpMatchArray): CalendarDate {
	const [, day = '', suffix = '', gap = '', name = '', yearGap = '', year] = match;
	const english = /^(?:st|nd|rd|th)$/.test(suffix);
	return {
		day: Number(day),
		month: monthIndex(name),
		...(year ? { year: Number(year) } : {}),
		write: (to) =>
			`${to.day}${english ? ordinal(to.day) : suffix}${gap}${monthLike(name, to.month)}` +
			(year ? yearGap + String(to.year) : '')
	};
}

function monthFirst(match: RegExpMatchArray): CalendarDate {
	const [, name = '', gap = '', day = '', suffix = '', yearGap = '', year] = match;
	return {
		day: Number(day),
		month: monthIndex(name),
		...(year ? { year: Number(year) } : {}),
		write: (to) =>
			`${monthLike(name, to.month)}${gap}${to.day}${suffix ? ordinal(to.day) : ''}` +
			(year ? yearGap + String(to.year) : '')
	};
}
