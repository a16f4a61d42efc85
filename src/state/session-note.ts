/** What is noted of sessions that were left, so that coming back goes on where each stopped. */
import { readEach, readWhole, type Reader } from '#core/exchange/check';
import { readGiven } from '#core/exchange/validate';
import type { Card, CardId } from '#core/model';
import type { Repository } from '#storage/repository';
import { readWish, wishQuery, type StudyWish } from './study-wish';
import type { Done } from './turns';

/** A session between two answers. */
export interface Standing {
	queue: readonly Card[];
	done: readonly Done[];
	/** Milliseconds of it that were spent studying. */
	spentMs: number;
}
interface SessionNote {
	/** The study day it belongs to; on another day the queue is another. */
	day: number;
	/** What is left, with how often each was answered: if that differs later, it was answered elsewhere. */
	queue: { id: CardId; reps: number }[];
	done: readonly Done[];
	spentMs: number;
}
/** The sessions of the day by what was wished for, the latest last. */
type SessionNotes = [key: string, note: SessionNote][];
const KEY = 'sessions';
/** What is due everywhere has no query, and a key may not be empty. */
const EVERYWHERE = 'all';
const keyOf = (wish: StudyWish): string => wishQuery(wish) || EVERYWHERE;
const wishOf = (key: string): StudyWish => readWish(new URLSearchParams(key === EVERYWHERE ? '' : key));

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
	await changeNotes(repository, (notes) => {
		const others = notes.filter(([key, note]) => note.day === day && key !== keyOf(wish));
		if (left.length > 0 && done.length > 0) others.push([keyOf(wish), { day, queue: left, done, spentMs }]);
		return others;
	});
}

/** Forgets what was left of sessions that follow the schedule: it is another one now. */
export async function forgetScheduled(repository: Repository): Promise<void> {
	await changeNotes(repository, (notes) =>
		notes.filter(([key]) => {
			const wish = wishOf(key);
			return wish.these ?? wish.cram ?? wish.ahead !== undefined;
		})
	);
}

async function changeNotes(
	repository: Repository,
	change: (notes: SessionNotes) => SessionNotes
): Promise<void> {
	await repository.changeNote(KEY, (kept) => Object.fromEntries(change(readNotes(kept))));
}

/** The session of this wish that was left today, without cards that were deleted, suspended or answered since. */
export async function resumeSession(
	repository: Repository,
	wish: StudyWish,
	day: number
): Promise<{ queue: Card[]; done: Done[]; spentMs: number } | undefined> {
	const notes = readNotes(await repository.note(KEY));
	const note = notes.find(([key]) => key === keyOf(wish))?.[1];
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
	const notes = readNotes(await repository.note(KEY));
	for (const [key, { done }] of notes.reverse()) {
		const wish = wishOf(key);
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
	await changeNotes(repository, (notes) => notes.filter(([key]) => !wishOf(key).these));
}

/** The cards that were handed over; they stay readable, so that a reload shows the same. */
export async function handedOver(repository: Repository): Promise<Card[]> {
	const ids = readEach(await repository.note(STUDY_THESE), (reader, it, path) => reader.id<'card'>(it, path));
	const cards = await cardsById(repository, ids);
	return cards.filter((card) => !card.suspended);
}

/** Cards in the order of their ids; those that are gone are left out. */
export async function cardsById(repository: Repository, ids: readonly CardId[]): Promise<Card[]> {
	const cards = await Promise.all(ids.map((id) => repository.card(id)));
	return cards.filter((card) => card !== undefined);
}

/** The sessions that are noted; one that is damaged is begun anew. */
function readNotes(kept: unknown): SessionNotes {
	const notes = readWhole(kept, (reader, it, path) => reader.object(it, path)) ?? {};
	return Object.entries(notes).flatMap(([key, one]): SessionNotes => {
		const note = readWhole(one, readNote);
		return note ? [[key, note]] : [];
	});
}

function readNote(reader: Reader, value: unknown, path: string): SessionNote {
	const it = reader.object(value, path);
	return {
		day: reader.whole(it.day, `${path}.day`, -10),
		queue: reader.all(it.queue, `${path}.queue`, (one, at) => readLeft(reader, one, at)),
		done: reader.all(it.done, `${path}.done`, (one, at) => readDone(reader, one, at)),
		spentMs: reader.number(it.spentMs, `${path}.spentMs`, 0, 1e12)
	};
}

function readLeft(reader: Reader, value: unknown, path: string): SessionNote['queue'][number] {
	const it = reader.object(value, path);
	return { id: reader.id(it.id, `${path}.id`), reps: reader.whole(it.reps, `${path}.reps`, 0) };
}

function readDone(reader: Reader, value: unknown, path: string): Done {
	const it = reader.object(value, path);
	return {
		logId: reader.id(it.logId, `${path}.logId`),
		cardId: reader.id(it.cardId, `${path}.cardId`),
		...readGiven(reader, it, path)
	};
}
