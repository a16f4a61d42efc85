import { FOREIGN_CUES } from '../../statements/lexicon/foreign-cues';
import type { Candidate, Clause } from './candidate';
import { spansOverlap } from './candidate';
import { findDates } from './dates';
import { findQuantities } from './quantities';

/**
 * What can be asked of a sentence that no tagger reads: figures, dates, and people under their full names. What a
 * number counts is taken with it only where it is plain.
 * @param people the full names that the text is known to hold
 */
export function findForeign(clause: Clause, language: string, people: readonly string[]): Candidate[] {
	const counted = COUNTED[language];
	const dates = findDates(clause.text, language).map(({ span, kind, date }): Candidate => {
		const moved = { start: span.start + clause.start, end: span.end + clause.start };
		const text = clause.text.slice(span.start, span.end);
		return { span: moved, text, kind, head: kind, accepted: [text], date };
	});
	const numbers = findQuantities(clause.text, (offset) => {
		const noun = counted?.exec(clause.text.slice(offset));
		return noun ? { end: offset + noun[0].length, head: noun[0].trim() } : undefined;
	}).map(({ span, bare, kind, quantity, unit }): Candidate => {
		const moved = { start: span.start + clause.start, end: span.end + clause.start };
		const text = clause.text.slice(span.start, span.end);
		const accepted = [...new Set([text, clause.text.slice(bare.start, bare.end)])];
		return { span: moved, text, kind, head: unit, accepted, quantity };
	});
	const found = [...dates, ...numbers, ...(FOREIGN_CUES[language] ? [] : figures(clause))];
	const apart = found.filter(
		(one, at) => !found.slice(0, at).some((other) => spansOverlap(other.span, one.span))
	);
	return [...apart, ...persons(clause, people)];
}

/** A noun right behind a number, by its capital or by its plural. */
const COUNTED: Record<string, RegExp> = {
	de: /^ \p{Lu}\p{Ll}+(?![\p{L}-])/u,
	fr: /^ \p{Ll}{3,}s(?![\p{L}-])/u,
	es: /^ \p{Ll}{3,}s(?![\p{L}-])/u,
	pt: /^ \p{Ll}{3,}s(?![\p{L}-])/u,
	it: /^ \p{Ll}{3,}[ie](?![\p{L}-])/u
};

/** Figures between letters of a script without spaces: "29.73" of 涨到了29.73米. What follows stays in the prompt. */
function figures({ text, start }: Clause): Candidate[] {
	return [...text.matchAll(/(?<=\p{Lo})\d+(?:[.,]\d+)*(?=\p{Lo})/gu)].map((match): Candidate => {
		const [digits] = match;
		const span = { start: start + match.index, end: start + match.index + digits.length };
		const base = { span, text: digits, head: '', accepted: [digits] };
		if (/^年/.test(text.slice(match.index + digits.length)) && /^(?:1\d|20)\d\d$/.test(digits))
			return {
				...base,
				kind: 'year',
				head: 'year',
				date: { year: Number(digits), write: ({ year }) => String(year) }
			};
		const [found] = findQuantities(digits, () => undefined);
		return { ...base, kind: 'number', ...(found ? { quantity: found.quantity } : {}) };
	});
}

function persons({ text, start }: Clause, people: readonly string[]): Candidate[] {
	return people.flatMap((name): Candidate[] => {
		const at = text.indexOf(name);
		if (at < 0) return [];
		const span = { start: start + at, end: start + at + name.length };
		return [
			{
				span,
				text: name,
				kind: 'person',
				head: name.split(' ').at(-1)?.toLowerCase() ?? '',
				accepted: [name]
			}
		];
	});
}
