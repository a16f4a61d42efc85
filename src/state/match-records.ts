/** What is kept of matching a deck: the best time of a round, and rounds in a row without a miss. */
import { readWhole, type Reader } from '#core/exchange/check';
import type { DeckId } from '#core/model';
import type { Repository } from '#storage/repository';

export interface MatchRecords {
	/** Milliseconds of the fastest round without a miss, by how many pairs it had. */
	best: Record<number, number>;
	/** Rounds without a miss, up to now, and the most there ever were. */
	row: number;
	longestRow: number;
}
/** One round that was played to its end. */
export interface RoundPlayed {
	pairs: number;
	perfect: boolean;
	ms: number;
}
export const NO_RECORDS: MatchRecords = { best: {}, row: 0, longestRow: 0 };

/** The records after a round. A round with a miss sets no time. */
export function afterRound(records: MatchRecords, { pairs, perfect, ms }: RoundPlayed): MatchRecords {
	if (!perfect) return { ...records, row: 0 };
	const row = records.row + 1;
	return {
		best: { ...records.best, [pairs]: Math.min(ms, records.best[pairs] ?? Infinity) },
		row,
		longestRow: Math.max(row, records.longestRow)
	};
}

const keyOf = (deck: DeckId): string => `match:${deck}`;

export async function readRecords(repository: Repository, deck: DeckId): Promise<MatchRecords> {
	return readWhole(await repository.note(keyOf(deck)), recordsOf) ?? NO_RECORDS;
}

/** Keeps a round that was played; two tabs add to each other. */
export async function keepRound(repository: Repository, deck: DeckId, round: RoundPlayed): Promise<void> {
	await repository.changeNote(keyOf(deck), (kept) =>
		afterRound(readWhole(kept, recordsOf) ?? NO_RECORDS, round)
	);
}

function recordsOf(reader: Reader, value: unknown, path: string): MatchRecords {
	const it = reader.object(value, path);
	const best = Object.entries(reader.object(it.best, `${path}.best`));
	return {
		best: Object.fromEntries(
			best.map(([pairs, ms]) => [pairs, reader.number(ms, `${path}.best.${pairs}`, 0, 1e12)])
		),
		row: reader.whole(it.row, `${path}.row`, 0),
		longestRow: reader.whole(it.longestRow, `${path}.longestRow`, 0)
	};
}
