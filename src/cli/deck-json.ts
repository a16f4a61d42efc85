/** A generated deck in the format "verso-deck/1" that the command line prints. */
import type { DraftCard, Reading, Span, Speaker, Statement } from '#core/model';
import type { Generated } from '#core/pipeline';

type Renamed = ReadonlyMap<string, string>;

/** Ids are numbered in the order of the output, so that the same deck prints the same bytes. */
export function deckJson({ reading, cards }: Generated): string {
	const sections = numbered('s', reading.text.sections);
	const speakers = numbered('p', reading.speakers);
	const statements = numbered('t', reading.statements);
	const deck = {
		format: 'verso-deck/1',
		text: textJson(reading, sections),
		speakers: reading.speakers.map((one) => speakerJson(one, speakers)),
		statements: reading.statements.map((one) => statementJson(one, sections, speakers, statements)),
		cards: cards.map((card, index) => cardJson(card, `c${index + 1}`, statements)),
		rejected: reading.rejected.map(({ span, reason }) => ({ span: spanJson(span), reason }))
	};
	return `${JSON.stringify(deck, null, '\t')}\n`;
}

function numbered(prefix: string, items: readonly { id: string }[]): Renamed {
	return new Map(items.map(({ id }, index) => [id, `${prefix}${index + 1}`] as const));
}

function spanJson({ start, end }: Span): Span {
	return { start, end };
}

function textJson({ text }: Reading, sections: Renamed) {
	return {
		title: text.title,
		mediaType: text.mediaType,
		language: text.language,
		text: text.text,
		sections: text.sections.map((one) => ({
			id: sections.get(one.id),
			title: one.title,
			level: one.level,
			span: spanJson(one.span)
		}))
	};
}

function speakerJson(speaker: Speaker, speakers: Renamed) {
	const { name, aliases, named, description } = speaker;
	return { id: speakers.get(speaker.id), name, aliases, named, ...(description ? { description } : {}) };
}

function statementJson(statement: Statement, sections: Renamed, speakers: Renamed, statements: Renamed) {
	const base = {
		id: statements.get(statement.id),
		kind: statement.kind,
		span: spanJson(statement.span),
		sectionId: sections.get(statement.sectionId),
		confidence: rounded(statement.confidence)
	};
	if (statement.kind === 'fact') return base;
	const { speakerIds, source, cue, content, form, polarity } = statement.attribution;
	const attribution = {
		speakerIds: speakerIds.map((id) => speakers.get(id)),
		source: spanJson(source),
		cue: cue.map(spanJson),
		content: content.map(spanJson),
		form,
		polarity
	};
	return { ...base, opinion: statement.opinion, attribution };
}

function cardJson(card: DraftCard, id: string, statements: Renamed) {
	return {
		id,
		statementId: statements.get(card.statementId),
		asks: card.asks,
		prompt: card.prompt,
		answer: card.answer,
		accepted: card.accepted,
		distractors: card.distractors,
		context: card.context,
		...(card.asks === 'detail' ? { answerSpan: spanJson(card.answerSpan) } : {}),
		evidence: { span: spanJson(card.evidence.span), exact: card.evidence.exact },
		score: rounded(card.score)
	};
}

function rounded(value: number): number {
	return Number(value.toFixed(4));
}

/** `prompt,answer,section,evidence`, quoted by RFC 4180 where a field needs it. */
export function deckCsv({ reading, cards }: Generated): string {
	const titles = new Map(reading.text.sections.map((section) => [section.id, section.title] as const));
	const rows = cards.map((card) => [
		card.prompt,
		card.answer,
		titles.get(card.sectionId) ?? '',
		card.evidence.exact
	]);
	const lines = [['prompt', 'answer', 'section', 'evidence'], ...rows].map((row) => row.map(field).join(','));
	return `${lines.join('\r\n')}\r\n`;
}

function field(value: string): string {
	return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
