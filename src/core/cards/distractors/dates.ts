import type { Random } from '../../model';
import type { Candidate } from '../candidates/candidate';
import { below, shuffle } from '../../random';
import { around, type Balance } from './choose';

/**
 * Wrong years near the right one, on the right side of the other years of the sentence, never later than
 * `latest`. A year that ends in 0 or 5 gets others that do: the roundest is right no more often than chance.
 */
export function yearDistractors(
	answer: Candidate,
	bounds: { after: number; before: number },
	fromText: readonly number[],
	wanted: number,
	balance: Balance,
	random: Random
): string[] {
	const year = answer.date?.year;
	if (!year || !answer.date) return [];
	const round = year % 10 === 0 ? 10 : year % 5 === 0 ? 5 : 1;
	const alike = (other: number) =>
		round === 10 ? other % 10 === 0 : round === 5 ? other % 10 === 5 : other % 5 !== 0;
	const reach = round === 1 ? 12 : 40;
	const near = Array.from({ length: reach * 2 + 1 }, (_, at) => year - reach + at);
	const known = fromText.filter((other) => Math.abs(other - year) <= 40);
	const values = [...new Set([...shuffle(known, random), ...shuffle(near, random)])].filter(
		(other) => other !== year && alike(other) && other > bounds.after && other < bounds.before
	);
	const lower = values.filter((other) => other < year);
	const upper = values.filter((other) => other > year);
	return around(lower, upper, wanted, balance, random).map(String);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Other dates of the same form; none of the parts is the odd one out. */
export function dateDistractors(
	answer: Candidate,
	latestYear: number,
	wanted: number,
	random: Random
): string[] {
	const { date } = answer;
	if (!date) return [];
	const texts = new Set<string>();
	const month = date.month ?? 0;
	const [otherMonth = (month + 5) % 12, thirdMonth = (month + 3) % 12] = shuffle(
		Array.from({ length: 12 }, (_, at) => at).filter((at) => at !== month),
		random
	);
	for (let tries = 0; texts.size < wanted && tries < 40; tries++) {
		const months = [month, otherMonth, thirdMonth];
		const to = months[below(months.length, random)] ?? month;
		const day = date.day === undefined ? 1 : 1 + below(DAYS[to] ?? 28, random);
		const year = date.year === undefined ? 2000 : Math.min(latestYear, date.year + below(9, random) - 4);
		const text = date.write({ year, month: to, day });
		if (text !== answer.text && !(to === month && day === date.day && year === date.year)) texts.add(text);
	}
	return [...texts];
}
