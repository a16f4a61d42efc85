/** What came of matching: confusions, misses, a run of right pairs. Pure. */
import type { Card, CardId, LogId, SpeakerId } from '#core/model';

/** One pair that was tried. */
export interface Pair {
	card: Card;
	/** Its entry in the log, to take it back by. */
	logId: LogId;
	/** Whom the learner chose. */
	chosen: SpeakerId;
	rightIds: readonly SpeakerId[];
	right: boolean;
}

/** Somebody's words were taken for somebody else's. */
export interface Confusion {
	said: SpeakerId;
	takenFor: SpeakerId;
	times: number;
}

/** Who was confused with whom, the most frequent first. */
export function confusions(pairs: readonly Pair[]): Confusion[] {
	const found = new Map<string, Confusion>();
	for (const pair of pairs) {
		const said = pair.rightIds[0];
		if (pair.right || said === undefined) continue;
		const key = `${said} ${pair.chosen}`;
		const before = found.get(key);
		found.set(key, { said, takenFor: pair.chosen, times: (before?.times ?? 0) + 1 });
	}
	return [...found.values()].sort((a, b) => b.times - a.times);
}

/** The longest run of right pairs. */
export function longestRun(pairs: readonly Pair[]): number {
	let best = 0;
	let run = 0;
	for (const pair of pairs) {
		run = pair.right ? run + 1 : 0;
		best = Math.max(best, run);
	}
	return best;
}

/** Cards that were matched wrong. */
export function missedCards(pairs: readonly Pair[]): CardId[] {
	return pairs.filter((pair) => !pair.right).map((pair) => pair.card.id);
}
