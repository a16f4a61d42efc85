import type { SectionId, Span } from '../model';

/** A sentence of the prepared text, and the kind of block that it stands in. */
export interface Sentence {
	/** Without the bullet, the speaker label or the heading marks that precede it. */
	span: Span;
	sectionId: SectionId;
	/** `question`: an interviewer's words. */
	block: 'prose' | 'bullet' | 'row' | 'turn' | 'heading' | 'question';
	/** In a transcript: where the name of who speaks stands. */
	turnSpeaker?: Span;
}
