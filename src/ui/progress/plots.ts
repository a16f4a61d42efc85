/** The numbers of each plot as columns, sentences and tables. Pure: what the learner sees of core/stats. */
import { answers, FORMATS, type DayRecord } from '#core/stats/days';
import type { Forecast } from '#core/stats/forecast';
import { retention, share, type Recalled } from '#core/stats/retention';
import { weekOf, type Bucket, type Range } from '#core/stats/series';
import { CHANCE_STEPS, type Spread } from '#core/stats/spread';
import { count } from '../words';
import { bucketName, bucketTick, dayLabel, percent, recalledWords, shortDay, type Table } from './table';

export interface Column {
	tick: string;
	parts: [number] | [number, number];
	words: string;
}
const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
export const answersOf = (days: readonly DayRecord[]) => sum(days.map((day) => answers(day)));
const timeOf = (days: readonly DayRecord[]) => sum(days.map(({ durations }) => sum(durations)));
const n = (value: number) => Math.round(value).toLocaleString('en');

/** What is due on each day of a month, or in each week of a year; today holds the backlog as a part of its own. */
export function duePlot({ backlog, days }: Forecast, today: number, span: number) {
	const byWeek = span > 60;
	const groups = new Map<number, number>();
	for (const [ahead, cards] of days.slice(0, span).entries()) {
		const from = byWeek ? Math.max(today, weekOf(today + ahead)) : today + ahead;
		groups.set(from, (groups.get(from) ?? 0) + cards);
	}
	const columns = [...groups].map(([from, cards]): Column => {
		const waits = from === today ? backlog : 0;
		const name =
			from === today
				? byWeek
					? 'This week'
					: 'Today'
				: byWeek
					? `Week of ${shortDay(from)}`
					: dayLabel(from);
		return {
			tick: from === today ? (byWeek ? 'now' : 'today') : shortDay(from),
			parts: waits > 0 ? [cards, waits] : [cards],
			words: `${name}: ${count(cards, 'card')}${waits ? `, and ${n(waits)} from earlier days` : ''}`
		};
	});
	const all = sum(days.slice(0, span));
	const waits = backlog
		? `${count(backlog, 'card')} of earlier days wait; `
		: 'No card of earlier days waits; ';
	const busiest = columns.reduce((best, one) => (sum(one.parts) > sum(best.parts) ? one : best), columns[0]!);
	return {
		columns,
		number: count(all + backlog, 'card'),
		told: `${waits}${n(days[0] ?? 0)} are due today and ${n(all)} in the next ${span} days if nothing is answered. The fullest column: ${busiest.words}.`,
		table: {
			head: ['When', 'Due', 'From earlier'],
			rows: columns.map(({ words, parts: [one, two = 0] }) => [words.split(':')[0] ?? '', n(one), n(two)])
		} satisfies Table
	};
}

/** Recall over time, and by group. */
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
	const wished = all.desired ?? 0.9;
	const gap = Math.round(100 * (seen ?? 0)) - Math.round(100 * wished);
	const against =
		gap === 0
			? 'just what'
			: `${Math.abs(gap)} ${Math.abs(gap) === 1 ? 'point' : 'points'} ${gap < 0 ? 'less' : 'more'} than`;
	const rows = buckets
		.map((bucket) => ({ bucket, ...retention(bucket.days) }))
		.filter((one) => one.all.total > 0)
		.toReversed();
	return {
		groups,
		wished,
		seen,
		number: seen === undefined ? undefined : percent(seen),
		told:
			seen === undefined
				? 'It shows once cards you know come up again.'
				: `You recalled ${n(all.all.right)} of ${count(all.all.total, 'review')}: ${percent(seen)}, ${against} you asked for. Young cards had an interval under 21 days.`,
		table: {
			head: ['When', 'Recalled', 'Wished for', 'Young', 'Mature'],
			rows: rows.map((one) => [
				bucketName(one.bucket, range),
				recalledWords(one.all),
				percent(one.desired ?? 0),
				recalledWords(one.young),
				recalledWords(one.mature)
			])
		} satisfies Table
	};
}

export const FORMAT_NAMES = {
	recall: 'Flipped',
	typed: 'Typed',
	choice: 'Choice',
	'true-false': 'True/false',
	match: 'Matched'
};

