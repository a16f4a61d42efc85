/** The log is the truth: a card's memory is what its replay gives. */
import type { CardId, EpochMs, Memory, ReviewLog } from '#core/model';
import { memoryAfter } from './grade';
import { effective } from './log';
import { newMemory } from './scheduler';
import { dueAt } from './set-due';

/**
 * The memory that a card's log leads to. Entries may come in any order and twice; entries of other cards are
 * passed over. Each answer counts in the offset and with the desired retention of its own time.
 */
export function replay(cardId: CardId, createdAt: EpochMs, logs: readonly ReviewLog[]): Memory {
	let memory = newMemory(createdAt);
	for (const log of effective(logs.filter((one) => one.cardId === cardId))) {
		if (log.kind === 'reset') memory = newMemory(log.at);
		else if (log.kind === 'manual') memory = dueAt(memory, log.due);
		else
			memory = memoryAfter(log.kind, memory, log, log.at, {
				desiredRetention: log.desiredRetention,
				zone: () => log.offset,
				seed: cardId
			});
	}
	return memory;
}
