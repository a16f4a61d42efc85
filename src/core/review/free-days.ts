/** Days that the learner keeps free, announced beforehand: cards that are due on them are moved around them. */
import type { Card, EpochMs, ManualLog } from '#core/model';
import { seeded } from '#core/random';
import { chooseInterval, type Workload } from './balance';
import type { Unsaved } from './log';
import { setDue } from './set-due';
import { studyDay, type Zone } from './study-day';

/**
 * The entries that move cards off days whose share is 0, and the cards after them. Each goes to one of the last open
 * days before, not earlier than half of its way, else to the next one after (see balance.ts). Only days move; what
 * was due today or before stays, so do cards on their learning steps.
 * @param cards any cards; those that need not move are passed over
 */
export function offFreeDays(
	cards: readonly Card[],
	workload: Workload,
	at: EpochMs,
	zone: Zone
): { log: Unsaved<ManualLog>; card: Card }[] {
	const today = studyDay(at, zone);
	const added = new Map<number, number>();
	const crowded: Workload = {
		...workload,
		count: (day) => workload.count(day) + (added.get(day) ?? 0)
	};
	return cards.flatMap((card) => {
		const gap = studyDay(card.memory.due, zone) - today;
		if (card.memory.state !== 'review' || gap < 1 || workload.share(today + gap) > 0) return [];
		const random = seeded(`free:${card.id}:${card.memory.reps}`);
		const days = chooseInterval(today, { first: gap, last: gap }, random, crowded);
		const moved = days === gap ? undefined : setDue(card, days, at, zone);
		if (!moved) return [];
		added.set(today + days, (added.get(today + days) ?? 0) + 1);
		return [moved];
	});
}
