import 'fake-indexeddb/auto';
import { openDB, type IDBPDatabase } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undo } from '#core/review/undo';
import type { Repository } from '#storage/repository';
import { value } from './assert';
import { answerOne, checkInStep, first, MINUTE, newKit, NOON, utc, withDeck } from './kit';

let kit = newKit('check');
let count = 0;
beforeEach(() => {
	kit = newKit(`check-${(count += 1)}`);
});
afterEach(() => kit.closeAll());

async function studied(): Promise<Repository> {
	const repository = await kit.open();
	const { cards } = await withDeck(repository);
	for (const [step, card] of cards.slice(0, 5).entries())
		value(await answerOne(repository, card.id, step % 2 ? 'again' : 'good', NOON + step * MINUTE));
	return repository;
}
/** What no part of the app would do. */
async function tamper(change: (db: IDBPDatabase) => Promise<unknown>): Promise<void> {
	const db = await openDB(kit.name);
	await change(db);
	db.close();
}
async function changeCard(db: IDBPDatabase, change: (row: Record<string, unknown>) => void): Promise<void> {
	const [stored] = (await db.getAll('cards')) as { row: Record<string, unknown> }[];
	if (!stored) throw new Error('There is no card.');
	change(stored.row);
	await db.put('cards', stored);
}
const found = async (repository: Repository) =>
	value(await repository.checkData(() => {})).faults.map(({ kind, count: times }) => `${kind} ${times}`);

describe('the full check', () => {
	it('finds nothing in what the app wrote, and tells how far it is', async () => {
		const repository = await studied();
		const shares: number[] = [];
		const report = value(await repository.checkData((share) => shares.push(share)));
		expect(report).toMatchObject({ documents: 1, decks: 1, answers: 5, faults: [] });
		expect(report.mends).toEqual({ memories: [], numbers: false });
		expect(shares.at(-1)).toBe(1);
		expect(shares).toEqual(shares.toSorted((one, other) => one - other));
	});

	it('finds memories and numbers that do not follow, and mends them', async () => {
		const repository = await studied();
		await tamper((db) => changeCard(db, (row) => Object.assign(row.memory as object, { stability: 77 })));
		await tamper(async (db) => {
			const counter = first((await db.getAll('counters')) as { fresh: number }[]);
			await db.put('counters', { ...counter, fresh: counter.fresh + 3 });
		});
		const report = value(await repository.checkData(() => {}));
		expect(report.faults.map(({ kind }) => kind).toSorted()).toEqual(['memory', 'numbers']);
		value(await repository.mendData(report));
		expect(await found(repository)).toEqual([]);
		await checkInStep(repository);
	});

	it('counts every number anew under a repository that is open, which goes on, and opens again', async () => {
		const repository = await studied();
		const other = await kit.open();
		const [days, hours] = [await repository.days(), await repository.dueHours()];
		await tamper(async (db) => {
			for (const store of ['days', 'knowledge', 'counters']) await db.clear(store);
		});
		value(await repository.mendData(value(await repository.checkData(() => {}))));
		expect(await other.days()).toEqual(days);
		expect(await repository.dueHours()).toEqual(hours);
		const [card] = await repository.newCards(undefined, 1);
		if (!card) throw new Error('There is no new card.');
		value(await answerOne(repository, card.id, 'good', NOON + 9 * MINUTE));
		expect((await checkInStep(other)).length).toBe(6);
		expect((await checkInStep(await kit.open())).length).toBe(6);
		expect(await found(repository)).toEqual([]);
	});

	it('finds the record of a day that is not what its answers give, and mends it', async () => {
		const repository = await studied();
		const card = first(await repository.dueCards(undefined, Infinity, 1));
		const given = value(await answerOne(repository, card.id, 'again', NOON + 10 * MINUTE));
		const [answered, logs] = await Promise.all([repository.card(card.id), repository.logsOfCard(card.id)]);
		if (!answered) throw new Error('The card is gone.');
		const tools = { zone: utc, weights: undefined };
		value(await repository.record([undo(answered, first(given), logs, NOON + 11 * MINUTE, tools)]));
		expect(await found(repository)).toEqual([]);
		const days = await repository.days();
		await tamper(async (db) => {
			const [row] = (await db.getAll('days')) as { day: number; numbers: Uint32Array }[];
			if (!row) throw new Error('There is no day.');
			await db.put('days', { ...row, numbers: row.numbers.map((number) => number + 1) });
			await db.put('days', { ...row, day: row.day - 40 });
		});
		const report = value(await repository.checkData(() => {}));
		expect(report.faults).toMatchObject([{ kind: 'numbers', count: 2 }]);
		value(await repository.mendData(report));
		expect(await found(repository)).toEqual([]);
		expect(await repository.days()).toEqual(days);
	});

	it('finds mix-ups of a day that nobody answered wrong so often, and mends them', async () => {
		const repository = await studied();
		await tamper((db) => {
			const slip = { textId: 'text', right: 'ann', response: 'bob', count: 3 };
			return db.put('slips', { day: 20_000, slips: [slip] });
		});
		const report = value(await repository.checkData(() => {}));
		expect(report.faults).toMatchObject([{ kind: 'numbers', count: 1 }]);
		value(await repository.mendData(report));
		expect(await repository.slips()).toEqual([]);
		expect(await found(repository)).toEqual([]);
	});

	it('says which answers are missing between which times, and mends the end of the log', async () => {
		const repository = await studied();
		await tamper((db) => db.delete('logs', [repository.device, 3]));
		const report = value(await repository.checkData(() => {}));
		const answers = report.faults.find(({ kind }) => kind === 'answers');
		expect(answers?.examples[0]).toMatch(
			/^Answer 3 of this device, given after 2026-11-2\d \d\d:\d1 before 2026-11-2\d \d\d:\d3, is missing\.$/
		);
		value(await repository.mendData(report));
		expect(await found(repository)).toEqual(['answers 1']);
	});

	it.each<[string, string, (row: Record<string, unknown>) => void]>([
		['words that moved', 'span 1', (row) => Object.assign(row.evidence as object, { exact: 'other words' })],
		[
			'a place outside the text',
			'span 2',
			(row) => {
				Object.assign(row.evidence as object, { span: { start: 1e6, end: 2e6 } });
				Object.assign(row, { asks: 'detail', answerSpan: { start: 1e6, end: 2e6 } });
			}
		],
		['a statement that is gone', 'reference 1', (row) => (row.statementId = 'gone')],
		['a document that is gone', 'reference 1', (row) => (row.textId = 'gone')],
		['a prompt that is a number', 'shape 1', (row) => (row.prompt = 7)],
		['a memory that is no memory', 'shape 1', (row) => (row.memory = { state: 'review' })]
	])('finds %s', async (_what, expected, change) => {
		const repository = await kit.open();
		await withDeck(repository);
		await tamper((db) => changeCard(db, change));
		expect((await found(repository)).filter((line) => !line.startsWith('numbers'))).toEqual([expected]);
	});

	it('finds cards whose deck is gone', async () => {
		const repository = await kit.open();
		const { cards } = await withDeck(repository);
		await tamper(async (db) => db.clear('decks'));
		expect(value(await repository.checkData(() => {})).faults[0]?.examples).toEqual([
			`${cards.length} cards belong to a deck that is not there.`
		]);
	});
});

