/** What lies in which store. A change here is a new version, and a new file in migrations/. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Dated } from '#core/exchange/data';
import type {
	Card,
	CardId,
	Deck,
	DeckId,
	DeviceId,
	EpochMs,
	LogId,
	Reading,
	ReviewLog,
	SpeakerId,
	TextId
} from '#core/model';
import type { Settings } from '#core/settings';
import type { Knowledge } from '#core/stats/knowledge';
import type { DaySlips } from '#core/stats/slips';
import type { DayRow } from './day-row';

export const DATABASE = 'verso';
export const VERSION = 2;

/** An index skips a row that lacks its key: `due` and `fresh` hold just the cards they are for. */
export interface CardRow extends Dated<Card> {
	/** When a learning or review card that is not suspended comes up. */
	due?: EpochMs;
	/** 1 - score of a new card that is not suspended: the best comes first. */
	fresh?: number;
}

export interface LogRow {
	device: DeviceId;
	/** Contiguous from 1 for each device. */
	n: number;
	log: ReviewLog;
}

/** Many logs that came in at once, as one record: as rows a million of them would take minutes. See blocks.ts. */
export interface LogBlock {
	/** Id of its first log. */
	id: LogId;
	/** When its last log was given. */
	to: EpochMs;
	cardIds: CardId[];
	logs: ReviewLog[];
}

/** The numbers of one deck, kept in the transaction of every write. See counters.ts. */
export interface Counter {
	deckId: DeckId;
	cards: number;
	fresh: number;
	learning: number;
	known: number;
	suspended: number;
	/** How many of the new cards are buried until when. */
	buried: Map<EpochMs, number>;
	/** How many cards come up in each hour (whole hours since 1970). */
	dueHours: Map<number, number>;
	/** How many speaker cards ask for each speaker. */
	speakers: Map<SpeakerId, number>;
}

/** The end of this device's log; a copy of it in localStorage is the canary. */
export interface Head {
	key: 'head';
	device: DeviceId;
	/** The last number given. */
	counter: number;
	/** Logs stored, of all devices. */
	count: number;
	/** Running checksum over this device's logs, see `chain` in canary.ts. */
	hash: number;
	/** When the last answer was given. */
	lastAt: EpochMs;
}
/** The newest backup file that was made here. Of this device alone: it goes into no file, and changes no settings. */
export interface FileRow {
	key: 'file';
	/** When it was made. */
	at: EpochMs;
	/** How many answers it holds. */
	answers: number;
}
export interface SettingsRow extends Dated<Settings> {
	key: 'settings';
}

export interface VersoSchema extends DBSchema {
	decks: { key: DeckId; value: Dated<Deck> };
	texts: { key: TextId; value: Dated<Reading> };
	cards: {
		key: CardId;
		value: CardRow;
		indexes: {
			deck: DeckId;
			due: EpochMs;
			deckDue: [DeckId, EpochMs];
			fresh: number;
			deckFresh: [DeckId, number];
		};
	};
	logs: {
		key: [DeviceId, number];
		value: LogRow;
		indexes: { at: EpochMs; card: [CardId, EpochMs] };
	};
	blocks: { key: LogId; value: LogBlock; indexes: { to: EpochMs; card: CardId } };
	counters: { key: DeckId; value: Counter };
	days: { key: number; value: DayRow };
	slips: { key: number; value: DaySlips };
	knowledge: { key: TextId; value: Knowledge };
	meta: { key: string; value: Head | SettingsRow | FileRow };
	notes: { key: string; value: unknown };
}

export type StoreName = StoreNames<VersoSchema>;
export type Database = IDBPDatabase<VersoSchema>;
export type ReadTx = IDBPTransaction<VersoSchema, StoreName[], 'readonly'>;
export type WriteTx = IDBPTransaction<VersoSchema, StoreName[], 'readwrite' | 'versionchange'>;
export type AnyTx = ReadTx | WriteTx;
export type UpgradeTx = IDBPTransaction<VersoSchema, StoreName[], 'versionchange'>;
export const STORES: StoreName[] = [
	...(['decks', 'texts', 'cards', 'logs', 'blocks', 'counters', 'days', 'slips', 'knowledge'] as const),
	...(['meta', 'notes'] as const)
];
