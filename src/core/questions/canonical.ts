/** Texts that mean the same read the same: case, accents, punctuation and articles aside. */

/** What two answers are compared by. */
export function canonical(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
