/** The log of answers: its order, and which of its entries count. */
import type { AnswerLog, EpochMs, Memory, ReviewLog } from '#core/model';

/** An entry before storage gave it its id. */
export type Unsaved<Log extends ReviewLog> = Omit<Log, 'id'>;

/**
 * The time of a new entry: now, or that of the card's last review when the clock was put back since. So an entry
 * sorts behind the review it came after though that was given on another device; for one device see `inOrder`.
 */
export function notBefore(memory: Memory, at: EpochMs): EpochMs {
	return Math.max(at, memory.lastReview ?? at, memory.state === 'new' ? memory.due : at);
}

function counterOf(id: string): { device: string; counter: number } {
	const colon = id.lastIndexOf(':');
	return { device: id.slice(0, colon), counter: Number(id.slice(colon + 1)) };
}

/** The order of entries by their time, then device, then the device's counter as a number. */
export function byTime(left: ReviewLog, right: ReviewLog): number {
	return byPlace(placeOf(left), placeOf(right));
}

/**
 * The order in which the entries were made, each once. A device's own come as it counted them, whatever its clock
 * said: one that reads earlier than the entry before it is taken for as late as that (a logical clock: Lamport 1978).
 */
export function inOrder(logs: readonly ReviewLog[]): ReviewLog[] {
	if (isInOrder(logs)) return [...logs];
	const places = [...new Map(logs.map((log) => [log.id, log])).values()].map(placeOf).sort(byCounter);
	let before: Place | undefined;
	for (const place of places) {
		if (before?.device === place.device) place.at = Math.max(place.at, before.at);
		before = place;
	}
	return places.sort(byPlace).map(({ log }) => log);
}

interface Place {
	log: ReviewLog;
	at: EpochMs;
	device: string;
	counter: number;
}
const placeOf = (log: ReviewLog): Place => ({ log, at: log.at, ...counterOf(log.id) });

function byCounter(one: Place, other: Place): number {
	if (one.device !== other.device) return one.device < other.device ? -1 : 1;
	return one.counter - other.counter;
}
function byPlace(one: Place, other: Place): number {
	return one.at - other.at || byCounter(one, other);
}

/** As a stored history nearly always is: to see that costs less than to sort it. */
function isInOrder(logs: readonly ReviewLog[]): boolean {
	const last = new Map<string, number>();
	let before: Place | undefined;
	for (const log of logs) {
		const place = placeOf(log);
		if (before && byPlace(before, place) >= 0) return false;
		if ((last.get(place.device) ?? -Infinity) >= place.counter) return false;
		last.set(place.device, place.counter);
		before = place;
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
