/** What a session hands over to be stored. */
import type { Card, ReviewLog, TextId } from '#core/model';
import type { LogRow } from './schema';

/** An entry before it has its id. */
export type NewLog = ReviewLog extends infer Log ? (Log extends ReviewLog ? Omit<Log, 'id'> : never) : never;
/** Of a card what an answer changes. */
export interface AnsweredCard extends Pick<Card, 'id' | 'deckId' | 'suspended' | 'memory'> {
	/** Its document, to read ahead; what waited in the outbox does not name it. */
	textId?: TextId;
}
export interface Entry {
	log: NewLog;
	card: AnsweredCard;
}

/** What is written together: all or none. */
export interface Batch {
	key: string;
	entries: Entry[];
	/** The numbers it got in a try whose end nobody heard: if they are in the log, it went in. */
	numbered: LogRow[];
}
