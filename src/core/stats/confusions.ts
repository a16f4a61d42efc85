/** Who was taken for whom. */
import type { Card, CardId, EpochMs, ReviewLog, Speaker, SpeakerId } from '#core/model';
import { canonical } from '#core/questions/canonical';
import { effective, isAnswer } from '#core/review/log';

export interface Confusion {
	/** Whose statement it was. */
	right: SpeakerId;
	/** Who was answered. */
	taken: SpeakerId;
	/** How often, ever. */
	count: number;
	last: EpochMs;
	/** What is left of it: 1 for each time, halved by each right answer about `right` since. See MENDED. */
	weight: number;
}

/**
 * How much of a confusion is left after a right answer: an exponentially discounted count (Brown 1956, exponential
 * smoothing). Halving is quick on purpose: three right answers in a row leave an eighth, which is mended.
 */
const FADES = 0.5;
/** A confusion with less weight than that is mended. */
export const MENDED = 0.2;

/**
 * The confusions in a log, most frequent first. A match keeps the id of the speaker chosen; a choice or a typed
 * answer keeps the text, which counts when it is the name or an alias of just one speaker. A right answer to a
 * speaker card makes all confusions of its speaker fade.
 */
export function confusions(
	logs: readonly ReviewLog[],
	cardOf: (id: CardId) => Card | undefined,
	speakers: readonly Speaker[]
): Confusion[] {
	const speakerOf = speakersBySpelling(speakers);
	const found = new Map<string, Confusion>();
	for (const log of effective(logs)) {
		const card = isAnswer(log) ? cardOf(log.cardId) : undefined;
		if (!isAnswer(log) || card?.asks !== 'speaker') continue;
		const right = card.speakerIds[0];
		if (log.rating !== 'again') {
			for (const one of found.values()) if (card.speakerIds.includes(one.right)) one.weight *= FADES;
			continue;
		}
		const taken = log.response === undefined ? undefined : speakerOf(log.response);
		if (!right || !taken || card.speakerIds.includes(taken)) continue;
		const key = `${right} ${taken}`;
		const { count, weight } = found.get(key) ?? { count: 0, weight: 0 };
		found.set(key, { right, taken, count: count + 1, last: log.at, weight: weight + 1 });
	}
	return [...found.values()].sort((left, right) => right.count - left.count || right.last - left.last);
}

/** How much two speakers are still mixed up, in either direction: 0 where they never were, or where it is mended. */
export type MixedUp = (one: SpeakerId, other: SpeakerId) => number;

export function mixedUp(list: readonly Confusion[]): MixedUp {
	const weights = new Map(list.map(({ right, taken, weight }) => [`${right} ${taken}`, weight]));
	return (one, other) => {
		const weight = (weights.get(`${one} ${other}`) ?? 0) + (weights.get(`${other} ${one}`) ?? 0);
		return weight < MENDED ? 0 : weight;
	};
}

/** How much the speaker of a card is still mixed up with whomever a text names, by name or alias. */
export function mixedUpWith(
	list: readonly Confusion[],
	speakers: readonly Speaker[]
): (card: Card, text: string) => number {
	const speakerOf = speakersBySpelling(speakers);
	const weight = mixedUp(list);
	return (card, text) => {
		const other = speakerOf(text);
		if (card.asks !== 'speaker' || !other) return 0;
		return Math.max(0, ...card.speakerIds.map((id) => weight(id, other)));
	};
}

/** Finds a speaker by id, name or alias; a spelling of two speakers finds none. */
export function speakersBySpelling(speakers: readonly Speaker[]): (text: string) => SpeakerId | undefined {
	const ids = new Set<string>(speakers.map(({ id }) => id));
	const bySpelling = new Map<string, SpeakerId | undefined>();
	for (const { id, name, aliases } of speakers)
		for (const key of new Set([name, ...aliases].map(canonical)))
			bySpelling.set(key, bySpelling.has(key) ? undefined : id);
	return (text) => (ids.has(text) ? (text as SpeakerId) : bySpelling.get(canonical(text)));
}

export interface ConfusedPair {
	pair: [SpeakerId, SpeakerId];
	count: number;
}

/** Both directions of a pair taken together, most frequent first: "Garry Tan ↔ Alexandr Wang, 4 times". */
export function confusedPairs(list: readonly Pick<Confusion, 'right' | 'taken' | 'count'>[]): ConfusedPair[] {
	const pairs = new Map<string, ConfusedPair>();
	for (const { right, taken, count } of list) {
		const pair: [SpeakerId, SpeakerId] = right < taken ? [right, taken] : [taken, right];
		const before = pairs.get(pair.join(' '));
		pairs.set(pair.join(' '), { pair, count: (before?.count ?? 0) + count });
	}
	return [...pairs.values()].sort((left, right) => right.count - left.count);
}
