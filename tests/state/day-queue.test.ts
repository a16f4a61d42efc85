import { expect, test } from 'vitest';
import type { Card, DeckId, StatementId } from '#core/model';
import { schedule } from '#core/review/scheduler';
import { DAY } from '#core/review/study-day';
import { readBacklog } from '#state/backlog';
import { allowMore, beyondToday, dueQueue } from '#state/day-queue';
import { detailCard } from '../fixtures/cards';
import { memoryRepository } from '../support/memory-repository';

const NOW = Date.UTC(2026, 10, 24, 9);
const zone = () => 60;

/** A known card that came up so many days ago. */
function late(id: string, days: number): Card {
	const card = detailCard(id, { answer: id, statementId: `s-${id}` as StatementId });
	const memory = schedule(card.memory, 'easy', NOW - 30 * DAY, { desiredRetention: 0.9, zone, seed: id });
	return { ...card, memory: { ...memory, due: NOW - days * DAY } };
}

async function start(cards: Card[], limits: { newPerDay: number; reviewsPerDay: number }) {
	const repository = memoryRepository();
	await repository.saveDeck({ id: cards[0]!.deckId, name: 'D', textIds: [], createdAt: 0, settings: limits });
	await repository.saveCards(cards);
	const clock = { now: NOW };
	return { repository, clock, tools: { repository, now: () => clock.now, zone } };
}
const fresh = (count: number) =>
	Array.from({ length: count }, (_, index) => detailCard(`n${index}`, { answer: 'x' }));

test('ten more new cards, or all reviews, are allowed for today and not for tomorrow', async () => {
	const cards = [...fresh(30), ...Array.from({ length: 9 }, (_, index) => late(`r${index}`, 0))];
	const { tools, clock } = await start(cards, { newPerDay: 5, reviewsPerDay: 4 });
	expect(await dueQueue(tools, undefined)).toHaveLength(9);
	expect(await beyondToday(tools)).toMatchObject({ fresh: 25, reviews: 5 });
	await allowMore(tools, 'reviews');
	expect(await dueQueue(tools, undefined)).toHaveLength(14);
	await allowMore(tools, 'fresh');
	const queue = await dueQueue(tools, undefined);
	expect(queue.filter(({ memory }) => memory.state === 'new')).toHaveLength(10);
	clock.now += DAY;
	expect(await dueQueue(tools, undefined)).toHaveLength(9);
});

test('more of one deck is allowed for today without a change in another', async () => {
	const other = 'other' as DeckId;
	const mine = Array.from({ length: 6 }, (_, index) => late(`r${index}`, 0));
	const theirs = Array.from({ length: 6 }, (_, index) => ({ ...late(`o${index}`, 0), deckId: other }));
	const limits = { newPerDay: 0, reviewsPerDay: 2 };
	const { tools, repository } = await start([...mine, ...theirs], limits);
	await repository.saveDeck({ id: other, name: 'O', textIds: [], createdAt: 0, settings: limits });
	expect(await beyondToday(tools, other)).toEqual({ within: 2, fresh: 0, reviews: 4 });
	await allowMore(tools, 'reviews', other);
	expect(await dueQueue(tools, other)).toHaveLength(6);
	expect(await dueQueue(tools, mine[0]!.deckId)).toHaveLength(2);
	expect(await dueQueue(tools, undefined)).toHaveLength(8);
});

test('asking twice for ten more gives ten, until they are studied', async () => {
	const { tools } = await start(fresh(40), { newPerDay: 0, reviewsPerDay: 0 });
	expect(await dueQueue(tools, undefined)).toEqual([]);
	await allowMore(tools, 'fresh');
	await allowMore(tools, 'fresh');
	expect(await dueQueue(tools, undefined)).toHaveLength(10);
});

test('catching up asks so many a day and no new card, until all is allowed for today', async () => {
	const cards = [
		...fresh(3),
		...Array.from({ length: 60 }, (_, index) => late(`r${index}`, 3 + (index % 9)))
	];
	const { tools, repository } = await start(cards, { newPerDay: 5, reviewsPerDay: 100 });
	await repository.changeSettings((old) => ({ ...old, backlog: { perDay: 20 } }));
	const queue = await dueQueue(tools, undefined);
	expect(queue).toHaveLength(20);
	expect(queue.every(({ memory }) => memory.state === 'review')).toBe(true);
	expect(await beyondToday(tools)).toMatchObject({ fresh: 0, reviews: 40 });
	await allowMore(tools, 'reviews');
	expect(await dueQueue(tools, undefined)).toHaveLength(60);
});

test('what waits is counted by study day from the counters', async () => {
	const { tools } = await start([late('a', 1), late('b', 9), late('c', 0), late('d', -2)], {
		newPerDay: 1,
		reviewsPerDay: 1
	});
	const backlog = await readBacklog(tools);
	expect([backlog.overdue, backlog.waiting, backlog.comes(1), backlog.comes(2)]).toEqual([2, 3, 0, 1]);
});
