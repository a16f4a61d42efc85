/** What the plots share: columns that say their numbers, sums, and numbers in words. Pure. */
import { answers, type DayRecord } from '#core/stats/days';

export interface Column {
	/** Under the axis, where there is room. */
	tick: string;
	/** From the bottom up: the first is solid, the second hatched. */
	parts: [number] | [number, number];
	/** All that it says when it is picked. */
	words: string;
}

export const sum = (numbers: Iterable<number>): number => {
	let all = 0;
	for (const one of numbers) all += one;
	return all;
};
/** "1,234" */
export const whole = (value: number): string => Math.round(value).toLocaleString('en');

export const answersOf = (days: readonly DayRecord[]): number => sum(days.map((day) => answers(day)));
/** Milliseconds. */
export const timeOf = (days: readonly DayRecord[]): number =>
	sum(days.map(({ durations }) => sum(durations)));

/** The fullest of some columns. */
export function fullest(columns: readonly Column[]): Column | undefined {
	const height = ({ parts }: Column) => sum(parts);
	return columns.toSorted((one, other) => height(other) - height(one))[0];
}
