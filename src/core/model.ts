/**
 * The types and ids of Verso: the glossary of the project.
 *
 * A document becomes a SourceText; reading it finds Statements (facts, and attributions with their
 * Speakers); a statement becomes Cards; a card is asked as a question in some format; an answer is a
 * ReviewLog. The log is the truth: a card's Memory is a cache of the replay of its log.
 */

/** A branded string: an id of one kind cannot be passed where another kind is wanted. */
export type Id<Kind extends string> = string & { readonly __id: Kind };
export type TextId = Id<'text'>;
export type SectionId = Id<'section'>;
export type SpeakerId = Id<'speaker'>;
export type StatementId = Id<'statement'>;
export type CardId = Id<'card'>;
export type DeckId = Id<'deck'>;
export type DeviceId = Id<'device'>;
/** `${DeviceId}:${counter}`; the counter is contiguous for a device, so a gap shows a loss. */
export type LogId = Id<'log'>;

/** Makes a fresh id. In the app: random, so that an edit keeps its progress. In the command line: t1, p1, c1, … */
export type NewId = <Kind extends string>(kind: Kind) => Id<Kind>;
/** Uniform in [0, 1), from a seed that the caller chose. */
export type Random = () => number;

/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** Half-open [start, end) in UTF-16 code units, into SourceText.text. */
export interface Span {
	start: number;
	end: number;
}

/** Expected trouble is a value; an exception is a bug. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

// ---------------------------------------------------------------- the text

export interface Section {
	id: SectionId;
	title: string;
	/** 1 is the outermost. */
	level: number;
	/** The heading and everything under it, up to the next heading of any level. */
	span: Span;
}

export interface SourceText {
	id: TextId;
	title: string;
	/** text/plain, text/markdown, … */
	mediaType: string;
	/** BCP 47 primary subtag: en, de, …; `und` where it could not be told. */
	language: string;
	importedAt: EpochMs;
	/** The repaired and normalised text that every span indexes. Line ends are \n. */
	text: string;
	sections: Section[];
	/** Hash of `text`, hex: recognises a document that is brought in again. */
	contentHash: string;
}

// ---------------------------------------------------------------- who said what

export interface Speaker {
	id: SpeakerId;
	/** The fullest form the document gives, without title or role. */
	name: string;
	/** Other spellings found, and former names after a rename. Never holds `name` itself. */
	aliases: string[];
	/** True for a person or body with a name. Only named speakers are ever the answer to "who said it". */
	named: boolean;
	/** Title or role as the document gives it: "founder of Stability AI". */
	description?: string;
}

/**
 * Source, cue and content are the three parts of an attribution in the quotation-attribution
 * literature (PARC 3, Pareti 2015; PolNeAR, Newell et al. 2018).
 */
export interface Attribution {
	/** At least one. Several for "X and Y announced …": any of them is a right answer. */
	speakerIds: SpeakerId[];
	source: Span;
	cue: Span[];
	content: Span[];
	form: 'direct' | 'indirect' | 'mixed';
	/** `denies`: the speaker holds that the content is false, or doubts it. Never told as "X says content". */
	polarity: 'asserts' | 'denies';
}

interface StatementBase {
	id: StatementId;
	textId: TextId;
	span: Span;
	sectionId: SectionId;
	/** Recognises the statement again when a changed document is brought in: a hash of its normalised words. */
	fingerprint: string;
	/** 0 to 1. */
	confidence: number;
}
export type Fact = StatementBase & { kind: 'fact' };
export type Attributed = StatementBase & {
	kind: 'attributed';
	attribution: Attribution;
	/** True for a view, false for reported fact ("X announced that …"). */
	opinion: boolean;
};
export type Statement = Fact | Attributed;

/** A sentence that yielded no statement or no card, and why, in words a learner understands. */
export interface Rejected {
	span: Span;
	reason: string;
}

/** What reading one document found. Stored as one record. */
export interface Reading extends ReadingHead {
	statements: Statement[];
	rejected: Rejected[];
}

/** A reading without its sentences. */
export interface ReadingHead {
	text: SourceText;
	speakers: Speaker[];
	/** Speakers whose names are alike, and of whom the learner said that they are two people. */
	apart?: [SpeakerId, SpeakerId][];
	/** What the learner should know: repaired characters, an unfamiliar language, nobody quoted, … */
	notices: Notice[];
}

export interface Notice {
	kind:
		| 'repaired'
		| 'language'
		| 'no-sentences'
		| 'nobody-quoted'
		| 'no-statements'
		| 'truncated'
		| 'decoded'
		| 'pictures';
	message: string;
}

// ---------------------------------------------------------------- cards

/** W3C text-quote selector with its position: survives edits of the document. */
export interface Evidence {
	textId: TextId;
	span: Span;
	/** text.slice(span.start, span.end) */
	exact: string;
	prefix: string;
	suffix: string;
}

