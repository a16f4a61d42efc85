/** How a passage is shown away from its document. */
import type { Span } from '../model';

/** A piece of the text that the prompt shows otherwise. */
export interface Edit {
	span: Span;
	text: string;
}

/** How a passage is shown away from its document. */
export interface Standing {
	edits: Edit[];
	/** The sentence before, where it must be shown for this one to be understood. */
	lead?: string;
}
export type Stands = { ok: true; value: Standing } | { ok: false; reason: string };
