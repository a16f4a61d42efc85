/**
 * Answers that could not be stored wait here, in memory and in localStorage, which outlives a closed tab and a full
 * database. Each batch is an item of its own, so that two tabs cannot overwrite each other's.
 */
import type { Memory } from '#core/model';
import type { Batch, Entry } from './entry';
import { keysOf, type SmallStore } from './small';

export interface Outbox {
	/** Entries under a key of their own. */
	batch(entries: Entry[]): Batch;
	/** Keeps a batch. False when localStorage did not take it: it then lives as long as the tab. */
	keep(batch: Batch): boolean;
	drop(batch: Batch): void;
	/** What waits and is not superseded by `entries`: answers to the same question, given anew. */
	others(entries: Entry[]): Promise<Batch[]>;
	/** Forgets what `entries`, which are stored now, stood in for. */
	settle(entries: Entry[]): void;
	hasAny(): boolean;
	/** Everything that waits, of this tab and of tabs that were closed; the oldest first. */
	waiting(): Promise<Batch[]>;
	forget(): void;
}

export function keepOutbox(database: string, store: SmallStore | undefined): Outbox {
	const prefix = `${database}:waiting:`;
	const mine = new Map<string, Batch>();

	const keysInStore = () => keysOf(store, prefix);
	function drop({ key }: Batch): void {
		mine.delete(key);
		store?.removeItem(key);
	}
	async function waiting(): Promise<Batch[]> {
		const stored = keysInStore().filter((key) => !mine.has(key));
		if (stored.length) {
			const { readBatch } = await import('./outbox-read');
			for (const key of stored) {
				const batch = readBatch(key, store?.getItem(key) ?? '');
				if (batch) mine.set(key, batch);
				else store?.removeItem(key);
			}
		}
		return [...mine.values()].sort((one, other) => timeOf(one) - timeOf(other));
	}
	const hasAny = () => mine.size > 0 || keysInStore().length > 0;
	return {
		hasAny,
		waiting,
		drop,
		batch: (entries) => ({ key: `${prefix}${crypto.randomUUID()}`, entries, numbered: [] }),
		keep(batch) {
			mine.set(batch.key, batch);
			try {
				store?.setItem(batch.key, JSON.stringify(batch));
				return store !== undefined;
			} catch {
				return false;
			}
		},
		async others(entries) {
			if (!hasAny()) return [];
			return (await waiting()).filter((batch) => !isSameQuestion(batch.entries, entries));
		},
		settle(entries) {
			for (const batch of [...mine.values()]) if (isSameQuestion(batch.entries, entries)) drop(batch);
		},
		forget() {
			mine.clear();
			for (const key of keysInStore()) store?.removeItem(key);
		}
	};
}

function timeOf({ entries }: Batch): number {
	return entries[0]?.log.at ?? 0;
}

/** A card's memory before tells its questions apart: it counts the answers. */
function isSameQuestion(one: Entry[], other: Entry[]): boolean {
	const key = ({ log }: Entry) => `${log.cardId} ${turnOf(log.before)}`;
	const keys = new Set(one.map(key));
	return other.some((entry) => keys.has(key(entry)));
}

function turnOf({ reps, lapses, state, due, lastReview }: Memory): string {
	return [reps, lapses, state, due, lastReview].join(' ');
}
