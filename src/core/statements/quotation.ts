/** How what is said lies across quotation marks and sentences. */
import type { Attribution, Span } from '../model';
import type { Parse } from './grammar/parse';
import type { Found } from './cues/found';

/** Content inside a quotation that began or ends in another sentence is the whole quotation. */
export function widened(span: Span, quotes: readonly Span[]): Span {
	const begun = quotes.find((quote) => quote.start < span.start && quote.end > span.start);
	const unfinished = quotes.find((quote) => quote.end > span.end && quote.start < span.end);
	return {
		start: begun ? Math.min(span.start, begun.start) : span.start,
		end: unfinished ? Math.max(span.end, unfinished.end) : span.end
	};
}

/** Whether the words are the speaker's own, the writer's, or some of each. */
export function formOf(content: readonly Span[], quotes: readonly Span[]): Attribution['form'] {
	const inside = (span: Span) =>
		quotes.some((quote) => span.start >= quote.start && span.end <= quote.end + 1);
	if (content.every(inside)) return 'direct';
	const touches = (span: Span) => quotes.some((quote) => quote.start < span.end && quote.end > span.start);
	return content.some(touches) ? 'mixed' : 'indirect';
}

/** “Yes,” said X: nothing to learn, unless the quotation goes on. */
export function isScrap({ content }: Found, quotes: readonly Span[]): boolean {
	const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
	const whole = quotes.some(({ start, end }) =>
		content.some((span) => span.start >= start && span.start < end && end - start > 30)
	);
	return content.length === 1 && length < 16 && !whole;
}

/** A sentence of nothing but quotation. */
export function isQuotedWhole(parse: Parse): boolean {
	return parse.tokens.every((token, at) => parse.quoted[at] || token.pos === 'PUNCT');
}
