/** What a whole text is about: the words of its headings, and what many of its sentences speak of. */
import type { SourceText } from '../model';
import type { Sentence } from '../text/sentence';

/** So many sentences speak of a theme. */
const OFTEN = 4;

/** @returns words, lower case, without the -s of a plural */
export function themesOf(text: SourceText, sentences: readonly Sentence[]): Set<string> {
	const themes = new Set(wordsOf([text.title, ...text.sections.map(({ title }) => title)].join(' ')));
	const counts = new Map<string, number>();
	for (const { span } of sentences)
		for (const word of new Set(wordsOf(text.text.slice(span.start, span.end)))) {
			const count = (counts.get(word) ?? 0) + 1;
			counts.set(word, count);
			if (count === OFTEN) themes.add(word);
		}
	return themes;
}

function wordsOf(text: string): string[] {
	return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word.replace(/s$/, ''));
}
