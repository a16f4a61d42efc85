import type { Span } from '../../model';

/** Quotations of a text: what stands between quotation marks, within a paragraph. */

const OPEN = '“„«';
const CLOSE: Record<string, string> = { '“': '”', '„': '“”', '«': '»' };
const LONGEST = 4000;

/** True where a straight mark opens: at the start of a word. */
function opensStraight(text: string, at: number): boolean {
	return !/[\p{L}\p{N}.,!?…]/u.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

/** Where a mark that can close comes next, asked with growing positions: each stretch is looked through once. */
function nextOf(text: string): (marks: string, from: number) => number {
	const known = new Map<string, number>();
	return (marks, from) => {
		let at = known.get(marks) ?? -1;
		if (at < from) at = from;
		else return at;
		while (at < text.length && !marks.includes(text.charAt(at))) at++;
		known.set(marks, at);
		return at;
	};
}

const endsOf = (mark: string) => (mark === '"' ? '"' : (CLOSE[mark] ?? ''));

function closing(text: string, open: number, lineEnd: number): number {
	const mark = text.charAt(open);
	const ends = endsOf(mark);
	let depth = 0;
	for (let at = open + 1; at < Math.min(lineEnd, open + LONGEST); at++) {
		const char = text.charAt(at);
		if (char === mark && mark !== '"') depth += 1;
		if (!ends.includes(char)) continue;
		if (depth === 0) return at;
		depth -= 1;
	}
	return -1;
}

/**
 * @returns spans with their marks, in order, not overlapping. A quotation that its paragraph leaves
 * open, where the next paragraph begins with a mark, runs to the paragraph's end (the custom of print).
 */
export function findQuotes(text: string): Span[] {
	const quotes: Span[] = [];
	const next = nextOf(text);
	let lineStart = 0;
	while (lineStart < text.length) {
		const found = text.indexOf('\n', lineStart);
		const lineEnd = found < 0 ? text.length : found;
		for (let at = lineStart; at < lineEnd; at++) {
			const char = text.charAt(at);
			if (!OPEN.includes(char) && !(char === '"' && opensStraight(text, at))) continue;
			const near = next(endsOf(char), at + 1) < Math.min(lineEnd, at + LONGEST);
			const close = near ? closing(text, at, lineEnd) : -1;
			const following = text
				.slice(lineEnd, lineEnd + 8)
				.trimStart()
				.charAt(0);
			const runsOn = close < 0 && following === char && lineEnd - at < LONGEST;
			if (close < 0 && !runsOn) continue;
			const end = close < 0 ? lineEnd : close + 1;
			quotes.push({ start: at, end });
			at = end - 1;
		}
		lineStart = lineEnd + 1;
	}
	return quotes;
}

/** The quotations that touch a span. `from` is where to begin looking: quotations are in order. */
export function quotesTouching(quotes: Span[], span: Span, from: number): { touching: Span[]; next: number } {
	let next = from;
	while (next < quotes.length && (quotes[next]?.end ?? 0) <= span.start) next++;
	const touching: Span[] = [];
	for (let at = next; at < quotes.length; at++) {
		const quote = quotes[at];
		if (!quote || quote.start >= span.end) break;
		touching.push(quote);
	}
	return { touching, next };
}
