import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card, CardId, DeckId, LogId, ReviewLog, StatementId } from '#core/model';
import { seeded } from '#core/random';
import { answer } from '#core/review/answer';
import { shareOf } from '#core/review/balance';
import { nothingSeen, seenToday } from '#core/review/limits';
import { afterAnswer, buildQueue, nextCard, type QueueInput } from '#core/review/queue';
import { newMemory, schedule } from '#core/review/scheduler';
import { DAY, endOfStudyDay, HOUR, MINUTE, startOfStudyDay, studyDay } from '#core/review/study-day';
import { detailCard } from '../../fixtures/cards';

const zone = () => 60;
const NOW = Date.UTC(2026, 3, 10, 12);
const LIMITS = { newPerDay: 20, reviewsPerDay: 200 };
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id as string);

const fresh = (id: string, statement = id, deck = 'd1') =>
	detailCard(id, { answer: id, statementId: statement as StatementId, deckId: deck as DeckId });
/** In review, due today: last asked `gap` days ago with this stability. */
const review = (id: string, stability = 5, gap = 5, statement = id, deck = 'd1') => {
	const lastReview = NOW - gap * DAY;
	const memory = {
		...schedule(newMemory(0), 'easy', lastReview, { desiredRetention: 0.9, zone, seed: id }),
		stability
	};
	return { ...fresh(id, statement, deck), memory: { ...memory, due: NOW } };
};
const learning = (id: string, dueIn: number, statement = id) => {
	const memory = schedule(newMemory(0), 'good', NOW - HOUR, { desiredRetention: 0.9, zone, seed: id });
	return { ...fresh(id, statement), memory: { ...memory, due: NOW + dueIn } };
};
const build = (input: Partial<QueueInput>) =>
	buildQueue({
		due: [],
		fresh: [],
		seenToday: nothingSeen(),
		settings: () => LIMITS,
		random: seeded(1),
		now: NOW,
		zone,
		...input
	});

describe('the order', () => {
	test('is learning cards that are due, then reviews and new cards, then learning cards for soon', () => {
		const due = [
			review('r'),
			learning('soon', 10 * MINUTE),
			learning('b', -MINUTE),
			learning('a', -2 * MINUTE)
		];
		expect(ids(build({ due, fresh: [fresh('n')] }))).toEqual(['a', 'b', 'r', 'n', 'soon']);
	});

	test('of reviews is by risk, the least likely recalled first', () => {
		const due = [review('safe', 50), review('lost', 1), review('middling', 10)];
		expect(ids(build({ due }))).toEqual(['lost', 'middling', 'safe']);
	});

	test('of reviews is by due date or by chance where that is wanted', () => {
		const late = (id: string, by: number, stability: number) => {
			const card = review(id, stability);
			return { ...card, memory: { ...card.memory, due: NOW - by * DAY } };
		};
		const due = [late('b', 1, 1), late('a', 3, 50), late('c', 0, 9)];
		expect(ids(build({ due, order: 'due' }))).toEqual(['a', 'b', 'c']);
		const orders = new Set(
			Array.from({ length: 30 }, (_, seed) =>
				ids(build({ due, order: 'random', random: seeded(seed) })).join()
			)
		);
		expect(orders.size).toBe(6);
	});

	test('among equal risks is by chance', () => {
		const due = Array.from({ length: 8 }, (_, index) => review(`r${index}`));
		const orders = new Set(
			Array.from({ length: 20 }, (_, seed) => ids(build({ due, random: seeded(seed) })).join())
		);
		expect(orders.size).toBeGreaterThan(10);
	});

	test('spreads new cards evenly among the reviews, best first', () => {
		const due = Array.from({ length: 9 }, (_, index) => review(`r${index}`, index + 1));
		const order = ids(build({ due, fresh: [fresh('n0'), fresh('n1'), fresh('n2')] }));
		expect(order.map((id, place) => (id.startsWith('n') ? place : -1)).filter((place) => place >= 0)).toEqual(
			[2, 6, 10]
		);
		expect(order.filter((id) => id.startsWith('n'))).toEqual(['n0', 'n1', 'n2']);
	});
});

