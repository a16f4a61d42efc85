/** What waits from earlier days, told from the counters of due cards. */
import type { Backlog } from '#core/review/backlog';
import { studyDay } from '#core/review/study-day';
import { dueByDay } from '#core/stats/forecast';
import type { PlanTools } from './day-queue';

/** Cards of earlier days, cards of today, and what comes up in the days to come. */
export async function readBacklog({ repository, now, zone }: PlanTools): Promise<Backlog> {
	const days = dueByDay(await repository.dueHours(), zone);
	const today = studyDay(now(), zone);
	let overdue = 0;
	for (const [day, count] of days) if (day < today) overdue += count;
	return {
		overdue,
		waiting: overdue + (days.get(today) ?? 0),
		comes: (ahead) => days.get(today + ahead) ?? 0
	};
}
