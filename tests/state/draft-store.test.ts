import { describe, expect, it } from 'vitest';
import type { DraftHead } from '#state/draft-notes';
import {
	draftHeads,
	eraseDraft,
	loadChanges,
	loadGenerated,
	loadWaiting,
	saveChanges,
	saveGenerated,
	saveHead,
	saveWaiting
} from '#state/draft-store';
import { sampleDraft } from '../fixtures/draft';
import { memoryRepository } from '../support/memory-repository';

const head: DraftHead = {
	id: 'd1',
	title: 'The side project',
	at: 1,
	letters: 100,
	stage: 'waiting',
	sentences: 0,
	cards: 0,
	pieces: 0
};
async function stored(cards: number) {
	const notes = memoryRepository();
	const made = sampleDraft({ cards });
	await saveGenerated(notes, head, made);
	const [ready] = await draftHeads(notes);
	if (!ready) throw new Error('no head');
	return { notes, made, ready };
}

describe('drafts that are kept', () => {
	it('bring back what was made, in many pieces when it is long', async () => {
		const { notes, made, ready } = await stored(3000);
		expect(ready).toMatchObject({ stage: 'ready' });
		expect(ready.pieces).toBeGreaterThan(2);
		expect(await loadGenerated(notes, ready)).toEqual(made);
	});

	it('are not opened when a piece is missing', async () => {
		const { notes, ready } = await stored(3000);
		await notes.dropNote('draft:d1:piece:1');
		expect(await loadGenerated(notes, ready)).toBeUndefined();
	});

	it('keep a waiting text until its cards are made', async () => {
		const notes = memoryRepository();
		const raw = { text: 'It rained.', title: 'Rain', mediaType: 'text/plain', notices: [] };
		await saveWaiting(notes, 'd1', raw);
		await saveHead(notes, head);
		expect(await loadWaiting(notes, head)).toEqual(raw);
		const made = sampleDraft();
		await saveGenerated(notes, head, made);
		expect(await notes.note('draft:d1:text')).toBeUndefined();
		expect((await loadWaiting(notes, head))?.text).toBe(made.reading.text.text);
		expect(await draftHeads(notes)).toHaveLength(1);
	});

	it('leave nothing behind when they are deleted', async () => {
		const { notes, ready } = await stored(3000);
		await saveChanges(notes, ready.id, { name: 'Mine', edits: [] });
		expect(await loadChanges(notes, ready)).toMatchObject({ name: 'Mine' });
		await eraseDraft(notes, ready);
		expect(await draftHeads(notes)).toEqual([]);
		expect(await loadChanges(notes, ready)).toEqual({ name: ready.title, edits: [] });
		expect(await loadWaiting(notes, ready)).toBeUndefined();
		expect(await loadGenerated(notes, ready)).toBeUndefined();
	});

	it('say so when there is no room', async () => {
		const problem = { kind: 'quota' as const, message: 'full' };
		const notes = { ...memoryRepository(), saveNote: () => Promise.resolve({ ok: false as const, problem }) };
		expect(await saveGenerated(notes, head, sampleDraft())).toEqual({ ok: false, problem });
	});
});
