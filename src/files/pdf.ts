/** A PDF (ISO 32000) to plain text. PDF.js decodes it; the order and the kinds of its lines are read in layout/. */
import type { Notice, Result } from '#core/model';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Plain } from './markdown';
import type { Page, Piece } from './layout/page';
import { readPages } from './layout/read';

export type PdfProblem = 'damaged' | 'encrypted' | 'pictures' | 'too-large';
/** Told how many pages are opened, of all. */
export type OnPage = (done: number, total: number) => void;

/**
 * Reads all pages; pictures, and what is set at an angle, are left out.
 * @param most letters; a document of more is refused as soon as that is known
 */
export async function readPdf(
	bytes: Uint8Array,
	most: number,
	onPage?: OnPage
): Promise<Result<Plain & { notices: Notice[] }, PdfProblem>> {
	const opened = await openPages(bytes, most, onPage);
	if (!opened.ok) return opened;
	const pages = opened.value;
	const empty = pages.filter(({ pieces }) => pieces.length === 0).length;
	if (empty === pages.length) return { ok: false, problem: 'pictures' };
	return { ok: true, value: { ...readPages(pages), notices: withoutText(empty, pages.length) } };
}

async function openPages(
	bytes: Uint8Array,
	most: number,
	onPage?: OnPage
): Promise<Result<Page[], PdfProblem>> {
	// The build that needs neither a page nor a worker of its own: it runs in ours, and on the command line.
	const { getDocument } = await import('unpdf/pdfjs');
	// A copy: PDF.js takes what it is given for itself.
	const task = getDocument({
		data: new Uint8Array(bytes),
		verbosity: 0,
		disableFontFace: true,
		useWasm: false
	});
	try {
		const document = await task.promise;
		const pages: Page[] = [];
		let letters = 0;
		for (let number = 1; number <= document.numPages; number += 1) {
			const page = await pageOf(await document.getPage(number));
			letters += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
			if (letters > most) return { ok: false, problem: 'too-large' };
			pages.push(page);
			onPage?.(number, document.numPages);
		}
		return { ok: true, value: pages };
	} catch (error) {
		// PDF.js throws at what it cannot make sense of: a file that is cut off, or never was a PDF.
		const locked = error instanceof Error && error.name === 'PasswordException';
		return { ok: false, problem: locked ? 'encrypted' : 'damaged' };
	} finally {
		await task.destroy();
	}
}

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];

async function pageOf(page: PDFPageProxy): Promise<Page> {
	const { items } = await page.getTextContent();
	const [, bottom = 0, , top = 0] = page.view;
	page.cleanup();
	return { height: top - bottom, pieces: items.flatMap((item) => pieceOf(item, top)) };
}

/** A space is no piece: the gap that it leaves tells as much. What is turned, a stamp along the edge, is none. */
function pieceOf(item: Item, top: number): Piece[] {
	if (!('str' in item) || item.str.trim() === '') return [];
	const [a = 0, b = 0, , , x = 0, y = 0] = (item.transform as unknown[]).map(Number);
	if (a <= 0 || Math.abs(b) > 0.1 * a) return [];
	return [{ text: item.str, x, y: top - y, width: item.width, size: item.height || a, font: item.fontName }];
}

function withoutText(empty: number, all: number): Notice[] {
	if (empty === 0) return [];
	const message = `${empty} of ${all} pages hold no text, as scanned pages hold only a picture of it. They were left out.`;
	return [{ kind: 'pictures', message }];
}
