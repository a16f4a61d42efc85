/** What the notes of a draft hold, read back: what is damaged is left out, and a document's text is kept whatever else is. */
import { readEach, readWhole, type Reader } from '#core/exchange/check';
import {
	readDraftCard,
	readNotice,
	readReadingHead,
	readRejected,
	readStatement
} from '#core/exchange/validate';
import type { EpochMs, Fact } from '#core/model';
import type { Generated } from '#core/pipeline';
import type { ReadText } from '#files/read';
import type { Part } from '#workers/messages';
import type { DraftEdit } from './draft-edits';

export interface DraftHead {
	id: string;
	title: string;
	at: EpochMs;
	/** Letters of the text. */
	letters: number;
	/** `waiting`: its cards are still to be made. */
	stage: 'waiting' | 'ready';
	/** Its reading was begun and not ended: when no tab is at it, it was cut off, and goes on by itself. */
	started?: boolean;
	/** What was typed, and stands in the field until its cards are made. */
	typed?: boolean;
	/** Why it could not be read to the end, last time. */
	problem?: string;
	sentences: number;
	cards: number;
	/** Pieces that the result is stored in. */
	pieces: number;
	/** Deleted, and may still be taken back; gone for good when the list is opened next. */
	removed?: boolean;
}

/** What the learner did so far. */
export interface DraftChanges {
	name: string;
	edits: DraftEdit[];
}

type Fields = Record<string, unknown>;
const MOST_PIECES = 100_000;

const fieldsOf = (note: unknown): Fields =>
	readWhole(note, (reader, it, path) => reader.object(it, path)) ?? {};
const textOf = (value: unknown): string | undefined =>
	readWhole(value, (reader, it, path) => reader.text(it, path));
const countOf = (value: unknown, most?: number): number =>
	readWhole(value, (reader, it, path) => reader.whole(it, path, 0, most)) ?? 0;

/** The drafts of the list; of one that is damaged all that can be told, because its text may still be there. */
export function readHeads(note: unknown): DraftHead[] {
	const heads = readEach(note, readDraftHead);
	return [...new Map(heads.map((head) => [head.id, head])).values()];
}

function readDraftHead(reader: Reader, value: unknown, path: string): DraftHead {
	const it = reader.object(value, path);
	const problem = textOf(it.problem);
	return {
		id: reader.id(it.id, `${path}.id`),
		title: textOf(it.title) ?? 'Untitled',
		at: readWhole(it.at, (one, at, where) => one.time(at, where)) ?? 0,
		letters: countOf(it.letters),
		stage: it.stage === 'ready' ? it.stage : 'waiting',
		...(it.started === true ? { started: true } : {}),
		...(it.typed === true ? { typed: true } : {}),
		...(problem === undefined ? {} : { problem }),
		sentences: countOf(it.sentences),
		cards: countOf(it.cards),
		pieces: countOf(it.pieces, MOST_PIECES),
		...(it.removed === true ? { removed: true } : {})
	};
}

/** A document that waits, under this title where its own is gone; undefined without its text. */
export function readWaiting(note: unknown, title: string): ReadText | undefined {
	const it = fieldsOf(note);
	const text = textOf(it.text);
	if (text === undefined) return undefined;
	return {
		text,
		title: textOf(it.title) ?? title,
		mediaType: textOf(it.mediaType) ?? 'text/plain',
		notices: readEach(it.notices, readNotice)
	};
}

/** The text of the document that a first piece was made of, whatever became of the rest. */
export function readTextOf(piece: unknown, title: string): ReadText | undefined {
	const [part] = readEach(piece, (reader, it, path) => reader.object(it, path));
	return readWaiting(fieldsOf(part?.reading).text, title);
}

/** What was typed and not yet read. */
export function readTyped(note: unknown): { text: string; title: string } {
	const it = fieldsOf(note);
	return { text: textOf(it.text) ?? '', title: textOf(it.title) ?? '' };
}

