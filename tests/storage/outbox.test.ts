import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undo } from '#core/review/undo';
import { problem, value } from './assert';
import { answerOne, checkInStep, entry, first, MINUTE, newKit, NOON, smallStore, utc, withDeck } from './kit';

let kit = newKit('outbox');
let count = 0;
beforeEach(() => {
	kit = newKit(`outbox-${(count += 1)}`);
});
afterEach(() => {
	kit.closeAll();
	vi.restoreAllMocks();
});

/** From now on nothing can be written, until the mock is restored. */
function fullDisk(): { restore(): void } {
	const { transaction } = IDBDatabase.prototype;
	const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
	spy.mockImplementation(function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
		if (given[1] === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
		return transaction.apply(this, given);
	});
	return { restore: () => spy.mockRestore() };
}

/** The disk has the next write; the page hears, twice, that the connection broke. */
function unheard(): void {
	const { transaction } = IDBDatabase.prototype;
	let writes = 0;
	const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
	spy.mockImplementation(function (this: IDBDatabase, ...given: Parameters<typeof transaction>) {
		if (given[1] !== 'readwrite') return transaction.apply(this, given);
		writes += 1;
		if (writes === 2) {
			spy.mockRestore();
			throw new DOMException('gone', 'AbortError');
		}
		const tx = transaction.apply(this, given);
		const listen = tx.addEventListener.bind(tx);
		const heardAs: Record<string, string> = { abort: 'complete', complete: 'never' };
		tx.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) =>
			listen(heardAs[type] ?? type, listener);
		return tx;
	});
}

describe('an answer that cannot be stored', () => {
	it('goes in at the next start, with the time it was given, when the page was closed meanwhile', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const { cards } = await withDeck(repository);
		const disk = fullDisk();
		for (const [step, card] of cards.slice(0, 2).entries()) {
			const why = problem(await repository.record([entry(card, 'good', NOON + step)]));
			expect(why.kind).toBe('quota');
			expect(why.message).toContain('kept aside, even when you close this page');
		}
		repository.close();
		disk.restore();
		const again = await kit.open({ small });
		expect((await checkInStep(again)).map(({ at }) => at)).toEqual([NOON, NOON + 1]);
		expect(again.notices).toMatchObject([
			{ kind: 'answers-late', message: '2 answers that could not be stored last time went in now.' }
		]);
		expect((await kit.open({ small })).notices).toEqual([]);
	});

	it('goes in before the next answer of the same visit', async () => {
		const repository = await kit.open({ small: smallStore() });
		const { cards } = await withDeck(repository);
		const [one, two] = cards;
		if (!one || !two) throw new Error('The deck has too few cards.');
		const disk = fullDisk();
		expect(problem(await repository.record([entry(one)])).kind).toBe('quota');
		disk.restore();
		value(await repository.record([entry(two, 'good', NOON + 1)]));
		expect((await checkInStep(repository)).map(({ cardId }) => cardId)).toEqual([one.id, two.id]);
	});

	it('counts once when the same question is graded anew, whatever was graded before', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const card = first((await withDeck(repository)).cards);
		const disk = fullDisk();
		expect(problem(await repository.record([entry(card, 'again')])).kind).toBe('quota');
		expect(problem(await repository.record([entry(card, 'again', NOON + 1)])).kind).toBe('quota');
		disk.restore();
		value(await repository.record([entry(card, 'good', NOON + MINUTE)]));
		repository.close();
		const again = await kit.open({ small });
		expect(await checkInStep(again)).toMatchObject([{ rating: 'good', at: NOON + MINUTE }]);
		expect(again.notices).toEqual([]);
	});

	it('counts once when it had been written though the page heard otherwise, even after it was taken back', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const card = first((await withDeck(repository)).cards);
		unheard();
		expect(problem(await repository.record([entry(card)])).kind).toBe('closed');
		const other = await kit.open({ small: smallStore() });
		const logs = await other.logsOfCard(card.id);
		const stored = await other.card(card.id);
		if (!stored) throw new Error('The card is gone.');
		value(await other.record([undo(stored, first(logs), logs, NOON + 1, { zone: utc, weights: undefined })]));
		const again = await kit.open({ small });
		expect((await checkInStep(again)).map(({ kind }) => kind)).toEqual(['review', 'undo']);
		expect((await again.card(card.id))?.memory).toEqual(card.memory);
	});

	it('does not count when the card was answered elsewhere meanwhile, and that is told', async () => {
		const small = smallStore();
		const repository = await kit.open({ small });
		const card = first((await withDeck(repository)).cards);
		const disk = fullDisk();
		expect(problem(await repository.record([entry(card)])).kind).toBe('quota');
		disk.restore();
		const other = await kit.open({ small: smallStore() });
		value(await answerOne(other, card.id, 'easy', NOON + 1));
		const again = await kit.open({ small });
		expect(await checkInStep(again)).toHaveLength(1);
		expect(first(again.notices).message).toContain('1 answer to cards that changed meanwhile did not count');
	});

	it('is kept in the page where there is no second place, and is forgotten with everything else', async () => {
		const small = smallStore();
		small.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		const repository = await kit.open({ small });
		const card = first((await withDeck(repository)).cards);
		const disk = fullDisk();
		const why = problem(await repository.record([entry(card)]));
		expect(why.message).toContain('leave the page open');
		disk.restore();
		value(await repository.eraseAll());
		const { cards } = await withDeck(repository, 'b');
		value(await repository.record([entry(first(cards))]));
		expect(await checkInStep(repository)).toHaveLength(1);
	});

	it.each(['', '{', '{"entries":7}', '{"entries":[{"log":{},"card":null}]}', '[]', 'null'])(
		'is thrown away when what was kept aside reads %j',
		async (text) => {
			const small = smallStore();
			small.setItem(`${kit.name}:waiting:1`, text);
			const repository = await kit.open({ small });
			expect(repository.notices).toEqual([]);
			expect(small.getItem(`${kit.name}:waiting:1`)).toBeNull();
		}
	);
});
