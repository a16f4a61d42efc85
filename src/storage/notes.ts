/** Settings, and small state of the app. */
import { DEFAULT_SETTINGS, type Settings } from '#core/settings';
import type { Stored } from './problem';
import { plain } from './rows';
import type { AnyTx, FileRow } from './schema';
import { done, readHead, type Store } from './store';

/** The newest backup file that was made on this device. */
export type LastFile = Omit<FileRow, 'key'>;

export async function fileIn(tx: AnyTx): Promise<LastFile | undefined> {
	const row = await tx.objectStore('meta').get('file');
	return row?.key === 'file' ? { at: row.at, answers: row.answers } : undefined;
}

export function notes({ connection, changes, now }: Store) {
	const settingsIn = async (tx: AnyTx): Promise<Settings> => {
		const row = await tx.objectStore('meta').get('settings');
		return { ...DEFAULT_SETTINGS, ...(row?.key === 'settings' ? row.row : {}) };
	};

	return {
		answerCount: (): Promise<number> => connection.read(['meta'], async (tx) => (await readHead(tx)).count),

		settings: (): Promise<Settings> => connection.read(['meta'], settingsIn),

		async changeSettings(change: (old: Settings) => Settings): Promise<Stored> {
			const written = await connection.write(['meta'], async (tx) => {
				const row = plain(change(await settingsIn(tx)));
				await tx.objectStore('meta').put({ key: 'settings', row, changedAt: now() });
			});
			return done(written, () => changes.tell('settings'));
		},

		lastFile: (): Promise<LastFile | undefined> => connection.read(['meta'], fileIn),

		async noteFile({ at, answers }: LastFile): Promise<Stored> {
			const written = await connection.write(['meta'], (tx) =>
				tx.objectStore('meta').put({ key: 'file', at, answers })
			);
			return done(written, () => changes.tell('settings'));
		},

		note: (key: string): Promise<unknown> =>
			connection.read(['notes'], (tx) => tx.objectStore('notes').get(key)),

		async saveNote(key: string, value: unknown): Promise<Stored> {
			const given = plain(value);
			const written = await connection.write(['notes'], (tx) => tx.objectStore('notes').put(given, key));
			return done(written, () => changes.tell('notes'));
		},

		async changeNote(key: string, change: (old: unknown) => unknown): Promise<Stored> {
			const written = await connection.write(['notes'], async (tx) => {
				const store = tx.objectStore('notes');
				await store.put(plain(change(await store.get(key))), key);
			});
			return done(written, () => changes.tell('notes'));
		},

		async dropNote(key: string): Promise<Stored> {
			const written = await connection.write(['notes'], (tx) => tx.objectStore('notes').delete(key));
			return done(written, () => changes.tell('notes'));
		}
	};
}
