/** The answer path before storage: what each grade would do to a card, by core alone. */
import { answer, type Counting, type Given } from '#core/review/answer';
import { intervalLabel } from '#core/review/label';
import type { AnswerLog, Card, EpochMs, Rating } from '#core/model';
import type { ScheduleOptions } from '#core/review/scheduler';

/** What an answer is scheduled by besides the card. */
export type Circumstances = Omit<ScheduleOptions, 'seed'> & Required<Pick<ScheduleOptions, 'weights'>>;

/** Grade → schedule: the log entry and the card as they will be stored. */
export function grade(
	card: Card,
	given: Given,
	at: EpochMs,
	circumstances: Circumstances
): { log: Omit<AnswerLog, 'id'>; card: Card } {
	return answer(card, given, at, circumstances);
}

/** Stands on the buttons where an answer reschedules nothing. */
export const PRACTICE = 'practice';

/**
 * What stands on the four buttons: exactly what would be recorded, "practice" where nothing is rescheduled.
 * @param how from how many the answer was picked, undefined where it was free; and what it counts for
 */
export function intervals(
	card: Card,
	at: EpochMs,
	circumstances: Circumstances,
	{ options, counting }: { options: number | undefined; counting: Counting }
): Record<Rating, string> {
	const how = { counting, ...(options === undefined ? {} : { options }) };
	const label = (rating: Rating): string => {
		const after = grade(card, { rating, format: 'recall', durationMs: 0, ...how }, at, circumstances);
		return after.log.kind === 'practice' ? PRACTICE : intervalLabel(at, after.card.memory.due);
	};
	return { again: label('again'), hard: label('hard'), good: label('good'), easy: label('easy') };
}
