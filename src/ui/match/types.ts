/** What the board shows; the page makes it from the session. */
import type { CardId, SpeakerId } from '#core/model';
import type { Hue } from '../speaker';

export interface BoardSpeaker {
	id: SpeakerId;
	name: string;
	description?: string | undefined;
	hue: Hue;
	/** All statements of this speaker in the round are matched. */
	spent: boolean;
}
export interface BoardStatement {
	id: CardId;
	said: string;
	/** Who said it, once it is matched. */
	speaker?: BoardSpeaker | undefined;
	/** It was first given to somebody else. */
	missed: boolean;
}
export type Picked = { statement: CardId } | { speaker: SpeakerId };
