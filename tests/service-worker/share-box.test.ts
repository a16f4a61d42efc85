/** What came of a share is told as it was. */
import { afterEach, expect, test, vi } from 'vitest';
import { keepShared } from '#state/share-box';

afterEach(() => void vi.unstubAllGlobals());

const share = (body: BodyInit) => new Request('https://verso.test/add/', { method: 'POST', body });
const TEXT = share(new URLSearchParams({ text: 'It rained.' }));

/** A browser whose cache takes so many parts and then throws. */
function cacheThat(fails: Error, after = 0): unknown[] {
	const kept: unknown[] = [];
	const put = async (path: string) => {
		if (kept.length >= after) throw fails;
		kept.push(path);
	};
	vi.stubGlobal('caches', { open: async () => ({ put }) });
	return kept;
}

test('a full storage is told as one, and what there was room for is kept', async () => {
	const kept = cacheThat(new DOMException('full', 'QuotaExceededError'), 1);
	const form = new FormData();
	for (const name of ['a.txt', 'b.txt']) form.append('files', new File(['It rained.'], name));
	expect(await keepShared(share(form))).toBe('no-room');
	expect(kept).toHaveLength(1);
});

test.each([
	['a cache that cannot be written', new DOMException('no', 'UnknownError')],
	['a cache that is forbidden', new DOMException('no', 'SecurityError')],
	['a fault of another kind', new TypeError('no')]
])('%s is told as a failure, not as a full storage', async (_what, error) => {
	cacheThat(error);
	expect(await keepShared(TEXT.clone())).toBe('failed');
	vi.stubGlobal('caches', { open: () => Promise.reject(error) });
	expect(await keepShared(TEXT.clone())).toBe('failed');
});

test('a share that breaks off on its way is told as a failure', async () => {
	cacheThat(new TypeError('no'));
	const broken = new Request('https://verso.test/add/', {
		method: 'POST',
		body: '--x\r\n',
		headers: { 'content-type': 'multipart/form-data; boundary=x' }
	});
	expect(await keepShared(broken)).toBe('failed');
});

test('a share with nothing in it is told as that', async () => {
	const kept = cacheThat(new TypeError('no'));
	const form = new FormData();
	form.append('title', 'Only a title');
	form.append('files', new File([], 'empty.txt'));
	expect(await keepShared(share(form))).toBe('nothing');
	expect(kept).toEqual([]);
});
