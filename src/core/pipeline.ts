/** The first line of the flow: text → statements → cards. */
import { makeCards } from './cards/make';
import type { DraftCard, EpochMs, NewId, Notice, Random, Reading, Rejected, Statement } from './model';
import { extract } from './statements/extract';
import { REASONS } from './statements/facts';
import { prepare, type RawText } from './text/prepare';

export type { RawText } from './text/prepare';

/** How far a generation is. `done` and `total` count sentences within the stage; `sentences` and `cards` so far. */
export interface Progress {
	stage: 'reading' | 'statements' | 'cards';
	done: number;
	total: number;
	sentences: number;
	cards: number;
}

/** What one document yields. `reading.rejected` holds the reasons of all stages. */
export interface Generated {
	reading: Reading;
	/** Best first. */
	cards: DraftCard[];
}

/** What the core may not take for itself: ids, chance and the clock. */
export interface PipelineContext {
	newId: NewId;
	random: Random;
	importedAt: EpochMs;
	onProgress?: (progress: Progress) => void;
}

/**
 * Reads a document and makes its cards. Synchronous: a worker that runs it is stopped by ending the worker.
 * The same text, ids and random numbers give the same result.
 */
export function generate(raw: RawText, context: PipelineContext): Generated {
	const { newId, random, importedAt } = context;
	const report = (stage: Progress['stage'], done: number, total: number, cards = 0) =>
		context.onProgress?.({ stage, done, total, sentences: stage === 'cards' ? total : done, cards });

	report('reading', 0, raw.text.length);
	const { text, sentences, notices } = prepare(raw, newId, importedAt);
	const total = sentences.length;

	const { speakers, statements, rejected } = extract(text, sentences, newId, (done) =>
		report('statements', done, total)
	);
	const all = [...notices, ...withoutStops(rejected, total), ...nobodyQuoted(statements)];
	const reading: Reading = { text, speakers, statements, rejected, notices: all };

	const made = makeCards(reading, sentences, newId, random, (done, cards) =>
		report('cards', done, total, cards)
	);
	report('cards', total, total, made.cards.length);
	return { reading: { ...reading, rejected: inOrder([...rejected, ...made.rejected]) }, cards: made.cards };
}

/** Said where there are facts and nobody said them; where there are no statements at all, the page says that. */
function nobodyQuoted(statements: Statement[]): Notice[] {
	if (statements.length === 0 || statements.some((one) => one.kind === 'attributed')) return [];
	const message =
		'Nobody is quoted in this text, so no card asks who said something. Its cards ask for facts: figures, dates, names and terms.';
	return [{ kind: 'nobody-quoted', message }];
}

function withoutStops(rejected: readonly Rejected[], sentences: number): Notice[] {
	const unread = rejected.filter(
		({ reason }) => reason === REASONS.unpunctuated || reason === REASONS.long
	).length;
	if (unread === 0 || unread < sentences * 0.3) return [];
	const message =
		'Much of this text has no full stops, as captions made by a machine have none. Verso cannot tell where its sentences end and leaves that part out. A version with punctuation can be read.';
	return [{ kind: 'no-sentences', message }];
}

function inOrder(rejected: Reading['rejected']): Reading['rejected'] {
	return rejected.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
