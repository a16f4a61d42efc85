/** What can be wrong with what is stored, row by row. The full pass over a storage is storage/check.ts. */
import type { Card, Deck, Reading, ReviewLog, Span, TextId, Weights } from '../model';
import { replay } from '../review/replay';
import { Reader } from './check';
import { same } from './same';
import { readCard, readDeck, readLog, readReading } from './validate';

/**
 * `shape`: a row is no longer what it was; `reference`: it names what is not there; `span`: it points outside its
 * text; `memory`: a card's memory is not what its answers lead to; `numbers`: a number that is kept is not what a
 * count gives; `answers`: answers are missing in an unbroken count.
 */
export type FaultKind = 'shape' | 'reference' | 'span' | 'memory' | 'numbers' | 'answers';
export interface Fault {
	kind: FaultKind;
	/** What was found where, in words for people. */
	message: string;
}

const fault = (kind: FaultKind, message: string): Fault => ({ kind, message });
const MOST_ROWS = 1_000_000;

/** What is no longer of the type that was stored. */
function shapeOf(row: unknown, name: string, read: (reader: Reader) => void): Fault[] {
	const reader = new Reader(MOST_ROWS);
	read(reader);
	return reader.problem ? [fault('shape', `${name} is damaged (${reader.problem}).`)] : [];
}

const lies = (span: Span, { length }: string) =>
	span.start >= 0 && span.start <= span.end && span.end <= length;

export function faultsOfReading(reading: Reading): Fault[] {
	const shape = shapeOf(reading, 'A document', (reader) => void readReading(reader, reading, 'document'));
	if (shape.length) return shape;
	const { text, statements, speakers, rejected } = reading;
	const spans = [
		...text.sections.map(({ span }) => span),
		...rejected.map(({ span }) => span),
		...statements.flatMap((one) =>
			one.kind === 'fact'
				? [one.span]
				: [one.span, one.attribution.source, ...one.attribution.cue, ...one.attribution.content]
		)
	];
	const outside = spans.filter((span) => !lies(span, text.text)).length;
	const known = new Set(speakers.map(({ id }) => id));
	const nobody = statements.filter(
		(one) => one.kind === 'attributed' && one.attribution.speakerIds.some((id) => !known.has(id))
	).length;
	return [
		...(outside ? [fault('span', `${outside} places of “${text.title}” lie outside its text.`)] : []),
		...(nobody
			? [fault('reference', `${nobody} statements of “${text.title}” name a speaker who is not there.`)]
			: [])
	];
}

export function faultsOfDeck(deck: Deck, texts: ReadonlySet<TextId>): Fault[] {
	const shape = shapeOf(deck, 'A deck', (reader) => void readDeck(reader, deck, 'deck'));
	if (shape.length) return shape;
	const missing = deck.textIds.filter((id) => !texts.has(id)).length;
	return missing
		? [fault('reference', `${missing} documents of the deck “${deck.name}” are not there.`)]
		: [];
}

/** @param reading the card's document, undefined where it is not there */
export function faultsOfCard(card: Card, reading: Reading | undefined): Fault[] {
	const shape = shapeOf(card, 'A card', (reader) => void readCard(reader, card, 'card'));
	if (shape.length) return shape;
	const name = `The card “${card.prompt.slice(0, 80)}”`;
	if (!reading) return [fault('reference', `${name} cites a document that is not there.`)];
	const { text } = reading.text;
	const { span, exact } = card.evidence;
	const found: Fault[] = [];
	if (!lies(span, text) || text.slice(span.start, span.end) !== exact)
		found.push(fault('span', `${name} cites words that do not stand there.`));
	if (card.asks === 'detail' && !lies(card.answerSpan, text))
		found.push(fault('span', `The answer of ${name.toLowerCase()} lies outside the text.`));
	if (!reading.statements.some(({ id }) => id === card.statementId))
		found.push(fault('reference', `${name} belongs to a statement that is not there.`));
	const speakers = new Set(reading.speakers.map(({ id }) => id));
	if (card.asks !== 'detail' && card.speakerIds.some((id) => !speakers.has(id)))
		found.push(fault('reference', `${name} names a speaker who is not there.`));
	return found;
}

export function faultsOfLog(log: ReviewLog): Fault[] {
	return shapeOf(log, 'An answer', (reader) => void readLog(reader, log, 'answer'));
}

/** Whether a card is remembered otherwise than its answers say. A card without answers has no other memory than its own. */
export function hasWrongMemory(
	card: Card,
	logs: readonly ReviewLog[],
	weights: Weights | undefined
): boolean {
	return logs.length > 0 && !same(card.memory, replay(card, logs, weights));
}
