/** The last weeks, a day each, for the strip that Today shows; and how many days in a row were studied. */
import { DAY, studyDay } from '#core/review/study-day';
import { answers, streak } from '#core/stats/days';
import { weekOf } from '#core/stats/series';
import type { Repository } from '#storage/repository';
import { now, zone } from './app.svelte';

const WEEKS = 18;

export interface Weeks {
	/** Oldest first, from a Monday; today last. */
	days: { name: string; answers: number }[];
	studied: number;
	/** Days in a row, up to today, also those before these weeks. */
	row: number;
}

export async function weeksBehind(repository: Repository): Promise<Weeks> {
	const today = studyDay(now(), zone);
	const first = weekOf(today) - 7 * (WEEKS - 1);
	const records = new Map((await repository.days()).map((record) => [record.day, record]));
	const name = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const days = Array.from({ length: today - first + 1 }, (_, index) => {
		const record = records.get(first + index);
		return { name: name.format((first + index) * DAY), answers: record ? answers(record) : 0 };
	});
	return {
		days,
		studied: days.filter((day) => day.answers > 0).length,
		row: streak(records, today)
	};
}
