/**
 * Optimal string alignment (Damerau 1964, restricted): letters left out, put in, changed, or two neighbours
 * swapped, each counting one.
 */
export function editDistance(left: string, right: string): number {
	const [one, other] = [[...left], [...right]];
	let before: number[] = [];
	let above = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let row = 1; row <= one.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= other.length; column += 1) {
			const same = one[row - 1] === other[column - 1];
			let least = Math.min(
				(above[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(above[column - 1] ?? 0) + (same ? 0 : 1)
			);
			const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			if (row > 1 && column > 1 && swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
			current.push(least);
		}
		[before, above] = [above, current];
	}
	return above[other.length] ?? 0;
}
