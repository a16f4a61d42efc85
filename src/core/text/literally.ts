/** A text as a pattern of itself, for a regular expression that is put together. */
export function literally(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
