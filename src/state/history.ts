/** Undo and redo beyond a session: the last act of the log, whenever and wherever it was. */
import type { Card, EpochMs, Result, ReviewLog } from '#core/model';
import { lastToRedo, lastToUndo, together, undo } from '#core/review/undo';
import type { Repository, StorageProblem } from '#storage/repository';

/** Entries that were recorded as one: an answer, a deck that started over, days that were moved. */
export interface Act {
	entries: ReviewLog[];
	/** The card of the first, if it is still there. */
	card: Card | undefined;
}
export interface History {
	undo: Act | undefined;
	redo: Act | undefined;
}
interface Tools {
	repository: Repository;
	now: () => EpochMs;
	zone: (at: EpochMs) => number;
}

/** Looked at first; further back only where all of these were taken back. */
const FIRST_LOOK = 64;

/** What undo and redo would do now. */
export async function lookBack(repository: Repository): Promise<History> {
	for (let count = FIRST_LOOK; ; count *= 8) {
		const logs = await repository.lastLogs(count);
		const [last, redone] = [lastToUndo(logs), lastToRedo(logs)];
		// The end of the log tells all about its own entries: what takes one back comes after it.
		if (last || logs.length < count)
			return { undo: await actOf(repository, last, logs), redo: await actOf(repository, redone, logs) };
	}
}

async function actOf(
	repository: Repository,
	last: ReviewLog | undefined,
	logs: readonly ReviewLog[]
): Promise<Act | undefined> {
	if (!last) return undefined;
	const entries = together(last, logs);
	return { entries, card: await repository.card(last.cardId) };
}

/**
 * Takes an act back, or back again, by entries of its own: of each card only the memory goes back, an edit stays.
 * Cards that were deleted since are passed over.
 */
export async function takeBackAct(
	{ repository, now, zone }: Tools,
	act: Act
): Promise<Result<ReviewLog[], StorageProblem>> {
	const at = now();
	const { weights } = await repository.settings();
	const entries = await Promise.all(
		act.entries.map(async (entry) => {
			const card = await repository.card(entry.cardId);
			return card && undo(card, entry, await repository.logsOfCard(card.id), at, { zone, weights });
		})
	);
	return repository.record(entries.filter((entry) => entry !== undefined));
}
