/** Starting cards over, and taking that back. Both are entries in the log: nothing of the history goes. */
import type { Card, EpochMs, Result, ReviewLog } from '#core/model';
import { reset } from '#core/review/reset';
import { undo } from '#core/review/undo';
import type { Entry, Repository, StorageProblem } from '#storage/repository';

interface Tools {
	repository: Repository;
	now: () => EpochMs;
	zone: (at: EpochMs) => number;
}

/** Makes cards new again; those that are new already are left alone. */
export async function startOver(
	{ repository, now, zone }: Tools,
	cards: readonly Card[]
): Promise<Result<ReviewLog[], StorageProblem>> {
	const at = now();
	const known = cards.filter((card) => card.memory.state !== 'new');
	return repository.record(known.map((card) => reset(card, at, zone)));
}

/** Takes resets and set dates back, one a card: each is remembered again as before, whatever else was edited since. */
export async function takeBack(
	{ repository, now, zone }: Tools,
	written: readonly ReviewLog[]
): Promise<Result<ReviewLog[], StorageProblem>> {
	const at = now();
	const { weights } = await repository.settings();
	const logs = new Map(written.map((log) => [log.cardId, log]));
	const entries: Entry[] = [];
	for (const card of await repository.cards([...logs.keys()])) {
		const log = logs.get(card.id);
		if (log) entries.push(undo(card, log, await repository.logsOfCard(card.id), at, { zone, weights }));
	}
	return repository.record(entries);
}
