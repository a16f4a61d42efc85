/** The days of a year with their answers, in five steps of ink. */
import { answers, type DayRecord } from '#core/stats/days';
import { weekOf } from '#core/stats/series';
import { count } from '../../words';
import { dayLabel, type Table } from '../table';
import { sum, whole } from './column';

const WEEKS = 53;

export interface YearPlot {
	/** A Monday; the last day is today. */
	first: number;
	today: number;
	/** Answers of each day from the first on. */
	answers: readonly number[];
	/** How full each day is: 0 without an answer, then 1 to 4. */
	steps: readonly number[];
	told: string;
	table: Table;
}

/** @param days every day with an answer, in order */
export function yearPlot(days: readonly DayRecord[], today: number): YearPlot {
	const first = weekOf(today) - 7 * (WEEKS - 1);
	const counts = Array.from({ length: today - first + 1 }, () => 0);
	for (const day of days) if (day.day >= first && day.day <= today) counts[day.day - first] = answers(day);
	const full = fullDay(counts);
	const year = counts.slice(-365);
	const studied = year.filter((many) => many > 0).length;
	return {
		...{ first, today, answers: counts },
		steps: counts.map((many) => (many === 0 ? 0 : Math.min(4, Math.ceil((4 * many) / full)))),
		told: `You studied on ${count(studied, 'day')} of the last year and gave ${count(sum(year), 'answer')}.`,
		table: {
			head: ['Day', 'Answers', 'New cards'],
			rows: () =>
				days
					.filter(({ day }) => day > today - 365)
					.toReversed()
					.map((day) => [dayLabel(day.day), whole(answers(day)), whole(day.fresh)])
		}
	};
}

/** Nine of ten days with answers have no more: one day of cramming then does not pale all others. */
function fullDay(counts: readonly number[]): number {
	const studied = counts.filter((many) => many > 0).sort((one, other) => one - other);
	return Math.max(1, studied[Math.floor(0.9 * (studied.length - 1))] ?? 1);
}
