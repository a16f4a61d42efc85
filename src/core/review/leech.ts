/** Leeches: cards that are forgotten again and again cost more than they give. */
import type { Memory } from '#core/model';

export const LEECH_LAPSES = 8;

/** True for a card that was forgotten too often. */
export function isLeech(memory: Memory, lapses = LEECH_LAPSES): boolean {
	return memory.lapses >= lapses;
}

/** True when this answer is the moment to say so: at the limit, and at every half of it after (as Anki does). */
export function becameLeech(before: Memory, after: Memory, lapses = LEECH_LAPSES): boolean {
	if (after.lapses <= before.lapses || after.lapses < lapses) return false;
	return (after.lapses - lapses) % Math.max(1, Math.ceil(lapses / 2)) === 0;
}
