/** Starting cards over, and taking that back. Both are entries in the log: nothing of the history goes. */
import type { Card, EpochMs, Result, ReviewLog } from '#core/model';
import { reset } from '#core/review/reset';
import { undo } from '#core/review/undo';
import type { Repository, StorageProblem } from '#storage/repository';

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

/** Takes resets back: each card is remembered again as before, whatever else was edited since. */
export async function takeBack(
	{ repository, now, zone }: Tools,
	resets: readonly ReviewLog[]
): Promise<Result<ReviewLog[], StorageProblem>> {
	const at = now();
	const { weights } = await repository.settings();
	const entries = await Promise.all(
		resets.map(async (log) => {
			const card = await repository.card(log.cardId);
			return card && undo(card, log, await repository.logsOfCard(log.cardId), at, { zone, weights });
		})
	);
	return repository.record(entries.filter((entry) => entry !== undefined));
}
