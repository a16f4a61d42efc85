import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRepository } from '#storage/repository';
import { problem, value } from './assert';
import { answerOne, checkInStep, entry, first, MINUTE, newKit, NOON, smallStore, withDeck } from './kit';

let kit = newKit('open');
let count = 0;
beforeEach(() => {
	kit = newKit(`open-${(count += 1)}`);
});
afterEach(() => {
	kit.closeAll();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** The disk has it; what the page hears is that the connection broke. */
function hearOfAbort(tx: IDBTransaction): void {
	const listen = tx.addEventListener.bind(tx);
	const heardAs: Record<string, string> = { abort: 'complete', complete: 'never' };
	tx.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) =>
		listen(heardAs[type] ?? type, listener);
}

/** Makes the next transaction that writes fail, before or after it reached the disk. */
function failOnce(when: 'before' | 'after'): void {
	const { transaction } = IDBDatabase.prototype;
	const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
	spy.mockImplementation(function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
		const tx = transaction.apply(this, given);
		if (given[1] !== 'readwrite') return tx;
		spy.mockRestore();
		if (when === 'before') tx.abort();
		else hearOfAbort(tx);
		return tx;
	});
}

describe('opening', () => {
	it('says so in a browser without IndexedDB', async () => {
		vi.stubGlobal('indexedDB', undefined);
		const found = problem(await openRepository({ name: kit.name }));
		expect(found.kind).toBe('unavailable');
		expect(found.message).toMatch(/does not let Verso store anything/);
	});

	it('leaves a database of a newer version alone', async () => {
		const newer = await openDB(kit.name, 99, { upgrade: (db) => void db.createObjectStore('later') });
		newer.close();
		expect(problem(await openRepository({ name: kit.name })).kind).toBe('newer');
		const again = await openDB(kit.name);
		expect([...again.objectStoreNames]).toEqual(['later']);
		again.close();
	});

	it('lets a newer version in at once, finishes what was begun, and then says that it is old', async () => {
		const repository = await kit.open();
		const { cards } = await withDeck(repository);
		const begun = repository.record([entry(first(cards))]);
		const newer = await openDB(kit.name, 99);
		expect((await begun).ok).toBe(true);
		expect(await newer.count('logs')).toBe(1);
		newer.close();
		expect(problem(await repository.record([entry(first(cards))])).kind).toBe('newer');
		await expect(repository.settings()).rejects.toMatchObject({ problem: { kind: 'newer' } });
	});

	it('says that storage is closed after it was closed', async () => {
		const repository = await kit.open();
		repository.close();
		expect(problem(await repository.saveNote('a', 1)).kind).toBe('closed');
	});
});

describe('a connection that breaks', () => {
	it.each(['before', 'after'] as const)(
		'counts an answer once when it broke %s the answer was written',
		async (when) => {
			const repository = await kit.open();
			const { cards } = await withDeck(repository);
			failOnce(when);
			expect(value(await answerOne(repository, first(cards).id))).toHaveLength(1);
			expect(await checkInStep(repository)).toHaveLength(1);
			value(await answerOne(repository, first(cards).id, 'good', NOON + MINUTE));
			expect(await checkInStep(repository)).toHaveLength(2);
		}
	);

	it('gives back the deck that was deleted when it broke after the deletion was written', async () => {
		const repository = await kit.open();
		const { deck, cards } = await withDeck(repository);
		failOnce('after');
		expect(value(await repository.removeDeck(deck.id)).cards).toHaveLength(cards.length);
		expect(await repository.deck(deck.id)).toBeUndefined();
	});
});

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

	it('notices that the database went back to an earlier state', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		value(await answerOne(repository, first(cards).id));
		const early = await openDB(kit.name);
		const head: unknown = await early.get('meta', 'head');
		for (const card of cards.slice(1, 4)) value(await answerOne(repository, card.id));
		await early.put('meta', head);
		early.close();
		expect((await kit.open({ small })).notices).toMatchObject([{ missing: { from: 2, to: 4, after: NOON } }]);
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
