/** Leeches: cards that are forgotten again and again cost more than they give. */
import type { Memory, ReviewLog } from '#core/model';
import { effective, isAnswer } from './log';

/**
 * True for a card that was forgotten too often.
 * @param lapses how often that is, by the settings
 */
export function isLeech(memory: Memory, lapses: number): boolean {
	return memory.lapses >= lapses;
}

/** True when this answer is the moment to say so: at the limit, and at every half of it after (as Anki does). */
export function becameLeech(before: Memory, after: Memory, lapses: number): boolean {
	if (after.lapses <= before.lapses || after.lapses < lapses) return false;
	return (after.lapses - lapses) % Math.max(1, Math.ceil(lapses / 2)) === 0;
}

/** What was answered in place of the right answer, most often first; true or false tells nothing of that. */
export function answeredInstead(logs: readonly ReviewLog[]): { response: string; times: number }[] {
	const times = new Map<string, number>();
	for (const log of effective(logs)) {
		if (!isAnswer(log) || log.rating !== 'again' || log.format === 'true-false' || !log.response) continue;
		times.set(log.response, (times.get(log.response) ?? 0) + 1);
	}
	return [...times]
		.map(([response, count]) => ({ response, times: count }))
		.sort((left, right) => right.times - left.times);
}
