/** The types of the model, read field by field from data that came from outside. Fields unknown are left out. */
import { inFolder } from '../browse/folders';
import { MOST_TAGS, tagsOf } from '../browse/tags';
import {
	FLAGS,
	type AnswerLog,
	type Card,
	type Deck,
	type DraftCard,
	type Memory,
	type ReviewLog
} from '../model';
import type { Read, Reader } from './check';
import type { Dated } from './data';
import { readDeckSettings } from './validate-settings';

export { readNotice, readReading, readReadingHead, readRejected, readStatement } from './validate-reading';
export { readSettings } from './validate-settings';

export function readDated<Row>(reader: Reader, value: unknown, path: string, read: Read<Row>): Dated<Row> {
	const it = reader.object(value, path);
	const changedAt = reader.time(it.changedAt, `${path}.changedAt`);
	return { row: read(reader, it.row, `${path}.row`), changedAt };
}

export function readDeck(reader: Reader, value: unknown, path: string): Deck {
	const it = reader.object(value, path);
	const deck: Deck = {
		id: reader.id(it.id, `${path}.id`),
		name: reader.shown(it.name, `${path}.name`, 1000),
		textIds: reader.all(it.textIds, `${path}.textIds`, (id, at) => reader.id<'text'>(id, at), 10_000),
		createdAt: reader.time(it.createdAt, `${path}.createdAt`),
		settings: readDeckSettings(reader, it.settings, `${path}.settings`)
	};
	return it.folder === undefined ? deck : inFolder(deck, reader.shown(it.folder, `${path}.folder`, 1000));
}

export function readMemory(reader: Reader, value: unknown, path: string): Memory {
	const it = reader.object(value, path);
	return {
		state: reader.oneOf(it.state, `${path}.state`, ['new', 'learning', 'review', 'relearning']),
		due: reader.time(it.due, `${path}.due`),
		stability: reader.number(it.stability, `${path}.stability`, 0, 1e6),
		difficulty: reader.number(it.difficulty, `${path}.difficulty`, 0, 10),
		reps: reader.whole(it.reps, `${path}.reps`, 0),
		lapses: reader.whole(it.lapses, `${path}.lapses`, 0),
		learningSteps: reader.whole(it.learningSteps, `${path}.learningSteps`, 0, 1000),
		...(it.lastReview === undefined ? {} : { lastReview: reader.time(it.lastReview, `${path}.lastReview`) }),
		...(it.lastDay === undefined
			? {}
			: { lastDay: reader.whole(it.lastDay, `${path}.lastDay`, -10, 3_000_000) }),
		...(it.decay === undefined ? {} : { decay: reader.number(it.decay, `${path}.decay`, 0.01, 1) })
	};
}

export function readCard(reader: Reader, value: unknown, path: string): Card {
	const it = reader.object(value, path);
	return {
		...readContent(reader, it, path),
		deckId: reader.id<'deck'>(it.deckId, `${path}.deckId`),
		createdAt: reader.time(it.createdAt, `${path}.createdAt`),
		suspended: reader.flag(it.suspended, `${path}.suspended`),
		...readMarks(reader, it, path),
		memory: readMemory(reader, it.memory, `${path}.memory`)
	};
}

/** A card that is in no deck yet. */
export function readDraftCard(reader: Reader, value: unknown, path: string): DraftCard {
	return readContent(reader, reader.object(value, path), path);
}

function readContent(reader: Reader, it: Record<string, unknown>, path: string): DraftCard {
	const text = (field: string) => reader.shown(it[field], `${path}.${field}`, 100_000);
	const texts = (field: string) =>
		reader.all(it[field], `${path}.${field}`, (one, at) => reader.shown(one, at, 10_000), 1000);
	const base = {
		id: reader.id<'card'>(it.id, `${path}.id`),
		textId: reader.id<'text'>(it.textId, `${path}.textId`),
		statementId: reader.id<'statement'>(it.statementId, `${path}.statementId`),
		sectionId: reader.id<'section'>(it.sectionId, `${path}.sectionId`),
		prompt: text('prompt'),
		answer: text('answer'),
		accepted: texts('accepted'),
		distractors: texts('distractors'),
		context: text('context'),
		evidence: readEvidence(reader, it.evidence, `${path}.evidence`),
		score: reader.number(it.score, `${path}.score`, 0, 1)
	};
	const asks = reader.oneOf(it.asks, `${path}.asks`, ['detail', 'speaker', 'claim']);
	if (asks === 'detail')
		return { ...base, asks, answerSpan: reader.span(it.answerSpan, `${path}.answerSpan`) };
	const speakerIds = reader.all(
		it.speakerIds,
		`${path}.speakerIds`,
		(id, at) => reader.id<'speaker'>(id, at),
		100
	);
	return asks === 'speaker'
		? { ...base, asks, speakerIds, said: text('said') }
		: { ...base, asks, speakerIds };
}

