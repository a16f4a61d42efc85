/** CRC-32 (IEEE 802.3, as in gzip and PNG): notices damage, proves nothing about intent. */

const TABLE = new Uint32Array(256).map((_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	return rest;
});

/** The checksum of bytes, as in a zip archive. */
export function crc32OfBytes(bytes: Uint8Array): number {
	let crc = ~0;
	for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
	return ~crc >>> 0;
}

/**
 * The checksum of a text, taken as UTF-16LE: `zlib.crc32(Buffer.from(text, 'utf16le'), before)`.
 * @param before the checksum of what stands before it, so that a text can be summed in pieces.
 */
export function crc32(text: string, before = 0): number {
	let crc = ~before;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		crc = (crc >>> 8) ^ (TABLE[(crc ^ unit) & 0xff] ?? 0);
		crc = (crc >>> 8) ^ (TABLE[(crc ^ (unit >>> 8)) & 0xff] ?? 0);
	}
	return ~crc >>> 0;
}
