/** Who was taken for whom. */
import type { Card, CardId, EpochMs, ReviewLog, Speaker, SpeakerId } from '#core/model';
import { canonical } from '#core/questions/canonical';
import { effective, isAnswer } from '#core/review/log';

export interface Confusion {
	/** Whose statement it was. */
	right: SpeakerId;
	/** Who was answered. */
	taken: SpeakerId;
	count: number;
	last: EpochMs;
}

/**
 * The confusions in a log, most frequent first. A match keeps the id of the speaker chosen; a choice or a typed
 * answer keeps the text, which counts when it is the name or an alias of just one speaker.
 */
export function confusions(
	logs: readonly ReviewLog[],
	cardOf: (id: CardId) => Card | undefined,
	speakers: readonly Speaker[]
): Confusion[] {
	const speakerOf = speakersBySpelling(speakers);
	const found = new Map<string, Confusion>();
	for (const log of effective(logs)) {
		if (!isAnswer(log) || log.rating !== 'again' || log.response === undefined) continue;
		const card = cardOf(log.cardId);
		const taken = speakerOf(log.response);
		const right = card?.asks === 'speaker' ? card.speakerIds[0] : undefined;
		if (card?.asks !== 'speaker' || !right || !taken || card.speakerIds.includes(taken)) continue;
		const key = `${right} ${taken}`;
		const before = found.get(key)?.count ?? 0;
		found.set(key, { right, taken, count: before + 1, last: log.at });
	}
	return [...found.values()].sort((left, right) => right.count - left.count || right.last - left.last);
}

/** Finds a speaker by id, name or alias; a spelling of two speakers finds none. */
function speakersBySpelling(speakers: readonly Speaker[]): (text: string) => SpeakerId | undefined {
	const ids = new Set<string>(speakers.map(({ id }) => id));
	const bySpelling = new Map<string, SpeakerId | undefined>();
	for (const { id, name, aliases } of speakers)
		for (const key of new Set([name, ...aliases].map(canonical)))
			bySpelling.set(key, bySpelling.has(key) ? undefined : id);
	return (text) => (ids.has(text) ? (text as SpeakerId) : bySpelling.get(canonical(text)));
}

/** Both directions of a pair taken together, most frequent first: "Garry Tan ↔ Alexandr Wang, 4 times". */
export function confusedPairs(list: readonly Confusion[]): { pair: [SpeakerId, SpeakerId]; count: number }[] {
	const pairs = new Map<string, { pair: [SpeakerId, SpeakerId]; count: number }>();
	for (const { right, taken, count } of list) {
		const pair: [SpeakerId, SpeakerId] = right < taken ? [right, taken] : [taken, right];
		const before = pairs.get(pair.join(' '))?.count ?? 0;
		pairs.set(pair.join(' '), { pair, count: before + count });
	}
	return [...pairs.values()].sort((left, right) => right.count - left.count);
}
