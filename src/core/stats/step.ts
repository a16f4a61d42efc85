/** What new entries change in which answers count: the step by which the records of days are kept up to date. */
import type { AnswerLog, ReviewLog } from '#core/model';
import { effective, isAnswer } from '#core/review/log';

/** An answer that counts from now on (+1), or counts no more (-1). */
export type Step = [log: AnswerLog, by: 1 | -1];

/**
 * The steps from a log to the same log with more entries. Only of cards with something taken back is it told from
 * their whole history: of a million answers that is a small part.
 * @param known the entries there are of every card that `added` takes something back of; none are needed otherwise
 * @param added each once
 */
export function steps(known: readonly ReviewLog[], added: readonly ReviewLog[]): Step[] {
	const undone = new Set(added.flatMap(({ kind, cardId }) => (kind === 'undo' ? [cardId] : [])));
	const isUndone = ({ cardId }: ReviewLog) => undone.has(cardId);
	const plain = added.filter(isAnswer).flatMap((log): Step[] => (isUndone(log) ? [] : [[log, 1]]));
	if (undone.size === 0) return plain;
	const history = known.filter(isUndone);
	const before = counting(history);
	const after = counting([...history, ...added.filter(isUndone)]);
	const more = [...after.values()].filter(({ id }) => !before.has(id));
	const fewer = [...before.values()].filter(({ id }) => !after.has(id));
	return [...plain, ...more.map((log): Step => [log, 1]), ...fewer.map((log): Step => [log, -1])];
}

function counting(logs: readonly ReviewLog[]): Map<string, AnswerLog> {
	return new Map(
		effective(logs)
			.filter(isAnswer)
			.map((log) => [log.id, log])
	);
}
