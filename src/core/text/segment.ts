import type { NewId, Section, SectionId, Span } from '../model';
import { BULLET, MARKDOWN_HEADING, RULE, TERMINAL, UNDERLINE, tableCells, turnLabel } from './marks';
import type { Sentence } from './sentence';
import { splitAnyScript, splitSentences } from './split';
import { usesLatinStops } from './language';

interface Line {
	text: string;
	start: number;
}
interface Heading {
	title: string;
	level: number;
}
export interface Segmented {
	sections: Section[];
	sentences: Sentence[];
}

const NUMBERED =
	/^\s*(?:(?:chapter|section|part|kapitel|chapitre|capítulo)\s+)?(\d{1,3}(?:\.\d+)*|[IVXLC]+)[.):]?\s+(\p{Lu}.*)$/iu;
const STEP_ENDS = /[,;:]$/;
/** "Methods ........ 12": a line of a table of contents. */
const LEADER = /(?:\.\s?|…\s?|·\s?){4,}\s*\d{1,4}\s*$/;

function withOffsets(text: string): Line[] {
	let start = 0;
	return text.split('\n').map((line) => {
		const at = start;
		start += line.length + 1;
		return { text: line, start: at };
	});
}

function looksLikeTitle(text: string): boolean {
	const words = text.trim().split(/\s+/);
	if (
		text.length > 110 ||
		words.length > 16 ||
		TERMINAL.test(text.replace(/[!?]$/, '')) ||
		STEP_ENDS.test(text) ||
		LEADER.test(text)
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
function isTranscript(lines: Line[]): boolean {
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

/** Headings without marks: bullets follow, or they stand alone above a paragraph. */
function bareHeading(lines: Line[], index: number, transcript: boolean): Heading | undefined {
	const text = lines[index]?.text ?? '';
	if (!looksLikeTitle(text) || BULLET.test(text) || tableCells(text)) return undefined;
	if (transcript && turnLabel(text)) return undefined;
	const next = neighbour(lines, index, 1);
	const previous = neighbour(lines, index, -1);
	if (next.text === '') return { title: text, level: 3 };
	const short = text.length <= 80;
	if (BULLET.test(next.text) && !next.gap) return { title: text, level: 3 };
	const nextIsTitle = looksLikeTitle(next.text) && !BULLET.test(next.text);
	if (nextIsTitle && !next.gap) {
		const after = neighbour(lines, index + 1, 1);
		if (BULLET.test(after.text) && !after.gap) return { title: text, level: 2 };
		if (index < 2 && after.text !== '') return { title: text, level: 1 };
	}
	const alone = (previous.gap || previous.text === '') && next.gap;
	if (alone && short && !/[!?]$/.test(text) && (TERMINAL.test(next.text) || nextIsTitle))
		return { title: text, level: 2 };
	const capitals = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && /\p{L}{3}/u.test(text);
	return capitals && short && (previous.gap || previous.text === '' || next.gap)
		? { title: text, level: 2 }
		: undefined;
}

function headingAt(lines: Line[], index: number, transcript: boolean): Heading | undefined {
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
function isHeaderRow(lines: Line[], index: number): boolean {
	const here = lines[index]?.text ?? '';
	const below = lines[index + 1]?.text ?? '';
	if (!tableCells(here)?.length || /\d/.test(here) || tableCells(lines[index - 1]?.text ?? '')) return false;
	return tableCells(below)?.length === 0 || (tableCells(below) !== undefined && /\d/.test(below));
}

function shifted(spans: Span[], by: number): Span[] {
	return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}

/** Cuts a normalised text, one logical line a block, into sections and sentences. */
export function segment(text: string, title: string, language: string, newId: NewId): Segmented {
	const lines = withOffsets(text);
	const sections: Section[] = [];
	const sentences: Sentence[] = [];
	const split = usesLatinStops(language) ? splitSentences : (line: string) => splitAnyScript(line, language);
	const transcript = isTranscript(lines);
	let sectionId: SectionId | undefined;
	const openSection = (heading: Heading, start: number) => {
		const last = sections[sections.length - 1];
		if (last) last.span.end = start;
		sectionId = newId('section');
		sections.push({
			id: sectionId,
			title: heading.title,
			level: heading.level,
			span: { start, end: text.length }
		});
		return sectionId;
	};
	let pendingTurn: Span | undefined;
	let underlineOf = -1;
	lines.forEach((line, index) => {
		if (line.text.trim() === '' || index === underlineOf || RULE.test(line.text)) return;
		const heading = headingAt(lines, index, transcript);
		if (heading) {
			pendingTurn = undefined;
			if (UNDERLINE.test(lines[index + 1]?.text ?? '')) underlineOf = index + 1;
			const id = openSection(heading, line.start);
			const at = line.start + Math.max(0, line.text.indexOf(heading.title));
			sentences.push({
				span: { start: at, end: at + heading.title.length },
				sectionId: id,
				block: 'heading'
			});
			return;
		}
		const id = sectionId ?? openSection({ title, level: 1 }, 0);
		if (isHeaderRow(lines, index)) {
			sentences.push({
				span: { start: line.start, end: line.start + line.text.length },
				sectionId: id,
				block: 'heading'
			});
			return;
		}
		pendingTurn = readLine(line, id, pendingTurn, split, sentences, transcript);
	});
	if (sections.length === 0) openSection({ title, level: 1 }, 0);
	return { sections, sentences };
}

/** Adds a line's sentences. @returns the speaker of a turn that the next line goes on with */
function readLine(
	line: Line,
	sectionId: SectionId,
	pendingTurn: Span | undefined,
	split: (text: string) => Span[],
	sentences: Sentence[],
	transcript: boolean
): Span | undefined {
	const cells = tableCells(line.text);
	if (cells) {
		const start = line.start + (line.text.length - line.text.trimStart().length);
		if (cells.length > 0)
			sentences.push({ span: { start, end: line.start + line.text.length }, sectionId, block: 'row' });
		return undefined;
	}
	const label = transcript ? turnLabel(line.text) : undefined;
	const bullet = label ? undefined : BULLET.exec(line.text)?.[0].length;
	const skip = label?.textAt ?? bullet ?? 0;
	const labelSpan = label && {
		start: line.start + label.nameAt,
		end: line.start + label.nameAt + label.name.length
	};
	const spans = shifted(split(line.text.slice(skip)), line.start + skip);
	const speaker = labelSpan ?? (bullet === undefined ? pendingTurn : undefined);
	for (const span of spans) {
		if (speaker) sentences.push({ span, sectionId, block: 'turn', turnSpeaker: speaker });
		else sentences.push({ span, sectionId, block: bullet === undefined ? 'prose' : 'bullet' });
	}
	return speaker;
}
