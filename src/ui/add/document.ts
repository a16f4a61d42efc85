/** The document as the look-through page draws it: blocks that are drawn when they come near, paragraphs, pieces. */
import type { DraftCard, Reading, SectionId, Span, Statement } from '#core/model';

/** A stretch of the document that is one sentence or one quotation. */
export interface Unit {
	span: Span;
	statements: Statement[];
	/** Why it, or a part of it, gave no card. */
	reasons: string[];
}

/** A piece of a section, short enough to be drawn in one go. */
export interface Block {
	sectionId: SectionId;
	/** Only the first block of a section has one. */
	title?: string;
	level: number;
	/** What is below the heading. */
	span: Span;
}

export interface Paragraph {
	kind: 'prose' | 'bullet' | 'row';
	pieces: Piece[];
}
export interface Piece {
	text: string;
	span: Span;
	/** Missing for what lies between the sentences. */
	unit?: Unit;
}

/** Letters: a block is drawn in one go, so it is about a screenful. */
const SHORTEST_CUT = 1_000;
const LONGEST = 2_200;
const BULLET = /^\s*(?:[-*+•●▪‣·–—]|\d{1,3}[.)]|[a-z][.)])\s+/;

/** Sentences in the order of the document; statements and reasons of one place come together. */
export function unitsOf({ statements, rejected }: Pick<Reading, 'statements' | 'rejected'>): Unit[] {
	const all: Unit[] = [
		...statements.map((statement) => ({ span: statement.span, statements: [statement], reasons: [] })),
		...rejected.map(({ span, reason }) => ({ span, statements: [], reasons: [reason] }))
	];
	all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	const units: Unit[] = [];
	for (const one of all) {
		const last = units.at(-1);
		if (last && one.span.start < last.span.end) {
			last.span = { start: last.span.start, end: Math.max(last.span.end, one.span.end) };
			last.statements.push(...one.statements);
			for (const reason of one.reasons) if (!last.reasons.includes(reason)) last.reasons.push(reason);
		} else units.push({ ...one });
	}
	return units;
}

/** Sentences without a single card, with the reasons. Headings are none. */
export function leftOut({ text }: Pick<Reading, 'text'>, units: Unit[], cards: readonly DraftCard[]): Unit[] {
	const asked = new Set(cards.map((card) => card.statementId));
	const bodies = new Map(
		text.sections.map((one) => [one.span.start, afterHeading(text.text, one.span, one.title)])
	);
	const starts = text.sections.map((section) => section.span.start);
	const isHeading = ({ span }: Unit) => {
		const section = starts[firstAtOrAfter(starts, span.start + 1) - 1] ?? -1;
		return span.end <= (bodies.get(section) ?? 0);
	};
	return units.filter(
		(unit) => !isHeading(unit) && !unit.statements.some((statement) => asked.has(statement.id))
	);
}

/** Cuts the document into blocks, at line ends or at least between sentences. */
export function blocksOf({ text }: Pick<Reading, 'text'>, units: Unit[]): Block[] {
	const starts = units.map((unit) => unit.span.start);
	return text.sections.flatMap((section) => {
		const bodyStart = afterHeading(text.text, section.span, section.title);
		const cuts = cut(text.text, { start: bodyStart, end: section.span.end }, starts);
		return cuts.map((span, index): Block => {
			const block = { sectionId: section.id, level: section.level, span };
			return index === 0 && section.title ? { ...block, title: section.title } : block;
		});
	});
}

/** Where a section's body begins: after the line that is its heading, and the line under that. */
function afterHeading(text: string, { start, end }: Span, title: string): number {
	const lineEnd = (from: number) => {
		const at = text.indexOf('\n', from);
		return at < 0 || at > end ? end : at + 1;
	};
	const first = text.slice(start, lineEnd(start));
	const bare = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
	if (title === '' || !first.includes(title) || bare(first).length > bare(title).length + 6) return start;
	const after = lineEnd(start);
	const underline = text.slice(after, lineEnd(after));
	return /^\s*[=~-]{2,}\s*$/.test(underline) ? lineEnd(after) : after;
}

function cut(text: string, { start, end }: Span, starts: number[]): Span[] {
	const spans: Span[] = [];
	let from = start;
	while (end - from > LONGEST) {
		const line = text.lastIndexOf('\n', from + LONGEST);
		const sentence = starts[firstAtOrAfter(starts, from + SHORTEST_CUT)] ?? end;
		const at = line > from + SHORTEST_CUT ? line + 1 : Math.min(sentence, end);
		spans.push({ start: from, end: at });
		from = at;
	}
	spans.push({ start: from, end });
	return spans;
}

/** Index of the first number that is not smaller, in ascending numbers. */
const firstAtOrAfter = (numbers: number[], wanted: number) => firstOf(numbers, (one) => one >= wanted);

/** Index of the first item that is so, where all after it are too; how many there are when none is. */
function firstOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
	let [low, high] = [0, items.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const item = items[middle];
		if (item !== undefined && !is(item)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The lines of a block, each in pieces: sentences, and what lies between them. */
export function paragraphsOf(text: string, block: Block, units: Unit[]): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let start = block.span.start;
	for (const line of text.slice(block.span.start, block.span.end).split('\n')) {
		const span = { start, end: start + line.length };
		start = span.end + 1;
		if (!/[\p{L}\p{N}]/u.test(line)) continue;
		const mark = BULLET.exec(line)?.[0].length ?? 0;
		const row = /^\s*\|.*\|\s*$/.test(line);
		const body = { start: span.start + mark, end: span.end };
		const first = firstOf(units, (unit) => unit.span.end > body.start);
		const pieces = piecesOf(text, body, units, first);
		paragraphs.push({ kind: row ? 'row' : mark > 0 ? 'bullet' : 'prose', pieces });
	}
	return paragraphs;
}

function piecesOf(text: string, line: Span, units: Unit[], firstUnit: number): Piece[] {
	const pieces: Piece[] = [];
	let at = line.start;
	const add = (end: number, unit?: Unit) => {
		if (end > at)
			pieces.push({ text: text.slice(at, end), span: { start: at, end }, ...(unit ? { unit } : {}) });
		at = Math.max(at, end);
	};
	for (let index = firstUnit; index < units.length; index++) {
		const unit = units[index];
		if (!unit || unit.span.start >= line.end) break;
		add(Math.max(line.start, unit.span.start));
		add(Math.min(line.end, unit.span.end), unit);
	}
	add(line.end);
	return pieces;
}

export interface Mark {
	span: Span;
	kind: 'speaker' | 'answer';
}
/** A piece's text cut at its marks; where two overlap the earlier wins. */
export function marked(piece: Piece, marks: Mark[]): { text: string; kind?: Mark['kind'] }[] {
	const out: { text: string; kind?: Mark['kind'] }[] = [];
	let at = piece.span.start;
	const slice = (from: number, to: number) =>
		piece.text.slice(from - piece.span.start, to - piece.span.start);
	for (const { span, kind } of [...marks].sort((a, b) => a.span.start - b.span.start)) {
		if (span.start < at || span.end > piece.span.end) continue;
		if (span.start > at) out.push({ text: slice(at, span.start) });
		out.push({ text: slice(span.start, span.end), kind });
		at = span.end;
	}
	if (at < piece.span.end) out.push({ text: slice(at, piece.span.end) });
	return out;
}
