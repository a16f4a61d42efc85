/** What is lost behind the app's back, how it is noticed, and what the second copy of the latest answers gives back. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupData } from '#core/exchange/data';
import { backupLines, gather } from '#core/exchange/backup';
import { packed, readBackupFile } from '#files/backup-file';
import type { Card } from '#core/model';
import type { Repository } from '#storage/repository';
import type { SmallStore } from '#storage/small';
import { value } from './assert';
import {
	answerOne,
	checkInStep,
	DAY,
	entry,
	first,
	largeDeck,
	MINUTE,
	newKit,
	NOON,
	smallStore,
	withDeck
} from './kit';

let kit = newKit('loss');
let count = 0;
beforeEach(() => {
	kit = newKit(`loss-${(count += 1)}`);
});
afterEach(() => kit.closeAll());

async function throughFile(repository: Repository): Promise<BackupData> {
	const { keep, data } = gather();
	const lines = backupLines({ createdAt: NOON, device: repository.device }, repository.backup());
	return data(value(await readBackupFile(packed(lines), keep)));
}
async function answerAll(repository: Repository, cards: readonly Card[], from = 0): Promise<void> {
	for (const [step, card] of cards.entries())
		value(await answerOne(repository, card.id, 'good', NOON + (from + step) * MINUTE));
}
/** As the browser does on a full disk. */
async function wipe(repository: Repository, small: SmallStore): Promise<Repository> {
	repository.close();
	indexedDB.deleteDatabase(kit.name);
	return kit.open({ small });
}
const journalKeys = (small: SmallStore) =>
	Array.from({ length: small.length }, (_one, index) => small.key(index) ?? '').filter((key) =>
		key.includes(':journal:')
	);

describe('the canary', () => {
	it('says exactly which answers are missing after the database was wiped, until that is dismissed', async () => {
		const small = smallStore();
		const before = await kit.open({ small });
		const { cards } = await withDeck(before);
		for (const card of cards.slice(0, 3)) value(await answerOne(before, card.id));
		before.close();
		indexedDB.deleteDatabase(kit.name);
		const after = await kit.open({ small });
		expect(after.notices).toMatchObject([
			{ kind: 'answers-missing', missing: { from: 1, to: 3, until: NOON } }
		]);
		expect(first(after.notices).message).toMatch(
			/lost 3 of your answers: number 1 to 3, given up to 2026-11-2\d \d\d:\d\d\./
		);
		await withDeck(after);
		value(await answerOne(after, first(cards).id));
		const again = await kit.open({ small });
		expect(again.notices).toEqual(after.notices);
		again.dismissNotices();
		expect((await kit.open({ small })).notices).toEqual([]);
	});

	it('notices that the database went back to an earlier state, and gives no number twice', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		value(await answerOne(repository, first(cards).id));
		const early = await openDB(kit.name);
		const head: unknown = await early.get('meta', 'head');
		for (const card of cards.slice(1, 4)) value(await answerOne(repository, card.id));
		await early.put('meta', head);
		await early.delete('logs', IDBKeyRange.lowerBound([repository.device, 2]));
		early.close();
		const again = await kit.open({ small });
		expect(again.notices).toMatchObject([{ missing: { from: 2, to: 4, after: NOON } }]);
		const [log] = value(await answerOne(again, cards[5]?.id ?? first(cards).id));
		expect(log?.id).toBe(`${repository.device}:5`);
	});

	it('goes on behind the last number where only the end that was kept of the log went back', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		const early = await openDB(kit.name);
		const head: unknown = await early.get('meta', 'head');
		for (const card of cards.slice(1, 4)) value(await answerOne(repository, card.id));
		await early.put('meta', head);
		early.close();
		const again = await kit.open({ small });
		expect(again.notices).toEqual([]);
		const [log] = value(await answerOne(again, first(cards).id));
		expect(log?.id).toBe(`${repository.device}:4`);
	});

	it('notices that the last answers were cut off though their count is still there', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		for (const [step, card] of cards.slice(0, 4).entries())
			value(await answerOne(repository, card.id, 'good', NOON + step * MINUTE));
		const db = await openDB(kit.name);
		await db.delete('logs', IDBKeyRange.lowerBound([repository.device, 3]));
		db.close();
		const { notices } = await kit.open({ small });
		expect(notices).toMatchObject([
			{ missing: { from: 3, to: 4, after: NOON + MINUTE, until: NOON + 3 * MINUTE } }
		]);
		expect(first(notices).message).toMatch(/lost 2 of your answers: number 3 to 4, given between .* and /);
	});

	it('says no more of a loss that was read, though it is still to be seen', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		for (const card of cards.slice(0, 3)) value(await answerOne(repository, card.id));
		const db = await openDB(kit.name);
		await db.delete('logs', [repository.device, 3]);
		db.close();
		const again = await kit.open({ small });
		expect(again.notices).toHaveLength(1);
		again.dismissNotices();
		expect((await kit.open({ small })).notices).toEqual([]);
	});

	it('says that the storage was emptied also where nothing had been answered', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		await withDeck(repository);
		repository.close();
		indexedDB.deleteDatabase(kit.name);
		expect((await kit.open({ small })).notices).toMatchObject([{ kind: 'data-lost' }]);
	});

	it('keeps quiet when it is behind, broken, or not to be had', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		small.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		value(await answerOne(repository, first(cards).id));
		expect((await kit.open({ small })).notices).toEqual([]);
		expect((await kit.open({ small: { ...smallStore(), getItem: () => '{"device":7' } })).notices).toEqual(
			[]
		);
	});
});

