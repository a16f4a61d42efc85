import { expect, it } from 'vitest';
import type { StatementId } from '#core/model';
import { newMemory } from '#core/review/scheduler';
import { shades } from '#core/stats/shade';
import { detailCard } from '../../fixtures/cards';

const NOW = 20_000 * 86_400_000 + 43_200_000;
const known = (ago: number, stability = 10) => ({
	...{ ...newMemory(0), state: 'review' as const, stability, difficulty: 5 },
	...{ lastDay: 20_000 - ago, lastReview: 1 }
});

it('shades a statement by the mean chance of its cards, and leaves out what is suspended', () => {
	const card = (id: string, statement: string, memory = newMemory(0), suspended = false) =>
		detailCard(id, { answer: '5', statementId: statement as StatementId, memory, suspended });
	const found = shades(
		[
			card('a', 'new'),
			card('b', 'fresh', known(0)),
			card('c', 'due', known(20)),
			card('d', 'half', known(0)),
			card('e', 'half'),
			card('f', 'gone', known(2000, 1)),
			card('g', 'put aside', known(0), true)
		],
		NOW,
		() => 0
	);
	expect(Object.fromEntries(found)).toEqual({ new: 0, fresh: 4, due: 3, half: 2, gone: 1 });
});
