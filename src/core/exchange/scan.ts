/** A look over a JSON text before it is parsed: how deep it nests, and whether it ends before it is closed. */

const QUOTE = 34;
const BACKSLASH = 92;

/** @param most stops when it is deeper than this */
export function scan(text: string, most: number): { depth: number; open: boolean } {
	let level = 0;
	let depth = 0;
	for (let at = 0; at < text.length && depth <= most; at++) {
		const unit = text.charCodeAt(at);
		if (unit === QUOTE) {
			at = endOfString(text, at);
			if (at < 0) return { depth, open: true };
		} else if (unit === 123 || unit === 91) depth = Math.max(depth, ++level);
		else if (unit === 125 || unit === 93) level -= 1;
	}
	return { depth, open: level > 0 };
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
