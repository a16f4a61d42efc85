/** A question is one way of asking a card. Questions are made from a card and a seed, and never stored. */
import type { Card, Rating, Speaker, SpeakerId } from '#core/model';

export type Question =
	| { format: 'recall'; card: Card }
	| { format: 'typed'; card: Card }
	| { format: 'choice'; card: Card; options: string[]; /** Index of the right option. */ key: number }
	| {
			format: 'true-false';
			card: Card;
			/** For a speaker card it says whose view it is. */
			claim: string;
			truth: boolean;
	  };

/** From how many the answer to a question is picked; undefined where it is free. See review/evidence.ts. */
export function pickedFrom(question: Question): number | undefined {
	if (question.format === 'choice') return question.options.length;
	return question.format === 'true-false' ? 2 : undefined;
}

/** What an answer was judged to be. The learner may say otherwise. */
export interface Verdict {
	right: boolean;
	rating: Rating;
	/** Right, but spelled otherwise: show the difference. */
	near?: boolean;
	/** The answer as the card gives it. */
	expected: string;
}

/** One round of the speaker match. */
export interface MatchRound {
	items: {
		card: Card;
		/** The statement's content in clean words. */
		said: string;
		/** Every speaker that counts as right. */
		rightIds: SpeakerId[];
	}[];
	/** The speakers on the table, in the order to show them. */
	speakers: Speaker[];
}
