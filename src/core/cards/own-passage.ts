/** What a learner's mark in a document means: whole words, and the sentence around them. */
import type { Reading, Span } from '../model';

const WORD = /[\p{L}\p{N}$€£¥%°]/u;
/** Joins two halves of one word: "self-hosted", "$1.5". */
const JOINS = /[\p{L}\p{N}][-’'.,][\p{L}\p{N}]/u;

/** The span widened to whole words, without the spaces and stops at its ends; undefined where it holds no word. */
export function wholeWords(text: string, { start, end }: Span): Span | undefined {
	let [from, to] = [start, end];
	while (from < to && !WORD.test(text.charAt(from))) from += 1;
	while (to > from && !WORD.test(text.charAt(to - 1))) to -= 1;
	if (from === to) return undefined;
	while (from > 0 && inWord(text, from - 1)) from -= 1;
	while (to < text.length && inWord(text, to)) to += 1;
	return { start: from, end: to };
}

function inWord(text: string, at: number): boolean {
	return WORD.test(text.charAt(at)) || JOINS.test(text.slice(Math.max(0, at - 1), at + 2));
}

/**
 * Where a card's evidence stands when a stretch of the document was marked: the sentences it touches, whole; the
 * marked words themselves where the reading knows no sentence there.
 */
export function sentencesAt({ statements, rejected, text }: Reading, marked: Span): Span | undefined {
	const words = wholeWords(text.text, marked);
	if (!words) return undefined;
	const touched = [...statements, ...rejected]
		.map((one) => one.span)
		.filter((span) => span.start < words.end && words.start < span.end);
	return {
		start: Math.min(words.start, ...touched.map((span) => span.start)),
		end: Math.max(words.end, ...touched.map((span) => span.end))
	};
}

/** The words of a stretch, each with the place where it stands: what can be marked one by one. */
export function wordsIn(text: string, { start, end }: Span): Span[] {
	return [...text.slice(start, end).matchAll(/\S+/gu)].map((match) => ({
		start: start + match.index,
		end: start + match.index + match[0].length
	}));
}
