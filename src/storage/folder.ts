/** The folder for backups, as the browser knows it: a handle, which only a database can keep. */
import type { Stored } from './problem';
import { done, type Store } from './store';

const KEY = 'folder';

export function folder({ connection, changes }: Store) {
	return {
		folder: (): Promise<FileSystemDirectoryHandle | undefined> =>
			connection.read(['notes'], async (tx) => {
				const kept = await tx.objectStore('notes').get(KEY);
				return kept instanceof FileSystemDirectoryHandle ? kept : undefined;
			}),

		async setFolder(handle: FileSystemDirectoryHandle | undefined): Promise<Stored> {
			const written = await connection.write(['notes'], async (tx) => {
				const notes = tx.objectStore('notes');
				await (handle ? notes.put(handle, KEY) : notes.delete(KEY));
			});
			return done(written, () => changes.tell('notes'));
		}
	};
}
