/** Whose turn it is in a session, and what came of it. Pure. */
import { afterAnswer, nextCard } from '#core/review/queue';
import type { Card, CardId, EpochMs, Format, LogId, Rating } from '#core/model';

/** One answer that was stored. */
export interface Done {
	logId: LogId;
	cardId: CardId;
	format: Format;
	rating: Rating;
	response?: string;
	durationMs: number;
}

/** Whether cards come again in this sitting: by their learning steps, at the end when wrong, or not at all. */
export type Repeats = 'steps' | 'end' | 'never';

/** The card to ask now; none when the rest is for another sitting. */
export function nextTurn(queue: readonly Card[], repeats: Repeats, now: EpochMs): Card | undefined {
	return repeats === 'steps' ? nextCard(queue, now) : queue[0];
}

/** What is left after `card`, which holds its new memory, was answered. */
export function afterTurn(
	queue: readonly Card[],
	card: Card,
	rating: Rating,
	repeats: Repeats,
	clock: { now: EpochMs; zone: (at: EpochMs) => number }
): Card[] {
	if (repeats === 'steps') return afterAnswer(queue, card, clock.now, clock.zone);
	const rest = without(queue, card.id);
	return repeats === 'end' && rating === 'again' ? [...rest, card] : rest;
}

/** The queue with one card gone. */
export function without(queue: readonly Card[], id: CardId): Card[] {
	return queue.filter((card) => card.id !== id);
}

/** The queue with a card put first, as after an undo. */
export function toFront(queue: readonly Card[], card: Card): Card[] {
	return [card, ...without(queue, card.id)];
}

/** The queue with an edited card in the place of its former self. */
export function replaced(queue: readonly Card[], card: Card): Card[] {
	return queue.map((one) => (one.id === card.id ? card : one));
}

/** Where a session stands: answers over answers and turns to come, and the same in words. */
export function standing(
	done: readonly Done[],
	queue: readonly Card[],
	current: CardId | undefined
): { share: number; words: string } {
	const seen = new Set(done.map((one) => one.cardId));
	const total = new Set([...seen, ...queue.map((card) => card.id)]).size;
	const turns = done.length + queue.length;
	const share = turns === 0 ? 1 : done.length / turns;
	if (current === undefined) return { share: 1, words: 'done' };
	if (seen.has(current)) return { share, words: `${queue.length} to repeat` };
	return { share, words: `${seen.size + 1} of ${total}` };
}

/** Cards that were answered wrong at least once, in order of the first miss. */
export function missedIds(done: readonly Done[]): CardId[] {
	return [...new Set(done.filter((one) => one.rating === 'again').map((one) => one.cardId))];
}

/** How many cards were answered, how many of them right at the first attempt, and how long it took. */
export function tally(done: readonly Done[]): { cards: number; right: number; durationMs: number } {
	const first = new Map<CardId, Rating>();
	for (const one of done) if (!first.has(one.cardId)) first.set(one.cardId, one.rating);
	const ratings = [...first.values()];
	return {
		cards: ratings.length,
		right: ratings.filter((rating) => rating !== 'again').length,
		durationMs: done.reduce((sum, one) => sum + one.durationMs, 0)
	};
}
