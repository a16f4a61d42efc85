/** The one step from an answer on the screen to what is kept. */
import type { AnswerLog, Card, EpochMs, Format, Rating } from '#core/model';
import { kindOf, memoryAfter } from './grade';
import { notBefore, type Unsaved } from './log';
import type { ScheduleOptions } from './scheduler';

export interface Given {
	rating: Rating;
	format: Format;
	/** What was typed or chosen; for a match the id of the speaker chosen. */
	response?: string;
	/** From how many the answer was picked; left out where it was free. */
	options?: number;
	durationMs: number;
}

/** The log entry of an answer, without its id, and the card with its new memory. */
export function answer(
	card: Card,
	given: Given,
	at: EpochMs,
	options: Omit<ScheduleOptions, 'seed'>
): { log: Unsaved<AnswerLog>; card: Card } {
	const { desiredRetention, zone } = options;
	const when = notBefore(card.memory, at);
	const offset = zone(when);
	const kind = kindOf(card.memory, when, zone);
	// Only the offset goes in, as in a replay: what is kept and what a replay gives are the same.
	const memory = memoryAfter(kind, card.memory, given, when, {
		desiredRetention,
		zone: () => offset,
		seed: card.id
	});
	return {
		log: { cardId: card.id, at: when, offset, before: card.memory, kind, desiredRetention, ...given },
		card: { ...card, memory }
	};
}
