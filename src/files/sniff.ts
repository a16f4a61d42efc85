/** Which kind of text a file is: its name says it, else the system, else the text itself. */
import { looksLikeCaptions } from './captions';
import { looksLikeMarkdown } from './markdown';
import { MEDIA_TYPES, type MediaType } from './media-types';

/** Other names of the same kinds. */
const ALIASES: Record<string, MediaType> = {
	'.mdown': 'text/markdown',
	'.mkd': 'text/markdown',
	'.xhtml': 'text/html',
	'text/x-markdown': 'text/markdown',
	'application/xhtml+xml': 'text/html'
};

/**
 * @param name with its extension
 * @param type the media type that the system gives, often empty
 * @param text the whole text
 */
export function mediaTypeOf(name: string, type: string, text: string): MediaType {
	const end = /\.\w+$/.exec(name.toLowerCase())?.[0] ?? '';
	const named = byEnd(end) ?? ALIASES[end] ?? byType(type) ?? ALIASES[type];
	// A .txt may hold anything, and the system calls text/plain what it does not know.
	if (named && named !== 'text/plain') return named;
	if (looksLikeCaptions(text)) return 'text/vtt';
	if (looksLikeHtml(text)) return 'text/html';
	return looksLikeMarkdown(text) ? 'text/markdown' : 'text/plain';
}

const TYPES = Object.keys(MEDIA_TYPES) as MediaType[];
const byEnd = (end: string) => TYPES.find((type) => MEDIA_TYPES[type].some((one) => one === end));
const byType = (type: string) => TYPES.find((one) => one === type);

/** True where a text is the source of a web page. */
function looksLikeHtml(text: string): boolean {
	return /^\s*(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype html|html[\s>])/i.test(text.slice(0, 4_000));
}
