import type { Reading, Section, SectionId, Span, Speaker, Statement } from '../model';
import type { Sentence } from '../text/sentence';
import { tag } from '../text/tagger';
import type { Clause } from './candidates/candidate';
import { findCandidates } from './candidates/find';
import { findForeign } from './candidates/foreign';
import { ClassNames } from './class-names';
import { dateIn, documentDate } from './dated';
import { isForeign } from './foreign';
import type { Passage, Source } from './passage';
import { columnsOf } from './table-row';
import { contentWords, stem } from './words';

/** Tags the statements of a reading once and finds what could be asked. */
export function openSource(
	reading: Reading,
	sentences: readonly Sentence[],
	onProgress?: (done: number) => void
): Source {
	const titles = titlesOf(reading.text.sections);
	const blocks = new Map(sentences.map((sentence) => [sentence.span.start, sentence.block] as const));
	const known = { isPerson: personTest(reading.speakers), isNameInside: nameInsideTest(reading.text.text) };
	const ordered = [...reading.statements].sort(
		(a, b) => a.span.start - b.span.start || a.span.end - b.span.end
	);
	const columns = columnsAbove(sentences, reading.text.text);
	const foreign = isForeign(reading.text);
	const people = reading.speakers.flatMap(({ named, name }) => (named && name.includes(' ') ? [name] : []));
	const candidatesOf = (clause: Clause) =>
		foreign ? findForeign(clause, reading.text.language, people) : findCandidates(clause, known);
	const last = new Map<SectionId, Passage>();
	const passages = ordered.map((statement, index): Passage => {
		if (index % 200 === 0) onProgress?.(index);
		const text = reading.text.text.slice(statement.span.start, statement.span.end);
		const clause = { text, start: statement.span.start, tokens: tag(text, statement.span.start) };
		const before = last.get(statement.sectionId);
		const passage: Passage = {
			statement,
			index,
			clause,
			candidates: candidatesOf(clause),
			sectionTitle: titles.get(statement.sectionId) ?? '',
			block: blocks.get(statement.span.start) ?? 'prose',
			...(before ? { before } : {}),
			...columns.get(statement.span.start)
		};
		last.set(statement.sectionId, passage);
		return passage;
	});
	return {
		reading,
		foreign,
		date: documentDate(reading.text.text),
		passages,
		speakers: new Map(reading.speakers.map((speaker) => [speaker.id, speaker] as const)),
		isNameInside: known.isNameInside,
		classNames: new ClassNames(passages.map((passage) => passage.clause.text)),
		frequency: frequencyOf(sentences.map(({ span }) => reading.text.text.slice(span.start, span.end))),
		firstUse: firstUseOf(passages),
		mentions: mentionsIn(ordered),
		starts: new Map(passages.toReversed().map((passage) => [passage.statement.sectionId, passage.index])),
		themes: new Set(
			[reading.text.title, ...titles.values()].flatMap((title) => contentWords(title).map(stem))
		)
	};
}

/** What each section is called; a line that is only the document's date opens none of its own. */
function titlesOf(sections: readonly Section[]): Map<SectionId, string> {
	let last = '';
	return new Map(
		sections.map(({ id, title }) => {
			if (dateIn(title) === undefined) last = title;
			return [id, last] as const;
		})
	);
}

/** The columns of every row that stands under a header, by where it starts. */
function columnsAbove(sentences: readonly Sentence[], text: string): Map<number, { columns: string[] }> {
	const found = new Map<number, { columns: string[] }>();
	let columns: string[] | undefined;
	for (const { block, span } of sentences) {
		if (block === 'heading') columns = columnsOf(text.slice(span.start, span.end));
		else if (block !== 'row') columns = undefined;
		else if (columns) found.set(span.start, { columns });
	}
	return found;
}

function mentionsIn(statements: readonly Statement[]): Map<number, Span[]> {
	const found = new Map<number, Span[]>();
	for (const one of statements) {
		if (one.kind !== 'attributed') continue;
		const { source, cue } = one.attribution;
		found.set(one.span.start, [...(found.get(one.span.start) ?? []), source, ...cue]);
	}
	return found;
}

function personTest(speakers: readonly Speaker[]): (name: string) => boolean {
	const names = new Set(
		speakers
			.filter((one) => one.named)
			.flatMap((one) => [one.name, ...one.aliases].map((name) => name.toLowerCase()))
	);
	return (name) => names.has(name.toLowerCase());
}

/** Words that stand capitalised after a lower-case word or a comma, inside a sentence. */
function nameInsideTest(text: string): (word: string) => boolean {
	const inside = new Set<string>();
	for (const match of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{N}]*/gu)) inside.add(match[0]);
	return (word) => inside.has(word);
}

/** In how many sentences a stem stands; those that gave no statement tell as well what a text is about. */
function frequencyOf(sentences: readonly string[]): Source['frequency'] {
	const frequency = new Map<string, number>();
	for (const text of sentences)
		for (const one of stemsOf(text)) frequency.set(one, (frequency.get(one) ?? 0) + 1);
	return frequency;
}

function firstUseOf(passages: readonly Passage[]): Source['firstUse'] {
	const firstUse = new Map<string, number>();
	for (const { clause, index } of passages)
		for (const one of stemsOf(clause.text)) if (!firstUse.has(one)) firstUse.set(one, index);
	return firstUse;
}

const stemsOf = (text: string) => new Set(contentWords(text).map(stem));
