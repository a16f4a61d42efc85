import type { Random } from '../../model';
import type { CalendarDate } from '../candidates/dates';
import type { Candidate } from '../candidates/candidate';
import { below, pick, shuffle } from '../../random';
import { around, type Draw, part } from './choose';

/**
 * Wrong years near the right one, on the right side of the other years of the sentence, never later than the
 * text. A year that ends in 0 or 5 gets others that do: the roundest is right no more often than chance.
 * @param bounds years that the sentence or the text rules out, both exclusive
 * @param truths years that are right as well
 */
export function yearDistractors(
	answer: Candidate,
	bounds: { after: number; before: number },
	fromText: readonly number[],
	truths: ReadonlySet<string>,
	draw: Draw
): string[] {
	const year = answer.date?.year;
	if (!year) return [];
	const round = year % 10 === 0 ? 10 : year % 5 === 0 ? 5 : 1;
	const alike = (other: number) =>
		round === 10 ? other % 10 === 0 : round === 5 ? other % 10 === 5 : other % 5 !== 0;
	const reach = round === 1 ? 12 : 40;
	const near = Array.from({ length: reach * 2 + 1 }, (_, at) => year - reach + at);
	const known = fromText.filter((other) => Math.abs(other - year) <= 40);
	const values = [...new Set([...shuffle(known, draw.random), ...shuffle(near, draw.random)])].filter(
		(other) =>
			other !== year &&
			alike(other) &&
			other > bounds.after &&
			other < bounds.before &&
			!truths.has(String(other))
	);
	const { lower, upper } = part(values, (value) => value, year);
	return around(lower, upper, values, draw).map(String);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
type Parts = Parameters<CalendarDate['write']>[0];

/**
 * Three other dates of the same form: with the right one they make a square of two days (or years) and two
 * months, in which each part stands twice, so none is the odd one out and none the most usual.
 */
export function dateDistractors(answer: Candidate, latestYear: number, random: Random): string[] {
	const { date } = answer;
	if (date?.month === undefined) return [];
	const right: Parts = { year: date.year ?? 2000, month: date.month, day: date.day ?? 1 };
	const months = shuffle([1, 2, 3, 4, 5, 6], random).map(
		(step) => (right.month + step * sign(random) + 12) % 12
	);
	const other = {
		month: months.find((month) => right.day <= (DAYS[month] ?? 28)) ?? right.month,
		day: otherDay(right.day, random),
		year: otherYear(right.year, latestYear, random)
	};
	const second = date.day === undefined ? { year: other.year } : { day: other.day };
	return [{ month: other.month }, second, { month: other.month, ...second }]
		.map((change) => date.write({ ...right, ...change }))
		.filter((text) => text !== answer.text);
}

function sign(random: Random): number {
	return random() < 0.5 ? -1 : 1;
}

/** One to nine days away, earlier as often as later, and in every month. */
function otherDay(day: number, random: Random): number {
	const step = 1 + below(9, random);
	const [first, second] = random() < 0.5 ? [day - step, day + step] : [day + step, day - step];
	return [first, second].find((one) => one >= 1 && one <= 28) ?? 1 + (day % 28);
}

function otherYear(year: number, latest: number, random: Random): number {
	const steps = [1, 2, 3, 4].flatMap((step) => [year - step, year + step]);
	return (
		pick(
			steps.filter((one) => one <= Math.max(latest, year)),
			random
		) ?? year - 1
	);
}
