/** What the app can ask of its storage. The only door to IndexedDB; the parts behind it are one idea a file. */
import type { BackupData, RestorePlan } from '#core/exchange/data';
import type {
	Card,
	CardId,
	Deck,
	DeckId,
	DeviceId,
	EpochMs,
	Reading,
	Result,
	ReviewLog,
	TextId
} from '#core/model';
import type { Settings } from '#core/settings';
import type { StorageNotice, StorageProblem, StorageTrouble, Stored } from './problem';

export type { StorageNotice, StorageProblem, StorageTrouble, Stored } from './problem';
export { StorageError } from './problem';
export type { BackupData as Backup, RestorePlan } from '#core/exchange/data';

/** Minutes east of UTC at a moment. */
export type Zone = (at: EpochMs) => number;

/** An entry before it has its id. */
export type NewLog = ReviewLog extends infer Log ? (Log extends ReviewLog ? Omit<Log, 'id'> : never) : never;

export interface DeckOverview {
	deck: Deck;
	/** All cards, suspended ones included. */
	cards: number;
	/** Never answered, not suspended. */
	fresh: number;
	/** In (re)learning, not suspended. */
	learning: number;
	/** In review, not suspended. */
	known: number;
	suspended: number;
	/** Learning and review cards that come up before the current study day ends. */
	due: number;
	/** Speakers that at least one "who said it" card of the deck asks for. */
	speakers: number;
}

/** What is needed to take a deletion back. Plain data. */
export interface RemovedDeck {
	deck: Deck;
	readings: Reading[];
	cards: Card[];
}

export interface Change {
	what: 'decks' | 'cards' | 'answers' | 'settings' | 'notes' | 'everything';
	deckIds: DeckId[];
	cardIds: CardId[];
	/** True when another tab did it. */
	elsewhere: boolean;
}

export interface Repository {
	/** This installation: random, made once, and anew after everything was deleted. */
	readonly device: DeviceId;
	/** Losses noticed at the start; empty nearly always. They come back at each start until dismissed. */
	readonly notices: readonly StorageNotice[];
	dismissNotices(): void;

	/** Every deck with its numbers, by name. Reads counters: costs the same for ten cards and for 100,000. */
	overview(now: EpochMs, zone: Zone): Promise<DeckOverview[]>;
	deck(id: DeckId): Promise<Deck | undefined>;
	saveDeck(deck: Deck): Promise<Stored>;
	createDeck(deck: Deck, readings: Reading[], cards: Card[]): Promise<Stored>;
	/** Deletes deck, cards, and readings that no other deck uses. The log keeps what was answered. */
	removeDeck(id: DeckId): Promise<Result<RemovedDeck, StorageProblem>>;
	restoreDeck(removed: RemovedDeck): Promise<Stored>;
	reading(id: TextId): Promise<Reading | undefined>;
	readingsOf(deck: DeckId): Promise<Reading[]>;
	card(id: CardId): Promise<Card | undefined>;
	cardsOf(deck: DeckId): Promise<Card[]>;
	/** Edits, suspends, renames, adds. The memory of a card that is stored already is left as it is stored. */
	saveCards(cards: Card[], reading?: Reading): Promise<Stored>;

	/** Learning and review cards due at or before `until`, longest due first; of one deck or of all. */
	dueCards(deck: DeckId | undefined, until: EpochMs, limit: number): Promise<Card[]>;
	/** Cards never answered, best score first; of one deck or of all. */
	newCards(deck: DeckId | undefined, limit: number): Promise<Card[]>;
	/** Ordered by time. */
	logsSince(at: EpochMs): Promise<ReviewLog[]>;
	/** Ordered by time. */
	logsOfCard(id: CardId): Promise<ReviewLog[]>;
	/** The n latest, ordered by time. */
	lastLogs(n: number): Promise<ReviewLog[]>;
	/**
	 * Writes answers, resets and undos with the memories they lead to, in one strict transaction: all or none.
	 * Returns the logs with their ids only after the disk has them. Of a card only the memory is taken, and that
	 * it is suspended. If a card's stored memory is not the log's `before` (another tab was faster), nothing is
	 * written and the problem is `changed-elsewhere`, with the cards as they are now.
	 */
	record(entries: { log: NewLog; card: Card }[]): Promise<Result<ReviewLog[], StorageProblem>>;

	settings(): Promise<Settings>;
	saveSettings(settings: Settings): Promise<Stored>;
	/** Small state of the app under a key of the caller's: a draft, a session that was left. */
	note<Value>(key: string): Promise<Value | undefined>;
	saveNote(key: string, value: unknown): Promise<Stored>;
	dropNote(key: string): Promise<Stored>;

	backup(): Promise<BackupData>;
	/** What `restore` would change. Changes nothing. */
	planRestore(backup: BackupData): Promise<RestorePlan>;
	/** Union of both sides, in one transaction; see core/exchange/merge. */
	restore(backup: BackupData): Promise<Result<RestorePlan, StorageProblem>>;
	/** Deletes everything, notes and settings included. */
	eraseAll(): Promise<Stored>;

	/** Called after every write of this tab and of others; returns what stops it. */
	onChange(listener: (change: Change) => void): () => void;
	close(): void;
}

export interface OpenOptions {
	/** Name of the database; tests use their own. */
	name?: string;
	now?: () => EpochMs;
}

/** Opens the database, makes it where there is none. */
export async function openRepository(options: OpenOptions = {}): Promise<Result<Repository, StorageTrouble>> {
	const message = `${options.name ?? 'verso'} cannot be opened yet.`;
	return Promise.resolve({ ok: false, problem: { kind: 'unavailable', message } });
}
