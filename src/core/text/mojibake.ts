/**
 * UTF-8 that was read as windows-1252, once or several times ("â€™" for an apostrophe), is decoded
 * again. Only runs that are valid UTF-8 are touched, so genuine "Â" or "Ã" before a letter stay.
 * The method is that of ftfy (Speer 2019), reduced to the one damage that is common.
 */

/** What windows-1252 shows for the bytes 0x80 to 0x9F; the five holes stand for themselves. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const BYTE = new Map<string, number>([...HIGH].map((char, index) => [char, 0x80 + index]));
for (let code = 0xa0; code <= 0xff; code++) BYTE.set(String.fromCharCode(code), code);

const RUN = /[\u00c2-\u00f4][\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,}/g;

function sequenceLength(lead: number): number {
	if (lead >= 0xf0) return 4;
	if (lead >= 0xe0) return 3;
	return 2;
}

/** Decodes as many whole UTF-8 sequences as stand in a run; leaves the rest as it was. */
function decodeRun(run: string, tell: () => void): string {
	let out = '';
	let at = 0;
	while (at < run.length) {
		const lead = BYTE.get(run.charAt(at)) ?? 0;
		const length = sequenceLength(lead);
		const rest = [...run.slice(at + 1, at + length)].map((char) => BYTE.get(char) ?? 0);
		const whole = lead >= 0xc2 && rest.length === length - 1 && rest.every((b) => b >= 0x80 && b < 0xc0);
		if (!whole) {
			out += run.charAt(at);
			at += 1;
			continue;
		}
		let code = lead & (0xff >> (length + 1));
		for (const byte of rest) code = (code << 6) | (byte & 0x3f);
		out += code <= 0x10ffff ? String.fromCodePoint(code) : run.slice(at, at + length);
		at += length;
		tell();
	}
	return out;
}

/** Undoes double decoding, at most three layers of it, and counts the characters that came back. */
export function repairMojibake(text: string): { text: string; repaired: number } {
	let current = text;
	let repaired = 0;
	for (let layer = 0; layer < 3; layer++) {
		if (!/[\u00c2-\u00f4][\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(current)) break;
		let found = 0;
		const tell = () => void (found += 1);
		// The last byte of a closing quotation mark is a hole in windows-1252 and is often lost.
		const next = current
			.replace(RUN, (run) => decodeRun(run, tell))
			.replace(/â€(?=[\s.,;:!?)]|$)/gm, () => (tell(), '”'));
		if (next === current) break;
		// A deeper layer makes fewer characters out of those that the layer before had counted.
		repaired += layer === 0 ? found : next.length - current.length;
		current = next;
	}
	return { text: current, repaired };
}
