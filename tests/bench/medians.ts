/** What the benchmarks tell of many runs. */

export function median(numbers: readonly number[]): number {
	return percentile(numbers, 0.5);
}

/** @param share of the numbers that lie below, 0 to 1; 0 where there are no numbers */
export function percentile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
