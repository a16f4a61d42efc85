import { hashText } from '../text/hash';

/** Recognises a statement in a changed document: a hash of its words, without case and punctuation. */
export function fingerprint(kind: string, text: string): string {
	const words =
		text
			.toLowerCase()
			.normalize('NFKD')
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	return hashText(`${kind} ${words.join(' ')}`);
}
