/** Finds the answer inside the sentence that proves it, and splits a prompt at its blank. */
import { BLANK, type DraftCard } from '#core/model';

export interface Marked {
	before: string;
	mark: string;
	after: string;
}

/** The evidence of a card, cut around its answer; `mark` is empty where the answer does not stand in it. */
export function markAnswer(card: DraftCard): Marked {
	const { exact, span } = card.evidence;
	if (card.asks === 'detail') {
		const start = card.answerSpan.start - span.start;
		const end = card.answerSpan.end - span.start;
		if (start >= 0 && end <= exact.length && start < end) return cut(exact, start, end);
	}
	const longestFirst = [...card.accepted].sort((a, b) => b.length - a.length);
	for (const spelling of longestFirst) {
		const at = exact.toLowerCase().indexOf(spelling.toLowerCase());
		if (spelling && at >= 0) return cut(exact, at, at + spelling.length);
	}
	return { before: exact, mark: '', after: '' };
}

function cut(text: string, start: number, end: number): Marked {
	return { before: text.slice(0, start), mark: text.slice(start, end), after: text.slice(end) };
}

/** The two sides of the blank; undefined where the prompt is a question without one. */
export function aroundBlank(prompt: string): [string, string] | undefined {
	const at = prompt.indexOf(BLANK);
	return at < 0 ? undefined : [prompt.slice(0, at), prompt.slice(at + BLANK.length)];
}

/** A prompt as it is read aloud: the blank has a name. */
export function spoken(prompt: string): string {
	return prompt.replaceAll(BLANK, 'blank');
}