describe('catching up', () => {
	const due = [review('lost', 1), review('safe', 50), review('middling', 10), learning('l', -1)];
	const waits = { due, fresh: [fresh('n')] };

	test('asks the best known first, so many of all decks, and no new card', () => {
		expect(ids(build({ ...waits, backlog: { perDay: 2 } }))).toEqual(['l', 'safe', 'middling']);
		expect(ids(build(waits))).toContain('n');
	});

	test('counts what was reviewed today in any deck', () => {
		const seen = nothingSeen();
		seen.reviews.set('d1' as DeckId, 1);
		seen.reviews.set('d2' as DeckId, 3);
		expect(ids(build({ ...waits, seenToday: seen, backlog: { perDay: 5 } }))).toEqual(['l', 'safe']);
		expect(ids(build({ ...waits, seenToday: seen, backlog: { perDay: 3 } }))).toEqual(['l']);
	});
});

test('what is suspended, not due today, or not new is not asked', () => {
	const later = review('later');
	const due = [
		{ ...review('s'), suspended: true },
		{ ...learning('t', -1), suspended: true },
		{ ...later, memory: { ...later.memory, due: endOfStudyDay(NOW, zone) } }
	];
	expect(build({ due, fresh: [{ ...fresh('u'), suspended: true }, review('known')] })).toEqual([]);
});

test('the limits hold for each deck, and learning cards have none', () => {
	const due = [
		...Array.from({ length: 5 }, (_, index) => review(`a${index}`)),
		...Array.from({ length: 5 }, (_, index) => review(`b${index}`, 5, 5, `b${index}`, 'd2')),
		learning('l', -1)
	];
	const seen = nothingSeen();
	seen.reviews.set('d1' as DeckId, 1);
	seen.fresh.set('d1' as DeckId, 9);
	const settings = (deck: DeckId) => ({ newPerDay: 2, reviewsPerDay: deck === 'd1' ? 3 : 4 });
	const order = ids(build({ due, fresh: [fresh('n1'), fresh('n2', 'n2', 'd2')], seenToday: seen, settings }));
	expect(order.filter((id) => id.startsWith('a'))).toHaveLength(2);
	expect(order.filter((id) => id.startsWith('b'))).toHaveLength(4);
	expect(order.filter((id) => id.startsWith('n'))).toEqual(['n2']);
	expect(order).toContain('l');
});

describe('siblings', () => {
	test('step aside: of one statement one card is asked, learning before reviews before new', () => {
		const due = [
			review('r', 1, 5, 's1'),
			learning('l', -1, 's1'),
			review('q', 1, 5, 's2'),
			review('p', 9, 5, 's2')
		];
		expect(
			ids(build({ due, fresh: [fresh('n', 's1'), fresh('m', 's2'), fresh('k', 's3'), fresh('j', 's3')] }))
		).toEqual(['l', 'q', 'k']);
	});

	test('step aside for what is asked, not for what is beyond the limit', () => {
		const due = [review('r', 5, 5, 's')];
		const settings = () => ({ newPerDay: 20, reviewsPerDay: 0 });
		expect(ids(build({ due, fresh: [fresh('n', 's')], settings }))).toEqual(['n']);
	});

	test('that step aside use up no limit', () => {
		const settings = () => ({ newPerDay: 1, reviewsPerDay: 1 });
		const seen = { ...nothingSeen(), askedOf: new Map([['s1' as StatementId, 'x' as CardId]]) };
		const due = [review('r', 1, 5, 's1'), review('q', 9, 5, 's2')];
		const order = ids(build({ due, fresh: [fresh('n', 's1'), fresh('m', 's3')], seenToday: seen, settings }));
		expect(order.toSorted()).toEqual(['m', 'q']);
	});

	test('of what was asked today step aside, but the card itself goes on', () => {
		const seen = { ...nothingSeen(), askedOf: new Map([['s1' as StatementId, 'l' as CardId]]) };
		const due = [learning('l', -1, 's1'), review('r', 5, 5, 's1')];
		expect(ids(build({ due, seenToday: seen }))).toEqual(['l']);
	});
});

