/** The border where documents come in: bytes of a file, or pasted text, become a RawText or a clear problem. */
import type { Notice, Result } from '#core/model';
import type { RawText } from '#core/pipeline';
import { decode, withoutNuls } from './decode';
import { looksLikeMarkdown, readMarkdown } from './markdown';
import { knownBinary } from './signature';
import { titleFromName, titleFromText } from './title';

/** Largest file, in bytes: five million letters fit with room to spare, in UTF-16 too. */
export const MOST_BYTES = 12_000_000;
/** Longest text, in UTF-16 code units. */
export const MOST_LETTERS = 8_000_000;

export interface FileProblem {
	kind: 'empty' | 'binary' | 'too-large' | 'unreadable';
	/** What it is and what to do, in words for people. */
	message: string;
}
export type ReadText = RawText & { title: string; notices: Notice[] };

const problem = (kind: FileProblem['kind'], message: string) => ({
	ok: false as const,
	problem: { kind, message }
});

/**
 * Reads one file.
 * @param name with its extension, which tells markdown from plain text
 * @param type the media type that the system gives, often empty
 */
export function readFile(name: string, type: string, bytes: Uint8Array): Result<ReadText, FileProblem> {
	if (bytes.length === 0) return problem('empty', `“${name}” is empty. Nothing was added.`);
	if (bytes.length > MOST_BYTES) return tooLarge(`“${name}”`, bytes.length);
	const kind = knownBinary(bytes);
	if (kind) return problem('binary', notText(name, kind));
	const decoded = decode(bytes);
	if (!decoded)
		return problem(
			'binary',
			`“${name}” holds no text that can be read: it looks like a program, a picture or another binary file. Verso reads .txt and .md files.`
		);
	const markdown = isMarkdown(name, type) || looksLikeMarkdown(decoded.text);
	return finish(decoded.text, {
		markdown,
		name: `“${name}”`,
		fallback: titleFromName(name),
		notices: decoded.notices
	});
}

/** Reads what was pasted or typed. `title` wins over what the text itself says. */
export function readPasted(text: string, title = ''): Result<ReadText, FileProblem> {
	const markdown = looksLikeMarkdown(text);
	const read = finish(withoutNuls(text), {
		markdown,
		name: 'The text',
		fallback: 'Pasted text',
		notices: []
	});
	return read.ok && title.trim() ? { ok: true, value: { ...read.value, title: title.trim() } } : read;
}

interface Finish {
	markdown: boolean;
	/** What messages call it. */
	name: string;
	/** The title when the text has none. */
	fallback: string;
	notices: Notice[];
}

function finish(
	source: string,
	{ markdown, name, fallback, notices }: Finish
): Result<ReadText, FileProblem> {
	if (source.length > MOST_LETTERS) return tooLarge(name, source.length);
	const read = markdown ? readMarkdown(source) : { text: source.replace(/\r\n?/g, '\n') };
	if (!/[\p{L}\p{N}]/u.test(read.text)) return problem('empty', `${name} holds no words. Nothing was added.`);
	const title = ('title' in read && read.title) || titleFromText(read.text) || fallback;
	const mediaType = markdown ? 'text/markdown' : 'text/plain';
	return { ok: true, value: { text: read.text, title, mediaType, notices } };
}

const isMarkdown = (name: string, type: string) =>
	/\.(md|markdown|mdown|mkd)$/i.test(name) || type === 'text/markdown' || type === 'text/x-markdown';

function notText(name: string, kind: string): string {
	const todo = /PDF|Word|Office|rich text/.test(kind)
		? 'Open it, copy the text and paste it here, or save it as .txt.'
		: 'Verso reads .txt and .md files.';
	return `“${name}” is ${kind}, not a text. ${todo}`;
}

function tooLarge(name: string, size: number) {
	const most = `${MOST_BYTES / 1_000_000} MB, or ${MOST_LETTERS / 1_000_000} million letters,`;
	const is = `${(size / 1_000_000).toFixed(1)} MB`;
	return problem(
		'too-large',
		`${name} is too large (${is}): ${most} is the most. Split it and add the parts.`
	);
}
