/** The folder for backups, as Settings shows it. */
import { readFolderFileName } from '#core/exchange/folder';
import type { EpochMs, Result } from '#core/model';
import { useRepository } from './app.svelte';
import { backupsIn, newestIn } from './folder-files';
import { permission, writeNow } from './keep-in-folder';
import { remember, remembered } from './remember';

const NAME = 'verso-folder';

/** The folder's name, which outlives a database that the browser drops. */
export const rememberedFolder = (): string | undefined => remembered(NAME);
export const forgetFolder = (): void => remember(NAME, undefined);
export const canChooseFolder = (): boolean => typeof window.showDirectoryPicker === 'function';

export class BackupFolder {
	handle = $state.raw<FileSystemDirectoryHandle>();
	/** The browser asks again before the folder may be used. */
	asks = $state(false);
	/** How many files of ours are there, and when the newest was written. */
	files = $state.raw<{ count: number; newest: EpochMs }>();
	problem = $state<string>();
	busy = $state(false);

	load = async (): Promise<void> => {
		this.handle = await (await useRepository()).folder();
		await this.#look();
	};

	/** Lets the learner choose, and writes the first file. */
	async choose(): Promise<void> {
		const handle = await pick();
		if (!handle) return;
		await this.#set(handle);
		await this.write();
	}

	/** Asks for permission where it is wanted, and writes. */
	async write(): Promise<void> {
		const { handle } = this;
		if (!handle || this.busy) return;
		this.busy = true;
		if (await isAllowed(handle)) {
			const written = await writeNow(await useRepository(), handle);
			this.problem = written.ok ? undefined : written.problem;
			await this.#look();
		}
		this.busy = false;
	}

	/** The newest good file; a folder that is not known any more is chosen again. */
	async newest(): Promise<File | undefined> {
		const handle = this.handle ?? (await pick());
		if (!handle || !(await isAllowed(handle))) return undefined;
		if (!this.handle) await this.#set(handle);
		this.busy = true;
		const found: Result<File, string> = await newestIn(handle);
		this.busy = false;
		this.problem = found.ok ? undefined : found.problem;
		return found.ok ? found.value : undefined;
	}

	/** Writes no more; the files stay. */
	async stop(): Promise<void> {
		await this.#set(undefined);
		this.problem = undefined;
	}

	async #set(handle: FileSystemDirectoryHandle | undefined): Promise<void> {
		const stored = await (await useRepository()).setFolder(handle);
		if (!stored.ok) {
			this.problem = stored.problem.message;
			return;
		}
		remember(NAME, handle?.name);
		this.handle = handle;
	}

	async #look(): Promise<void> {
		this.asks = this.handle !== undefined && (await permission(this.handle)) !== 'granted';
		if (!this.handle || this.asks) {
			this.files = undefined;
			return;
		}
		try {
			const { files } = await backupsIn(this.handle);
			const newest = readFolderFileName(files[0]?.name ?? '')?.at ?? 0;
			this.files = { count: files.length, newest };
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			this.problem ??= 'The folder is not there any more: choose it again, or another.';
		}
	}
}

/** Undefined when the learner chose none after all. */
async function pick(): Promise<FileSystemDirectoryHandle | undefined> {
	try {
		return await window.showDirectoryPicker?.({ id: 'verso', mode: 'readwrite' });
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') return undefined;
		throw error;
	}
}

async function isAllowed(handle: FileSystemDirectoryHandle): Promise<boolean> {
	if ((await permission(handle)) === 'granted') return true;
	return (await handle.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}
