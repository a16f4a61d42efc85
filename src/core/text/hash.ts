/** 64 bits of FNV-1a in two halves, as hex. For recognising a text again, not for secrecy. */
export function hashText(text: string): string {
	let low = 0x811c9dc5;
	let high = 0x01000193;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		low = Math.imul(low ^ code, 0x01000193);
		high = Math.imul(high ^ code ^ (low >>> 16), 0x85ebca6b);
	}
	const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
	return hex(high ^ (high >>> 13)) + hex(low);
}
