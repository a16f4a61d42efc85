/** A reading (text, speakers, statements), read field by field from data that came from outside. */
import type {
	Attributed,
	Notice,
	Reading,
	ReadingHead,
	Rejected,
	Section,
	SourceText,
	Speaker,
	SpeakerId,
	Statement
} from '../model';
import type { Reader } from './check';

/** A document has no more of any of these. */
const MOST = 500_000;

export function readReading(reader: Reader, value: unknown, path: string): Reading {
	const it = reader.object(value, path);
	const reading: Reading = {
		...readHead(reader, it, path),
		statements: reader.all(
			it.statements,
			`${path}.statements`,
			(one, at) => readStatement(reader, one, at),
			MOST
		),
		rejected: reader.all(it.rejected, `${path}.rejected`, (one, at) => readRejected(reader, one, at), MOST)
	};
	const { length } = reading.text.text;
	const outside = reading.statements.find(({ span }) => span.end > length);
	if (outside) reader.fail(`${path}.statements ${outside.id}`, 'points outside its text');
	return reading;
}

export function readReadingHead(reader: Reader, value: unknown, path: string): ReadingHead {
	return readHead(reader, reader.object(value, path), path);
}

function readHead(reader: Reader, it: Record<string, unknown>, path: string): ReadingHead {
	return {
		text: readText(reader, it.text, `${path}.text`),
		speakers: reader.all(it.speakers, `${path}.speakers`, (one, at) => readSpeaker(reader, one, at), MOST),
		...(it.apart === undefined
			? {}
			: { apart: reader.all(it.apart, `${path}.apart`, (one, at) => readPair(reader, one, at), 10_000) }),
		notices: reader.all(it.notices, `${path}.notices`, (one, at) => readNotice(reader, one, at), 1000)
	};
}

function readText(reader: Reader, value: unknown, path: string): SourceText {
	const it = reader.object(value, path);
	return {
		id: reader.id(it.id, `${path}.id`),
		title: reader.shown(it.title, `${path}.title`, 10_000),
		mediaType: reader.text(it.mediaType, `${path}.mediaType`, 200),
		language: reader.text(it.language, `${path}.language`, 50),
		importedAt: reader.time(it.importedAt, `${path}.importedAt`),
		text: reader.text(it.text, `${path}.text`),
		sections: reader.all(it.sections, `${path}.sections`, (one, at) => readSection(reader, one, at), MOST),
		contentHash: reader.text(it.contentHash, `${path}.contentHash`, 200)
	};
}

function readSection(reader: Reader, value: unknown, path: string): Section {
	const it = reader.object(value, path);
	return {
		id: reader.id(it.id, `${path}.id`),
		title: reader.shown(it.title, `${path}.title`, 100_000),
		level: reader.whole(it.level, `${path}.level`, 0, 1000),
		span: reader.span(it.span, `${path}.span`)
	};
}

function readSpeaker(reader: Reader, value: unknown, path: string): Speaker {
	const it = reader.object(value, path);
	return {
		id: reader.id(it.id, `${path}.id`),
		name: reader.shown(it.name, `${path}.name`, 1000),
		aliases: reader.all(it.aliases, `${path}.aliases`, (one, at) => reader.shown(one, at, 1000), 1000),
		named: reader.flag(it.named, `${path}.named`),
		...(it.description === undefined
			? {}
			: { description: reader.shown(it.description, `${path}.description`, 10_000) })
	};
}

export function readStatement(reader: Reader, value: unknown, path: string): Statement {
	const it = reader.object(value, path);
	const base = {
		id: reader.id<'statement'>(it.id, `${path}.id`),
		textId: reader.id<'text'>(it.textId, `${path}.textId`),
		span: reader.span(it.span, `${path}.span`),
		sectionId: reader.id<'section'>(it.sectionId, `${path}.sectionId`),
		fingerprint: reader.text(it.fingerprint, `${path}.fingerprint`, 1000),
		confidence: reader.number(it.confidence, `${path}.confidence`, 0, 1)
	};
	const kind = reader.oneOf(it.kind, `${path}.kind`, ['fact', 'attributed']);
	if (kind === 'fact') return { ...base, kind };
	const attribution = readAttribution(reader, it.attribution, `${path}.attribution`);
	return { ...base, kind, attribution, opinion: reader.flag(it.opinion, `${path}.opinion`) };
}

function readAttribution(reader: Reader, value: unknown, path: string): Attributed['attribution'] {
	const it = reader.object(value, path);
	const spans = (field: string) =>
		reader.all(it[field], `${path}.${field}`, (one, at) => reader.span(one, at), 1000);
	return {
		speakerIds: reader.all(
			it.speakerIds,
			`${path}.speakerIds`,
			(id, at) => reader.id<'speaker'>(id, at),
			1000
		),
		source: reader.span(it.source, `${path}.source`),
		cue: spans('cue'),
		content: spans('content'),
		form: reader.oneOf(it.form, `${path}.form`, ['direct', 'indirect', 'mixed']),
		polarity: reader.oneOf(it.polarity, `${path}.polarity`, ['asserts', 'denies'])
	};
}

function readPair(reader: Reader, value: unknown, path: string): [SpeakerId, SpeakerId] {
	const [one, other] = reader.all(value, path, (id) => id, 2);
	return [reader.id(one, path), reader.id(other, path)];
}

export function readRejected(reader: Reader, value: unknown, path: string): Rejected {
	const it = reader.object(value, path);
	return {
		span: reader.span(it.span, `${path}.span`),
		reason: reader.text(it.reason, `${path}.reason`, 10_000)
	};
}

export function readNotice(reader: Reader, value: unknown, path: string): Notice {
	const it = reader.object(value, path);
	const kinds = [
		'repaired',
		'language',
		'no-sentences',
		'nobody-quoted',
		'no-statements',
		'truncated',
		'decoded',
		'pictures'
	] as const;
	return {
		kind: reader.oneOf(it.kind, `${path}.kind`, kinds),
		message: reader.text(it.message, `${path}.message`, 10_000)
	};
}
