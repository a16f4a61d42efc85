/** Backups that write themselves: after a session and once a day, where a folder was chosen and may be used. */
import { unsavedAnswers, wantsFolderBackup } from '#core/exchange/unsaved';
import type { Result } from '#core/model';
import type { Repository } from '#storage/repository';
import { now, useRepository } from './app.svelte';

/** `asks`: the browser wants to be asked again, which takes a press. */
export type Kept = 'no-folder' | 'not-due' | 'asks' | Result<void, string>;

/** One tab at a time: a file that another tab is writing is not taken for one that was given up. */
const alone = <Value>(work: () => Promise<Value>): Promise<Value> =>
	navigator.locks.request('verso-folder', work);

/** Writes a file when it is time. */
export async function keepInFolder(): Promise<Kept> {
	const repository = await useRepository();
	const folder = await repository.folder();
	if (!folder) return 'no-folder';
	if (!(await isDue(repository))) return 'not-due';
	if ((await permission(folder)) !== 'granted') return 'asks';
	return alone(async () => ((await isDue(repository)) ? write(repository, folder) : 'not-due'));
}

/** Writes a file now. */
export function writeNow(
	repository: Repository,
	folder: FileSystemDirectoryHandle
): Promise<Result<void, string>> {
	return alone(() => write(repository, folder));
}

async function write(
	repository: Repository,
	folder: FileSystemDirectoryHandle
): Promise<Result<void, string>> {
	// What writes a file is loaded when one is written.
	const [{ backupFile }, { writeInto }] = await Promise.all([
		import('./backup-file'),
		import('./folder-files')
	]);
	const at = now();
	const { folderKeep } = await repository.settings();
	const { stream, kept } = await backupFile(repository, at);
	const written = await writeInto(folder, { at, device: repository.device, stream }, folderKeep);
	if (!written.ok) return written;
	const noted = await kept();
	return noted.ok ? noted : { ok: false, problem: noted.problem.message };
}

/** A handle that needs no permission, as of the browser's own folders, has no such question. */
export async function permission(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
	return (await folder.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

async function isDue(repository: Repository): Promise<boolean> {
	const [answers, file] = await Promise.all([repository.answerCount(), repository.lastFile()]);
	return wantsFolderBackup({ answers: unsavedAnswers(answers, file?.answers), since: file?.at ?? 0 }, now());
}
