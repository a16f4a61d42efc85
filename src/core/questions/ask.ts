/** A card becomes a question. */
import type { Card, Format, Random } from '#core/model';
import { askChoice } from './choice';
import { formatsOf } from './formats';
import type { Question } from './question';
import { askRecall } from './recall';
import { askTrueFalse } from './true-false';
import { askTyped } from './typed';

export type { MatchRound, Question, Verdict } from './question';

/**
 * Asks a card in a format. A format that the card does not have is asked as recall; so is a match, which needs
 * other cards (see match.ts).
 */
export function ask(card: Card, format: Format, random: Random): Question {
	if (!formatsOf(card).includes(format)) return askRecall(card);
	switch (format) {
		case 'typed':
			return askTyped(card);
		case 'choice':
			return askChoice(card, random);
		case 'true-false':
			return askTrueFalse(card, random);
		case 'recall':
		case 'match':
			return askRecall(card);
	}
}
