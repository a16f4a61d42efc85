/** The log is the truth: a card's memory is what its replay gives. */
import type { AnswerLog, Card, Memory, ReviewLog, Weights } from '#core/model';
import { memoryAfter } from './grade';
import { effective } from './log';
import { newMemory } from './scheduler';
import { dueAt } from './set-due';

/**
 * The memory that a card's log leads to. Entries may come in any order and twice; entries of other cards are
 * passed over. The log says what was answered and which day the card was given; what that tells of memory is read
 * by the weights in force, so that fitting them anew reads the whole history anew.
 * @param weights those of the settings; undefined for those of FSRS-6
 */
export function replay(
	{ id, createdAt }: Pick<Card, 'id' | 'createdAt'>,
	logs: readonly ReviewLog[],
	weights: Weights | undefined
): Memory {
	let memory = newMemory(createdAt);
	for (const log of effective(logs.filter((one) => one.cardId === id))) {
		if (log.kind === 'reset') memory = newMemory(log.at);
		else if (log.kind === 'manual') memory = dueAt(memory, log.due);
		else memory = answered(memory, log, weights);
	}
	return memory;
}

/**
 * The day was chosen for the memory that the answer was given to. Where an answer from another device came in
 * between, or one before it was taken back, it is computed anew.
 */
function answered(memory: Memory, log: AnswerLog, weights: Weights | undefined): Memory {
	const due = isSame(memory, log.before) ? log.due : undefined;
	const next = memoryAfter(log.kind, memory, log, log.at, {
		desiredRetention: log.desiredRetention,
		zone: () => log.offset,
		seed: log.cardId,
		weights,
		due
	});
	return due === undefined ? next : { ...next, due };
}

/** True for the same point in a card's history, whatever weights it is read by. */
function isSame(one: Memory, other: Memory): boolean {
	return one.reps === other.reps && one.lastReview === other.lastReview;
}