describe('within a session', () => {
	test('a learning card whose time has come goes before all else', () => {
		const queue = [review('r'), learning('late', -1), learning('later', -2)];
		expect(nextCard(queue, NOW)?.id).toBe('later');
		expect(nextCard([learning('soon', MINUTE), review('r')], NOW)?.id).toBe('r');
	});

	test('when nothing else is left, learning cards come up to twenty minutes early, and no earlier', () => {
		expect(nextCard([learning('soon', 20 * MINUTE)], NOW)?.id).toBe('soon');
		expect(nextCard([learning('not yet', 20 * MINUTE + 1)], NOW)).toBeUndefined();
		expect(nextCard([], NOW)).toBeUndefined();
	});

	test('a wrong card comes again, a card that is done leaves', () => {
		const queue = [review('r'), review('q')];
		const wrong = answer(queue[0]!, { rating: 'again', format: 'recall', durationMs: 1 }, NOW, {
			desiredRetention: 0.9,
			zone
		});
		const after = afterAnswer(queue, wrong.card, NOW, zone);
		expect(ids(after)).toEqual(['q', 'r']);
		expect(nextCard(after, NOW)?.id).toBe('q');
		expect(nextCard(after, NOW + 10 * MINUTE)?.id).toBe('r');
		const right = answer(queue[1]!, { rating: 'good', format: 'recall', durationMs: 1 }, NOW, {
			desiredRetention: 0.9,
			zone
		});
		expect(ids(afterAnswer(after, right.card, NOW, zone))).toEqual(['r']);
	});
});

describe('what was seen today', () => {
	const cards = new Map(
		[fresh('n', 's1'), review('r', 5, 5, 's2'), fresh('gone')].map((card) => [card.id as string, card])
	);
	const entry = (id: string, card: string, more: object = {}): ReviewLog => ({
		...answer(cards.get(card)!, { rating: 'good', format: 'recall', durationMs: 1 }, NOW, {
			desiredRetention: 0.9,
			zone
		}).log,
		id: `a:${id}` as LogId,
		...more
	});

	test('counts new cards and reviews by deck, and not what was undone, practised or deleted', () => {
		const undo: ReviewLog = {
			id: 'a:9' as LogId,
			cardId: 'n' as CardId,
			at: NOW + 1,
			offset: 0,
			before: newMemory(0),
			kind: 'undo',
			undoes: 'a:2' as LogId
		};
		const known = (id: CardId) => (id === 'gone' ? undefined : cards.get(id));
		const logs = [entry('1', 'n'), entry('3', 'r'), entry('4', 'gone')];
		expect(seenToday(logs, known)).toEqual({
			askedOf: new Map([
				['s1', 'n'],
				['s2', 'r']
			]),
			fresh: new Map([['d1', 1]]),
			reviews: new Map([['d1', 1]])
		});
		expect(seenToday([entry('2', 'n'), undo], known)).toEqual(nothingSeen());
		expect(seenToday([entry('5', 'r', { kind: 'practice' })], known)).toEqual(nothingSeen());
	});
});

/** A deck studied every day for a while, by somebody who answers by chance; what is asked on each day. */
function studied(
	days: number,
	seed: string,
	statements: number,
	cardsOf: number,
	limits: typeof LIMITS,
	share?: (day: number) => number
) {
	const random = seeded(seed);
	const cards = new Map<string, Card>();
	for (let statement = 0; statement < statements; statement += 1)
		for (let card = 0; card < cardsOf; card += 1) {
			const made = fresh(`c${statement}-${card}`, `s${statement}`, `d${statement % 2}`);
			cards.set(made.id, made);
		}
	const dueOf = ({ memory }: Card) => studyDay(memory.due, zone);
	const lies = new Map<number, number>();
	const workload = share && { count: (day: number) => lies.get(day) ?? 0, share };
	const moved = (before: Card, after: Card) => {
		if (before.memory.state !== 'new') lies.set(dueOf(before), (lies.get(dueOf(before)) ?? 0) - 1);
		lies.set(dueOf(after), (lies.get(dueOf(after)) ?? 0) + 1);
	};
	const asked: { day: number; card: Card; before: Card }[] = [];
	let logs: ReviewLog[] = [];
	for (let day = 0; day < days; day += 1) {
		let now = NOW + day * DAY + Math.floor(random() * 10 * HOUR);
		const since = startOfStudyDay(now, zone);
		logs = logs.filter((log) => log.at >= since);
		// Two sessions a day, so that limits and siblings are counted from the log.
		for (let session = 0; session < 2; session += 1) {
			const all = [...cards.values()];
			let queue = buildQueue({
				due: all.filter(({ memory }) => memory.state !== 'new' && memory.due < endOfStudyDay(now, zone)),
				fresh: all.filter(({ memory }) => memory.state === 'new'),
				seenToday: seenToday(logs, (id) => cards.get(id)),
				settings: () => limits,
				random,
				now,
				zone
			});
			if (session === 0) queue = queue.slice(0, Math.ceil(queue.length / 2));
			for (let card = nextCard(queue, now); card; card = nextCard(queue, now)) {
				const rating = random() < 0.85 ? 'good' : 'again';
				const next = answer(card, { rating, format: 'recall', durationMs: 5000 }, now, {
					desiredRetention: 0.9,
					zone,
					workload
				});
				moved(card, next.card);
				asked.push({ day: studyDay(now, zone), card: next.card, before: card });
				logs.push({ ...next.log, id: `a:${asked.length}` as LogId });
				cards.set(card.id, next.card);
				now += 20_000;
				queue = afterAnswer(queue, next.card, now, zone);
			}
		}
	}
	return { asked, cards };
}

