import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRepository } from '#storage/repository';
import { problem, value } from './assert';
import { answerOne, checkInStep, entry, first, MINUTE, newKit, NOON, withDeck } from './kit';

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
		// As in a session, which has read what it shows.
		await repository.card(first(cards).id);
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
