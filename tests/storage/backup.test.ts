import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { value } from './assert';
import { largeBackup, newKit } from './kit';

const kit = newKit('backup');
afterEach(() => {
	kit.closeAll();
	vi.restoreAllMocks();
});

/** The most cards that were asked to be written and not yet were, at any time. */
function mostCardsWaiting(): () => number {
	let waiting = 0;
	let most = 0;
	const { put } = IDBObjectStore.prototype;
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...given: Parameters<typeof put>
	) {
		const request = put.apply(this, given);
		if (this.name === 'cards') {
			most = Math.max(most, (waiting += 1));
			request.addEventListener('success', () => (waiting -= 1));
		}
		return request;
	});
	return () => most;
}

describe('a restore', () => {
	it('hands its cards over a few at a time, as an import does', async () => {
		const repository = await kit.open();
		const backup = largeBackup(1000);
		const most = mostCardsWaiting();
		value(await repository.restore(backup));
		expect((await repository.cards(backup.cards.map(({ row }) => row.id))).length).toBe(1000);
		expect(most()).toBeGreaterThan(0);
		expect(most()).toBeLessThanOrEqual(200);
	});
});
