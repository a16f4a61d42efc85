/** Expected trouble with storage, as data, in words for people. */
import type { Card, CardId, Result } from '#core/model';

export type StorageProblemKind = 'quota' | 'closed' | 'newer' | 'blocked' | 'unavailable' | 'unknown';
/** The card was answered, reset or deleted in another tab since it was shown: nothing was written. */
export interface ChangedElsewhere {
	kind: 'changed-elsewhere';
	message: string;
	/** The cards as they are now. */
	cards: Card[];
	/** Cards that are gone. */
	missing: CardId[];
}
/** Trouble with the storage itself: all that can happen while opening. */
export interface StorageTrouble {
	kind: StorageProblemKind;
	message: string;
}
export type StorageProblem = StorageTrouble | ChangedElsewhere;
export type Stored = Result<void, StorageProblem>;

/** Thrown by the methods that only read, which have no other way to say it. */
export class StorageError extends Error {
	constructor(readonly problem: StorageProblem) {
		super(problem.message);
		this.name = 'StorageError';
	}
}

/** Noticed while opening: what the disk lost behind the app's back. */
export interface StorageNotice {
	kind: 'data-lost' | 'answers-missing';
	/** What happened, what was kept, what to do. */
	message: string;
	/** The first and the last answer of this device that are missing, counted from 1. */
	missing?: { from: number; to: number; until: number };
}
