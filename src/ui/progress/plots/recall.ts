/** True retention over time, and by group, against the desired one. */
import { FORMATS } from '#core/stats/days';
import { retention, share, type Recalled, type Retention } from '#core/stats/retention';
import type { Bucket, Range } from '#core/stats/series';
import { count } from '../../words';
import { bucketName, percent, recalledWords, type Table } from '../table';
import { whole } from './column';

export const FORMAT_NAMES = {
	recall: 'Flipped',
	typed: 'Typed',
	choice: 'Choice',
	'true-false': 'True/false',
	match: 'Matched'
};

export function recallPlot(buckets: readonly Bucket[], range: Range) {
	const all = retention(buckets.flatMap(({ days }) => days));
	const seen = share(all.all);
	const groups: { name: string; recalled: Recalled }[] = [
		{ name: 'Young', recalled: all.young },
		{ name: 'Mature', recalled: all.mature },
		...FORMATS.map((format) => ({
			name: FORMAT_NAMES[format],
			recalled: all.byFormat.get(format) ?? { right: 0, total: 0 }
		}))
	];
	return {
		groups,
		seen,
		wished: all.desired ?? 0.9,
		number: seen === undefined ? undefined : percent(seen),
		told: toldOf(all),
		table: {
			head: ['When', 'Recalled', 'Wished for', 'Young', 'Mature'],
			rows: () => buckets.toReversed().flatMap((bucket) => rowOf(bucket, range))
		} satisfies Table
	};
}

function toldOf({ all, desired = 0.9 }: Retention): string {
	const seen = share(all);
	if (seen === undefined) return 'It shows once cards you know come up again.';
	const gap = Math.round(100 * seen) - Math.round(100 * desired);
	const points = count(Math.abs(gap), 'point');
	const against = gap === 0 ? 'just what' : `${points} ${gap < 0 ? 'less' : 'more'} than`;
	return `You recalled ${whole(all.right)} of ${count(all.total, 'review')}: ${percent(seen)}, ${against} you asked for. Young cards had an interval under 21 days.`;
}

function rowOf(bucket: Bucket, range: Range): string[][] {
	const { all, desired, young, mature } = retention(bucket.days);
	if (all.total === 0) return [];
	const groups = [recalledWords(young), recalledWords(mature)];
	return [[bucketName(bucket, range), recalledWords(all), percent(desired ?? 0), ...groups]];
}
