/** What the app can ask of its storage. The only door to IndexedDB; the parts behind it are one idea a file. */
import type { BackupData, BackupRow, RestorePlan } from '#core/exchange/data';
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
import type { Zone } from '#core/review/study-day';
import type { Settings } from '#core/settings';
import type { DayRecord } from '#core/stats/days';
import type { Knowledge } from '#core/stats/knowledge';
import type { DaySlips } from '#core/stats/slips';
import type { Restored, RestoreUndo } from './backup';
import type { Before } from './bulk';
import { keepCanary } from './canary';
import { watchChanges, type Change } from './changes';
import type { CheckReport, TellProgress } from './check';
import { connect, type Watch } from './connection';
import { endOfLog } from './history';
import { keepJournal } from './journal';
import { later } from './later';
import type { RemovedDeck } from './library';
import { notes } from './notes';
import { numbers } from './numbers';
import type { LastFile } from './notes';
import type { StorageNotice, StorageProblem, StorageTrouble, Stored } from './problem';
import type { Entry } from './entry';
import { keepOutbox } from './outbox';
import { overviews, type DeckOverview } from './overview';
import type { Recovery } from './recover';
import { DATABASE } from './schema';
import { localStorageIfAny, type SmallStore } from './small';
import { ensureHead, newHead, type Store } from './store';

export type { BackupData as Backup, RestorePlan } from '#core/exchange/data';
export type { Before } from './bulk';
export type { RestoreUndo } from './backup';
export type { Recovery } from './recover';
export type { CheckReport } from './check';
export type { Change } from './changes';
export type { RemovedDeck } from './library';
export type { DeckOverview } from './overview';
export type { StorageNotice, StorageProblem, StorageTrouble, Stored } from './problem';
export { StorageError } from './problem';
export type { Entry, NewLog } from './entry';

export interface Repository {
	/** The database's name: a worker opens the same. */
	readonly name: string;
	/** This installation: random, made once, and anew after everything was deleted. */
	readonly device: DeviceId;
	/** Losses noticed at the start; empty nearly always. They come back at each start until dismissed. */
	readonly notices: readonly StorageNotice[];
	/** They were read: they do not come back. */
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

	/** In the order of the ids; those that are gone are left out. */
	cards(ids: readonly CardId[]): Promise<Card[]>;
	/** Every card, about a thousand at a time, or those of one deck at once: for a worker, which nobody waits for. */
	eachCard(take: (cards: Card[]) => void, deck?: DeckId): Promise<void>;
	/**
	 * Changes cards as they are stored, whatever a page holds of them; those that are gone are passed over. The
	 * memory of a card stays. A deck that a card moves to gets the card's document. Returns what was before.
	 * @param decks written in the same transaction
	 */
	changeCards(
		ids: readonly CardId[],
		change: (card: Card) => Card,
		decks?: readonly Deck[]
	): Promise<Result<Before, StorageProblem>>;
	/** Deletes cards and returns them. The log keeps what was answered. */
	removeCards(ids: readonly CardId[]): Promise<Result<Card[], StorageProblem>>;
	/** Puts deleted cards back, memory included, where their deck is still there. */
	restoreCards(cards: readonly Card[]): Promise<Stored>;
	/** Puts decks into folders; "" is the top. */
	moveDecks(to: ReadonlyMap<DeckId, string>): Promise<Stored>;

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
	record(entries: Entry[]): Promise<Result<ReviewLog[], StorageProblem>>;

	/** Records of the days with an answer, from a study day on, in order. */
	days(from?: number): Promise<DayRecord[]>;
	/** Wrong answers to "who said it", from a study day on, in order. */
	slips(from?: number): Promise<DaySlips[]>;
	/** What is known of each document that has cards. */
	knowledge(): Promise<Knowledge[]>;
	knowledgeOf(id: TextId): Promise<Knowledge | undefined>;
	/** How many cards of all decks come up in which hour (whole hours since 1970). */
	dueHours(): Promise<Map<number, number>>;

	settings(): Promise<Settings>;
	/** Reads and writes them in one transaction: what is changed elsewhere meanwhile is kept. `change` may run twice. */
	changeSettings(change: (old: Settings) => Settings): Promise<Stored>;
	/** The newest backup file that was made on this device; undefined before the first. */
	lastFile(): Promise<LastFile | undefined>;
	noteFile(file: LastFile): Promise<Stored>;
	/**
	 * Small state of the app under a key of the caller's: a draft, a session that was left. It may be of another
	 * version, or damaged: the caller reads it with care (core/exchange/check). Undefined where there is none.
	 */
	note(key: string): Promise<unknown>;
	saveNote(key: string, value: unknown): Promise<Stored>;
	/** Reads and writes a note in one transaction: of two tabs that change it at once, both changes hold. */
	changeNote(key: string, change: (old: unknown) => unknown): Promise<Stored>;
	dropNote(key: string): Promise<Stored>;

