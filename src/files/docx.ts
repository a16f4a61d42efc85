/** A Word document (.docx, ISO/IEC 29500) to plain text: headings, paragraphs, points, table rows. */
import { Parser } from 'htmlparser2';
import type { Result } from '#core/model';
import type { Plain } from './markdown';
import { Outline } from './outline';
import type { Zip, ZipProblem } from './zip';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const BODY = 'word/document.xml';
const STYLES = 'word/styles.xml';
/** Word itself nests tables a few times at most. */
const MOST_DEPTH = 2_000;
/** What was deleted, or stands there a second time for older programs. */
const UNSAID = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:delText']);

export const isDocx = (zip: Zip) => zip.has(BODY);

/** Reads the body; footnotes, comments, headers and footers are left out. */
export function readDocx(zip: Zip): Result<Plain, ZipProblem> {
	const body = zip.read(BODY);
	if (!body.ok) return body;
	const styles = zip.read(STYLES);
	const outline = new Outline();
	walk(text(body.value), styles.ok ? styleNames(text(styles.value)) : new Map(), outline);
	const words = outline.toString();
	return { ok: true, value: outline.title ? { text: words, title: outline.title } : { text: words } };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Names of styles by their ids. The names are English in every language that Word speaks; the ids are not. */
function styleNames(source: string): Map<string, string> {
	const names = new Map<string, string>();
	let id = '';
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (name === 'w:style') id = attributes['w:styleId'] ?? '';
				if (name === 'w:name' && id) names.set(id, attributes['w:val'] ?? '');
			}
		},
		{ xmlMode: true }
	);
	parser.end(source);
	return names;
}

function walk(source: string, styles: Map<string, string>, outline: Outline): void {
	let [depth, unsaid, inText] = [0, 0, 0];
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				depth += 1;
				if (depth > MOST_DEPTH) return parser.pause();
				if (UNSAID.has(name)) unsaid += 1;
				if (name === 'w:t') inText += 1;
				if (unsaid === 0) begin(outline, name, attributes['w:val'] ?? '', styles);
			},
			ontext(words) {
				if (inText > 0 && unsaid === 0) outline.add(words);
			},
			onclosetag(name) {
				depth -= 1;
				if (UNSAID.has(name)) unsaid -= 1;
				if (name === 'w:t') inText -= 1;
				if (name === 'w:p' || name === 'w:tc') outline.end();
				if (name === 'w:tr') outline.endRow();
			}
		},
		{ xmlMode: true }
	);
	parser.end(source);
}

function begin(outline: Outline, name: string, value: string, styles: Map<string, string>): void {
	switch (name) {
		case 'w:p':
			return outline.begin();
		case 'w:pStyle': {
			const level = levelOf(styles.get(value) ?? value);
			if (level > 0) outline.begin(`${'#'.repeat(level)} `);
			return;
		}
		case 'w:outlineLvl': {
			const level = Number(value) + 1;
			if (level >= 1 && level <= 6) outline.begin(`${'#'.repeat(level)} `);
			return;
		}
		case 'w:numId':
			if (value !== '0') outline.point();
			return;
		case 'w:tr':
			return outline.beginRow();
		case 'w:tc':
			return outline.beginCell();
		case 'w:tab':
			return outline.add(' ');
		case 'w:br':
		case 'w:cr':
			return outline.breakLine();
		case 'w:noBreakHyphen':
			return outline.add('-');
	}
}

/** "heading 2" → 2; the title is a heading of level 1; 0 for everything else. */
function levelOf(style: string): number {
	if (/^title$/i.test(style)) return 1;
	const level = Number(/^heading ?([1-6])$/i.exec(style)?.[1] ?? 0);
	return level;
}
