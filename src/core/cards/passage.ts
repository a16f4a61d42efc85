/** What card making works on: a statement prepared, and the document around it. `document.ts` makes them. */
import type { Reading, SectionId, Span, Speaker, SpeakerId, Statement } from '../model';
import type { Sentence } from '../text/sentence';
import type { Candidate, Clause } from './candidates/candidate';
import type { ClassNames } from './class-names';

/** A statement with what making its cards needs to know of it. */
export interface Passage {
	statement: Statement;
	/** Place in the order of the text. */
	index: number;
	clause: Clause;
	candidates: Candidate[];
	sectionTitle: string;
	/** The passage before, when it stands in the same section. */
	before?: Passage;
	block: Sentence['block'];
	/** Of a row of a table: the names of its columns. */
	columns?: string[];
}

/** The whole reading, prepared for card making. */
export interface Source {
	reading: Reading;
	/** The language has no tagger; see foreign.ts. */
	foreign: boolean;
	passages: Passage[];
	speakers: ReadonlyMap<SpeakerId, Speaker>;
	classNames: ClassNames;
	/** In how many passages a stem occurs. */
	frequency: ReadonlyMap<string, number>;
	/** The index of the passage in which a stem occurs first. */
	firstUse: ReadonlyMap<string, number>;
	/** By where a sentence starts: the mentions in it of those who say something, and the words that say so. */
	mentions: ReadonlyMap<number, readonly Span[]>;
	/** The index of the first passage of each section. */
	starts: ReadonlyMap<SectionId, number>;
	/** Of when the text is, as it says; see dated.ts. */
	date: string | undefined;
	/** Stems of the title and of the headings. */
	themes: ReadonlySet<string>;
	/** True for a word that the text capitalises inside a sentence. */
	isNameInside: (word: string) => boolean;
}
