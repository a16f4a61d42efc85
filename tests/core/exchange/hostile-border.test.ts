/** What comes in from other apps and from a folder that others write to. `FUZZ_RUNS` says how often. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folderFileName, folderFiles, isBy } from '#core/exchange/folder';
import type { DeviceId } from '#core/model';
import { newestIn, writeInto } from '#state/folder-files';
import { keepShared, openBox } from '#state/share-box';
import { sample, written } from '../../fixtures/backup';
import { numRuns, TIMEOUT } from '../../support/hostile';

const GOOD = new TextEncoder().encode(await written(sample()));

/** A store of responses that keeps the order in which they came, as a browser's does. */
function boxes(): CacheStorage {
	const kept = new Map<string, Response>();
	const cache = {
		put: async (path: string, response: Response) => void kept.set(path, response),
		keys: async () => [...kept.keys()],
		match: async (path: string) => kept.get(path)?.clone(),
		delete: async (path: string) => kept.delete(path)
	};
	return { open: async () => cache, has: async () => kept.size > 0 } as never;
}

describe('what another app shares', () => {
	afterEach(() => void vi.unstubAllGlobals());

	const text = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc.constantFrom(
			'',
			' ',
			'https://a.example/b',
			'__proto__',
			'../../x',
			'\uD800',
			'a\r\nX-Name: b',
			'\u202Eevil',
			'%',
			'%E0%A4%A'
		)
	);
	const field = fc.tuple(fc.constantFrom('title', 'text', 'url', 'files', 'else', '__proto__'), text);
	const file = fc.tuple(text, text, fc.uint8Array({ maxLength: 40 }));

	it('is kept whole until it is taken, whatever its fields say', { timeout: TIMEOUT }, () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(field, { maxLength: 6 }),
				fc.array(file, { maxLength: 3 }),
				async (fields, files) => {
					vi.stubGlobal('caches', boxes());
					const form = new FormData();
					for (const [name, value] of fields) form.append(name, value);
					for (const [name, type, bytes] of files)
						form.append('files', new File([Uint8Array.from(bytes)], name, { type }));
					const end = await keepShared({ formData: async () => form });
					const { shared, links } = await openBox();
					const full = files.filter(([, , bytes]) => bytes.length > 0);
					const first = (name: string) => fields.find(([other]) => other === name)?.[1].trim() ?? '';
					const said = first('text') || first('url') ? 1 : 0;
					expect(shared.length + links.length).toBe(full.length + said);
					expect(end).toBe(full.length + said > 0 ? 'kept' : 'nothing');
					for (const link of links) expect(link).toMatch(/^https?:/);
					for (const one of shared) await one.taken();
					expect(await openBox()).toEqual({ shared: [], links: [] });
				}
			),
			{ numRuns }
		)
	);
});

describe('a folder that others write to', () => {
	const device = '1a2b3c' as DeviceId;
	const AT = Date.UTC(2026, 10, 24, 12);
	const stream = () => new Blob(['a backup']).stream();

	/** A folder of the File System Access API, in memory; undefined stands for a folder in it. */
	function folderOf(entries: Map<string, Uint8Array<ArrayBuffer> | undefined>): FileSystemDirectoryHandle {
		const folder = {
			name: 'backups',
			async *keys() {
				yield* [...entries.keys()];
			},
			async getFileHandle(name: string, { create = false } = {}) {
				if (!entries.has(name) && !create) throw new DOMException('gone', 'NotFoundError');
				if (!entries.has(name)) entries.set(name, new Uint8Array());
				const bytes = entries.get(name);
				if (!bytes) throw new DOMException('a folder', 'TypeMismatchError');
				const parts: BlobPart[] = [];
				return {
					getFile: async () => new File([bytes], name),
					createWritable: async () =>
						new WritableStream<BlobPart>({
							write: (part) => void parts.push(part),
							close: async () => void entries.set(name, new Uint8Array(await new Blob(parts).arrayBuffer()))
						})
				};
			},
			async removeEntry(name: string) {
				if (!entries.delete(name)) throw new DOMException('gone', 'NotFoundError');
			}
		};
		return folder as never;
	}

	const time = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
	const name = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom('__proto__', '..', 'verso-2026-11-01.jsonl.gz', '\u202Ezg.lnosj'),
		fc.tuple(time, fc.constantFrom(device, 'ffff' as DeviceId)).map((it) => folderFileName(...it)),
		fc.stringMatching(/^verso-\d{4}-\d\d-\d\d-\d{6}-\w{4}\.jsonl\.gz$/)
	);
	const content = fc.oneof(
		fc.uint8Array({ maxLength: 30 }).map((bytes) => Uint8Array.from(bytes)),
		fc.constantFrom(undefined, GOOD, GOOD, GOOD.slice(0, 300))
	);
	const entries = fc.array(fc.tuple(name, content), { maxLength: 20 });

	it('loses no file of another name, nor the backup just written', { timeout: TIMEOUT }, () =>
		fc.assert(
			fc.asyncProperty(entries, fc.integer({ min: 1, max: 5 }), async (some, keep) => {
				const held = new Map(some);
				// Folders too, and what other devices wrote, is not ours.
				const foreign = [...held.keys()].filter((one) => !held.get(one) || !isBy(device, one));
				const written = await writeInto(folderOf(held), { at: AT, device, stream: stream() }, keep);
				expect(foreign.filter((one) => !held.has(one))).toEqual([]);
				const later = folderFiles([...held.keys()]).filter(({ at, owner }) => at > AT && owner === '1a2b');
				if (written.ok && later.length < keep) expect(held.get(folderFileName(AT, device))).toHaveLength(8);
				if (!written.ok) expect(written.problem.length).toBeGreaterThan(10);
			}),
			{ numRuns }
		)
	);

	it('gives the newest backup that reads well, and changes nothing', { timeout: TIMEOUT }, () =>
		fc.assert(
			fc.asyncProperty(entries, async (some) => {
				const before = new Map(some);
				const held = new Map(some);
				const found = await newestIn(folderOf(held));
				// By identity: to compare thousands of bytes one by one is what would take the time.
				expect(held.size).toBe(before.size);
				expect([...held].filter(([name, bytes]) => before.get(name) !== bytes)).toEqual([]);
				if (!found.ok) expect(found.problem.length).toBeGreaterThan(10);
				const own = folderFiles([...before.keys()]);
				const good = own.find(({ name }) => before.get(name) === GOOD);
				expect(found.ok ? found.value.name : undefined).toBe(good?.name);
			}),
			{ numRuns }
		)
	);
});
