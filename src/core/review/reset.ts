/** A card starts over; its history is kept. */
import type { Card, EpochMs, ResetLog } from '#core/model';
import { notBefore, type Unsaved } from './log';
import { newMemory } from './scheduler';
import type { Zone } from './study-day';

/** The log entry of a reset, without its id, and the card as new. */
export function reset(card: Card, at: EpochMs, zone: Zone): { log: Unsaved<ResetLog>; card: Card } {
	const when = notBefore(card.memory, at);
	return {
		log: { cardId: card.id, at: when, offset: zone(when), before: card.memory, kind: 'reset' },
		card: { ...card, memory: newMemory(when) }
	};
}
