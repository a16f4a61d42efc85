import type { DraftCard } from '../../model';
import type { Candidate } from '../candidates/candidate';
import type { Passage, Source } from '../passage';

/** What a rule may look at besides the card. */
export interface RuleInput {
	card: DraftCard;
	passage: Passage;
	source: Source;
	/** Of a detail card: what it asks for. */
	candidate?: Candidate;
}

/** One checkable rule of what makes a card good: why the card is no good, or undefined. */
export interface Rule {
	name: string;
	check: (input: RuleInput) => string | undefined;
}
