/** Backup files in a folder: written whole or not at all, thinned, and the newest good one found. */
import { folderFileName, folderFiles, thinned } from '#core/exchange/folder';
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

/** Our files, the newest first. One that is empty was begun when the browser was closed: it is none. */
export async function backupsIn(
	folder: FileSystemDirectoryHandle
): Promise<{ files: File[]; empty: string[] }> {
	const names: string[] = [];
	for await (const name of folder.keys()) names.push(name);
	const files = await Promise.all(
		folderFiles(names).map(async ({ name }) => (await folder.getFileHandle(name)).getFile())
	);
	const isEmpty = ({ size }: File) => size === 0;
	return {
		files: files.filter((file) => !isEmpty(file)),
		empty: files.filter(isEmpty).map(({ name }) => name)
	};
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
			// An empty file stays where the writing failed; that it cannot be removed either says nothing new.
			await folder.removeEntry(name).catch(() => undefined);
			throw error;
		}
		const { files, empty } = await backupsIn(folder);
		const old = thinned(
			files.map((one) => one.name),
			device,
			keep
		);
		for (const gone of [...old, ...empty]) await folder.removeEntry(gone);
		return { ok: true, value: undefined };
	} catch (error) {
		return { ok: false, problem: folderTrouble(error) };
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
