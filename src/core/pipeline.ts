/** The first line of the flow: text → statements → cards. */
import type { DraftCard, EpochMs, NewId, Random, Reading } from './model';
export type { RawText } from './text/raw-text';

/** How far a generation is. `done` and `total` count within the stage; `sentences` and `cards` count so far. */
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
