/** What is noted of a session that was left, so that coming back goes on where it stopped. */
import type { Card, CardId, DeckId } from '#core/model';
import { isBuried } from '#core/review/due';
import type { Repository } from '#storage/repository';
import { now } from './app.svelte';
import type { Done } from './turns';

interface SessionNote {
	/** The study day it belongs to; on another day the queue is another. */
	day: number;
	/** What is left, with how often each was answered: if that differs later, it was answered elsewhere. */
	queue: { id: CardId; reps: number }[];
	done: Done[];
}

/** One session of each deck, and one of all decks, can be left open. */
export function noteKey(deck: DeckId | undefined): string {
	return `session:${deck ?? 'all'}`;
}

/** Notes the session, or forgets it when nothing is left to answer. */
export async function noteSession(
	repository: Repository,
	key: string,
	day: number,
	queue: readonly Card[],
	done: Done[]
): Promise<void> {
	if (queue.length === 0) {
		await repository.dropNote(key);
		return;
	}
	const left = queue.map((card) => ({ id: card.id, reps: card.memory.reps }));
	const note: SessionNote = { day, queue: left, done };
	await repository.saveNote(key, note);
}

/** The session that was left today, without cards that were deleted, suspended, buried or answered since. */
export async function resumeSession(
	repository: Repository,
	key: string,
	day: number
): Promise<{ queue: Card[]; done: Done[] } | undefined> {
	const note = await repository.note<SessionNote>(key);
	if (!note || note.day !== day) return undefined;
	const cards = await cardsById(
		repository,
		note.queue.map((one) => one.id)
	);
	const reps = new Map(note.queue.map((one) => [one.id, one.reps]));
	const queue = cards.filter(
		(card) => !card.suspended && !isBuried(card, now()) && card.memory.reps === reps.get(card.id)
	);
	return queue.length > 0 ? { queue, done: note.done } : undefined;
}

/** A session that was begun today and left: that of all decks first, else of the first deck that has one. */
export async function leftOpen(
	repository: Repository,
	decks: readonly DeckId[],
	day: number
): Promise<{ deck?: DeckId; cards: number } | undefined> {
	for (const deck of [undefined, ...decks]) {
		const left = await resumeSession(repository, noteKey(deck), day);
		if (left && left.done.length > 0) return { cards: left.queue.length, ...(deck ? { deck } : {}) };
	}
	return undefined;
}

const STUDY_THESE = 'study-these';

/** Hands cards from a summary or a quiz to the study page, whether they are due or not. */
export async function handOver(repository: Repository, ids: readonly CardId[]): Promise<void> {
	await repository.saveNote(STUDY_THESE, [...ids]);
}

/** The cards that were handed over; they stay readable, so that a reload shows the same. */
export async function handedOver(repository: Repository): Promise<Card[]> {
	const cards = await cardsById(repository, (await repository.note<CardId[]>(STUDY_THESE)) ?? []);
	return cards.filter((card) => !card.suspended);
}

/** Cards in the order of their ids; those that are gone are left out. */
export async function cardsById(repository: Repository, ids: readonly CardId[]): Promise<Card[]> {
	const cards = await Promise.all(ids.map((id) => repository.card(id)));
	return cards.filter((card) => card !== undefined);
}