/** What the learner did to a card beside answering it. */
function readMarks(
	reader: Reader,
	it: Record<string, unknown>,
	path: string
): Pick<Card, 'tags' | 'flag' | 'buriedUntil'> {
	const text = (one: unknown, at: string) => reader.shown(one, at, 1000);
	const tags = it.tags === undefined ? [] : tagsOf(reader.all(it.tags, `${path}.tags`, text, MOST_TAGS));
	return {
		...(tags.length ? { tags } : {}),
		...(it.flag === undefined ? {} : { flag: reader.oneOf(it.flag, `${path}.flag`, FLAGS) }),
		...(it.buriedUntil === undefined
			? {}
			: { buriedUntil: reader.time(it.buriedUntil, `${path}.buriedUntil`) })
	};
}

function readEvidence(reader: Reader, value: unknown, path: string): Card['evidence'] {
	const it = reader.object(value, path);
	return {
		textId: reader.id(it.textId, `${path}.textId`),
		span: reader.span(it.span, `${path}.span`),
		exact: reader.text(it.exact, `${path}.exact`),
		prefix: reader.text(it.prefix, `${path}.prefix`),
		suffix: reader.text(it.suffix, `${path}.suffix`)
	};
}

export function readLog(reader: Reader, value: unknown, path: string): ReviewLog {
	const it = reader.object(value, path);
	const base = {
		id: reader.id<'log'>(it.id, `${path}.id`),
		cardId: reader.id<'card'>(it.cardId, `${path}.cardId`),
		at: reader.time(it.at, `${path}.at`),
		offset: reader.number(it.offset, `${path}.offset`, -24 * 60, 24 * 60),
		before: readMemory(reader, it.before, `${path}.before`)
	};
	if (!/^[^:]{1,100}:[1-9]\d{0,14}$/.test(base.id)) reader.fail(`${path}.id`, 'is not device:number');
	const kind = reader.oneOf(it.kind, `${path}.kind`, ['review', 'practice', 'reset', 'manual', 'undo']);
	if (kind === 'reset') return { ...base, kind };
	if (kind === 'manual') return { ...base, kind, due: reader.time(it.due, `${path}.due`) };
	if (kind === 'undo') return { ...base, kind, undoes: reader.id(it.undoes, `${path}.undoes`) };
	return { ...base, kind, ...(it.cram === true ? { cram: true } : {}), ...readAnswer(reader, it, path) };
}

type GivenFields = Pick<AnswerLog, 'format' | 'rating' | 'response' | 'durationMs'>;

/** What somebody answered, and in which time. */
export function readGiven(reader: Reader, it: Record<string, unknown>, path: string): GivenFields {
	return {
		format: reader.oneOf(it.format, `${path}.format`, ['recall', 'typed', 'choice', 'true-false', 'match']),
		rating: reader.oneOf(it.rating, `${path}.rating`, ['again', 'hard', 'good', 'easy']),
		...(it.response === undefined ? {} : { response: reader.text(it.response, `${path}.response`, 100_000) }),
		durationMs: reader.number(it.durationMs, `${path}.durationMs`, 0, 1e12)
	};
}

type AnswerFields = GivenFields & Pick<AnswerLog, 'options' | 'desiredRetention' | 'due'>;

function readAnswer(reader: Reader, it: Record<string, unknown>, path: string): AnswerFields {
	return {
		...readGiven(reader, it, path),
		...(it.options === undefined ? {} : { options: reader.number(it.options, `${path}.options`, 1, 10_000) }),
		desiredRetention: reader.number(it.desiredRetention, `${path}.desiredRetention`, 0, 1),
		...(it.due === undefined ? {} : { due: reader.time(it.due, `${path}.due`) })
	};
}
