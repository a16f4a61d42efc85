/** What a backup holds, as data. How it is written down is backup.ts; how two of them meet is merge.ts. */
import type { Card, Deck, DeviceId, EpochMs, Reading, ReviewLog } from '../model';
import type { Settings } from '../settings';

/** A row and when its content was last changed. An answer changes a card's memory, never its content. */
export interface Dated<Row> {
	row: Row;
	changedAt: EpochMs;
}

export interface BackupData {
	createdAt: EpochMs;
	/** Where it was written. */
	device: DeviceId;
	settings: Dated<Settings>;
	decks: Dated<Deck>[];
	readings: Dated<Reading>[];
	cards: Dated<Card>[];
	/** Of all devices and also of cards that are gone: the log is the truth. */
	logs: ReviewLog[];
}

/** One line of a backup file. */
export type BackupRow =
	| { settings: Dated<Settings> }
	| { reading: Dated<Reading> }
	| { deck: Dated<Deck> }
	| { card: Dated<Card> }
	| { log: ReviewLog };

/** How many rows a restore adds, changes to a later version, and leaves as they are. */
export interface RowPlan {
	added: number;
	changed: number;
	kept: number;
}

/** What a restore will change, or has changed. */
export interface RestorePlan {
	decks: RowPlan;
	readings: RowPlan;
	cards: RowPlan;
	/** Names of the decks that are not here yet, or no longer. */
	newDecks: string[];
	/** Answers that are not here yet. */
	logs: { added: number; kept: number };
	/** Cards whose memory is computed anew, because answers were added to their history. */
	memories: number;
	settings: 'kept' | 'changed';
	/** Rows that were changed on both sides (the later change wins), and answers with one id and two contents. */
	conflicts: { what: 'deck' | 'reading' | 'card' | 'answer'; id: string; wins: 'backup' | 'here' }[];
}
