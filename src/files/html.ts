/** A saved web page to plain text: what is said, without menus, scripts and forms. */
import { Parser } from 'htmlparser2';
import type { Plain } from './markdown';
import { Outline } from './outline';

/** Nothing a person wrote nests deeper; beyond it the parser's search for an open element would take its time. */
const MOST_DEPTH = 2_000;

const WITHOUT_WORDS = new Set(
	'script style noscript template svg math canvas iframe object video audio form button select textarea input nav aside footer head dialog menu'.split(
		' '
	)
);
const BLOCKS = new Set(
	'p div section article main header blockquote figure figcaption address dl dt dd ul ol pre table thead tbody caption hr details summary'.split(
		' '
	)
);

/**
 * Reads a web page. Where it says what its main part is, only that is read. Scripts never run: the page is read as
 * a stream of tags (https://html.spec.whatwg.org/multipage/parsing.html), and only words come out.
 */
export function readHtml(source: string): Plain {
	const whole = new Outline();
	const main = new Outline();
	const title = walk(source, whole, main);
	const mainText = main.toString();
	const text = mainText.length > 200 ? mainText : whole.toString();
	const found = (mainText.length > 200 ? main.title : whole.title) || title;
	return found ? { text, title: found } : { text };
}

/** Feeds both outlines; the second gets only what lies in a main part. @returns the page's `<title>` */
function walk(source: string, whole: Outline, main: Outline): string {
	let title = '';
	let [depth, unsaid, inMain, verbatim] = [0, 0, 0, 0];
	/** The elements that are open, and whether each says nothing. */
	const open: { name: string; unsaid: boolean }[] = [];
	const each = (act: (outline: Outline) => void) => {
		if (unsaid > 0) return;
		act(whole);
		if (inMain > 0) act(main);
	};
	const parser = new Parser({
		onopentag(name, attributes) {
			depth += 1;
			if (depth > MOST_DEPTH) return parser.pause();
			const silent = WITHOUT_WORDS.has(name) || isHidden(attributes);
			open.push({ name, unsaid: silent });
			if (silent) {
				each((outline) => outline.end());
				unsaid += 1;
			}
			if (isMain(name, attributes)) inMain += 1;
			if (name === 'pre') verbatim += 1;
			each((outline) => beginTag(outline, name));
			if (isMain(name, attributes)) open.push({ name: 'main part', unsaid: false });
		},
		ontext(text) {
			if (open.at(-1)?.name === 'title' && open.length <= 3) title += text;
			const lines = verbatim > 0 ? text.split('\n') : [text];
			each((outline) => lines.forEach((line, index) => addLine(outline, line, index)));
		},
		onclosetag(name) {
			depth -= 1;
			if (open.at(-1)?.name === 'main part') {
				open.pop();
				each((outline) => outline.end());
				inMain -= 1;
			}
			const closed = open.pop();
			if (closed?.unsaid) unsaid -= 1;
			if (name === 'pre') verbatim -= 1;
			each((outline) => endTag(outline, name));
		}
	});
	parser.end(source);
	return title.replace(/\s+/g, ' ').trim();
}

const isHidden = (attributes: Record<string, string>) =>
	'hidden' in attributes || attributes['aria-hidden'] === 'true';
const isMain = (name: string, attributes: Record<string, string>) =>
	name === 'main' || name === 'article' || attributes.role === 'main';

function beginTag(outline: Outline, name: string): void {
	const level = /^h([1-6])$/.exec(name)?.[1];
	if (level) outline.begin(`${'#'.repeat(Number(level))} `);
	else if (name === 'li') outline.begin('- ');
	else if (name === 'tr') outline.beginRow();
	else if (name === 'br') outline.breakLine();
	else if (name === 'td' || name === 'th') outline.beginCell();
	else if (BLOCKS.has(name)) outline.end();
}

/** Lines count where the page shows its text as it is written. */
function addLine(outline: Outline, line: string, index: number): void {
	if (index > 0) outline.breakLine();
	outline.add(line);
}

function endTag(outline: Outline, name: string): void {
	if (name === 'tr') outline.endRow();
	else if (BLOCKS.has(name) || /^(h[1-6]|li|td|th)$/.test(name)) outline.end();
}