describe('the second copy of the latest answers', () => {
	it('brings back every answer after the database was wiped, and a backup their cards', async () => {
		const small = smallStore();
		const before = await kit.open({ small });
		const { cards } = await withDeck(before);
		await answerAll(before, cards.slice(0, 3));
		const file = await throughFile(before);
		await answerAll(before, cards.slice(2, 6), 3);
		const logs = await before.logsSince(0);
		const memory = (await before.card(first(cards).id))?.memory;
		const after = await wipe(before, small);
		expect(await after.lostAnswers()).toEqual({ answers: 7, homeless: 7 });
		expect(value(await after.bringBack())).toMatchObject({ answers: 7, homeless: 7 });
		expect(await after.logsSince(0)).toEqual(logs);
		expect(await after.lostAnswers()).toEqual({ answers: 0, homeless: 0 });
		value(await after.restore(file));
		expect((await after.card(first(cards).id))?.memory).toEqual(memory);
		expect(await checkInStep(after)).toEqual(logs);
	});

	it('comes back together with a backup that is restored, as the plan says before', async () => {
		const small = smallStore();
		const before = await kit.open({ small });
		const { cards } = await withDeck(before);
		await answerAll(before, cards.slice(0, 2));
		const file = await throughFile(before);
		await answerAll(before, cards.slice(2, 5), 2);
		const logs = await before.logsSince(0);
		const after = await wipe(before, small);
		expect((await after.planRestore(file)).logs).toEqual({ added: 5, kept: 0 });
		value(await after.restore(file));
		expect(await checkInStep(after)).toEqual(logs);
	});

	it('fills a hole in the middle and a log that was cut off, each card as it was', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		await answerAll(repository, cards.slice(0, 6));
		const logs = await repository.logsSince(0);
		const db = await openDB(kit.name);
		await db.delete('logs', [repository.device, 2]);
		await db.delete('logs', IDBKeyRange.lowerBound([repository.device, 5]));
		db.close();
		const again = await kit.open({ small });
		expect(await again.lostAnswers()).toEqual({ answers: 3, homeless: 0 });
		value(await again.bringBack());
		expect(await again.logsSince(0)).toEqual(logs);
		expect(value(await again.checkData(() => {})).faults.filter(({ kind }) => kind === 'answers')).toEqual(
			[]
		);
	});

	it('can be taken back and brought again', async () => {
		const small = smallStore();
		const before = await kit.open({ small });
		const { cards } = await withDeck(before);
		await answerAll(before, cards.slice(0, 2));
		const after = await wipe(before, small);
		const { undo } = value(await after.bringBack());
		value(await after.undoRestore(undo));
		expect(await after.logsSince(0)).toEqual([]);
		expect((await after.lostAnswers()).answers).toBe(2);
	});

	it('holds the last thousand, whatever visits they were given in, and lets the oldest go', async () => {
		const small = smallStore();
		const made = largeDeck('many', 30);
		const opened = await kit.open({ small });
		value(await opened.createDeck(made.deck, [made.reading], made.cards));
		for (let visit = 0; visit < 45; visit += 1) {
			const repository = await kit.open({ small });
			const cards = await repository.cardsOf(made.deck.id);
			value(await repository.record(cards.map((card) => entry(card, 'good', NOON + visit * DAY))));
			repository.close();
		}
		expect(journalKeys(small).length).toBeLessThanOrEqual(20);
		const after = await wipe(opened, small);
		const { answers } = await after.lostAnswers();
		expect(answers).toBeGreaterThanOrEqual(950);
		expect(answers).toBeLessThan(1200);
		value(await after.bringBack());
		const numbers = (await after.logsSince(0)).map(({ id }) => Number(id.split(':').at(-1)));
		expect(numbers).toEqual(Array.from({ length: answers }, (_one, index) => 45 * 30 - answers + index + 1));
	});

	it('is not overwritten when two tabs answer in turns', async () => {
		const small = smallStore();
		const [one, other] = [await kit.open({ small }), await kit.open({ small })];
		const { cards } = await withDeck(one);
		for (const [step, card] of cards.slice(0, 8).entries())
			value(await answerOne(step % 2 ? one : other, card.id, 'good', NOON + step * MINUTE));
		other.close();
		expect(await (await wipe(one, small)).lostAnswers()).toMatchObject({ answers: 8 });
	});

	it('passes over what is no answer, and is gone with everything else when all is deleted', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		await answerAll(repository, cards.slice(0, 2));
		small.setItem(`${kit.name}:journal:000000009 x`, '{"id":"a:1"}\nnonsense\n[[[[\n{"__proto__":{"a":1}}');
		const after = await wipe(repository, small);
		expect((await after.lostAnswers()).answers).toBe(2);
		value(await after.eraseAll());
		expect((await after.lostAnswers()).answers).toBe(0);
		expect(small.length).toBe(0);
	});

	it('costs no answer where localStorage is full', async () => {
		const small = smallStore();
		small.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		await answerAll(repository, cards.slice(0, 2));
		expect(await checkInStep(repository)).toHaveLength(2);
	});
});
