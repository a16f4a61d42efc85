import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeckId } from '#core/model';
import { afterRound, keepRound, NO_RECORDS, readRecords, type RoundPlayed } from '#state/match-records';
import { memoryRepository } from '../support/memory-repository';

const deck = 'd1' as DeckId;
const perfect = (ms: number, pairs = 4): RoundPlayed => ({ pairs, perfect: true, ms });
const missed = (ms: number): RoundPlayed => ({ pairs: 4, perfect: false, ms });

test('the best time is kept for each length of a round, and a round with a miss sets none', async () => {
	const repository = memoryRepository();
	for (const round of [perfect(20_000), missed(2000), perfect(14_000), perfect(16_000), perfect(30_000, 6)])
		await keepRound(repository, deck, round);
	expect(await readRecords(repository, deck)).toEqual({
		best: { 4: 14_000, 6: 30_000 },
		row: 3,
		longestRow: 3
	});
	expect(await readRecords(repository, 'd2' as DeckId)).toEqual(NO_RECORDS);
});

test('a row of rounds ends with a miss, and the longest stays', () => {
	fc.assert(
		fc.property(fc.array(fc.boolean()), (rounds) => {
			const records = rounds
				.map((right) => (right ? perfect(1000) : missed(1000)))
				.reduce(afterRound, NO_RECORDS);
			const rows = rounds
				.map((right) => (right ? 'r' : 'm'))
				.join('')
				.split('m');
			expect(records.row).toBe(rows.at(-1)?.length);
			expect(records.longestRow).toBe(Math.max(...rows.map((row) => row.length)));
		})
	);
});
