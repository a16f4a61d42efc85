/** Reads a backup line by line; what a line names has to have come before it, so that nothing need be looked up later. */
import type { CardId, DeckId, DeviceId, EpochMs, LogId, Result, ReviewLog, TextId } from '../model';
import { parsed, Reader } from './check';
import { crc32 } from './crc';
import type { BackupRow } from './data';
import { scan } from './scan';
import { SeenLogs } from './seen-logs';
import { readCard, readDated, readDeck, readLog, readReading, readSettings } from './validate';

export interface BackupProblem {
	kind: 'not-a-backup' | 'truncated' | 'newer' | 'damaged';
	message: string;
}

/** What is in a file, without its rows. */
export interface BackupSummary {
	createdAt: EpochMs;
	device: DeviceId;
	readings: number;
	decks: number;
	cards: number;
	logs: number;
	deckNames: string[];
	/** The times of the first and the last answer; undefined where there is none. */
	answered?: { first: EpochMs; last: EpochMs };
}

/** More than this is not read: characters of a line and of all, nesting, rows, items of a list. */
export const MOST = { line: 150_000_000, all: 4_000_000_000, depth: 24, items: 6_000_000, rows: 3_000_000 };
const PARTS = ['readings', 'decks', 'cards', 'logs'] as const;
const FIRST = /^\s*\{\s*"format"\s*:\s*"verso-backup\/(\d{1,9})"/;

export function checksum(crc: number): string {
	return `crc32:${crc.toString(16).padStart(8, '0')}`;
}

export class RowReader {
	#keep: (row: BackupRow) => void;
	#reader = new Reader(MOST.rows);
	#problem: BackupProblem | undefined;
	#crc = 0;
	#size = 0;
	#head: Pick<BackupSummary, 'createdAt' | 'device'> | undefined;
	#hasSettings = false;
	#complete = false;
	#counts = { readings: 0, decks: 0, cards: 0, logs: 0 };
	#deckNames: string[] = [];
	#answered: BackupSummary['answered'];
	#texts = new Map<TextId, number>();
	#decks = new Set<DeckId>();
	#cards = new Set<CardId>();
	#logs = new SeenLogs();

	constructor(keep: (row: BackupRow) => void) {
		this.#keep = keep;
	}

	/** Takes the next line, without its end. False: there is no use in reading on. */
	line(text: string): boolean {
		if (text.trim() === '') return true;
		this.#size += text.length;
		if (!this.#head) this.#readHead(text);
		else if (this.#complete) this.#fail('damaged', 'something stands behind the end');
		else this.#readRow(text);
		if (!this.#complete) this.#crc = crc32('\n', crc32(text, this.#crc));
		return this.#problem === undefined;
	}

	end(): Result<BackupSummary, BackupProblem> {
		if (!this.#problem && !this.#head) this.#fail('not-a-backup');
		if (!this.#problem && !this.#complete) this.#fail('truncated');
		if (this.#problem || !this.#head) return { ok: false, problem: this.#problem ?? damaged('') };
		const answered = this.#answered && { answered: this.#answered };
		return { ok: true, value: { ...this.#head, ...this.#counts, deckNames: this.#deckNames, ...answered } };
	}

	#fail(kind: BackupProblem['kind'], detail = ''): void {
		this.#problem ??= problemOf(kind, detail);
	}

	#readHead(text: string): void {
		const version = FIRST.exec(text.slice(0, 200))?.[1];
		if (version === undefined || Number(version) < 2) return this.#fail('not-a-backup');
		if (Number(version) > 2) return this.#fail('newer');
		const fields = this.#parse(text);
		if (!fields) return;
		this.#head = {
			createdAt: this.#reader.time(fields.createdAt, 'createdAt'),
			device: this.#reader.id(fields.device, 'device')
		};
		if (this.#reader.problem) this.#fail('damaged', this.#reader.problem);
	}

	#parse(text: string): Record<string, unknown> | undefined {
		if (text.length > MOST.line || this.#size > MOST.all)
			return void this.#fail('damaged', 'it is too large');
		const { depth, items, open } = scan(text, MOST);
		if (depth > MOST.depth) return void this.#fail('damaged', 'it nests too deeply');
		if (items > MOST.items) return void this.#fail('damaged', 'it lists too much');
		if (open) return void this.#fail('truncated');
		const value = parsed(text);
		return value === undefined ? void this.#fail('damaged') : this.#reader.object(value, 'line');
	}

	#readRow(text: string): void {
		const fields = this.#parse(text);
		if (!fields) return;
		if (fields.end !== undefined) return this.#readEnd(fields.end);
		const row = this.#validate(fields);
		if (this.#reader.problem || !row) return this.#fail('damaged', this.#reader.problem);
		this.#keep(row);
	}

	#validate(fields: Record<string, unknown>): BackupRow | undefined {
		const reader = this.#reader;
		const at = (part: (typeof PARTS)[number]) => `${part}[${(this.#counts[part] += 1) - 1}]`;
		if (fields.log !== undefined) return this.#seen(readLog(reader, fields.log, at('logs')));
		if (fields.card !== undefined) return this.#card(fields.card, at('cards'));
		if (fields.reading !== undefined) return this.#reading(fields.reading, at('readings'));
		if (fields.deck !== undefined) return this.#deck(fields.deck, at('decks'));
		if (fields.settings === undefined || this.#hasSettings) reader.fail('line', 'is of no known kind');
		this.#hasSettings = true;
		return { settings: readDated(reader, fields.settings, 'settings', readSettings) };
	}

	#reading(value: unknown, path: string): BackupRow {
		const reading = readDated(this.#reader, value, path, readReading);
		const { id, text } = reading.row.text;
		if (this.#texts.has(id)) this.#reader.fail(path, 'comes twice');
		this.#texts.set(id, text.length);
		return { reading };
	}

	#deck(value: unknown, path: string): BackupRow {
		const deck = readDated(this.#reader, value, path, readDeck);
		if (this.#decks.has(deck.row.id)) this.#reader.fail(path, 'comes twice');
		if (deck.row.textIds.some((id) => !this.#texts.has(id)))
			this.#reader.fail(path, 'names a text that is not there');
		this.#decks.add(deck.row.id);
		this.#deckNames.push(deck.row.name);
		return { deck };
	}

	#card(value: unknown, path: string): BackupRow {
		const card = readDated(this.#reader, value, path, readCard);
		const { id, deckId, evidence } = card.row;
		if (this.#cards.has(id)) this.#reader.fail(path, 'comes twice');
		if (!this.#decks.has(deckId)) this.#reader.fail(path, 'names a deck that is not there');
		const length = this.#texts.get(evidence.textId);
		if (length === undefined) this.#reader.fail(path, 'names a text that is not there');
		else if (evidence.span.end > length) this.#reader.fail(path, 'points outside its text');
		this.#cards.add(id);
		return { card };
	}

	#seen(log: ReviewLog): BackupRow {
		if (!this.#reader.problem && !this.#logs.add(log.id satisfies LogId))
			this.#reader.fail(`logs ${log.id}`, 'comes twice');
		const { first, last } = this.#answered ?? { first: log.at, last: log.at };
		this.#answered = { first: Math.min(first, log.at), last: Math.max(last, log.at) };
		return { log };
	}

	#readEnd(value: unknown): void {
		const end = this.#reader.object(value, 'end');
		if (PARTS.some((part) => Number(end[part]) > this.#counts[part])) return this.#fail('truncated');
		if (end.checksum !== checksum(this.#crc) || !this.#hasSettings) return this.#fail('damaged');
		if (PARTS.some((part) => end[part] !== this.#counts[part])) return this.#fail('damaged');
		this.#complete = true;
	}
}

const KEPT = 'Nothing was changed.';
const AGAIN = 'Copy or download the file again, or choose an older backup.';
const MESSAGES: Record<BackupProblem['kind'], string> = {
	'not-a-backup': `This file is not a backup of Verso. ${KEPT} Choose a file that Verso exported.`,
	truncated: `This backup is not complete: its end is missing. ${KEPT} ${AGAIN}`,
	newer: `This backup was written by a newer version of Verso. ${KEPT} Update Verso, then restore it.`,
	damaged: `This backup is damaged. ${KEPT} ${AGAIN}`
};

export function problemOf(kind: BackupProblem['kind'], detail = ''): BackupProblem {
	return { kind, message: detail ? `${MESSAGES[kind]} (${detail})` : MESSAGES[kind] };
}

function damaged(detail: string): BackupProblem {
	return problemOf('damaged', detail);
}
