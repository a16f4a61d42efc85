import type { EpochMs, NewId, Notice, Section, SourceText } from '../model';
import type { Sentence } from './sentence';

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

/** Repairs, normalises and segments a document. Every span indexes `text.text`. */
export function prepare(raw: RawText, newId: NewId, importedAt: EpochMs): Prepared {
	const text = raw.text.replace(/\r\n?/g, '\n').trim();
	const sectionId = newId('section');
	const title = raw.title ?? text.slice(0, 80).split('\n')[0] ?? '';
	const section: Section = { id: sectionId, title, level: 1, span: { start: 0, end: text.length } };
	const sentences = [...text.matchAll(/[^\n.!?]+[.!?]*/g)]
		.filter((found) => found[0].trim() !== '')
		.map((found): Sentence => {
			const start = found.index + (found[0].length - found[0].trimStart().length);
			return { span: { start, end: start + found[0].trim().length }, sectionId, block: 'prose' };
		});
	return {
		text: {
			id: newId('text'),
			title,
			mediaType: raw.mediaType,
			language: 'en',
			importedAt,
			text,
			sections: [section],
			contentHash: ''
		},
		sentences,
		notices: []
	};
}
