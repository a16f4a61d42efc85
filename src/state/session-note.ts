/** What is noted of sessions that were left, so that coming back goes on where each stopped. */
import type { Card, CardId } from '#core/model';
import type { Repository } from '#storage/repository';
import { wishQuery, type StudyWish } from './study-wish';
import type { Done } from './turns';

/** A session between two answers. */
export interface Standing {
	queue: readonly Card[];
	done: readonly Done[];
	/** Milliseconds of it that were spent studying. */
	spentMs: number;
}
interface SessionNote {
	wish: StudyWish;
	/** The study day it belongs to; on another day the queue is another. */
	day: number;
	/** What is left, with how often each was answered: if that differs later, it was answered elsewhere. */
	queue: { id: CardId; reps: number }[];
	done: readonly Done[];
	spentMs: number;
}
/** The sessions of the day by their wish, the latest last. */
type SessionNotes = Record<string, SessionNote>;
const KEY = 'sessions';
/** The key of what is due everywhere may not be empty. */
const keyOf = (wish: StudyWish): string => wishQuery(wish) || 'all';

/**
 * Notes a session, or forgets it when nothing is left to answer, or nothing was answered: then it begins anew, by the
 * settings of that time. Those of other days are forgotten too.
 */
export async function noteSession(
	repository: Repository,
	wish: StudyWish,
	day: number,
	{ queue, done, spentMs }: Standing
): Promise<void> {
	const left = queue.map((card) => ({ id: card.id, reps: card.memory.reps }));
	await repository.changeNote<SessionNotes>(KEY, (notes = {}) => {
		const others = Object.entries(notes).filter(([key, note]) => note.day === day && key !== keyOf(wish));
		const mine =
			left.length > 0 && done.length > 0
				? [[keyOf(wish), { wish, day, queue: left, done, spentMs }] as const]
				: [];
		return Object.fromEntries([...others, ...mine]);
	});
}

/** Forgets what was left of sessions that follow the schedule: it is another one now. */
export async function forgetScheduled(repository: Repository): Promise<void> {
	await repository.changeNote<SessionNotes>(KEY, (notes = {}) =>
		Object.fromEntries(
			Object.entries(notes).filter(([, { wish }]) => wish.these ?? wish.cram ?? wish.ahead !== undefined)
		)
	);
}

/** The session of this wish that was left today, without cards that were deleted, suspended or answered since. */
export async function resumeSession(
	repository: Repository,
	wish: StudyWish,
	day: number
): Promise<{ queue: Card[]; done: Done[]; spentMs: number } | undefined> {
	const note = (await repository.note<SessionNotes>(KEY))?.[keyOf(wish)];
	if (!note || note.day !== day) return undefined;
	const cards = await cardsById(
		repository,
		note.queue.map((one) => one.id)
	);
	const reps = new Map(note.queue.map((one) => [one.id, one.reps]));
	const queue = cards.filter((card) => !card.suspended && card.memory.reps === reps.get(card.id));
	return queue.length > 0 ? { queue, done: [...note.done], spentMs: note.spentMs } : undefined;
}

/** The latest session that was begun today and left. */
export async function leftOpen(
	repository: Repository,
	day: number
): Promise<{ wish: StudyWish; cards: number } | undefined> {
	const notes = Object.values((await repository.note<SessionNotes>(KEY)) ?? {});
	for (const { wish, done } of notes.reverse()) {
		const left = done.length > 0 ? await resumeSession(repository, wish, day) : undefined;
		if (left) return { wish, cards: left.queue.length };
	}
	return undefined;
}

const STUDY_THESE = 'study-these';

/** Hands cards from a summary or a quiz to the study page, whether they are due or not. */
export async function handOver(repository: Repository, ids: readonly CardId[]): Promise<void> {
	await repository.saveNote(STUDY_THESE, [...ids]);
	// What was handed over before is not what is gone on with.
	await repository.changeNote<SessionNotes>(KEY, (notes = {}) =>
		Object.fromEntries(Object.entries(notes).filter(([, note]) => !note.wish.these))
	);
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
