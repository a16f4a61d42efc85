/** What waits from earlier days, told from the counters of due days. */
import type { Backlog } from '#core/review/backlog';
import { DAY, HOUR, startOfStudyDay } from '#core/review/study-day';
import type { PlanTools } from './day-queue';

/**
 * Cards of earlier days, cards of today, and what comes up in the days to come. A review is due in the middle of its
 * study day, twelve hours after it begins, so that each study day is one day of the counters.
 */
export async function readBacklog({ repository, now, zone }: PlanTools): Promise<Backlog> {
	const dueDays = await repository.dueDays();
	const today = Math.floor((startOfStudyDay(now(), zone) + 12 * HOUR) / DAY);
	let overdue = 0;
	for (const [day, count] of dueDays) if (day < today) overdue += count;
	return {
		overdue,
		waiting: overdue + (dueDays.get(today) ?? 0),
		comes: (ahead) => dueDays.get(today + ahead) ?? 0
	};
}
