/** Studying ahead: reviews of the days to come, asked today. */
import type { Card, EpochMs } from '#core/model';
import { comesUp } from './due';
import type { SeenToday } from './limits';
import { beginOfDay, studyDay, type Zone } from './study-day';

/**
 * The cards in review that come up after today and within so many study days, those that come first first. Of one
 * statement only one, and none of a statement that was asked today: an answer of the same day says little of
 * memory. No limit holds; the learner asked for them.
 * @param days study days after today; 1 is tomorrow
 */
export function aheadQueue(
	cards: readonly Card[],
	{ days, seenToday, now, zone }: { days: number; seenToday: SeenToday; now: EpochMs; zone: Zone }
): Card[] {
	const today = studyDay(now, zone);
	const [from, until] = [beginOfDay(today + 1, zone), beginOfDay(today + 1 + days, zone)];
	const taken = new Set(seenToday.askedOf.keys());
	return cards
		.filter((card) => {
			const at = comesUp(card);
			return !card.suspended && card.memory.state === 'review' && at >= from && at < until;
		})
		.sort((left, right) => comesUp(left) - comesUp(right) || (left.id < right.id ? -1 : 1))
		.filter(({ statementId }) => !taken.has(statementId) && taken.add(statementId));
}
