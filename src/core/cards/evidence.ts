import type { Evidence, SourceText, Span } from '../model';

const AROUND = 32;

/** A span of a text with what surrounds it, as a W3C text-quote selector. */
export function evidenceAt(text: SourceText, span: Span): Evidence {
	return {
		textId: text.id,
		span: { start: span.start, end: span.end },
		exact: text.text.slice(span.start, span.end),
		prefix: text.text.slice(Math.max(0, span.start - AROUND), span.start),
		suffix: text.text.slice(span.end, span.end + AROUND)
	};
}
