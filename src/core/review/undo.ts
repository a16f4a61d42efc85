/** Taking back an entry of the log, by another entry. Only memory goes back: an edit of the card stays. */
import type { Card, EpochMs, LogId, ReviewLog, UndoLog, Weights } from '#core/model';
import { inOrder, isAnswer, type Unsaved } from './log';
import { replay } from './replay';
import type { Zone } from './study-day';

/** Stands for the id that storage will give; it sorts behind every other entry of the same time. */
const NOT_YET = '\uffff:0' as LogId;

/**
 * Takes back an answer or a reset, or an earlier undo (that is redo).
 * @param logsOfCard all entries of the card, in any order
 */
export function undo(
	card: Card,
	target: ReviewLog,
	logsOfCard: readonly ReviewLog[],
	at: EpochMs,
	{ zone, weights }: { zone: Zone; weights: Weights | undefined }
): { log: Unsaved<UndoLog>; card: Card } {
	const log: Unsaved<UndoLog> = {
		cardId: card.id,
		// Behind what it takes back and all that stands before that, even when the clock was put back in between.
		at: Math.max(at, ...[...logsOfCard, target].map((log) => log.at + 1)),
		offset: zone(at),
		before: card.memory,
		kind: 'undo',
		undoes: target.id
	};
	const logs = [...logsOfCard, target, { ...log, id: NOT_YET }];
	return { log, card: { ...card, memory: replay(card, logs, weights) } };
}

/** The entry that "undo" would take back next: the last answer or reset that counts. */
export function lastToUndo(logs: readonly ReviewLog[]): ReviewLog | undefined {
	const undone = undoneIds(logs);
	return inOrder(logs).findLast((log) => log.kind !== 'undo' && !undone.has(log.id));
}

/** The entry that "redo" would take back next: the last undo, if nothing was answered since. */
export function lastToRedo(logs: readonly ReviewLog[]): ReviewLog | undefined {
	const undone = undoneIds(logs);
	const last = inOrder(logs).findLast((log) => !undone.has(log.id) && !redoes(log, logs));
	return last?.kind === 'undo' ? last : undefined;
}

/**
 * The entries of one act: those of the same kind, device and time as this one, such as the resets of a deck that
 * started over. An answer is an act of its own.
 */
export function together(log: ReviewLog, logs: readonly ReviewLog[]): ReviewLog[] {
	const device = ({ id }: ReviewLog) => id.slice(0, id.lastIndexOf(':'));
	return inOrder([log, ...logs]).filter(
		(one) =>
			one.id === log.id ||
			(!isAnswer(log) && one.kind === log.kind && one.at === log.at && device(one) === device(log))
	);
}

function redoes(log: ReviewLog, logs: readonly ReviewLog[]): boolean {
	return log.kind === 'undo' && logs.some((one) => one.id === log.undoes && one.kind === 'undo');
}

function undoneIds(logs: readonly ReviewLog[]): Set<LogId> {
	const undone = new Set<LogId>();
	for (const log of inOrder(logs).toReversed())
		if (log.kind === 'undo' && !undone.has(log.id)) undone.add(log.undoes);
	return undone;
}
