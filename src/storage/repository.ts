/** The one door to what is kept: decks, documents, cards, the log of answers, settings. */
import type { Card, CardId, Deck, DeckId, EpochMs, Reading, Result, ReviewLog, TextId } from '#core/model';
import type { Settings } from '#core/settings';

export interface StorageProblem {
	kind: 'quota' | 'closed' | 'newer' | 'blocked' | 'unavailable' | 'unknown';
	/** In words for people. */
	message: string;
}
export type Stored = Result<void, StorageProblem>;
/** Minutes east of UTC at a time. */
type Zone = (at: EpochMs) => number;

/** A log entry before it has its id. */
export type NewLog = ReviewLog extends infer Log ? (Log extends ReviewLog ? Omit<Log, 'id'> : never) : never;

/** A deck and its counts, from counters. */
export interface DeckOverview {
	deck: Deck;
	cards: number;
	fresh: number;
	learning: number;
	/** In review state. */
	known: number;
	suspended: number;
	/** Due by the study day of `now`. */
	due: number;
	speakers: number;
}

/** Everything of a deck that was deleted, so that it can be put back. */
export interface RemovedDeck {
	deck: Deck;
	readings: Reading[];
	cards: Card[];
}

/** Everything there is, as exchange/backup writes it. */
export interface Backup {
	decks: Deck[];
	readings: Reading[];
	cards: Card[];
	logs: ReviewLog[];
	settings: Settings;
}

/** What restoring a backup would change. */
export interface RestorePlan {
	decks: { added: number; changed: number };
	readings: { added: number; changed: number };
	cards: { added: number; changed: number };
	logs: { added: number };
}

export interface Repository {
	overview(now: EpochMs, zone: Zone): Promise<DeckOverview[]>;
	deck(id: DeckId): Promise<Deck | undefined>;
	saveDeck(deck: Deck): Promise<Stored>;
	createDeck(deck: Deck, readings: Reading[], cards: Card[]): Promise<Stored>;
	removeDeck(id: DeckId): Promise<Result<RemovedDeck, StorageProblem>>;
	restoreDeck(removed: RemovedDeck): Promise<Stored>;
	reading(id: TextId): Promise<Reading | undefined>;
	readingsOf(deck: DeckId): Promise<Reading[]>;
	card(id: CardId): Promise<Card | undefined>;
	cardsOf(deck: DeckId): Promise<Card[]>;
	/** Edits, suspending, renaming; never touches the log. */
	saveCards(cards: Card[], reading?: Reading): Promise<Stored>;
	dueCards(deck: DeckId | undefined, until: EpochMs, limit: number): Promise<Card[]>;
	newCards(deck: DeckId | undefined, limit: number): Promise<Card[]>;
	logsSince(at: EpochMs): Promise<ReviewLog[]>;
	logsOfCard(id: CardId): Promise<ReviewLog[]>;
	lastLogs(count: number): Promise<ReviewLog[]>;
	/** One strict transaction; assigns the ids `${device}:${counter}`. */
	record(entries: { log: NewLog; card: Card }[]): Promise<Result<ReviewLog[], StorageProblem>>;
	settings(): Promise<Settings>;
	saveSettings(settings: Settings): Promise<Stored>;
	/** Small app state as JSON: a draft being typed, a session left. */
	note<Value>(key: string): Promise<Value | undefined>;
	saveNote(key: string, value: unknown): Promise<Stored>;
	dropNote(key: string): Promise<Stored>;
	backup(): Promise<Backup>;
	planRestore(backup: Backup): Promise<RestorePlan>;
	restore(backup: Backup): Promise<Result<RestorePlan, StorageProblem>>;
	eraseAll(): Promise<Stored>;
	/** Tells of changes by this tab and others; returns the way to stop listening. */
	onChange(listener: () => void): () => void;
	close(): void;
}

/** Opens what is kept on this device. */
export async function openRepository(): Promise<Result<Repository, StorageProblem>> {
	return { ok: false, problem: { kind: 'unavailable', message: 'Storage is not there yet.' } };
}
