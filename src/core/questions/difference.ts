/** A typed answer beside the expected one, letter by letter. */

export interface Piece {
	/** `extra`: typed but not expected; `missing`: expected but not typed. */
	kind: 'same' | 'extra' | 'missing';
	text: string;
}

/** The pieces of both texts in order: `same` and `extra` give the typed text, `same` and `missing` the expected. */
export function difference(typed: string, expected: string): Piece[] {
	return typed === expected
		? [{ kind: 'same', text: typed }]
		: [
				{ kind: 'extra', text: typed },
				{ kind: 'missing', text: expected }
			];
}
