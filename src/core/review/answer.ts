/** The one step from an answer on the screen to what is kept. */
import type { AnswerLog, Card, EpochMs, Format, Memory, Rating } from '#core/model';
import { kindOf, memoryAfter } from './grade';
import { notBefore, type Unsaved } from './log';
import type { ScheduleOptions } from './scheduler';
import type { Zone } from './study-day';

/**
 * What an answer counts for: as a review when the card is due, else as practice; `ahead`, as a review though the
 * card is not due yet (FSRS knows how little an early review adds); `cram`, as practice that moves nothing.
 */
export type Counting = 'when-due' | 'ahead' | 'cram';

export interface Given {
	/** `when-due` unless told. */
	counting?: Counting;
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
	{ counting = 'when-due', ...given }: Given,
	at: EpochMs,
	options: Omit<ScheduleOptions, 'seed'>
): { log: Unsaved<AnswerLog>; card: Card } {
	const { desiredRetention, zone, weights, workload } = options;
	const when = notBefore(card.memory, at);
	const offset = zone(when);
	const kind = kindAs(counting, card.memory, when, zone);
	const result = counting === 'cram' ? { ...given, cram: true as const } : given;
	// Only the offset goes in, as in a replay: what is kept and what a replay gives are the same.
	const memory = memoryAfter(kind, card.memory, result, when, {
		desiredRetention,
		zone: () => offset,
		seed: card.id,
		weights,
		workload
	});
	const log = { cardId: card.id, at: when, offset, before: card.memory, kind, desiredRetention, ...result };
	return {
		log: kind === 'review' ? { ...log, due: memory.due } : log,
		card: { ...card, memory }
	};
}

function kindAs(counting: Counting, memory: Memory, at: EpochMs, zone: Zone): 'review' | 'practice' {
	switch (counting) {
		case 'when-due':
			return kindOf(memory, at, zone);
		case 'ahead':
			return 'review';
		case 'cram':
			return 'practice';
	}
}
