import { BULLET, MARKDOWN_HEADING, TERMINAL, UNDERLINE, tableCells, turnLabel } from './marks';

/** Which lines are headings, and of what level: marked, underlined, numbered, or bare lines above a paragraph. */

export interface Line {
	text: string;
	start: number;
}
export interface Heading {
	title: string;
	level: number;
}

const NUMBERED =
	/^\s*(?:(?:chapter|section|part|kapitel|chapitre|capítulo)\s+)?(\d{1,3}(?:\.\d+)*|[IVXLC]+)[.):]?\s+(\p{Lu}.*)$/iu;
/** What a title does not end with: it goes on, or somebody was interrupted. */
const STEP_ENDS = /[,;:–—-]$/;
/** "Figure 2. The old harbour", and lines that say where somebody is to be reached. */
const CAPTION =
	/^\s*(?:figure|fig|table|photo(?:graph)?|image|picture|map|plate|chart)\b\.?(?: ?\d+[a-z]?)?[.:]/i;
const CONTACT = /\S@\S+\.\p{L}|\b(?:https?:\/\/|www\.)\S/u;
/** "Methods ........ 12": a line of a table of contents. */
const LEADER = /(?:\.\s?|…\s?|·\s?){4,}\s*\d{1,4}\s*$/;

function looksLikeTitle(text: string): boolean {
	const words = text.trim().split(/\s+/);
	if (
		text.length > 110 ||
		words.length > 16 ||
		TERMINAL.test(text.replace(/[!?]$/, '')) ||
		STEP_ENDS.test(text) ||
		LEADER.test(text) ||
		isAside(text)
	)
		return false;
	if (/\p{Ll}[.!?] \p{Lu}/u.test(text)) return false;
	return /^["“'‘(]?[\p{Lu}\p{N}\p{Lo}]/u.test(text.trim());
}

function neighbour(lines: Line[], from: number, step: 1 | -1): { text: string; gap: boolean } {
	let gap = false;
	for (let index = from + step; index >= 0 && index < lines.length; index += step) {
		const text = lines[index]?.text ?? '';
		if (text.trim() !== '') return { text, gap };
		gap = true;
	}
	return { text: '', gap };
}

/** A text of labelled turns; a single `Name: …` may be anything. */
export function isTranscript(lines: Line[]): boolean {
	const filled = lines.filter((line) => line.text.trim() !== '');
	const labels = filled.map((line) => turnLabel(line.text)?.name).filter((name) => name !== undefined);
	if (labels.length < 2) return false;
	const share = labels.length / filled.length;
	return (
		share >= 0.5 ||
		(labels.length >= 3 && share >= 0.15) ||
		(labels.length >= 6 && new Set(labels).size * 2 <= labels.length)
	);
}

/** A caption, or a line with an address in it: it opens no section. */
function isAside(text: string): boolean {
	return CAPTION.test(text) || CONTACT.test(text);
}

/** Words of a title that has no blank line below it, and letters of the paragraph there. */
const CLOSE_TITLE = 6;
const PARAGRAPH = 60;

/** Headings without marks: bullets follow, or they stand alone above a paragraph. */
function bareHeading(lines: Line[], index: number, transcript: boolean): Heading | undefined {
	const text = lines[index]?.text ?? '';
	if (!looksLikeTitle(text) || BULLET.test(text) || tableCells(text)) return undefined;
	if (transcript && turnLabel(text)) return undefined;
	const next = neighbour(lines, index, 1);
	const previous = neighbour(lines, index, -1);
	if (next.text === '') return { title: text, level: 3 };
	const short = text.length <= 80;
	const nextIsTitle = looksLikeTitle(next.text) && !BULLET.test(next.text);
	// A title may be longer than a heading.
	if (previous.text === '' && next.gap && (TERMINAL.test(next.text) || nextIsTitle))
		return { title: text, level: 1 };
	if (BULLET.test(next.text) && !next.gap) return { title: text, level: 3 };
	if (nextIsTitle && !next.gap) {
		const after = neighbour(lines, index + 1, 1);
		if (BULLET.test(after.text) && !after.gap) return { title: text, level: 2 };
		if (index < 2 && after.text !== '') return { title: text, level: 1 };
	}
	const alone = (previous.gap || previous.text === '') && next.gap;
	if (alone && short && !/[!?]$/.test(text) && (TERMINAL.test(next.text) || nextIsTitle))
		return { title: text, level: 2 };
	// "Geography", close above its paragraph.
	const close = previous.gap && !next.gap && text.trim().split(/\s+/).length <= CLOSE_TITLE;
	if (close && next.text.length >= PARAGRAPH && TERMINAL.test(next.text)) return { title: text, level: 2 };
	const capitals = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && /\p{L}{3}/u.test(text);
	return capitals && short && (previous.gap || previous.text === '' || next.gap)
		? { title: text, level: 2 }
		: undefined;
}

export function headingAt(lines: Line[], index: number, transcript: boolean): Heading | undefined {
	const text = lines[index]?.text ?? '';
	const marked = MARKDOWN_HEADING.exec(text);
	if (marked) return { title: marked[2] ?? '', level: marked[1]?.length ?? 1 };
	const under = lines[index + 1]?.text ?? '';
	if (UNDERLINE.test(under) && text.trim() !== '' && !BULLET.test(text) && text.length <= 120) {
		return { title: text.trim(), level: under.trim().startsWith('=') ? 1 : 2 };
	}
	const numbered = NUMBERED.exec(text);
	if (numbered && looksLikeTitle(text) && text.length <= 80) {
		const next = neighbour(lines, index, 1).text;
		const previous = neighbour(lines, index, -1).text;
		const inList = NUMBERED.test(next) || (NUMBERED.test(previous) && previous.length > 60);
		if (!inList)
			return { title: numbered[2] ?? text, level: Math.min(6, (numbered[1] ?? '').split('.').length + 1) };
	}
	return bareHeading(lines, index, transcript);
}

/** The first row of a table, without figures above a rule or above rows with figures: what its columns hold. */
export function isHeaderRow(lines: Line[], index: number): boolean {
	const here = lines[index]?.text ?? '';
	const below = lines[index + 1]?.text ?? '';
	if (!tableCells(here)?.length || /\d/.test(here) || tableCells(lines[index - 1]?.text ?? '')) return false;
	return tableCells(below)?.length === 0 || (tableCells(below) !== undefined && /\d/.test(below));
}

/** A line that is shorter is no paragraph, and so much of a text's paragraphs must end in full stops. */
const LONG_LINE = 60;
const STOPPED = 0.7;

/** Whether a text's paragraphs end in full stops, so that a line without one is none. */
export function endsInStops(lines: readonly Line[]): boolean {
	const long = lines.filter(({ text }) => text.length >= LONG_LINE && !tableCells(text));
	return long.filter(({ text }) => TERMINAL.test(text)).length >= Math.max(2, long.length * STOPPED);
}

/** A line by itself that is no sentence: a caption, a byline, a title too long for a heading. */
export function isCaption(lines: Line[], index: number, stops: boolean): boolean {
	const text = lines[index]?.text.trim() ?? '';
	if (BULLET.test(text) || turnLabel(text) || text.length > 200) return false;
	if (isAside(text) && (!TERMINAL.test(text) || CAPTION.test(text))) return true;
	const [previous, next] = [neighbour(lines, index, -1), neighbour(lines, index, 1)];
	const alone = (previous.gap || previous.text === '') && (next.gap || next.text === '');
	return (
		stops && alone && !TERMINAL.test(text) && /^['‘(]?[\p{Lu}\p{N}]/u.test(text) && !STEP_ENDS.test(text)
	);
}
