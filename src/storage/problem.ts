/** Expected trouble with storage, as data, in words for people. */
import type { Card, CardId, EpochMs, Result } from '#core/model';
import type { WORDS } from './problem-words';

export type StorageProblemKind = keyof typeof WORDS;
/** Trouble with the storage itself: all that can happen while opening. */
export interface StorageTrouble {
	kind: StorageProblemKind;
	message: string;
}
/** The card was answered, reset or deleted in another tab since it was shown: nothing was written. */
export interface ChangedElsewhere {
	kind: 'changed-elsewhere';
	message: string;
	/** The cards as they are now. */
	cards: Card[];
	/** Cards that are gone. */
	missing: CardId[];
}
export type StorageProblem = StorageTrouble | ChangedElsewhere;
export type Stored = Result<void, StorageProblem>;

/** Thrown by the methods that only read, which have no other way to say it. */
export class StorageError extends Error {
	constructor(readonly problem: StorageTrouble) {
		super(problem.message);
		this.name = 'StorageError';
	}
}

/**
 * A problem of a kind, in words; the browser's own words are added where they say more. Not to be waited for inside a
 * transaction, which would end meanwhile.
 */
export async function trouble(kind: StorageProblemKind, detail = ''): Promise<StorageTrouble> {
	// Where not even the words can be loaded, the answer must still be kept and the trouble be told.
	const words = await import('./problem-words').then(
		(them) => them.WORDS[kind],
		() => 'The storage of this app reported an error. Everything saved before is kept.'
	);
	return { kind, message: detail ? `${words} (${detail})` : words };
}

const KINDS: Record<string, StorageProblemKind> = {
	QuotaExceededError: 'quota',
	VersionError: 'newer',
	InvalidStateError: 'closed',
	AbortError: 'closed',
	SecurityError: 'unavailable',
	NotSupportedError: 'unavailable'
};

/** What an error that IndexedDB raised means for people. An error that is not IndexedDB's is a bug: thrown on. */
export async function troubleOf(error: unknown): Promise<StorageTrouble> {
	if (error instanceof StorageError) return error.problem;
	if (!(error instanceof DOMException) && !isNamedLikeOne(error)) throw error;
	const kind = KINDS[error.name] ?? 'unknown';
	return trouble(kind, kind === 'unknown' ? `${error.name}: ${error.message}` : '');
}

/** QuotaExceededError is becoming a class of its own, and the database that tests use has its own errors. */
function isNamedLikeOne(error: unknown): error is Error {
	return (
		error instanceof Error &&
		(error.name in KINDS || /^(Data|Constraint|Transaction|ReadOnly|Unknown)/.test(error.name))
	);
}

/** Noticed while opening: what the disk lost behind the app's back. */
export interface StorageNotice {
	kind: 'data-lost' | 'answers-missing' | 'answers-late';
	/** What happened. */
	message: string;
	/** What was kept, what to do. */
	todo?: string;
	/**
	 * The first and the last answer of this device that are missing, counted from 1; when the last one before them
	 * was given, if any is left, and when the last of them.
	 */
	missing?: { from: number; to: number; after?: EpochMs; until: EpochMs };
}