/** Minutes by bucket. */
export function timePlot(buckets: readonly Bucket[], range: Range) {
	const days = buckets.flatMap((bucket) => bucket.days);
	const [time, many] = [timeOf(days), answersOf(days)];
	const minutes = days.length ? time / 60_000 / days.length : 0;
	const seconds = many ? time / 1000 / many : 0;
	const columns = buckets.map((bucket): Column => {
		const spent = timeOf(bucket.days) / 60_000;
		const each = answersOf(bucket.days);
		const perCard = each ? `, ${(timeOf(bucket.days) / 1000 / each).toFixed(1)} s a card` : '';
		return {
			tick: bucketTick(bucket, range),
			parts: [spent],
			words: `${bucketName(bucket, range)}: ${n(spent)} min, ${count(each, 'answer')}${perCard}`
		};
	});
	const byFormat = FORMATS.map((format, index) => ({
		format,
		time: sum(days.map(({ durations }) => durations[index] ?? 0)),
		many: sum(days.map((day) => answers(day, { formats: [format] })))
	})).filter((one) => one.many > 0);
	const slowest = byFormat.toSorted((one, other) => other.time / other.many - one.time / one.many)[0];
	const slow =
		slowest && byFormat.length > 1
			? ` ${FORMAT_NAMES[slowest.format]} answers take the longest, ${(slowest.time / 1000 / slowest.many).toFixed(1)} s.`
			: '';
	return {
		columns,
		number: `${n(minutes)} min a day`,
		told: `${n(minutes)} minutes on each of ${count(days.length, 'day')} with an answer, ${seconds.toFixed(1)} seconds a card.${slow}`,
		table: {
			head: ['When', 'Minutes', 'Answers', 'Seconds a card'],
			rows: buckets
				.filter((bucket) => bucket.days.length > 0)
				.toReversed()
				.map((bucket) => {
					const each = answersOf(bucket.days);
					return [
						bucketName(bucket, range),
						n(timeOf(bucket.days) / 60_000),
						n(each),
						(timeOf(bucket.days) / 1000 / each).toFixed(1)
					];
				})
		} satisfies Table
	};
}

/** Answers by the hour of the day, from 4:00, when a study day begins. */
export function hourPlot(days: readonly DayRecord[]) {
	const at = (of: 'answers' | 'reviews' | 'recalled', hour: number) =>
		sum(days.map(({ hours }) => hours[of][hour] ?? 0));
	const rows = Array.from({ length: 24 }, (_one, index) => {
		const hour = (index + 4) % 24;
		const recalled = { right: at('recalled', hour), total: at('reviews', hour) };
		return { hour, answers: at('answers', hour), recalled };
	});
	const clock = (hour: number) => `${hour}:00`;
	const busiest = rows.reduce((best, one) => (one.answers > best.answers ? one : best));
	const total = sum(rows.map((one) => one.answers));
	return {
		columns: rows.map(({ hour, answers: many, recalled }): Column => ({
			tick: clock(hour),
			parts: [many],
			words: `${clock(hour)}: ${count(many, 'answer')}${recalled.total ? `, recalled ${percent(share(recalled) ?? 0)}` : ''}`
		})),
		number: total ? `most at ${clock(busiest.hour)}` : undefined,
		told: total
			? `${percent(busiest.answers / total)} of your answers fall in the hour from ${clock(busiest.hour)}.`
			: 'No answers yet.',
		table: {
			head: ['Hour', 'Answers', 'Recalled'],
			rows: rows
				.filter((one) => one.answers > 0)
				.map((one) => [clock(one.hour), n(one.answers), recalledWords(one.recalled)])
		} satisfies Table
	};
}

const STABILITY_NAMES = [
	'under a day',
	'1 to 3 days',
	'3 to 7 days',
	'1 to 2 weeks',
	'2 to 4 weeks',
	'1 to 2 months',
	'2 to 4 months',
	'4 to 8 months',
	'8 to 12 months',
	'over a year'
];
const STABILITY_TICKS = ['<1 d', '1 d', '3 d', '1 w', '2 w', '1 mo', '2 mo', '4 mo', '8 mo', '1 yr'];

/** Stability, difficulty and the chance of recall, small and alike. */
export function spreadPlots({ stability, chance }: Spread, difficulties: readonly number[]) {
	const half = (counts: readonly number[]) => {
		let left = sum(counts) / 2;
		return counts.findIndex((cards) => (left -= cards) <= 0);
	};
	const plot = (
		title: string,
		counts: readonly number[],
		name: (index: number) => string,
		tick: (index: number) => string,
		told: (middle: string) => string
	) => ({
		title,
		columns: counts.map((cards, index): Column => ({
			tick: tick(index),
			parts: [cards],
			words: `${name(index)}: ${count(cards, 'card')}`
		})),
		told: sum(counts) ? told(name(half(counts))) : 'No card was begun yet.',
		table: {
			head: [title, 'Cards'],
			rows: counts.map((cards, index) => [name(index), n(cards)])
		} satisfies Table
	});
	const chanceName = (index: number) =>
		`${Math.round(100 * (CHANCE_STEPS[index] ?? 0))} to ${Math.round(100 * (CHANCE_STEPS[index + 1] ?? 1))} %`;
	const hard = (index: number) => `${1 + index / 2} to ${1.5 + index / 2}`;
	return [
		plot(
			'Stability',
			stability,
			(index) => STABILITY_NAMES[index] ?? '',
			(index) => STABILITY_TICKS[index] ?? '',
			(middle) => `How long until recall falls to 90 %: the middle card holds ${middle}.`
		),
		plot(
			'Difficulty',
			difficulties,
			hard,
			(index) => String(1 + index / 2),
			(middle) => `From 1, easy, to 10: the middle card lies at ${middle}.`
		),
		plot(
			'Chance of recall now',
			chance,
			chanceName,
			(index) => `${Math.round(100 * (CHANCE_STEPS[index] ?? 0))} %`,
			(middle) => `The middle card would be recalled with ${middle}.`
		)
	];
}
