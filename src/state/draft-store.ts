/** Drafts kept as notes of the storage, in pieces, so that writing a long one never holds the page up. */
import type { Generated } from '#core/pipeline';
import type { ReadText } from '#files/read';
import type { Repository, Stored } from '#storage/repository';
import { Assembly, parts } from '#workers/messages';
import {
	isSound,
	readChanges,
	readHeads,
	readPiece,
	readTextOf,
	readWaiting,
	type DraftChanges,
	type DraftHead
} from './draft-notes';

type Notes = Pick<Repository, 'note' | 'saveNote' | 'changeNote' | 'dropNote'>;
const HEADS = 'drafts';
const PARTS_A_NOTE = 1;
const rawKey = (id: string) => `draft:${id}:text`;
const pieceKey = (id: string, n: number) => `draft:${id}:piece:${n}`;
const changesKey = (id: string) => `draft:${id}:changes`;

export async function draftHeads(notes: Notes): Promise<DraftHead[]> {
	return readHeads(await notes.note(HEADS));
}

/** Adds a head, or replaces the one of the same id. */
export function saveHead(notes: Notes, head: DraftHead): Promise<Stored> {
	return changeHeads(notes, (heads) =>
		[...heads.filter((one) => one.id !== head.id), head].sort((a, b) => a.at - b.at)
	);
}

/** In one step, because another tab may be at it too. */
const changeHeads = (notes: Notes, change: (heads: DraftHead[]) => DraftHead[]) =>
	notes.changeNote(HEADS, (heads) => change(readHeads(heads)));

/** A document that waits for its turn. */
export const saveWaiting = (notes: Notes, id: string, raw: ReadText) => notes.saveNote(rawKey(id), raw);

/** The document of a draft: as it waits, else the text that its cards were made of. Undefined where neither is left. */
export async function loadWaiting(notes: Notes, { id, title }: DraftHead): Promise<ReadText | undefined> {
	return (
		readWaiting(await notes.note(rawKey(id)), title) ?? readTextOf(await notes.note(pieceKey(id, 0)), title)
	);
}

/** Keeps what generation made. @returns the head with the number of pieces, or what went wrong */
export async function saveGenerated(notes: Notes, head: DraftHead, made: Generated): Promise<Stored> {
	const all = [...parts(made)];
	let pieces = 0;
	for (let at = 0; at < all.length; at += PARTS_A_NOTE) {
		const saved = await notes.saveNote(pieceKey(head.id, pieces), all.slice(at, at + PARTS_A_NOTE));
		if (!saved.ok) return saved;
		pieces += 1;
	}
	const { started: _begun, typed: _field, problem: _past, ...rest } = head;
	const saved = await saveHead(notes, { ...rest, stage: 'ready', pieces });
	if (saved.ok) await notes.dropNote(rawKey(head.id));
	return saved;
}

/** The draft as generation made it; undefined where a piece is missing or damaged: no card goes without a word. */
export async function loadGenerated(notes: Notes, head: DraftHead): Promise<Generated | undefined> {
	const assembly = new Assembly();
	for (let n = 0; n < head.pieces; n++) {
		const piece = readPiece(await notes.note(pieceKey(head.id, n)));
		if (!piece) return undefined;
		for (const part of piece) assembly.add(part);
	}
	const made = assembly.whole();
	return made && isSound(made) ? made : undefined;
}

/**
 * Has a draft whose cards are damaged wait for new ones, under the name that the learner gave it.
 * @returns whether its text is still there; without it, nothing is changed
 */
export async function waitAgain(notes: Notes, head: DraftHead): Promise<boolean> {
	const raw = await loadWaiting(notes, head);
	if (!raw) return false;
	const { name } = await loadChanges(notes, head);
	await saveWaiting(notes, head.id, raw);
	await saveChanges(notes, head.id, { name, edits: [] });
	await saveHead(notes, { ...head, stage: 'waiting', pieces: 0 });
	await dropPieces(notes, head);
	return true;
}

export const saveChanges = (notes: Notes, id: string, changes: DraftChanges) =>
	notes.saveNote(changesKey(id), changes);
export const loadChanges = async (notes: Notes, { id, title }: DraftHead) =>
	readChanges(await notes.note(changesKey(id)), title);

/** Deletes a draft and what it held. */
export async function eraseDraft(notes: Notes, head: DraftHead): Promise<void> {
	await changeHeads(notes, (heads) => heads.filter((one) => one.id !== head.id));
	await notes.dropNote(rawKey(head.id));
	await notes.dropNote(changesKey(head.id));
	await dropPieces(notes, head);
}

async function dropPieces(notes: Notes, { id, pieces }: DraftHead): Promise<void> {
	for (let n = 0; n < pieces; n++) await notes.dropNote(pieceKey(id, n));
}
