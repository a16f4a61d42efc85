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
	Reading,
	ReviewLog,
	SpeakerId,
	TextId
} from '#core/model';
import type { Settings } from '#core/settings';

export const DATABASE = 'verso';
export const VERSION = 1;

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
	/** How many cards come up in each day of UTC (whole days since 1970). */
	dueDays: Map<number, number>;
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
	counters: { key: DeckId; value: Counter };
	meta: { key: string; value: Head | SettingsRow };
	notes: { key: string; value: unknown };
}

export type StoreName = StoreNames<VersoSchema>;
export type Database = IDBPDatabase<VersoSchema>;
export type ReadTx = IDBPTransaction<VersoSchema, StoreName[], 'readonly'>;
export type WriteTx = IDBPTransaction<VersoSchema, StoreName[], 'readwrite'>;
export type AnyTx = ReadTx | WriteTx;
export const STORES: StoreName[] = ['decks', 'texts', 'cards', 'logs', 'counters', 'meta', 'notes'];
