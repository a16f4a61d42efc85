/** Choice: the right answer among three wrong ones. */
import type { Card, Random } from '#core/model';
import { below } from '#core/random';
import { gradeOf } from '#core/review/grade';
import { drawWrong, temptsNobody } from './options';
import type { Question, Verdict } from './question';

export const WRONG_IN_CHOICE = 3;
type Choice = Extract<Question, { format: 'choice' }>;

/** The right answer stands at each place equally often; no two options read the same. */
export function askChoice(card: Card, random: Random, tempts = temptsNobody): Choice {
	const options = drawWrong(card, WRONG_IN_CHOICE, random, tempts);
	const key = below(options.length + 1, random);
	options.splice(key, 0, card.answer);
	return { format: 'choice', card, options, key };
}

/** @param chosen index of the option */
export function judgeChoice(question: Choice, chosen: number): Verdict {
	const right = chosen === question.key;
	return { right, rating: gradeOf(right), expected: question.card.answer };
}
