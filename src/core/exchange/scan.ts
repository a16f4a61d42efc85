/** A look over a JSON text before it is parsed: how deep it nests, how much it lists, and whether it is closed. */

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;

export interface Scanned {
	depth: number;
	/** Of all lists and objects: one more than its commas. */
	items: number;
	/** It ends before it is closed. */
	open: boolean;
}

/** @param most stops when it is deeper, or lists more, than this */
export function scan(text: string, most: { depth: number; items: number }): Scanned {
	let [level, depth, items] = [0, 0, 1];
	for (let at = 0; at < text.length && depth <= most.depth && items <= most.items; at++) {
		const unit = text.charCodeAt(at);
		if (unit === QUOTE) {
			at = endOfString(text, at);
			if (at < 0) return { depth, items, open: true };
		} else if (unit === 123 || unit === 91) depth = Math.max(depth, ++level);
		else if (unit === 125 || unit === 93) level -= 1;
		else if (unit === COMMA) items += 1;
	}
	return { depth, items, open: level > 0 };
}

/** Where the string that begins at `start` ends; -1 when it does not. */
function endOfString(text: string, start: number): number {
	let end = text.indexOf('"', start + 1);
	while (end > 0) {
		let slashes = 0;
		while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
		if (slashes % 2 === 0) return end;
		end = text.indexOf('"', end + 1);
	}
	return -1;
}
