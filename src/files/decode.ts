/** Bytes to text: finds out the encoding, as a browser and a careful person would. */
import type { Notice } from '#core/model';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface Decoded {
	text: string;
	encoding: Encoding;
	notices: Notice[];
}

/** Share of control characters above which something is no text. */
const MOST_CONTROLS = 0.01;
/** Share of NUL bytes from which a file is UTF-16, or no text at all. */
const MANY_NULS = 0.05;
const SAMPLE = 65_536;

/**
 * Decodes a file. A byte-order mark decides; then the pattern of NUL bytes (UTF-16); then whether it is valid
 * UTF-8; what is left is windows-1252. Undefined where the bytes are no text in any of them.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
	const encoding = marked(bytes) ?? sixteenBit(bytes) ?? eightBit(bytes);
	const decoded = encoding === 'windows-1252' ? western(bytes) : new TextDecoder(encoding).decode(bytes);
	if (!isText(decoded)) return undefined;
	return finish(decoded, encoding);
}

/** The encoding that a byte-order mark names. */
function marked(bytes: Uint8Array): Encoding | undefined {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return undefined;
}

/** UTF-16 without a mark: in Latin text nearly every second byte is NUL, always on the same side. */
function sixteenBit(bytes: Uint8Array): Encoding | undefined {
	const length = Math.min(bytes.length, SAMPLE);
	if (length < 4) return undefined;
	const nuls = [0, 0];
	for (let at = 0; at < length; at++) if (bytes[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = nuls.map((count) => count / (length / 2));
	if (odd > MANY_NULS * 4 && even < odd / 8) return 'utf-16le';
	if (even > MANY_NULS * 4 && odd < even / 8) return 'utf-16be';
	return undefined;
}

/** Valid UTF-8, or nearly (a file cut in the middle of a letter); everything else is windows-1252. */
function eightBit(bytes: Uint8Array): Encoding {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return 'utf-8';
	} catch {
		const { good, bad } = sequences(bytes);
		return good > bad * 4 ? 'utf-8' : 'windows-1252';
	}
}

/** Counts the UTF-8 sequences of more than one byte that are whole, and the bytes that belong to none. */
function sequences(bytes: Uint8Array): { good: number; bad: number } {
	let good = 0;
	let bad = 0;
	for (let at = 0; at < bytes.length;) {
		const lead = bytes[at] ?? 0;
		const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
		const tail = bytes.subarray(at + 1, at + Math.max(length, 1));
		const whole = length > 0 && tail.length === length - 1 && tail.every((byte) => (byte & 0xc0) === 0x80);
		if (whole && length > 1) good += 1;
		if (!whole) bad += 1;
		at += whole ? length : 1;
	}
	return { good, bad };
}

/** What windows-1252 has at 0x80 to 0x9f; the five unused places keep their control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252, by its own table: Node 20 decodes it as ISO 8859-1, with control characters for quotes. */
function western(bytes: Uint8Array): string {
	const decoded = new TextDecoder('windows-1252').decode(bytes);
	return decoded.replace(/[\u0080-\u009f]/g, (letter) => WESTERN.charAt(letter.charCodeAt(0) - 0x80));
}

/** Text has next to no control characters and no lasting run of NULs. */
function isText(text: string): boolean {
	let controls = 0;
	for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) controls += 1;
	return (
		controls <= text.length * MOST_CONTROLS + 1 &&
		count(text, '\0') <= text.length * MANY_NULS + 1 &&
		count(text, '\ufffd') <= text.length * MANY_NULS + 4
	);
}

/** A control character that no text has: neither white space nor escape; NULs are counted apart. */
function isControl(code: number): boolean {
	if (code < 0x20) return code !== 0 && (code < 0x09 || code > 0x0d) && code !== 0x1b;
	return (code >= 0x7f && code <= 0x9f) || code === 0xffff;
}

function finish(decoded: string, encoding: Encoding): Decoded {
	const notices: Notice[] = [];
	const nuls = count(decoded, '\0');
	const lost = count(decoded, '\ufffd');
	if (encoding === 'windows-1252')
		notices.push(
			notice('Read in the older encoding windows-1252. Check that accents and quotes look right.')
		);
	if (nuls > 0) notices.push(notice(`Left out ${nuls} empty ${nuls === 1 ? 'character' : 'characters'}.`));
	if (lost > 0)
		notices.push(
			notice(`${lost} ${lost === 1 ? 'character' : 'characters'} could not be read and show as �.`)
		);
	return { text: withoutNuls(decoded), encoding, notices };
}

/** The text without NUL characters: they stand for nothing, and some tools stumble over them. */
export function withoutNuls(text: string): string {
	return text.replaceAll('\0', '');
}

const notice = (message: string): Notice => ({ kind: 'decoded', message });
const count = (text: string, letter: string) => text.split(letter).length - 1;
