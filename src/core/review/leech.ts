/** Leeches: cards that are forgotten again and again cost more than they give. */
import type { Memory } from '#core/model';

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
