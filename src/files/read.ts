/** The border where documents come in: bytes of a file, or pasted text, become a RawText or a clear problem. */
import type { Notice, Result } from '#core/model';
import type { RawText } from '#core/pipeline';
import { readCaptions } from '#core/text/captions';
import { decode, withoutNuls } from './decode';
import { looksLikeMarkdown, readMarkdown, type Plain } from './markdown';
import { READABLE, type MediaType } from './media-types';
import type { OnPage, PdfProblem } from './pdf';
import { knownBinary } from './signature';
import { mediaTypeOf } from './sniff';
import { titleFromName, titleFromText } from './title';
import type { ZipProblem } from './zip';

/** Largest file, in bytes: five million letters fit with room to spare, in UTF-16 too. */
export const MOST_BYTES = 12_000_000;
/** Largest PDF, in bytes: nearly all of a large one is pictures. */
const MOST_PDF_BYTES = 100_000_000;
/** Longest text, in UTF-16 code units. */
export const MOST_LETTERS = 8_000_000;

export interface FileProblem {
	kind: 'empty' | 'binary' | 'too-large' | 'unreadable';
	/** What it is and what to do, in words for people. */
	message: string;
}
export type ReadText = RawText & { title: string; notices: Notice[] };
type Read = Result<ReadText, FileProblem>;

const problem = (kind: FileProblem['kind'], message: string) => ({
	ok: false as const,
	problem: { kind, message }
});

/** What is said of a file that is too large, before it is opened; undefined where it can be. */
export function refusedBySize(name: string, size: number): FileProblem | undefined {
	const most = /\.pdf$/i.test(name) ? MOST_PDF_BYTES : MOST_BYTES;
	return size > most ? tooLarge(`“${name}”`, size, most).problem : undefined;
}

/**
 * Reads one file. The readers of web pages, Word documents and PDFs are loaded when the first one comes.
 * @param name with its extension
 * @param type the media type that the system gives, often empty
 * @param onPage told of every page that is opened, where a file has pages
 */
export async function readFile(
	name: string,
	type: string,
	bytes: Uint8Array,
	onPage?: OnPage
): Promise<Read> {
	if (bytes.length === 0) return problem('empty', `“${name}” is empty. Nothing was added.`);
	const refused = refusedBySize(name, bytes.length);
	if (refused) return { ok: false, problem: refused };
	const called = { name: `“${name}”`, fallback: titleFromName(name) };
	const kind = knownBinary(bytes);
	if (kind === 'a PDF') return readPages(called, bytes, onPage);
	if (kind === 'a zip archive') return readArchive(called, bytes);
	if (kind) return problem('binary', notText(called.name, kind));
	const decoded = decode(bytes);
	if (!decoded)
		return problem(
			'binary',
			`${called.name} holds no text that can be read: it looks like a program, a picture or another binary file. Verso reads ${READABLE}.`
		);
	const mediaType = mediaTypeOf(name, type, decoded.text);
	const plain = await readMarkup(mediaType, decoded.text);
	return finish(plain, { ...called, mediaType, notices: decoded.notices });
}

/** Reads what was pasted or typed. `title` wins over what the text itself says. */
export function readPasted(text: string, title = ''): Read {
	if (text.length > MOST_LETTERS) return tooLarge('The text', text.length);
	const words = withoutNuls(text);
	const mediaType = looksLikeMarkdown(words) ? 'text/markdown' : 'text/plain';
	const plain = mediaType === 'text/markdown' ? readMarkdown(words) : readPlain(words);
	const read = finish(plain, { mediaType, name: 'The text', fallback: 'Pasted text', notices: [] });
	return read.ok && title.trim() ? { ok: true, value: { ...read.value, title: title.trim() } } : read;
}

const readPlain = (source: string): Plain => ({ text: source.replace(/\r\n?/g, '\n') });

async function readMarkup(mediaType: MediaType, source: string): Promise<Plain> {
	switch (mediaType) {
		case 'text/html':
			return (await import('./html')).readHtml(source);
		case 'text/vtt':
		case 'application/x-subrip':
			return { text: readCaptions(source) };
		case 'text/markdown':
			return readMarkdown(source);
		default:
			return readPlain(source);
	}
}

async function readPages(called: Called, bytes: Uint8Array, onPage?: OnPage): Promise<Read> {
	const { readPdf } = await import('./pdf');
	const read = await readPdf(bytes, MOST_LETTERS, onPage);
	if (!read.ok) return problem('unreadable', broken(called.name, read.problem));
	const { notices, ...plain } = read.value;
	return finish(plain, { ...called, mediaType: 'application/pdf', notices });
}

async function readArchive(called: Called, bytes: Uint8Array): Promise<Read> {
	const [{ openZip }, { DOCX, isDocx, readDocx }] = await Promise.all([import('./zip'), import('./docx')]);
	const zip = openZip(bytes);
	if (!zip) return problem('unreadable', broken(called.name, 'damaged'));
	if (!isDocx(zip)) return problem('binary', notText(called.name, 'a zip archive'));
	const read = readDocx(zip);
	if (!read.ok) return problem('unreadable', broken(called.name, read.problem));
	return finish(read.value, { ...called, mediaType: DOCX, notices: [] });
}

interface Called {
	/** What messages call it. */
	name: string;
	/** The title when the text has none. */
	fallback: string;
}
interface Finish extends Called {
	mediaType: MediaType;
	notices: Notice[];
}

function finish(read: Plain, { mediaType, name, fallback, notices }: Finish): Read {
	if (read.text.length > MOST_LETTERS) return tooLarge(name, read.text.length);
	if (!/[\p{L}\p{N}]/u.test(read.text)) return problem('empty', `${name} holds no words. Nothing was added.`);
	const title = read.title || titleFromText(read.text) || fallback;
	return { ok: true, value: { text: read.text, title, mediaType, notices } };
}

function notText(name: string, kind: string): string {
	const todo = /Office|rich text/.test(kind)
		? 'Open it, copy the text and paste it here, or save it as .docx or .txt.'
		: `Verso reads ${READABLE}.`;
	return `${name} is ${kind}, which Verso cannot read. ${todo}`;
}

const BROKEN: Record<ZipProblem | PdfProblem, string> = {
	damaged: 'is damaged: a part of it is missing or does not fit the rest. Fetch it once more.',
	'too-large': 'unpacks to more than Verso can take. Split it and add the parts.',
	encrypted: 'is locked with a password. Save it without one.',
	pictures:
		'holds pictures of its pages and no text, as a scan does. Have its text recognised first (most scanning apps can), or paste the text.',
	missing: 'is damaged: a part of it is missing. Fetch it once more.'
};
const broken = (name: string, why: ZipProblem | PdfProblem) => `${name} ${BROKEN[why]} Nothing was added.`;

function tooLarge(name: string, size: number, mostBytes = MOST_BYTES) {
	const most = `${mostBytes / 1_000_000} MB, or ${MOST_LETTERS / 1_000_000} million letters,`;
	const is = `${(size / 1_000_000).toFixed(1)} MB`;
	return problem(
		'too-large',
		`${name} is too large (${is}): ${most} is the most. Split it and add the parts.`
	);
}
