/** What will be due when, if nothing is answered. */
import type { Card, EpochMs } from '#core/model';
import { studyDay, type Zone } from '#core/review/study-day';

/**
 * Cards due on each of the coming study days; the first is today, and holds what is overdue. New and suspended
 * cards are not in it.
 */
export function forecast(
	cards: readonly Pick<Card, 'suspended' | 'memory'>[],
	now: EpochMs,
	zone: Zone,
	days: number
): number[] {
	const today = studyDay(now, zone);
	const counts = Array.from({ length: days }, () => 0);
	for (const { suspended, memory } of cards) {
		if (suspended || memory.state === 'new') continue;
		const ahead = Math.max(0, studyDay(memory.due, zone) - today);
		if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1;
	}
	return counts;
}
