/** A card becomes a question. */
import type { Card, Format, Random } from '#core/model';
import { askChoice } from './choice';
import { formatsOf } from './formats';
import { temptsNobody } from './options';
import type { Question } from './question';
import { askRecall } from './recall';
import { askTrueFalse } from './true-false';
import { askTyped } from './typed';

export type { MatchRound, Question, Verdict } from './question';

/**
 * Asks a card in a format. A format that the card does not have is asked as recall; so is a match, which needs
 * other cards (see match.ts).
 * @param tempts which wrong options are to come first
 */
export function ask(card: Card, format: Format, random: Random, tempts = temptsNobody): Question {
	if (!formatsOf(card).includes(format)) return askRecall(card);
	switch (format) {
		case 'typed':
			return askTyped(card);
		case 'choice':
			return askChoice(card, random, tempts);
		case 'true-false':
			return askTrueFalse(card, random, tempts);
		case 'recall':
		case 'match':
			return askRecall(card);
	}
}
