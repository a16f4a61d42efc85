import type { Span } from '../../model';
import type { Source } from './sources';

/** One attribution inside a sentence, before its speaker is known. */
export interface Found {
	source: Source;
	cue: Span[];
	content: Span[];
	denies: boolean;
	opinion: boolean;
	confidence: number;
	/** Tokens of the cue's first word, and of the first content. */
	at: number;
	contentFrom: number;
	contentTo: number;
	quotes: boolean;
}