/** A piece of what was made; undefined where it is not whole. */
export function readPiece(note: unknown): Part[] | undefined {
	return readWhole(note, (reader, it, path) => reader.all(it, path, (one, at) => readPart(reader, one, at)));
}

/** Whether pieces make one whole: no id comes twice, and every statement lies in the text. */
export function isSound({ reading, cards }: Generated): boolean {
	const { text, speakers, statements } = reading;
	const lists = [text.sections, speakers, statements, cards];
	return (
		lists.every((list) => new Set(list.map(({ id }) => id)).size === list.length) &&
		statements.every(({ span }) => span.end <= text.text.length)
	);
}

function readPart(reader: Reader, value: unknown, path: string): Part {
	const it = reader.object(value, path);
	const of = reader.oneOf(it.of, `${path}.of`, ['reading', 'statements', 'rejected', 'cards']);
	const items = <Item>(read: (reader: Reader, item: unknown, path: string) => Item) =>
		reader.all(it.items, `${path}.items`, (one, at) => read(reader, one, at));
	switch (of) {
		case 'reading':
			return { of, reading: readReadingHead(reader, it.reading, `${path}.reading`) };
		case 'statements':
			return { of, items: items(readStatement) };
		case 'rejected':
			return { of, items: items(readRejected) };
		case 'cards':
			return { of, items: items(readDraftCard) };
	}
}

/** What the learner did to a draft of this title; an edit that is damaged counts as not made. */
export function readChanges(note: unknown, title: string): DraftChanges {
	const { name, edits } = fieldsOf(note);
	return { name: textOf(name) ?? title, edits: readEach(edits, readEdit) };
}

function readEdit(reader: Reader, value: unknown, path: string): DraftEdit {
	const it = reader.object(value, path);
	const id = <Kind extends string>(field: string) => reader.id<Kind>(it[field], `${path}.${field}`);
	const words = (field: string) => reader.text(it[field], `${path}.${field}`);
	const ids = <Kind extends string>(field: string) =>
		reader.all(it[field], `${path}.${field}`, (one, at) => reader.id<Kind>(one, at));
	const kinds = ['keep', 'card', 'own', 'rename', 'describe', 'merge', 'apart', 'split'] as const;
	const kind = reader.oneOf(it.do, `${path}.do`, kinds);
	switch (kind) {
		case 'keep': {
			const cards = it.cards === 'all' ? it.cards : ids<'card'>('cards');
			return { do: kind, cards, keep: reader.flag(it.keep, `${path}.keep`) };
		}
		case 'card': {
			const read = (one: unknown, at: string) => reader.text(one, at);
			const distractors = reader.all(it.distractors, `${path}.distractors`, read);
			return { do: kind, card: id('card'), prompt: words('prompt'), answer: words('answer'), distractors };
		}
		case 'own': {
			const card = readDraftCard(reader, it.card, `${path}.card`);
			if (it.statement === undefined) return { do: kind, card };
			return { do: kind, card, statement: readFact(reader, it.statement, `${path}.statement`) };
		}
		case 'rename':
			return { do: kind, speaker: id('speaker'), name: words('name') };
		case 'describe':
			return { do: kind, speaker: id('speaker'), description: words('description') };
		case 'merge':
			return { do: kind, speaker: id('speaker'), into: id('into') };
		case 'apart':
			return { do: kind, speaker: id('speaker'), other: id('other') };
		case 'split': {
			const to = reader.object(it.to, `${path}.to`);
			return {
				do: kind,
				speaker: id('speaker'),
				to: { id: reader.id(to.id, `${path}.to.id`), name: reader.text(to.name, `${path}.to.name`) },
				statements: ids('statements')
			};
		}
	}
}

function readFact(reader: Reader, value: unknown, path: string): Fact {
	const { kind, ...rest } = readStatement(reader, value, path);
	if (kind !== 'fact') reader.fail(`${path}.kind`, 'is not fact');
	return { ...rest, kind: 'fact' };
}
