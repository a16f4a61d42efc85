/** What new entries change in which answers count: the step by which the records of days are kept up to date. */
import type { AnswerLog, ReviewLog } from '#core/model';
import { effective, isAnswer } from '#core/review/log';

/** An answer that counts from now on (+1), or counts no more (-1). */
export type Step = [log: AnswerLog, by: 1 | -1];

/**
 * The steps from a log to the same log with more entries.
 * @param known the entries there are of every card that `added` takes something back of; none are needed otherwise
 */
export function steps(known: readonly ReviewLog[], added: readonly ReviewLog[]): Step[] {
	if (!added.some(({ kind }) => kind === 'undo')) return [...counting(added).values()].map((log) => [log, 1]);
	const before = counting(known);
	const after = counting([...known, ...added]);
	const more = [...after.values()].filter(({ id }) => !before.has(id));
	const fewer = [...before.values()].filter(({ id }) => !after.has(id));
	return [...more.map((log): Step => [log, 1]), ...fewer.map((log): Step => [log, -1])];
}

function counting(logs: readonly ReviewLog[]): Map<string, AnswerLog> {
	return new Map(
		effective(logs)
			.filter(isAnswer)
			.map((log) => [log.id, log])
	);
}
