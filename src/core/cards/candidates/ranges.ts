import type { Candidate, Clause } from './candidate';

const NUMBER = String.raw`[$€£]?\d[\d,.]*\d|\d`;
const SCALE = String.raw`(?:\s?(?:million|billion|thousand|percent|per cent|%))?`;
const RANGE = new RegExp(
	String.raw`(?<![\p{L}\p{N}.,–-])(?:${NUMBER})${SCALE}(?:\s?[–—-]\s?|\s(?:to|and)\s)(?:${NUMBER})${SCALE}(?![\p{L}\p{N}]|[.,]\p{N})`,
	'gu'
);
const DECADE =
	/(?<![\p{L}\p{N}])(?:(?:early|late|mid)[ -])?(?:1\d|20)\d0s\b|(?<![\p{L}\p{N}])(?:(?:early|late|mid)[ -])?\d{1,2}(?:st|nd|rd|th)(?:[ -]centur(?:y|ies))?\b/gu;

/** "1294 to 1307", "10–15 million", "the late 1870s", "11th century": asked whole, never as a choice. */
export function findRanges(clause: Clause): Candidate[] {
	return [...clause.text.matchAll(RANGE), ...clause.text.matchAll(DECADE)].map((match): Candidate => {
		const start = clause.start + match.index;
		const text = match[0];
		const span = { start, end: start + text.length };
		return { span, text, kind: 'phrase', head: 'range', accepted: [text], role: 'range' };
	});
}
