/** The date of a document, on cards that would say something else at another time. */
import { findDates } from './candidates/dates';
import type { Passage, Source } from './passage';
import { wordsOf } from './words';

/** So many lines at the top are looked at. */
const TOP = 12;
const LONGEST = 90;
const LABEL =
	/^(?:(?:first |last )?(?:published|posted|updated|modified|written|dated?|issued|recorded)(?: on| at)?:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?/i;
/** "LONDON, 3 May 2021 — The council …" */
const DATELINE = /^\p{Lu}[\p{L} .]{2,30}, (.{6,30}?) ?[—–-] /u;
const ISO = /^(?:1[6-9]|20)\d\d-\d\d-\d\d$/;

/** The date that a document says it is of, as it is written there: a line of its own near the top, or a dateline. */
export function documentDate(text: string): string | undefined {
	const lines = text
		.slice(0, 5_000)
		.split('\n')
		.filter((line) => line.trim() !== '')
		.slice(0, TOP);
	for (const line of lines) {
		const date = dateIn(line) ?? wholeDate(DATELINE.exec(line)?.[1] ?? '');
		if (date) return date;
	}
	return undefined;
}

/** The date of a line that says nothing else: "Published: Tuesday, 4 May 2021". */
export function dateIn(line: string): string | undefined {
	const bare = line.replace(/^[#*_\s]+|[*_\s.]+$/g, '');
	return bare.length > LONGEST ? undefined : wholeDate(bare.replace(LABEL, ''));
}

function wholeDate(text: string): string | undefined {
	const [found] = findDates(text);
	const full = found?.date.year !== undefined && found.date.month !== undefined;
	const whole = full && found.span.start === 0 && found.span.end === text.length;
	return whole || ISO.test(text) ? text : undefined;
}

/** "last year", "today": a time that only the day of the text tells. */
export const THEN =
	/^(?:(?:last|next|this|past|coming) (?:year|month|week|decade|century|spring|summer|autumn|fall|winter|night|time)|today|tomorrow|yesterday|tonight|now)$/i;

const AGES =
	/\b(?:now|nowadays|currently|today|tonight|recently|so far|to date|at present|at the moment|yesterday|tomorrow|ago|until now|(?:this|last|next|past|coming) (?:year|month|week|decade|spring|summer|autumn|fall|winter|season|term|quarter)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** What is shown above a card: with the document's date where its sentence ages, unless that tells the answer. */
export function dated(context: string, { clause }: Passage, { date }: Source, answer: string): string {
	if (date === undefined || !AGES.test(clause.text) || context.includes(date)) return context;
	const parts = new Set(wordsOf(date));
	if (wordsOf(answer).some((word) => parts.has(word))) return context;
	return context === '' ? date : `${date} · ${context}`;
}
