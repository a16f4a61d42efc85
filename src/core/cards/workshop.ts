import type { DraftCard, NewId, Random } from '../model';
import type { Pool } from './distractors/pool';
import type { Source } from './document';

/** What making the cards of one passage gives: cards, or why there are none. */
export interface Attempt {
	cards: DraftCard[];
	reason?: string;
}

export interface Workshop {
	source: Source;
	pool: Pool;
	newId: NewId;
	random: Random;
}