	/** Everything, in slices of rows in the order of a backup file. Reads as it is asked on; holds a slice at a time. */
	backup(): AsyncGenerator<BackupRow[]>;
	/** What `restore` would change. Changes nothing. */
	planRestore(backup: BackupData): Promise<RestorePlan>;
	/** Union of both sides, in one transaction; see core/exchange/merge. */
	restore(backup: BackupData): Promise<Result<Restored, StorageProblem>>;
	/** Leaves everything as it was before a restore, as long as nothing was answered since. */
	undoRestore(undo: RestoreUndo): Promise<Stored>;
	/** Answers that only the second copy outside the database still holds. */
	lostAnswers(): Promise<Recovery>;
	/** Takes them from there. A restore does the same by itself. */
	bringBack(): Promise<Result<Recovery & { undo: RestoreUndo }, StorageProblem>>;
	/** The folder that the learner chose for backups. */
	folder(): Promise<FileSystemDirectoryHandle | undefined>;
	setFolder(handle: FileSystemDirectoryHandle | undefined): Promise<Stored>;
	/** How many answers are stored, of all devices. */
	answerCount(): Promise<number>;
	/** A full pass over what is stored, beside whatever else goes on. Changes nothing. */
	checkData(tell: TellProgress): Promise<Result<CheckReport, StorageTrouble>>;
	/** Looks whether anything cannot be found any more, a little at a time; what it finds is among the notices. */
	lookOver(pause: () => Promise<void>): Promise<void>;
	/** Puts right what `checkData` found and what follows from something else. */
	mendData(report: CheckReport): Promise<Stored>;
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
	/** Where the canary sits; the browser's localStorage unless told. */
	small?: SmallStore;
	/**
	 * Brings a database of an earlier version to this one. Without a yes that is done only where a file holds every
	 * answer; else the problem is `earlier`, and `earlier.ts` reads what is there for a file.
	 */
	upgrade?: boolean;
}

/** Opens the database, makes it where there is none, and looks whether anything is missing. */
export async function openRepository(options: OpenOptions = {}): Promise<Result<Repository, StorageTrouble>> {
	const name = options.name ?? DATABASE;
	const small = options.small ?? localStorageIfAny();
	const canary = keepCanary(name, small);
	const journal = keepJournal(name, small);
	const found: Store['found'] = { device: newHead().device, notices: [], damage: [] };
	let isOld = false;
	const changes = watchChanges(name);
	const opened: Watch['opened'] = async (db, { dataLost, isNew }) => {
		isOld = !isNew;
		let head = await ensureHead(db);
		const end = await endOfLog(db, head);
		if (dataLost || !canary.isCalm(head, end)) {
			const { lossAtStart } = await import('./loss');
			const start = { head, end, dataLost };
			const loss = await lossAtStart(db, name, small, start);
			head = loss.head;
			found.notices = [...found.damage, ...loss.notices];
		}
		found.device = head.device;
		canary.write(head);
	};
	const tripped: Watch['tripped'] = async (db) => {
		const { sweep } = await import('./sweep');
		const head = await sweep(db);
		if (!head) return;
		canary.write(head);
		const { tellDamage } = await import('./damage');
		tellDamage(found, changes);
	};
	const connected = await connect(name, { opened, tripped }, options.upgrade ?? false);
	if (!connected.ok) {
		changes.close();
		const isSafe = connected.problem.kind === 'earlier' && (await (await import('./earlier')).isInFile(name));
		return isSafe ? openRepository({ ...options, upgrade: true }) : connected;
	}
	const connection = connected.value;
	// Only a page has small storage: one new log a start is enough, and none before there is anything to lose.
	if (small && isOld) void import('./fresh-log').then(({ freshLog }) => freshLog());
	const outbox = keepOutbox(name, small);
	const now = options.now ?? Date.now;
	const store: Store = { connection, canary, journal, outbox, changes, now, found };
	if (found.notices.length) await (await import('./rebuild')).rebuildWhereTorn(store);
	if (outbox.hasAny()) found.notices.push(...(await (await import('./record')).sendWaiting(store)));
	const repository: Repository = {
		name,
		get device() {
			return found.device;
		},
		get notices() {
			return found.notices;
		},
		dismissNotices() {
			canary.dismiss();
			found.notices = found.damage = [];
		},
		...overviews(store),
		...numbers(store),
		...notes(store),
		...later(store),
		onChange: changes.listen,
		close() {
			connection.close();
			changes.close();
		}
	};
	return { ok: true, value: repository };
}
