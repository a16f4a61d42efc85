/** A document cut into what is shown: headings, bullets, paragraphs, and in them the pieces of statements. */
import type { Section, SectionId, Span, StatementId } from '#core/model';

export interface Block {
	kind: 'heading' | 'bullet' | 'paragraph';
	/** Of a heading: 1 is the outermost. */
	level: number;
	/** Without bullet sign or heading marks. */
	span: Span;
}

/** A run of text that belongs to one statement, or to none. */
export interface Piece {
	span: Span;
	statement?: StatementId;
}

/** A sentence of the document, and the statement in it if there is one. */
export interface Sentence {
	id?: StatementId;
	span: Span;
}

const BULLET = /^\s*(?:[-*•–·▪‣]|\d{1,3}[.)])\s+/u;
const MARKS = /^\s*#{1,6}\s+/u;
/** Underlines of headings and rules: they are drawn, not read. */
const RULE = /^\s*(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$/u;

/** One block a line that holds something; a line that opens a section is its heading. */
export function blocksOf(text: string, sections: readonly Section[]): Block[] {
	const headings = new Map(sections.map((section) => [section.span.start, section]));
	const blocks: Block[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const end = start + line.length;
		const section = headings.get(start) ?? headings.get(start + (line.length - line.trimStart().length));
		if (line.trim() && !RULE.test(line)) blocks.push(blockOf(line, { start, end }, section));
		start = end + 1;
	}
	return blocks;
}

function blockOf(line: string, { start, end }: Span, section: Section | undefined): Block {
	const isHeading = section !== undefined && section.title !== '' && line.includes(section.title);
	if (isHeading) {
		const marks = MARKS.exec(line)?.[0].length ?? 0;
		return { kind: 'heading', level: section.level, span: { start: start + marks, end } };
	}
	const sign = BULLET.exec(line)?.[0];
	if (sign) return { kind: 'bullet', level: 0, span: { start: start + sign.length, end } };
	return { kind: 'paragraph', level: 0, span: { start, end } };
}

/**
 * Cuts a block at the ends of the statements in it. Where statements overlap the first one keeps the words.
 * @param statements ordered by start; without an id, sentences that gave none
 */
export function piecesOf(block: Span, statements: readonly Sentence[]): Piece[] {
	const pieces: Piece[] = [];
	let at = block.start;
	for (const { id, span } of statements) {
		const start = Math.max(span.start, at);
		const end = Math.min(span.end, block.end);
		if (start >= end) continue;
		if (start > at) pieces.push({ span: { start: at, end: start } });
		pieces.push({ span: { start, end }, ...(id ? { statement: id } : {}) });
		at = end;
	}
	if (at < block.end) pieces.push({ span: { start: at, end: block.end } });
	return pieces;
}

/** Blocks by the section they stand in, in order; what stands before the first section comes under undefined. */
export function bySection(
	blocks: readonly Block[],
	sections: readonly Section[]
): { id: SectionId | undefined; blocks: Block[] }[] {
	const ordered = sections.toSorted((a, b) => a.span.start - b.span.start);
	const groups: { id: SectionId | undefined; blocks: Block[] }[] = [];
	let next = 0;
	for (const block of blocks) {
		while (next < ordered.length && (ordered[next]?.span.start ?? Infinity) <= block.span.start) next += 1;
		const id = ordered[next - 1]?.id;
		const last = groups.at(-1);
		if (last && last.id === id) last.blocks.push(block);
		else groups.push({ id, blocks: [block] });
	}
	return groups;
}
