/** Days given anew, after the weights or the desired retention changed. How well a card is known stays. */
import type { Card, EpochMs, ManualLog } from '#core/model';
import type { Unsaved } from './log';
import { dueAfter, type ScheduleOptions } from './scheduler';
import { setDue } from './set-due';
import { studyDay } from './study-day';

/**
 * The entries that give each known card the day that its memory now asks for, counted from its last answer, and the
 * cards after them. What would be due before today is due today. Cards whose day stays are left out, so are new
 * cards and those on their learning steps.
 */
export function reschedule(
	cards: readonly Card[],
	at: EpochMs,
	optionsOf: (card: Card) => Omit<ScheduleOptions, 'seed'>
): { log: Unsaved<ManualLog>; card: Card }[] {
	return cards.flatMap((card) => {
		const { memory, id } = card;
		if (memory.state !== 'review' || memory.lastReview === undefined) return [];
		const options = { ...optionsOf(card), seed: id };
		const today = studyDay(at, options.zone);
		const due = dueAfter(memory, memory.stability, memory.lastReview, options);
		const days = Math.max(0, studyDay(due, options.zone) - today);
		if (days === Math.max(0, studyDay(memory.due, options.zone) - today)) return [];
		return setDue(card, days, at, options.zone) ?? [];
	});
}
