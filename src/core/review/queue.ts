/** What is asked now, and in which order. */
import type { Card, CardId, DeckId, EpochMs, Memory, Random, StatementId } from '#core/model';
import { shuffle } from '#core/random';
import type { ReviewOrder } from '#core/settings';
import { isBuried, isDue, isLearning, LEARN_AHEAD } from './due';
import type { DailyLimits, SeenToday } from './limits';
import { retrievability } from './scheduler';
import { studyDay, type Zone } from './study-day';

export interface QueueInput {
	/** Cards that are due by the end of the study day, in any order; others among them are passed over. */
	due: readonly Card[];
	/** New cards, best first. More than the limit is wise: siblings of what was asked today step aside. */
	fresh: readonly Card[];
	/** See limits.ts. */
	seenToday: SeenToday;
	/** The daily limits of a deck. */
	settings: (deck: DeckId) => DailyLimits;
	/** In which order reviews are asked; by risk unless told. */
	order?: ReviewOrder;
	/** Catching up: so many reviews of all decks, the best known first, and no new cards. See backlog.ts. */
	backlog?: { perDay: number } | undefined;
	random: Random;
	now: EpochMs;
	zone: Zone;
}

/**
 * The cards to ask: learning cards whose time has come, then reviews, with the new cards
 * spread evenly among them, then learning cards whose time comes soon. Limits hold for each deck and study day
 * (learning cards have none). Of one statement only one card is asked on a study day: the one that was asked
 * today already, else the first in this order; its siblings come back on another day. What is suspended or
 * buried is passed over.
 */
export function buildQueue(input: QueueInput): Card[] {
	const { now, seenToday, settings, backlog } = input;
	const asked = (card: Card) => !card.suspended && !isBuried(card, now);
	const claim = claims(seenToday.askedOf);
	const learning = input.due
		.filter((card) => asked(card) && isLearning(card.memory) && isLaterToday(card, input))
		.sort(byDue)
		.filter(claim);
	const reviews = upTo(
		inOrder(input).filter(asked),
		(deck) => settings(deck).reviewsPerDay - (seenToday.reviews.get(deck) ?? 0),
		claim
	);
	const fresh = upTo(
		backlog ? [] : input.fresh.filter((card) => asked(card) && card.memory.state === 'new'),
		(deck) => settings(deck).newPerDay - (seenToday.fresh.get(deck) ?? 0),
		claim
	);
	return [
		...learning.filter((card) => card.memory.due <= now),
		...spread(backlog ? reviews.slice(0, leftOf(backlog, seenToday)) : reviews, fresh),
		...learning.filter((card) => card.memory.due > now)
	];
}

/** How many reviews are left of a day of catching up. */
function leftOf({ perDay }: { perDay: number }, { reviews }: SeenToday): number {
	const seen = [...reviews.values()].reduce((sum, count) => sum + count, 0);
	return Math.max(0, perDay - seen);
}

/** Lets one card of each statement through, and that card again; remembers which. */
function claims(asked: ReadonlyMap<StatementId, CardId>): (card: Card) => boolean {
	const holders = new Map(asked);
	return ({ id, statementId }) => {
		const holder = holders.get(statementId) ?? id;
		holders.set(statementId, holder);
		return holder === id;
	};
}

/** The cards that fit into what is left of their deck's limit, in their order. */
function upTo(
	cards: readonly Card[],
	left: (deck: DeckId) => number,
	claim: (card: Card) => boolean
): Card[] {
	const taken = new Map<DeckId, number>();
	return cards.filter((card) => {
		const count = taken.get(card.deckId) ?? 0;
		if (count >= left(card.deckId) || !claim(card)) return false;
		taken.set(card.deckId, count + 1);
		return true;
	});
}

/** The reviews that are due, in the order that is wanted; among equals by chance. */
function inOrder({ due, random, now, zone, order = 'risk', backlog }: QueueInput): Card[] {
	const reviews = due.filter(({ memory }) => memory.state === 'review' && isDue(memory, now, zone));
	const rank: Record<ReviewOrder | 'kept', (memory: Memory) => number> = {
		kept: (memory) => -retrievability(memory, now, zone),
		risk: (memory) => retrievability(memory, now, zone),
		due: (memory) => studyDay(memory.due, zone),
		random: () => 0
	};
	return shuffle(reviews, random)
		.map((card) => ({ card, rank: rank[backlog ? 'kept' : order](card.memory) }))
		.sort((left, right) => left.rank - right.rank)
		.map(({ card }) => card);
}

/** Both lists in their order, the few spread evenly among the many. */
function spread(reviews: readonly Card[], fresh: readonly Card[]): Card[] {
	const placed = (cards: readonly Card[]) =>
		cards.map((card, index) => ({ card, place: (index + 0.5) / cards.length }));
	return [...placed(reviews), ...placed(fresh)]
		.sort((left, right) => left.place - right.place)
		.map(({ card }) => card);
}

/** The card to ask next of a queue, or none: then all that is left is learning cards whose time is not near. */
export function nextCard(queue: readonly Card[], now: EpochMs): Card | undefined {
	const learning = queue.filter((card) => isLearning(card.memory)).sort(byDue)[0];
	if (learning && learning.memory.due <= now) return learning;
	const other = queue.find((card) => !isLearning(card.memory));
	if (other) return other;
	return learning && learning.memory.due <= now + LEARN_AHEAD ? learning : undefined;
}

/** The queue after an answer: the card leaves it, or stays with its new memory while it has steps left today. */
export function afterAnswer(queue: readonly Card[], answered: Card, now: EpochMs, zone: Zone): Card[] {
	const rest = queue.filter((card) => card.id !== answered.id);
	const again = isLearning(answered.memory) && isLaterToday(answered, { now, zone });
	return again ? [...rest, answered] : rest;
}

function isLaterToday(card: Card, { now, zone }: { now: EpochMs; zone: Zone }): boolean {
	return card.memory.due <= now + LEARN_AHEAD || studyDay(card.memory.due, zone) <= studyDay(now, zone);
}

function byDue(left: Card, right: Card): number {
	return left.memory.due - right.memory.due || (left.id < right.id ? -1 : 1);
}
