import type { NewId, Section, SectionId, Span } from '../model';
import {
	type Heading,
	endsInStops,
	headingAt,
	isCaption,
	isHeaderRow,
	isTranscript,
	type Line
} from './headings';
import { BULLET, LEADING, RULE, UNDERLINE, tableCells, turnLabel } from './marks';
import type { Sentence } from './sentence';
import { splitAnyScript, splitSentences } from './split';
import { usesLatinStops } from './language';

export interface Segmented {
	sections: Section[];
	sentences: Sentence[];
}

function withOffsets(text: string): Line[] {
	let start = 0;
	return text.split('\n').map((line) => {
		const at = start;
		start += line.length + 1;
		return { text: line, start: at };
	});
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
	const stops = usesLatinStops(language) && endsInStops(lines);
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
		if (isHeaderRow(lines, index) || (pendingTurn === undefined && isCaption(lines, index, stops))) {
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
	const skip = label?.textAt ?? bullet ?? LEADING.exec(line.text)?.[0].length ?? 0;
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
