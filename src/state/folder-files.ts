/** Backup files in a folder: written whole or not at all, thinned, and the newest good one found. */
import { folderFileName, folderFiles, isBy, thinned } from '#core/exchange/folder';
import type { DeviceId, EpochMs, Result } from '#core/model';
import { readBackupFile } from '#files/backup-file';

/** https://wicg.github.io/file-system-access/, which not every browser has. */
declare global {
	interface Window {
		showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
	}
	interface FileSystemHandle {
		queryPermission?(asked: { mode: 'readwrite' }): Promise<PermissionState>;
		requestPermission?(asked: { mode: 'readwrite' }): Promise<PermissionState>;
	}
}
type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;
export interface NewFile {
	at: EpochMs;
	device: DeviceId;
	stream: Bytes;
}

/** Our files, the newest first. One that is empty was begun when a browser was closed, or is being written: it is none. */
export async function backupsIn(
	folder: FileSystemDirectoryHandle
): Promise<{ files: File[]; empty: string[] }> {
	const names: string[] = [];
	for await (const name of folder.keys()) names.push(name);
	const found = await Promise.all(folderFiles(names).map(({ name }) => fileIn(folder, name)));
	const files = found.filter((file) => file !== undefined);
	const isEmpty = ({ size }: File) => size === 0;
	return {
		files: files.filter((file) => !isEmpty(file)),
		empty: files.filter(isEmpty).map(({ name }) => name)
	};
}

/** What is not of our making, or is no longer there. */
const NO_FILE = ['TypeMismatchError', 'NotFoundError'];

/** Undefined for a folder of that name, and for a file that somebody deleted meanwhile. */
async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
	try {
		return await (await folder.getFileHandle(name)).getFile();
	} catch (error) {
		if (error instanceof DOMException && NO_FILE.includes(error.name)) return undefined;
		throw error;
	}
}

/**
 * Writes a backup and thins the older ones of this device. The browser writes beside the file and puts it in its
 * place at the end, so a file that is there is whole. A problem is told in words.
 */
export async function writeInto(
	folder: FileSystemDirectoryHandle,
	{ at, device, stream }: NewFile,
	keep: number
): Promise<Result<void, string>> {
	const name = folderFileName(at, device);
	try {
		const file = await folder.getFileHandle(name, { create: true });
		try {
			await stream.pipeTo(await file.createWritable());
		} catch (error) {
			await removeEmpty(folder, name).catch(() => undefined);
			throw error;
		}
		const { files, empty } = await backupsIn(folder);
		const old = thinned(
			files.map((one) => one.name),
			device,
			keep
		);
		// An empty file of another device may be one that is being written there.
		const begun = empty.filter((one) => isBy(device, one));
		for (const gone of [...old, ...begun]) await removeOld(folder, gone);
		return { ok: true, value: undefined };
	} catch (error) {
		return { ok: false, problem: folderTrouble(error) };
	}
}

/** What stays where a writing failed; that it cannot be removed either says nothing new. */
async function removeEmpty(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
	if ((await fileIn(folder, name))?.size === 0) await folder.removeEntry(name);
}

/** The new file is written: an old one that is held open, or that somebody deleted, is no trouble. It goes with the next. */
async function removeOld(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
	try {
		await folder.removeEntry(name);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
	}
}

/** The newest backup in a folder that reads well; a file that was cut off is passed over. */
export async function newestIn(folder: FileSystemDirectoryHandle): Promise<Result<File, string>> {
	try {
		for (const file of (await backupsIn(folder)).files) {
			if ((await readBackupFile(file.stream(), () => {})).ok) return { ok: true, value: file };
		}
		return { ok: false, problem: `There is no backup in “${folder.name}”. Nothing was changed.` };
	} catch (error) {
		return { ok: false, problem: folderTrouble(error) };
	}
}

const TROUBLE: Record<string, string> = {
	NotFoundError: 'The folder is not there any more: it was moved or deleted, or its disk is not connected.',
	NotAllowedError: 'The browser does not let Verso use the folder any more.',
	QuotaExceededError: 'There is no room left in the folder.',
	NoModificationAllowedError: 'Another program holds the backup in the folder open.'
};

/** What an error of the file system means; an error that is none is a bug: thrown on. */
function folderTrouble(error: unknown): string {
	if (!(error instanceof DOMException)) throw error;
	return TROUBLE[error.name] ?? `The folder could not be used (${error.name}).`;
}
