/** Answers by the hour of the day, from 4:00, when a study day begins. */
import type { DayRecord } from '#core/stats/days';
import { share } from '#core/stats/retention';
import { count } from '../../words';
import { percent, recalledWords, type Table } from '../table';
import { sum, whole, type Column } from './column';

const FIRST = 4;
const clock = (hour: number) => `${hour}:00`;

export function hourPlot(days: readonly DayRecord[]) {
	const at = (of: 'answers' | 'reviews' | 'recalled', hour: number) =>
		sum(days.map(({ hours }) => hours[of][hour] ?? 0));
	const rows = Array.from({ length: 24 }, (_one, index) => {
		const hour = (index + FIRST) % 24;
		const recalled = { right: at('recalled', hour), total: at('reviews', hour) };
		return { hour, answers: at('answers', hour), recalled };
	});
	const busiest = rows.reduce((best, one) => (one.answers > best.answers ? one : best));
	const total = sum(rows.map((one) => one.answers));
	return {
		columns: rows.map(({ hour, answers, recalled }): Column => ({
			tick: clock(hour),
			parts: [answers],
			words: `${clock(hour)}: ${count(answers, 'answer')}${recalled.total ? `, recalled ${percent(share(recalled) ?? 0)}` : ''}`
		})),
		number: total ? `most at ${clock(busiest.hour)}` : undefined,
		told: total
			? `${percent(busiest.answers / total)} of your answers fall in the hour from ${clock(busiest.hour)}.`
			: 'No answers in this time.',
		table: {
			head: ['Hour', 'Answers', 'Recalled'],
			rows: () =>
				rows
					.filter((one) => one.answers > 0)
					.map((one) => [clock(one.hour), whole(one.answers), recalledWords(one.recalled)])
		} satisfies Table
	};
}
