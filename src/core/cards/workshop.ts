import type { DraftCard, NewId, Random, Speaker } from '../model';
import type { Balance } from './distractors/choose';
import type { Pool } from './distractors/pool';
import type { Source } from './passage';
import type { Elsewhere } from './elsewhere';

/** What making the cards of one passage gives: cards, or why there are none. */
export interface Attempt {
	cards: DraftCard[];
	reason?: string;
}

export interface Workshop {
	source: Source;
	pool: Pool;
	elsewhere: Elsewhere;
	/** Who may be asked for. */
	voices: readonly Speaker[];
	/** True for the paper that tells what others say. */
	isReporter: (name: string) => boolean;
	/** What is evened out over the deck: the lengths of phrases, the sizes of numbers, the lengths of speakers' names. */
	balance: { lengths: Balance; sizes: Balance; speakers: Balance };
	newId: NewId;
	random: Random;
}