describe('the look while nothing else is to be done', () => {
	it('says nothing where every row is found, and tells, once, where an index lost one or cannot be read', async () => {
		const repository = await studied();
		const told: string[] = [];
		repository.onChange(({ what }) => told.push(what));
		await repository.lookOver(() => Promise.resolve());
		expect([repository.notices, told]).toEqual([[], []]);
		const counting = vi.spyOn(IDBIndex.prototype, 'count').mockImplementation(function (this: IDBIndex) {
			return this.objectStore.count(IDBKeyRange.lowerBound('b'));
		});
		await repository.lookOver(() => Promise.resolve());
		await repository.lookOver(() => Promise.resolve());
		expect(repository.notices.map(({ kind }) => kind)).toEqual(['data-lost']);
		expect(told[0]).toBe('everything');
		repository.dismissNotices();
		counting.mockImplementation(() => {
			throw new DOMException('Internal error.', 'UnknownError');
		});
		await repository.lookOver(() => Promise.resolve());
		expect(repository.notices).toHaveLength(1);
		counting.mockRestore();
		repository.dismissNotices();
		const read = IDBObjectStore.prototype.get;
		const reading = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
			this: IDBObjectStore,
			...given: Parameters<typeof read>
		) {
			if (this.name === 'meta') throw new DOMException('Internal error.', 'UnknownError');
			return read.apply(this, given);
		});
		await repository.lookOver(() => Promise.resolve());
		expect(repository.notices).toHaveLength(1);
		reading.mockRestore();
	});

	it('counts anew what is wrong in the numbers of decks and days, and says that it was put right', async () => {
		const repository = await studied();
		const [days, decks] = [await repository.days(), await repository.overview(NOON, utc)];
		await tamper(async (db) => {
			const counter = first((await db.getAll('counters')) as { fresh: number }[]);
			await db.put('counters', { ...counter, fresh: counter.fresh + 3 });
			const day = first((await db.getAll('days')) as { day: number; numbers: Uint32Array }[]);
			await db.delete('days', day.day);
			await db.put('days', { ...day, day: day.day - 40 });
		});
		await repository.lookOver(() => Promise.resolve());
		expect(repository.notices.map(({ message }) => message)).toEqual([
			'A part of what is stored for Verso was damaged. All of it followed from your answers and was put right.'
		]);
		expect([await repository.days(), await repository.overview(NOON, utc)]).toEqual([days, decks]);
		expect(await found(repository)).toEqual([]);
	});
});

describe('a row that is none any more', () => {
	/** What is made of bytes that went wrong: nothing, under a key that is still there. */
	function blank(key: string) {
		const read = IDBObjectStore.prototype.getAll;
		return vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
			this: IDBObjectStore,
			...given: Parameters<typeof read>
		) {
			const request = read.apply(this, given);
			if (this.name !== 'cards') return request;
			request.addEventListener('success', () => {
				const rows = request.result.map((one: { row: { id: string } }) => (one?.row.id === key ? null : one));
				Object.defineProperty(request, 'result', { value: rows, configurable: true });
			});
			return request;
		});
	}

	it('is taken out by whoever trips over it, told, and the rest goes on', async () => {
		const repository = await studied();
		const card = first(await repository.newCards(undefined, 1));
		const { deckId } = card;
		const before = await repository.cardsOf(deckId);
		const blanked = blank(card.id);
		const kept = [];
		for await (const rows of repository.backup()) kept.push(...rows.filter((row) => 'card' in row));
		blanked.mockRestore();
		expect(kept).toHaveLength(before.length - 1);
		expect(repository.notices.map(({ kind }) => kind)).toEqual(['data-lost']);
		expect(await repository.cardsOf(deckId)).toHaveLength(before.length - 1);
		expect(await found(repository)).toEqual([]);
		await checkInStep(repository);
	});
});
