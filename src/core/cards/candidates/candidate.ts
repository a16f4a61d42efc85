import type { Span } from '../../model';
import type { Token } from '../../text/tagger';
import type { Quantity } from './quantities';
import type { CalendarDate } from './dates';

/** One sentence with its tokens; `start` is where it stands in the text, as are the spans of the tokens. */
export interface Clause {
	text: string;
	start: number;
	tokens: readonly Token[];
}

/** What kind of thing an answer is; distractors are of the same kind. */
export type AnswerKind =
	'money' | 'percent' | 'quantity' | 'number' | 'date' | 'year' | 'person' | 'name' | 'term' | 'phrase';

/** A span of a sentence that a card could ask for. */
export interface Candidate {
	span: Span;
	text: string;
	kind: AnswerKind;
	/** The word that says what kind of thing it is, lower case: "river" of "the old river in the north". */
	head: string;
	/** Other spellings that are right as well. */
	accepted: string[];
	/** What in the sentence singles it out. */
	role?: 'defined' | 'cause' | 'quoted' | 'range' | 'wide';
	/** Its capital is only that of the sentence which it begins. */
	opens?: true;
	/** For a number of any kind. */
	quantity?: Quantity;
	/** For a date or a year. */
	date?: CalendarDate;
}

/** True where the two spans share a character. */
export function spansOverlap(left: Span, right: Span): boolean {
	return left.start < right.end && right.start < left.end;
}

/** True where `outer` holds all of `inner`. */
export function spanHolds(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}
