/** Notes that were damaged, or are of another version: whatever stands in them, no page trips over it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, EVERYTHING, chunksOf } from '#ui/add/rows';
import { blocksOf, leftOut, paragraphsOf, unitsOf } from '#ui/add/document';
import { applyEdit, nameEdit, untouched, type DraftEdit } from '#state/draft-edits';
import { readTyped, type DraftHead } from '#state/draft-notes';
import {
	draftHeads,
	loadChanges,
	loadGenerated,
	loadWaiting,
	saveChanges,
	saveGenerated,
	saveHead,
	waitAgain
} from '#state/draft-store';
import { allowMore, beyondToday } from '#state/day-queue';
import { keepRound, readRecords } from '#state/match-records';
import { handedOver, handOver, leftOpen, noteSession, resumeSession } from '#state/session-note';
import { studyDay } from '#core/review/study-day';
import type { CardId, LogId, SpeakerId } from '#core/model';
import { sampleDraft } from '../../fixtures/draft';
import { numRuns, replaced, TIMEOUT, value } from '../../support/hostile';
import { memoryRepository } from '../../support/memory-repository';
import { sideProjectDeck } from '../../support/side-project';

const AT = Date.UTC(2026, 10, 23, 12);
const zone = () => 0;
const DAY = studyDay(AT, zone);
const { deck, reading, cards } = sideProjectDeck('a', 'The side project', AT);
const path = fc.array(fc.nat(30), { maxLength: 6 });

/** A note as it was written with one value in it replaced, or something else in its place. */
const spoilt = (note: unknown) => fc.tuple(path, value).map(([at, put]) => replaced(note, at, put));

async function studied() {
	const repository = memoryRepository();
	await repository.createDeck(deck, [reading], cards);
	return repository;
}

describe('a session that was left', () => {
	const done = { format: 'typed', rating: 'again', response: 'x', durationMs: 900 } as const;
	const first = { ...done, logId: 'test:0' as LogId, cardId: 'gone' as CardId };
	async function left() {
		const repository = await studied();
		const standing = { queue: cards, done: [first], spentMs: 5 };
		await noteSession(repository, { deck: deck.id }, DAY, standing);
		await noteSession(repository, { cram: true }, DAY, standing);
		return repository;
	}

	it('is gone on with as it was, or is begun anew', { timeout: TIMEOUT }, async () => {
		const note = await (await left()).note('sessions');
		await fc.assert(
			fc.asyncProperty(spoilt(note), async (kept) => {
				const repository = await left();
				await repository.saveNote('sessions', kept);
				const found = await resumeSession(repository, { deck: deck.id }, DAY);
				expect((found?.queue ?? cards).every((card) => cards.includes(card))).toBe(true);
				for (const one of found?.done ?? []) expect(typeof one.logId).toBe('string');
				await leftOpen(repository, DAY);
				await noteSession(repository, { tag: 'x' }, DAY, { queue: cards, done: [first], spentMs: 0 });
				expect((await leftOpen(repository, DAY))?.wish).toEqual({ tag: 'x' });
			}),
			{ numRuns }
		);
	});

	it('gives the cards that were handed over and are there', { timeout: TIMEOUT }, async () => {
		const repository = await studied();
		await handOver(
			repository,
			cards.slice(0, 2).map(({ id }) => id)
		);
		const note = await repository.note('study-these');
		await fc.assert(
			fc.asyncProperty(spoilt(note), async (kept) => {
				await repository.saveNote('study-these', kept);
				for (const card of await handedOver(repository)) expect(cards).toContain(card);
			}),
			{ numRuns }
		);
	});
});

describe('what is kept of a day and of a deck', () => {
	it('allows more for today whatever was allowed', { timeout: TIMEOUT }, async () => {
		const repository = await studied();
		const tools = { repository, now: () => AT, zone };
		const note = { day: DAY, fresh: { [deck.id]: 3 }, reviews: [deck.id] };
		await fc.assert(
			fc.asyncProperty(spoilt(note), async (kept) => {
				await repository.saveNote('just-today', kept);
				const { within, fresh } = await beyondToday(tools, deck.id);
				expect(within + fresh).toBeLessThanOrEqual(cards.length);
				await allowMore(tools, 'reviews', deck.id);
				await allowMore(tools, 'fresh');
			}),
			{ numRuns }
		);
	});

	it('counts rounds of matching from what can be read', { timeout: TIMEOUT }, async () => {
		const repository = memoryRepository();
		const note = { best: { 4: 9000, 5: 12_000 }, row: 2, longestRow: 3 };
		await fc.assert(
			fc.asyncProperty(spoilt(note), async (kept) => {
				await repository.saveNote(`match:${deck.id}`, kept);
				await keepRound(repository, deck.id, { pairs: 4, perfect: true, ms: 8000 });
				const { best, row, longestRow } = await readRecords(repository, deck.id);
				expect(best[4]).toBeLessThanOrEqual(8000);
				expect(longestRow).toBeGreaterThanOrEqual(row);
				expect(row).toBeGreaterThan(0);
			}),
			{ numRuns }
		);
	});
});

