/** A typed answer beside the expected one, letter by letter. */

export interface Piece {
	/** `extra`: typed but not expected; `missing`: expected but not typed. */
	kind: 'same' | 'extra' | 'missing';
	text: string;
}

/** Longer answers are not compared letter by letter: nobody types them by heart, and the work is quadratic. */
const LONGEST = 400;

const fold = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The pieces of both texts in order, by their longest common subsequence (Wagner and Fischer 1974). Case and
 * accents aside; `same` and `missing` together give the expected text as it is.
 */
export function difference(typed: string, expected: string): Piece[] {
	const [given, wanted] = [[...typed.normalize('NFC')], [...expected.normalize('NFC')]];
	if (given.length > LONGEST || wanted.length > LONGEST)
		return joined([
			{ kind: 'extra', text: typed },
			{ kind: 'missing', text: expected }
		]);
	const [left, right] = [given.map(fold), wanted.map(fold)];
	const common = commonLengths(left, right);
	const letters: Piece[] = [];
	let [row, column] = [0, 0];
	while (row < given.length || column < wanted.length) {
		const [mine, theirs] = [given[row], wanted[column]];
		if (mine !== undefined && theirs !== undefined && left[row] === right[column]) {
			letters.push({ kind: 'same', text: theirs });
			row += 1;
			column += 1;
		} else if (
			mine !== undefined &&
			(theirs === undefined || (common[row + 1]?.[column] ?? 0) >= (common[row]?.[column + 1] ?? 0))
		) {
			letters.push({ kind: 'extra', text: mine });
			row += 1;
		} else {
			letters.push({ kind: 'missing', text: theirs ?? '' });
			column += 1;
		}
	}
	return joined(letters);
}

/** common[row][column]: the length of what both have in common from there on. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
	const common = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
	for (let row = left.length - 1; row >= 0; row -= 1) {
		const [current, below] = [common[row] ?? [], common[row + 1] ?? []];
		for (let column = right.length - 1; column >= 0; column -= 1)
			current[column] =
				left[row] === right[column]
					? (below[column + 1] ?? 0) + 1
					: Math.max(below[column] ?? 0, current[column + 1] ?? 0);
	}
	return common;
}

/** Neighbours of one kind as one piece; within a change, what was typed comes first. */
function joined(letters: readonly Piece[]): Piece[] {
	const pieces: Piece[] = [];
	let change: Piece[] = [];
	const flush = () => {
		for (const kind of ['extra', 'missing'] as const) {
			const text = change
				.filter((piece) => piece.kind === kind)
				.map((piece) => piece.text)
				.join('');
			if (text !== '') pieces.push({ kind, text });
		}
		change = [];
	};
	for (const letter of letters) {
		if (letter.kind !== 'same') {
			change.push(letter);
			continue;
		}
		flush();
		const last = pieces.at(-1);
		if (last?.kind === 'same') last.text += letter.text;
		else pieces.push({ ...letter });
	}
	flush();
	return pieces;
}
