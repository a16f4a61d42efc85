/** How many slips of the fingers lie between two words. */

/**
 * Optimal string alignment (Damerau 1964, restricted): letters left out, put in, changed, or two neighbours
 * swapped, each counting one.
 */
export function edits(left: string, right: string): number {
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

/** Beginnings that turn a word into another one, though a letter or two makes them. */
const OPPOSITES = [
	['micro', 'macro'],
	['hyper', 'hypo'],
	['inter', 'intra'],
	['intro', 'extro'],
	['pre', 'pro'],
	['en', 'ex'],
	['im', 'ex'],
	['mono', 'poly']
];

function opposite(left: string, right: string): boolean {
	return OPPOSITES.some(
		([one = '', other = '']) =>
			(left.startsWith(one) &&
				right.startsWith(other) &&
				left.slice(one.length) === right.slice(other.length)) ||
			(left.startsWith(other) &&
				right.startsWith(one) &&
				left.slice(other.length) === right.slice(one.length))
	);
}

/**
 * The slips in a typed word, or undefined where they are too many to be slips: one from five letters on, two
 * from nine. The first letter is hardly ever mistyped and often makes another word (legal, regal; moral, amoral).
 */
export function typos(typed: string, expected: string): number | undefined {
	if (typed === expected) return 0;
	const length = [...expected].length;
	const allowed = length >= 9 ? 2 : length >= 5 ? 1 : 0;
	if (typed[0] !== expected[0] || Math.abs(typed.length - expected.length) > allowed) return undefined;
	const count = edits(typed, expected);
	return count <= allowed && !opposite(typed, expected) ? count : undefined;
}
