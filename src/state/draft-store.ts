/** Drafts kept as notes of the storage, in pieces, so that writing a long one never holds the page up. */
import type { EpochMs } from '#core/model';
import type { Generated } from '#core/pipeline';
import type { ReadText } from '#files/read';
import type { Repository, Stored } from '#storage/repository';
import { Assembly, parts, type Part } from '#workers/messages';
import type { DraftEdit } from './draft-edits';

export interface DraftHead {
	id: string;
	title: string;
	at: EpochMs;
	/** Letters of the text. */
	letters: number;
	/** `waiting`: its cards are still to be made. */
	stage: 'waiting' | 'ready';
	/** Its reading was begun and not ended: when no tab is at it, it was cut off, and goes on by itself. */
	started?: boolean;
	/** What was typed, and stands in the field until its cards are made. */
	typed?: boolean;
	/** Why it could not be read to the end, last time. */
	problem?: string;
	sentences: number;
	cards: number;
	/** Pieces that the result is stored in. */
	pieces: number;
	/** Deleted, and may still be taken back; gone for good when the list is opened next. */
	removed?: boolean;
}

/** What the learner did so far. */
export interface DraftChanges {
	name: string;
	edits: DraftEdit[];
}

type Notes = Pick<Repository, 'note' | 'saveNote' | 'changeNote' | 'dropNote'>;
const HEADS = 'drafts';
const PARTS_A_NOTE = 1;
const rawKey = (id: string) => `draft:${id}:text`;
const pieceKey = (id: string, n: number) => `draft:${id}:piece:${n}`;
const changesKey = (id: string) => `draft:${id}:changes`;

export async function draftHeads(notes: Notes): Promise<DraftHead[]> {
	return (await notes.note<DraftHead[]>(HEADS)) ?? [];
}

/** Adds a head, or replaces the one of the same id. */
export function saveHead(notes: Notes, head: DraftHead): Promise<Stored> {
	return changeHeads(notes, (heads) =>
		[...heads.filter((one) => one.id !== head.id), head].sort((a, b) => a.at - b.at)
	);
}

/** In one step, because another tab may be at it too. */
const changeHeads = (notes: Notes, change: (heads: DraftHead[]) => DraftHead[]) =>
	notes.changeNote<DraftHead[]>(HEADS, (heads) => change(heads ?? []));

/** A document that waits for its turn. */
export const saveWaiting = (notes: Notes, id: string, raw: ReadText) => notes.saveNote(rawKey(id), raw);
export const loadWaiting = (notes: Notes, id: string) => notes.note<ReadText>(rawKey(id));

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

/** The draft as generation made it; undefined where a piece is missing. */
export async function loadGenerated(notes: Notes, head: DraftHead): Promise<Generated | undefined> {
	const assembly = new Assembly();
	for (let n = 0; n < head.pieces; n++) {
		const piece = await notes.note<Part[]>(pieceKey(head.id, n));
		if (!piece) return undefined;
		for (const part of piece) assembly.add(part);
	}
	return assembly.whole();
}

export const saveChanges = (notes: Notes, id: string, changes: DraftChanges) =>
	notes.saveNote(changesKey(id), changes);
export const loadChanges = (notes: Notes, id: string) => notes.note<DraftChanges>(changesKey(id));

/** Deletes a draft and what it held. */
export async function eraseDraft(notes: Notes, head: DraftHead): Promise<void> {
	await changeHeads(notes, (heads) => heads.filter((one) => one.id !== head.id));
	await notes.dropNote(rawKey(head.id));
	await notes.dropNote(changesKey(head.id));
	for (let n = 0; n < head.pieces; n++) await notes.dropNote(pieceKey(head.id, n));
}
