import { editDistance } from '../text/edit-distance';

/** How many slips of the fingers lie between two words. */

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
	const count = editDistance(typed, expected);
	return count <= allowed && !opposite(typed, expected) ? count : undefined;
}