test('over a month no statement is asked by two cards on one study day, and no deck beyond its limits', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.integer({ min: 1, max: 3 }),
			fc.integer({ min: 0, max: 6 }),
			fc.integer({ min: 1, max: 8 }),
			(seed, cardsOf, newPerDay, reviewsPerDay) => {
				const { asked } = studied(30, seed, 20, cardsOf, { newPerDay, reviewsPerDay });
				const holders = new Map<string, string>();
				const counts = new Map<string, number>();
				for (const { day, card, before } of asked) {
					const key = `${day} ${card.statementId}`;
					expect(holders.get(key) ?? card.id).toBe(card.id);
					holders.set(key, card.id);
					const kind = `${day} ${card.deckId} ${before.memory.state}`;
					counts.set(kind, (counts.get(kind) ?? 0) + 1);
				}
				for (const [kind, count] of counts) {
					if (kind.endsWith(' new')) expect(count).toBeLessThanOrEqual(newPerDay);
					if (kind.endsWith(' review')) expect(count).toBeLessThanOrEqual(reviewsPerDay);
				}
			}
		),
		{ numRuns: 30 }
	);
});

test('over a year every card is asked, and none that is due waits for ever behind its siblings', () => {
	const { asked, cards } = studied(365, 'year', 60, 3, LIMITS);
	expect(new Set(asked.map(({ card }) => card.id)).size).toBe(cards.size);
	const known = asked.filter(({ before }) => before.memory.state === 'review');
	const late = known.map(({ day, before }) => day - studyDay(before.memory.due, zone));
	expect(Math.min(...late)).toBe(0);
	expect(Math.max(...late)).toBeGreaterThan(0);
	expect(Math.max(...late)).toBeLessThanOrEqual(6);
	const end = NOW + 365 * DAY;
	for (const { memory } of cards.values()) expect(memory.due).toBeGreaterThan(end - 6 * DAY);
});

describe('over a year with free Sundays and two weeks off', () => {
	const first = studyDay(NOW, zone);
	const off = { from: first + 120, to: first + 133 };
	const share = shareOf({ easyDays: [1, 1, 1, 1, 1, 1, 0], holidays: [off] });
	const { asked, cards } = studied(365, 'free days', 60, 3, LIMITS, share);
	const given = asked.filter(({ card }) => card.memory.state === 'review');

	test('no review is given a day that is kept free', () => {
		expect(given.length).toBeGreaterThan(1000);
		for (const { card } of given) expect(share(studyDay(card.memory.due, zone))).toBe(1);
	});

	test('every card is asked, and no card is lost', () => {
		expect(new Set(asked.map(({ card }) => card.id)).size).toBe(cards.size);
		const end = NOW + 365 * DAY;
		for (const { memory } of cards.values()) expect(memory.due).toBeGreaterThan(end - 6 * DAY);
	});

	test('the ordinary days share the work more evenly than chance does', () => {
		const spreadOf = (all: typeof asked) => {
			const counts = new Map<number, number>();
			for (const { card } of all) {
				const day = studyDay(card.memory.due, zone);
				if (day > first + 30 && day < first + 360 && share(day) === 1)
					counts.set(day, (counts.get(day) ?? 0) + 1);
			}
			const values = [...counts.values()];
			const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
			const variance = values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length;
			return variance / mean;
		};
		const open = studied(365, 'free days', 60, 3, LIMITS, () => 1).asked;
		const byChance = studied(365, 'free days', 60, 3, LIMITS).asked;
		const reviews = (all: typeof asked) => all.filter(({ card }) => card.memory.state === 'review');
		expect(spreadOf(reviews(open))).toBeLessThan(spreadOf(reviews(byChance)));
	});
});
