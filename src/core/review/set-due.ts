/** The learner says when a card is asked next. Only the day moves: what the card is known by stays as it is. */
import type { Card, EpochMs, ManualLog, Memory } from '#core/model';
import { notBefore, type Unsaved } from './log';
import { dueOn } from './scheduler';
import { studyDay, type Zone } from './study-day';

/** The memory with another due time. A card on its learning steps leaves them; a new card has no due time to move. */
export function dueAt(memory: Memory, due: EpochMs): Memory {
	return memory.state === 'new' ? memory : { ...memory, state: 'review', learningSteps: 0, due };
}

/**
 * The log entry, without its id, that has a card asked in so many days, and the card after it. Undefined for a new
 * card: nothing is known of it that could be due.
 * @param inDays whole study days from today; 0 is today
 */
export function setDue(
	card: Card,
	inDays: number,
	at: EpochMs,
	zone: Zone
): { log: Unsaved<ManualLog>; card: Card } | undefined {
	if (card.memory.state === 'new') return undefined;
	const when = notBefore(card.memory, at);
	const due = dueOn(studyDay(at, zone) + inDays, zone(at));
	return {
		log: { cardId: card.id, at: when, offset: zone(when), before: card.memory, kind: 'manual', due },
		card: { ...card, memory: dueAt(card.memory, due) }
	};
}
