/** Expected trouble with storage, as data, in words for people. */
import type { Card, CardId, EpochMs, Result } from '#core/model';

export type StorageProblemKind = 'quota' | 'closed' | 'newer' | 'blocked' | 'unavailable' | 'unknown';
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

const MESSAGES: Record<StorageProblemKind, string> = {
	quota:
		'The storage for this app is full. Nothing was saved just now; everything saved before is kept. ' +
		'Free some space on the device or delete a deck, then try again.',
	closed:
		'The browser closed the storage of this app. Nothing was saved just now; everything saved before is kept. ' +
		'Try again, or reload the page.',
	newer:
		'Your decks were saved by a newer version of Verso. They are kept as they are. ' +
		'Reload the page to get that version.',
	blocked:
		'Another tab holds an older version of your decks open. Everything is kept. ' +
		'Close the other tabs of Verso, then try again.',
	unavailable:
		'This browser does not let Verso store anything, so nothing could be kept. ' +
		'Leave the private window, or allow storage for this site in the settings of the browser.',
	unknown:
		'The storage of this app reported an error. Nothing was saved just now; everything saved before is kept. ' +
		'Try again, or reload the page.'
};

/** A problem of a kind, in words; the browser's own words are added where they say more. */
export function trouble(kind: StorageProblemKind, detail = ''): StorageTrouble {
	return { kind, message: detail ? `${MESSAGES[kind]} (${detail})` : MESSAGES[kind] };
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
export function troubleOf(error: unknown): StorageTrouble {
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
