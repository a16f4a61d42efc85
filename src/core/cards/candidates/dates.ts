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

const MONTHS: Readonly<Record<string, readonly string[]>> = {
	en: months('January February March April May June July August September October November December'),
	de: months('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
	fr: months('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
	es: months('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
	it: months('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
	pt: months('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro')
};
const MONTH = [...new Set(Object.values(MONTHS).flat())].join('|');
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

function months(names: string): string[] {
	return names.split(' ');
}

/** The months of the language that a month's name is of; several languages write some of them alike. */
function monthsLike(name: string, language: string): readonly string[] {
	const own = MONTHS[language];
	if (own?.includes(name)) return own;
	return Object.values(MONTHS).find((names) => names.includes(name)) ?? [];
}

function ordinal(day: number): string {
	if (day % 100 > 10 && day % 100 < 14) return 'th';
	return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** Finds dates and years in a sentence; spans are offsets into it. */
export function findDates(sentence: string, language = 'en'): FoundDate[] {
	const found: FoundDate[] = [];
	const add = (match: RegExpMatchArray, kind: FoundDate['kind'], date: CalendarDate) => {
		const start = match.index ?? 0;
		const span = { start, end: start + match[0].length };
		if (!found.some((one) => one.span.start < span.end && span.start < one.span.end))
			found.push({ span, kind, date });
	};
	for (const match of sentence.matchAll(DAY_FIRST)) add(match, 'date', dayFirst(match, language));
	for (const match of sentence.matchAll(MONTH_FIRST)) add(match, 'date', monthFirst(match, language));
	for (const match of sentence.matchAll(MONTH_YEAR)) {
		const [, name = '', gap = '', year = ''] = match;
		const names = monthsLike(name, language);
		const write: CalendarDate['write'] = (to) => `${names[to.month]}${gap}${to.year}`;
		add(match, 'date', { month: names.indexOf(name), year: Number(year), write });
	}
	for (const match of sentence.matchAll(YEAR_ONLY)) {
		if (COUNTED.test(sentence.slice(match.index + 4, match.index + 20))) continue;
		add(match, 'year', { year: Number(match[1]), write: (to) => String(to.year) });
	}
	return found;
}

function dayFirst(match: RegExpMatchArray, language: string): CalendarDate {
	const [, day = '', suffix = '', gap = '', name = '', yearGap = '', year] = match;
	const names = monthsLike(name, language);
	const english = /^(?:st|nd|rd|th)$/.test(suffix);
	return {
		day: Number(day),
		month: names.indexOf(name),
		...(year ? { year: Number(year) } : {}),
		write: (to) =>
			`${to.day}${english ? ordinal(to.day) : suffix}${gap}${names[to.month]}` +
			(year ? yearGap + String(to.year) : '')
	};
}

function monthFirst(match: RegExpMatchArray, language: string): CalendarDate {
	const [, name = '', gap = '', day = '', suffix = '', yearGap = '', year] = match;
	const names = monthsLike(name, language);
	return {
		day: Number(day),
		month: names.indexOf(name),
		...(year ? { year: Number(year) } : {}),
		write: (to) =>
			`${names[to.month]}${gap}${to.day}${suffix ? ordinal(to.day) : ''}` +
			(year ? yearGap + String(to.year) : '')
	};
}
