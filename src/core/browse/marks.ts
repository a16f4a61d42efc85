/** What the learner sets on a card beside answering it, set and taken away. */
import type { EpochMs, Flag } from '#core/model';

/** The card with another flag; without one, it has no such field. */
export function withFlag<Marked extends { flag?: Flag }>(card: Marked, flag: Flag | undefined): Marked {
	const { flag: _before, ...rest } = card;
	return (flag ? { ...rest, flag } : rest) as Marked;
}

/** The card put aside until a time, the start of a study day, or no longer. */
export function withBurial<Marked extends { buriedUntil?: EpochMs }>(
	card: Marked,
	buriedUntil: EpochMs | undefined
): Marked {
	const { buriedUntil: _before, ...rest } = card;
	return (buriedUntil === undefined ? rest : { ...rest, buriedUntil }) as Marked;
}
