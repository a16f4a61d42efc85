import type { EpochMs, NewId, Notice, SourceText } from '../model';
import { joinCaptions } from './captions';
import { clean, lineEnds } from './clean';
import { hashText } from './hash';
import { detectLanguage } from './language';
import { repair } from './repair';
import { segment } from './segment';
import type { Sentence } from './sentence';
import { unwrap } from './unwrap';

export type { Sentence } from './sentence';

/** A document as it came in, decoded. */
export interface RawText {
	text: string;
	title?: string;
	mediaType: string;
}

export interface Prepared {
	text: SourceText;
	sentences: Sentence[];
	notices: Notice[];
}

/** Languages whose verbs of saying are known. */
const QUOTATIONS = new Set(['de', 'fr', 'es', 'it', 'pt']);
const LANGUAGE_NAMES: Record<string, string> = {
	de: 'German',
	fr: 'French',
	es: 'Spanish',
	it: 'Italian',
	pt: 'Portuguese',
	nl: 'Dutch',
	zh: 'Chinese',
	ja: 'Japanese',
	ko: 'Korean',
	ar: 'Arabic',
	he: 'Hebrew',
	hi: 'Hindi',
	th: 'Thai',
	el: 'Greek',
	ru: 'Russian'
};

function languageNotice(language: string): Notice[] {
	if (language === 'en') return [];
	const name = LANGUAGE_NAMES[language];
	const left = 'and leaves out the rest.';
	const quotations = QUOTATIONS.has(language)
		? `what plainly named people are quoted with, numbers, dates and names, ${left}`
		: `numbers and the turns of a labelled conversation, ${left}`;
	const message = name
		? `This text seems to be in ${name}. Verso reads English best; here it makes cards of ${quotations}`
		: 'The language of this text could not be told. Verso makes cards of numbers and dates, and leaves out the rest.';
	return [{ kind: 'language', message }];
}

/** Repairs, normalises and segments a document. Every span indexes `text.text`. Linear in its length. */
export function prepare(raw: RawText, newId: NewId, importedAt: EpochMs): Prepared {
	const repaired = repair(raw.text);
	const lines = unwrap(clean(joinCaptions(lineEnds(repaired.text))));
	const text = lines.join('\n');
	const language = detectLanguage(text);
	const firstLine = lines.find((line) => line.trim() !== '') ?? '';
	const title = raw.title ?? firstLine.replace(/^[#\s]+/, '').slice(0, 120);
	const id = newId('text');
	// What comes before any heading stands under the given title; a first line is shown above no card.
	const { sections, sentences } = segment(text, raw.title ?? '', language, newId);
	const source: SourceText = {
		id,
		title,
		mediaType: raw.mediaType,
		language,
		importedAt,
		text,
		sections,
		contentHash: hashText(text)
	};
	const notices =
		sentences.length === 0 ? repaired.notices : [...repaired.notices, ...languageNotice(language)];
	return { text: source, sentences, notices };
}