describe('a draft', () => {
	const head: DraftHead = {
		...{ id: 'd1', title: 'The side project', at: 1, letters: 100, stage: 'waiting' },
		...{ sentences: 0, cards: 0, pieces: 0 }
	};
	const made = sampleDraft();
	const [fact] = made.reading.statements;
	const [card] = made.cards;
	const [one, other] = made.reading.speakers.map(({ id }) => id);
	if (fact?.kind !== 'fact' || !card || !one || !other) throw new Error('the sample is another');
	const edits: DraftEdit[] = [
		{ do: 'keep', cards: [card.id], keep: false },
		{ do: 'card', card: card.id, prompt: 'It cost about ____.', answer: '$5 million', distractors: ['$6'] },
		{ do: 'own', card: { ...card, id: 'own' as CardId }, statement: fact },
		{ do: 'rename', speaker: one, name: 'Alexandr Wang' },
		{ do: 'describe', speaker: one, description: 'of Scale AI' },
		{ do: 'apart', speaker: one, other },
		{ do: 'split', speaker: one, to: { id: 'new' as SpeakerId, name: 'A. Wang' }, statements: [fact.id] },
		{ do: 'merge', speaker: other, into: one }
	];
	async function stored() {
		const notes = memoryRepository();
		await saveGenerated(notes, head, made);
		await saveChanges(notes, head.id, { name: 'Mine', edits });
		const [ready] = await draftHeads(notes);
		if (!ready) throw new Error('no head');
		return { notes, ready };
	}

	/** What the page makes of it. */
	function lookThrough(changes: readonly DraftEdit[], { reading: read, cards: all } = made): void {
		const {
			reading: changed,
			cards: drawn,
			dropped
		} = changes.reduce(applyEdit, untouched({ reading: read, cards: all }));
		const units = unitsOf(changed);
		for (const block of blocksOf(changed, units)) paragraphsOf(changed.text.text, block, units);
		leftOut(changed, units, drawn);
		chunksOf(groupsOf(drawn, changed.text.sections, dropped, EVERYTHING));
		changes.forEach(nameEdit);
	}

	it(
		'is opened whole or not at all, and its text waits as long as it can be read',
		{ timeout: TIMEOUT },
		async () => {
			const { notes, ready } = await stored();
			const keys = Array.from({ length: ready.pieces }, (_, n) => `draft:d1:piece:${n}`);
			const pieces = await Promise.all(keys.map((key) => notes.note(key)));
			const index = fc.nat(keys.length - 1);
			await fc.assert(
				fc.asyncProperty(index, path, value, async (n, at, put) => {
					const own = (await stored()).notes;
					await own.saveNote(keys[n] ?? '', replaced(pieces[n], at, put));
					const found = await loadGenerated(own, ready);
					if (found) return lookThrough(edits, found);
					const text = await loadWaiting(own, ready);
					if (n > 0) expect(text?.text).toBe(made.reading.text.text);
					expect(await waitAgain(own, ready)).toBe(text !== undefined);
					if (!text) return;
					const [waiting] = await draftHeads(own);
					expect(waiting).toMatchObject({ id: 'd1', stage: 'waiting', pieces: 0 });
					expect(await loadWaiting(own, ready)).toEqual(text);
					expect(await loadChanges(own, ready)).toEqual({ name: 'Mine', edits: [] });
				}),
				{ numRuns }
			);
		}
	);

	it('takes the changes that can be read', { timeout: TIMEOUT }, async () => {
		const { notes, ready } = await stored();
		await fc.assert(
			fc.asyncProperty(spoilt({ name: 'Mine', edits }), async (kept) => {
				await notes.saveNote('draft:d1:changes', kept);
				const changes = await loadChanges(notes, ready);
				expect(typeof changes.name).toBe('string');
				lookThrough(changes.edits);
			}),
			{ numRuns }
		);
	});

	it('stands in the list as long as its id can be read', { timeout: TIMEOUT }, async () => {
		const heads = [head, { ...head, id: 'd2', stage: 'ready', pieces: 3, problem: 'No.', typed: true }];
		await fc.assert(
			fc.asyncProperty(spoilt(heads), async (kept) => {
				const notes = memoryRepository();
				await notes.saveNote('drafts', kept);
				const found = await draftHeads(notes);
				expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
				for (const { title, pieces, at } of found) {
					expect(typeof title).toBe('string');
					expect(Number.isSafeInteger(pieces) && Number.isFinite(at)).toBe(true);
				}
				await saveHead(notes, head);
				expect((await draftHeads(notes)).filter(({ id }) => id === 'd1')).toEqual([head]);
			}),
			{ numRuns }
		);
	});

	it('keeps the text that waits or is typed, whatever stands beside it', { timeout: TIMEOUT }, async () => {
		const notes = memoryRepository();
		await fc.assert(
			fc.asyncProperty(fc.string(), value, async (text, put) => {
				await notes.saveNote('draft:d1:text', { text, title: put, mediaType: put, notices: put });
				expect((await loadWaiting(notes, head))?.text).toBe(text);
				expect(readTyped({ text, title: put }).text).toBe(text);
				await notes.saveNote('draft:d1:text', put);
				expect(typeof ((await loadWaiting(notes, head))?.text ?? '')).toBe('string');
				expect(typeof readTyped(put).title).toBe('string');
			}),
			{ numRuns }
		);
	});
});
