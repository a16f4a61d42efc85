/** Minutes by day, week or month, and seconds a card. */
import { answers, FORMATS, type DayRecord } from '#core/stats/days';
import type { Bucket, Range } from '#core/stats/series';
import { count } from '../../words';
import { bucketName, bucketTick, type Table } from '../table';
import { answersOf, sum, timeOf, whole, type Column } from './column';
import { FORMAT_NAMES } from './recall';

export function timePlot(buckets: readonly Bucket[], range: Range) {
	const days = buckets.flatMap((bucket) => bucket.days);
	const minutes = days.length ? timeOf(days) / MINUTE / days.length : 0;
	const columns = buckets.map((bucket): Column => {
		const [time, many] = [timeOf(bucket.days), answersOf(bucket.days)];
		const each = many ? `, ${seconds(time, many)} s a card` : '';
		return {
			tick: bucketTick(bucket, range),
			parts: [time / MINUTE],
			words: `${bucketName(bucket, range)}: ${whole(time / MINUTE)} min, ${count(many, 'answer')}${each}`
		};
	});
	return {
		columns,
		number: days.length ? `${perDay(minutes)} a day` : undefined,
		told: days.length ? toldOf(days, minutes) : 'No answers in this time.',
		table: {
			head: ['When', 'Minutes', 'Answers', 'Seconds a card'],
			rows: () =>
				buckets
					.filter((bucket) => bucket.days.length > 0)
					.toReversed()
					.map((bucket) => {
						const [time, many] = [timeOf(bucket.days), answersOf(bucket.days)];
						return [bucketName(bucket, range), whole(time / MINUTE), whole(many), seconds(time, many)];
					})
		} satisfies Table
	};
}

function toldOf(days: readonly DayRecord[], minutes: number): string {
	const each = minutes < 1 ? 'Under a minute' : count(Math.round(minutes), 'minute');
	const card = seconds(timeOf(days), answersOf(days));
	return `${each} on each of ${count(days.length, 'day')} with an answer, ${card} seconds a card.${slowest(days)}`;
}

const MINUTE = 60_000;
const perDay = (minutes: number) => (minutes < 1 ? 'under a minute' : `${whole(minutes)} min`);
/** "4.2" */
const seconds = (time: number, many: number) => (many ? time / 1000 / many : 0).toFixed(1);

/** Which way of asking takes the longest, where there are several. */
function slowest(days: readonly DayRecord[]): string {
	const byFormat = FORMATS.map((format, index) => ({
		format,
		time: sum(days.map(({ durations }) => durations[index] ?? 0)),
		many: sum(days.map((day) => answers(day, { formats: [format] })))
	})).filter((one) => one.many > 0);
	const [longest, ...others] = byFormat.sort((one, other) => other.time / other.many - one.time / one.many);
	if (!longest || others.length === 0) return '';
	return ` ${FORMAT_NAMES[longest.format]} answers take the longest, ${seconds(longest.time, longest.many)} s.`;
}
