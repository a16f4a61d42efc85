/** The log of answers: its order, and which of its entries count. */
import type { AnswerLog, EpochMs, Memory, ReviewLog } from '#core/model';

/** An entry before storage gave it its id. */
export type Unsaved<Log extends ReviewLog> = Omit<Log, 'id'>;

/**
 * The time of a new entry: now, or that of the card's last entry when the clock was put back since. So an entry
 * never sorts before what it came after, and a replay gives what was kept.
 */
export function notBefore(memory: Memory, at: EpochMs): EpochMs {
	return Math.max(at, memory.lastReview ?? at, memory.state === 'new' ? memory.due : at);
}

function counterOf(id: string): { device: string; counter: number } {
	const colon = id.lastIndexOf(':');
	return { device: id.slice(0, colon), counter: Number(id.slice(colon + 1)) };
}

/** The order of the log: by time, then device, then the device's counter as a number. */
export function byTime(left: ReviewLog, right: ReviewLog): number {
	if (left.at !== right.at) return left.at - right.at;
	const [one, two] = [counterOf(left.id), counterOf(right.id)];
	if (one.device !== two.device) return one.device < two.device ? -1 : 1;
	return one.counter - two.counter;
}

/** The entries in order, each once. */
export function inOrder(logs: readonly ReviewLog[]): ReviewLog[] {
	if (isInOrder(logs)) return [...logs];
	return [...new Map(logs.map((log) => [log.id, log])).values()].sort(byTime);
}

/** As a stored history nearly always is: to see that costs less than to sort it. */
function isInOrder(logs: readonly ReviewLog[]): boolean {
	let before: ReviewLog | undefined;
	for (const log of logs) {
		if (before && byTime(before, log) >= 0) return false;
		before = log;
	}
	return true;
}

/**
 * The answers, resets and set dates that count, in order: without those that were taken back, with those whose taking
 * back was taken back.
 */
export function effective(logs: readonly ReviewLog[]): Exclude<ReviewLog, { kind: 'undo' }>[] {
	const ordered = inOrder(logs);
	const undone = new Set<string>();
	const counting: Exclude<ReviewLog, { kind: 'undo' }>[] = [];
	// From the end: an undo that was itself undone is met after what undid it.
	for (const log of ordered.toReversed()) {
		if (undone.has(log.id)) continue;
		if (log.kind === 'undo') undone.add(log.undoes);
		else counting.push(log);
	}
	return counting.reverse();
}

/** True for an entry that is an answer. */
export function isAnswer(log: ReviewLog): log is AnswerLog {
	return log.kind === 'review' || log.kind === 'practice';
}
