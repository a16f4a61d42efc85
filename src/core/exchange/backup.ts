/**
 * "verso-backup/2": everything the app holds, as lines of JSON (https://jsonlines.org), so that it is written and
 * read in pieces. README.md in this folder says what each line holds. A file of it is packed with gzip (files/backup).
 */
import type { DeviceId, EpochMs, Result } from '../model';
import { byTime } from '../review/log';
import { DEFAULT_SETTINGS } from '../settings';
import { crc32 } from './crc';
import type { BackupData, BackupRow } from './data';
import { checksum, RowReader, type BackupProblem, type BackupSummary } from './read';

export { MOST, problemOf, type BackupProblem, type BackupSummary } from './read';

export const FORMAT = 'verso-backup/2';

export interface BackupHead {
	createdAt: EpochMs;
	/** Where it was written. */
	device: DeviceId;
}

/**
 * The lines of a file, as many in one piece as came in one slice of rows.
 * @param slices settings first, then readings, decks, cards and logs: what a row names has come before it
 */
export async function* backupLines(
	{ createdAt, device }: BackupHead,
	slices: AsyncIterable<BackupRow[]> | Iterable<BackupRow[]>
): AsyncGenerator<string> {
	let crc = 0;
	const counts = { readings: 0, decks: 0, cards: 0, logs: 0 };
	const summed = (text: string): string => {
		crc = crc32(text, crc);
		return text;
	};
	yield summed(`${JSON.stringify({ format: FORMAT, createdAt, device })}\n`);
	for await (const rows of slices) {
		for (const row of rows) {
			if ('reading' in row) counts.readings += 1;
			if ('deck' in row) counts.decks += 1;
			if ('card' in row) counts.cards += 1;
			if ('log' in row) counts.logs += 1;
		}
		yield summed(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
	}
	yield `${JSON.stringify({ end: { ...counts, checksum: checksum(crc) } })}\n`;
}

/** Data that is at hand, as the slices of `backupLines`. */
export function* slicesOf({ settings, readings, decks, cards, logs }: BackupData): Generator<BackupRow[]> {
	yield [{ settings }];
	yield readings.map((reading) => ({ reading }));
	yield decks.map((deck) => ({ deck }));
	yield cards.map((card) => ({ card }));
	yield logs.map((log) => ({ log }));
}

/**
 * Reads and validates lines that came from outside; nothing in them is trusted. Each good row is handed to `keep`,
 * but whether the file as a whole is good is known only at its end: until then keep it apart.
 */
export async function readBackup(
	lines: AsyncIterable<string> | Iterable<string>,
	keep: (row: BackupRow) => void
): Promise<Result<BackupSummary, BackupProblem>> {
	const reader = new RowReader(keep);
	for await (const line of lines) {
		if (!reader.line(line)) break;
	}
	return reader.end();
}

/** Keeps every row in memory, which a restore needs. `data` may be asked for once the file was read and is good. */
export function gather(): {
	keep: (row: BackupRow) => void;
	data: (summary: Pick<BackupSummary, 'createdAt' | 'device'>) => BackupData;
} {
	const rows: Pick<BackupData, 'readings' | 'decks' | 'cards' | 'logs'> = {
		readings: [],
		decks: [],
		cards: [],
		logs: []
	};
	let settings: BackupData['settings'] = { row: DEFAULT_SETTINGS, changedAt: 0 };
	return {
		keep(row) {
			if ('settings' in row) ({ settings } = row);
			else if ('reading' in row) rows.readings.push(row.reading);
			else if ('deck' in row) rows.decks.push(row.deck);
			else if ('card' in row) rows.cards.push(row.card);
			else rows.logs.push(row.log);
		},
		data({ createdAt, device }) {
			rows.logs.sort(byTime);
			return { createdAt, device, settings, ...rows };
		}
	};
}
