/** Typed: the answer is written, and judged. */
import type { Card } from '#core/model';
import { gradeOf } from '#core/review/grade';
import { canonical } from './canonical';
import type { Question, Verdict } from './question';

export function askTyped(card: Card): Extract<Question, { format: 'typed' }> {
	return { format: 'typed', card };
}

/** Judges a typed answer. */
export function judgeTyped(card: Card, typed: string): Verdict {
	const right = [card.answer, ...card.accepted].some((text) => canonical(text) === canonical(typed));
	return { right, rating: gradeOf(right), expected: card.answer };
}
