/**
 * "verso-backup/1": everything the app holds, as one JSON text with every row on a line of its own, so that it
 * can be written and read in pieces. `counts` and `checksum` stand at the end, where a cut file lacks them.
 *
 * The checksum is the CRC-32 of `JSON.stringify(row) + "\n"` in UTF-16LE over settings, decks, readings, cards
 * and logs, in the order of the file: white space between rows does not count.
 */
import type { Result } from '../model';
import { Reader } from './check';
import { crc32 } from './crc';
import type { BackupData } from './data';
import { scan } from './scan';
import { readCard, readDeck, readDated, readLog, readReading, readSettings } from './validate';

export const FORMAT = 'verso-backup/1';
const ANY_FORMAT = /^\s*\{\s*"format"\s*:\s*"verso-backup\/(\d{1,9})"/;

export type BackupProblem = { kind: 'not-a-backup' | 'truncated' | 'newer' | 'damaged'; message: string };

/** More than this is not read: the text, its nesting, the rows of a list. */
const MOST = { characters: 400_000_000, depth: 24, rows: 3_000_000 };
const PARTS = ['decks', 'readings', 'cards', 'logs'] as const;

/** The file in pieces of one row, for a writer that need not hold it all. */
export function* backupLines(data: BackupData): Generator<string> {
	let crc = 0;
	const row = (value: unknown): string => {
		const text = JSON.stringify(value);
		crc = crc32(`${text}\n`, crc);
		return text;
	};
	const { createdAt, device } = data;
	yield `{"format":"${FORMAT}",\n"createdAt":${createdAt},\n"device":${JSON.stringify(device)},\n`;
	yield `"settings":${row(data.settings)}`;
	for (const part of PARTS) {
		yield `,\n"${part}":[`;
		for (const [index, value] of data[part].entries()) yield `${index ? ',' : ''}\n${row(value)}`;
		yield ']';
	}
	const counts = Object.fromEntries(PARTS.map((part) => [part, data[part].length]));
	yield `,\n"counts":${JSON.stringify(counts)},\n"checksum":"${checksum(crc)}"}\n`;
}

/** The whole file as text. */
export function writeBackup(data: BackupData): string {
	return [...backupLines(data)].join('');
}

/** Reads and validates a file that came from outside, field by field; nothing in it is trusted. */
export function readBackup(text: string): Result<BackupData, BackupProblem> {
	const problem = refuse(text);
	if (problem) return { ok: false, problem };
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return failed('damaged', DAMAGED);
	}
	return readParsed(raw);
}

/** What can be told from the text alone, before any of it is taken apart. */
function refuse(text: string): BackupProblem | undefined {
	const head = ANY_FORMAT.exec(text.slice(0, 200));
	if (!head) return { kind: 'not-a-backup', message: NOT_A_BACKUP };
	if (Number(head[1]) > 1) return { kind: 'newer', message: NEWER };
	if (text.length > MOST.characters) return { kind: 'damaged', message: TOO_LARGE };
	const { depth, open } = scan(text, MOST.depth);
	if (depth > MOST.depth) return { kind: 'damaged', message: DAMAGED };
	if (open) return { kind: 'truncated', message: TRUNCATED };
	return undefined;
}

function readParsed(raw: unknown): Result<BackupData, BackupProblem> {
	const reader = new Reader(MOST.rows);
	const file = reader.object(raw, 'backup');
	const counts = reader.object(file.counts, 'counts');
	const lists = PARTS.map((part) => reader.list(file[part], part));
	if (reader.problem) return failed('damaged', `${DAMAGED} (${reader.problem})`);
	const short = PARTS.find((part, index) => Number(counts[part]) > (lists[index]?.length ?? 0));
	if (short) return failed('truncated', `${TRUNCATED} (${short})`);
	const rows = [file.settings, ...lists.flat()];
	const crc = rows.reduce<number>((sum, row) => crc32(`${JSON.stringify(row)}\n`, sum), 0);
	if (file.checksum !== checksum(crc)) return failed('damaged', DAMAGED);
	const data = readData(reader, file);
	if (reader.problem) return failed('damaged', `${DAMAGED} (${reader.problem})`);
	return { ok: true, value: data };
}

function readData(reader: Reader, file: Record<string, unknown>): BackupData {
	const data: BackupData = {
		createdAt: reader.time(file.createdAt, 'createdAt'),
		device: reader.id(file.device, 'device'),
		settings: readDated(reader, file.settings, 'settings', readSettings),
		decks: reader.all(file.decks, 'decks', (it, at) => readDated(reader, it, at, readDeck)),
		readings: reader.all(file.readings, 'readings', (it, at) => readDated(reader, it, at, readReading)),
		cards: reader.all(file.cards, 'cards', (it, at) => readDated(reader, it, at, readCard)),
		logs: reader.all(file.logs, 'logs', (it, at) => readLog(reader, it, at))
	};
	if (!reader.problem) checkReferences(reader, data);
	return data;
}

/** What a row points at is there, every id is there once, and spans lie in their text. */
function checkReferences(reader: Reader, data: BackupData): void {
	const texts = reader.unique(data.readings, 'readings', ({ row }) => row.text.id);
	const decks = reader.unique(data.decks, 'decks', ({ row }) => row.id);
	reader.unique(data.cards, 'cards', ({ row }) => row.id);
	reader.unique(data.logs, 'logs', (log) => log.id);
	for (const { row: deck } of data.decks)
		for (const id of deck.textIds)
			if (!texts.has(id)) reader.fail(`decks ${deck.id}`, 'names a text that is not there');
	for (const { row: card } of data.cards) {
		if (!decks.has(card.deckId)) reader.fail(`cards ${card.id}`, 'names a deck that is not there');
		const text = texts.get(card.evidence.textId)?.row.text.text;
		if (text === undefined) reader.fail(`cards ${card.id}`, 'names a text that is not there');
		else if (card.evidence.span.end > text.length) reader.fail(`cards ${card.id}`, 'points outside its text');
	}
}

const KEPT = 'Nothing was changed.';
const NOT_A_BACKUP = `This file is not a backup of Verso. ${KEPT} Choose a file that Verso exported.`;
const TRUNCATED =
	`This backup is not complete: its end is missing. ${KEPT} ` +
	'Copy or download the file again, or choose an older backup.';
const NEWER = `This backup was written by a newer version of Verso. ${KEPT} Update Verso, then restore it.`;
const DAMAGED = `This backup is damaged. ${KEPT} Copy or download the file again, or choose an older backup.`;
const TOO_LARGE = `This backup is larger than Verso can read at once. ${KEPT}`;

function checksum(crc: number): string {
	return `crc32:${crc.toString(16).padStart(8, '0')}`;
}

function failed(kind: BackupProblem['kind'], message: string): { ok: false; problem: BackupProblem } {
	return { ok: false, problem: { kind, message } };
}
