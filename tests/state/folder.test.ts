/** Backup files in a real folder: the browser's own, whose handle is of the same kind as one that a learner chooses. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupLines } from '#core/exchange/backup';
import { folderFileName } from '#core/exchange/folder';
import { DEFAULT_SETTINGS } from '#core/settings';
import type { DeviceId } from '#core/model';
import { packed } from '#files/backup-file';
import { backupsIn, newestIn, writeInto } from '#state/folder-files';
import { openRepository } from '#storage/repository';

const DEVICE = 'abcd-1' as DeviceId;
const AT = Date.UTC(2026, 10, 24, 12);
let folder: FileSystemDirectoryHandle;
let root: FileSystemDirectoryHandle;
beforeEach(async () => {
	root = await navigator.storage.getDirectory();
	folder = await root.getDirectoryHandle('backups', { create: true });
});
afterEach(async () => {
	await root.removeEntry('backups', { recursive: true }).catch(() => undefined);
});

function stream() {
	const settings = { row: DEFAULT_SETTINGS, changedAt: 1 };
	return packed(backupLines({ createdAt: AT, device: DEVICE }, [[{ settings }]]));
}
const write = (at: number, keep = 3) => writeInto(folder, { at, device: DEVICE, stream: stream() }, keep);
async function namesIn(of: FileSystemDirectoryHandle): Promise<string[]> {
	const names: string[] = [];
	for await (const name of of.keys()) names.push(name);
	return names;
}
async function put(name: string, text: string): Promise<void> {
	const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
	await file.write(text);
	await file.close();
}

test('a backup is written whole, and the oldest beyond the newest few go, but no file of another kind', async () => {
	await put('verso-2026-11-01.jsonl.gz', 'saved by hand');
	for (let minute = 0; minute < 6; minute += 1)
		expect(await write(AT + minute * 60_000)).toEqual({ ok: true, value: undefined });
	const names = (await namesIn(folder)).sort();
	// Beyond the newest three one of the week stays.
	expect(names).toEqual([
		'verso-2026-11-01.jsonl.gz',
		...[2, 3, 4, 5].map((minute) => folderFileName(AT + minute * 60_000, DEVICE))
	]);
});

test('the newest that reads well is found; one that is empty or cut off is passed over', async () => {
	await write(AT);
	await put(folderFileName(AT + 1000, DEVICE), '');
	await put(folderFileName(AT + 2000, DEVICE), '{"format":"verso-backup/2","createdAt":1,"device":"a"}');
	const found = await newestIn(folder);
	expect(found.ok && found.value.name).toBe(folderFileName(AT, DEVICE));
});

test('a file that was begun and given up is none, and goes with the next', async () => {
	await write(AT);
	await put(folderFileName(AT + 1000, DEVICE), '');
	expect((await backupsIn(folder)).files.map(({ name }) => name)).toEqual([folderFileName(AT, DEVICE)]);
	await write(AT + 2000);
	expect((await namesIn(folder)).sort()).toEqual([AT, AT + 2000].map((at) => folderFileName(at, DEVICE)));
});

test('an empty file of another device stays: it may be one that is being written there', async () => {
	const other = folderFileName(AT + 1000, 'wxyz-2' as DeviceId);
	await put(other, '');
	await write(AT + 2000);
	expect((await namesIn(folder)).sort()).toEqual([folderFileName(AT + 2000, DEVICE), other].sort());
});

test('an old file that cannot be removed stays, and the new one is written all the same', async () => {
	for (const at of [AT, AT + 1000]) await write(at);
	const held = new DOMException('open elsewhere', 'NoModificationAllowedError');
	vi.spyOn(folder, 'removeEntry').mockRejectedValue(held);
	for (const at of [AT + 2000, AT + 3000]) expect(await write(at, 1)).toEqual({ ok: true, value: undefined });
	expect(await namesIn(folder)).toHaveLength(4);
});

test('a folder that is called like a backup is passed over', async () => {
	const name = folderFileName(AT + 1000, DEVICE);
	await folder.getDirectoryHandle(name, { create: true });
	expect(await write(AT)).toEqual({ ok: true, value: undefined });
	const found = await newestIn(folder);
	expect(found.ok && found.value.name).toBe(folderFileName(AT, DEVICE));
	expect(await namesIn(folder)).toContain(name);
});

test('a folder without a backup says so', async () => {
	await put('letter.txt', 'Dear diary');
	const found = await newestIn(folder);
	expect(found.ok ? '' : found.problem).toContain('There is no backup in “backups”');
});

test('a file whose writing failed is not there, and those before it are', async () => {
	await write(AT);
	let parts = 0;
	const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull(controller) {
			parts += 1;
			if (parts < 3) controller.enqueue(new Uint8Array(1000));
			else controller.error(new DOMException('full', 'QuotaExceededError'));
		}
	});
	const failed = await writeInto(folder, { at: AT + 5000, device: DEVICE, stream: broken }, 3);
	expect(failed).toEqual({ ok: false, problem: 'There is no room left in the folder.' });
	expect(await namesIn(folder)).toEqual([folderFileName(AT, DEVICE)]);
});

test('a file of the same second outlives a writing that failed', async () => {
	await write(AT);
	const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull: (controller) => controller.error(new DOMException('full', 'QuotaExceededError'))
	});
	expect((await writeInto(folder, { at: AT, device: DEVICE, stream: broken }, 3)).ok).toBe(false);
	const found = await newestIn(folder);
	expect(found.ok && found.value.name).toBe(folderFileName(AT, DEVICE));
});

test('a folder that is gone is told', async () => {
	await root.removeEntry('backups', { recursive: true });
	const failed = await write(AT);
	expect(failed.ok ? '' : failed.problem).toContain('is not there any more');
});

test('the folder that was chosen is kept, and forgotten', async () => {
	const opened = await openRepository({ name: 'folder-test' });
	if (!opened.ok) throw new Error(opened.problem.message);
	const repository = opened.value;
	await repository.setFolder(folder);
	expect(await (await repository.folder())?.isSameEntry(folder)).toBe(true);
	await repository.setFolder(undefined);
	expect(await repository.folder()).toBeUndefined();
	repository.close();
});