interface CardContentBase {
	id: CardId;
	textId: TextId;
	statementId: StatementId;
	sectionId: SectionId;
	/** A detail card holds exactly one blank `____`; the others are questions and hold none. */
	prompt: string;
	answer: string;
	/** Every spelling that counts as right; holds `answer`. */
	accepted: string[];
	/** Of the answer's own kind, none of them true of the evidence. Fewer than three: not asked as a choice. */
	distractors: string[];
	/** What is shown above the prompt: usually the section's title; may be empty. */
	context: string;
	evidence: Evidence;
	/** 0 to 1; a deck opens with its best. */
	score: number;
}
/** What a card asks, apart from whose deck it is in and how well it is known. */
export type DraftCard = CardContentBase &
	(
		| { asks: 'detail'; answerSpan: Span }
		| {
				asks: 'speaker';
				speakerIds: SpeakerId[];
				/** The content in clean words, for a matching round. */ said: string;
		  }
		| { asks: 'claim'; speakerIds: SpeakerId[] }
	);
export const BLANK = '____';

/** What the learner marks a card with; each is told by an icon and a word. */
export const FLAGS = ['important', 'unsure', 'fix', 'later'] as const;
export type Flag = (typeof FLAGS)[number];

export type Card = DraftCard & {
	deckId: DeckId;
	createdAt: EpochMs;
	suspended: boolean;
	/** The learner's own words for it, as core/browse/tags spells them; left out where there are none. */
	tags?: string[];
	flag?: Flag;
	/** The start of a study day before which the card is not asked, whatever its memory says. */
	buriedUntil?: EpochMs;
	memory: Memory;
};

/** How a deck is studied: its own word, or else the app's. See settingsOf in settings.ts. */
export interface DeckSettings {
	/** 0.70 to 0.97 */
	desiredRetention: number;
	newPerDay: number;
	reviewsPerDay: number;
	/** What a session mixes; never empty. A card that cannot be asked in any of them is asked in `recall`. */
	formats: SessionFormat[];
}

export interface Deck {
	id: DeckId;
	name: string;
	/** Where it lies, as core/browse/folders spells it: "Work/AI". Left out at the top. */
	folder?: string;
	textIds: TextId[];
	createdAt: EpochMs;
	/** What this deck decides for itself; the rest follows the app's settings, now and when they change. */
	settings: Partial<DeckSettings>;
}

// ---------------------------------------------------------------- memory and its log

export type MemoryState = 'new' | 'learning' | 'review' | 'relearning';
export type Rating = 'again' | 'hard' | 'good' | 'easy';
export type Format = 'recall' | 'typed' | 'choice' | 'true-false' | 'match';
/** The formats in which a session may ask; a matching round is a page of its own. */
export type SessionFormat = Exclude<Format, 'match'>;

/** The 21 parameters of FSRS-6, w0 to w20. */
export type Weights = readonly number[];

/** How well a card is known: FSRS-6 (Ye 2024), as ts-fsrs computes it. */
export interface Memory {
	state: MemoryState;
	due: EpochMs;
	/** Days until recall falls to 90 %. 0 while new. */
	stability: number;
	/** 1 (easy) to 10. 0 while new. */
	difficulty: number;
	reps: number;
	lapses: number;
	/** Index of the learning or relearning step the card stands on. */
	learningSteps: number;
	lastReview?: EpochMs;
	/**
	 * The study day of the last review, by the calendar of the place where it was given (see review/study-day):
	 * who travels keeps their days. Without it, it is counted from lastReview.
	 */
	lastDay?: number;
	/** How steeply recall falls with time (w20 of fitted weights); left out where it is that of FSRS-6. */
	decay?: number;
}

interface LogBase {
	id: LogId;
	cardId: CardId;
	at: EpochMs;
	/** Minutes east of UTC where the answer was given: study days are local. */
	offset: number;
	/** What the memory was before; replay checks itself against it. */
	before: Memory;
}
export interface AnswerLog extends LogBase {
	/** `practice`: the card was neither new nor due; it never lengthens an interval. */
	kind: 'review' | 'practice';
	/** Practice of a sitting that moves nothing: not even a wrong answer brings the card forward. */
	cram?: true;
	format: Format;
	rating: Rating;
	/** What was typed or chosen; for a match the id of the speaker chosen. */
	response?: string;
	/** From how many the answer was picked, which is how easily it was guessed; left out where it was free. */
	options?: number;
	durationMs: number;
	/** The desired retention in force. */
	desiredRetention: number;
	/**
	 * When the card was to be asked next, as the learner was told. Of the days that the memory allows one was
	 * chosen by what lay on them then, which no replay can know. Left out in practice, and where history came
	 * from elsewhere: then the day is computed.
	 */
	due?: EpochMs;
}
export interface ResetLog extends LogBase {
	kind: 'reset';
}
/** The learner said when the card is asked next, or had days moved for them; how well it is known stays. */
export interface ManualLog extends LogBase {
	kind: 'manual';
	due: EpochMs;
}
/** Takes back the entry `undoes` (an answer, a reset, a date that was set, or another undo: that is redo). */
export interface UndoLog extends LogBase {
	kind: 'undo';
	undoes: LogId;
}
export type ReviewLog = AnswerLog | ResetLog | ManualLog | UndoLog;
