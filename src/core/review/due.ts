/** Whether a card is to be asked. */
import type { Card, EpochMs, Memory } from '#core/model';
import { MINUTE, studyDay, type Zone } from './study-day';

/** A learning card may be asked this much before its time when nothing else is left. */
export const LEARN_AHEAD = 20 * MINUTE;

/** True while a card is on its minutes-long steps. */
export function isLearning(memory: Memory): boolean {
	return memory.state === 'learning' || memory.state === 'relearning';
}

/**
 * True for a card whose answer now counts as a review: a learning card by the minute (and up to twenty minutes
 * ahead), any other by the study day. A new card is always due.
 */
export function isDue(memory: Memory, at: EpochMs, zone: Zone): boolean {
	if (memory.state === 'new') return true;
	if (isLearning(memory)) return memory.due <= at + LEARN_AHEAD;
	return studyDay(memory.due, zone) <= studyDay(at, zone);
}

/** True while a card is put aside until a later study day. */
export function isBuried(card: Pick<Card, 'buriedUntil'>, at: EpochMs): boolean {
	return card.buriedUntil !== undefined && at < card.buriedUntil;
}

/** When a card that was learned is asked next: when it is due, and not while it is buried. */
export function comesUp({ memory, buriedUntil = 0 }: Pick<Card, 'memory' | 'buriedUntil'>): EpochMs {
	return Math.max(memory.due, buriedUntil);
}
