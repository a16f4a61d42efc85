/** Recall: the answer is thought of, then shown, and the learner grades themselves. */
import type { Card } from '#core/model';
import type { Question } from './question';

export function askRecall(card: Card): Extract<Question, { format: 'recall' }> {
	return { format: 'recall', card };
}
