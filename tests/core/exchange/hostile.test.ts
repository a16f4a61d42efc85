/** Every parser at the border of the core, fed with what nobody would write. `FUZZ_RUNS` says how often. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '#core/browse/parse';
import { readBackup } from '#core/exchange/backup';
import { Reader } from '#core/exchange/check';
import { folderFileName, folderFiles, readFolderFileName, thinned } from '#core/exchange/folder';
import { readCard, readDeck, readLog, readReading, readSettings } from '#core/exchange/validate';
import type { DeviceId } from '#core/model';
import { readFile } from '#files/read';
import { readWish, wishQuery } from '#state/study-wish';
import { journaled } from '#storage/journal-read';
import { readBatch } from '#storage/outbox-read';
import { sample, written } from '../../fixtures/backup';
import { nasty, numRuns, replaced, TIMEOUT, value } from '../../support/hostile';

const TEXT = await written(sample());
const LINES = TEXT.trimEnd().split('\n');
const KINDS = ['good', 'damaged', 'truncated', 'not-a-backup', 'newer'];

async function outcome(lines: string[]): Promise<string> {
	const read = await readBackup(lines, () => {});
	return read.ok ? 'good' : read.problem.kind;
}

describe('the reader of backups', () => {
	it('ends with a kind of problem, whatever characters are changed', { timeout: TIMEOUT }, () =>
		fc.assert(
			fc.asyncProperty(
				fc.nat(TEXT.length),
				fc.nat(40),
				fc.string({ maxLength: 20 }),
				async (at, cut, put) => {
					expect(KINDS).toContain(
						await outcome((TEXT.slice(0, at) + put + TEXT.slice(at + cut)).split('\n'))
					);
				}
			),
			{ numRuns }
		)
	);

	it('ends with a kind of problem, whatever lines come', { timeout: TIMEOUT }, () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.oneof(
						value.map((it) => JSON.stringify(it) ?? ''),
						fc.string()
					)
				),
				async (lines) => {
					expect(KINDS).toContain(await outcome([LINES[0] ?? '', ...lines]));
				}
			),
			{ numRuns }
		)
	);

	it('refuses ten million items before it makes any of them, and a line without end', async () => {
		// It is no JSON: who parsed it would tell of something else.
		const many = `{"deck":[${'0,'.repeat(10_000_000)}!`;
		const read = await readBackup([LINES[0] ?? '', many], () => {});
		expect(read.ok ? '' : read.problem.message).toContain('it lists too much');
		expect(await outcome([LINES[0] ?? '', `{"deck":"${'x'.repeat(30_000_000)}`])).toBe('truncated');
	});
});

describe('the readers of rows', () => {
	const { readings, decks, cards, logs, settings } = sample();
	const rows: [string, unknown, (reader: Reader, row: unknown) => unknown][] = [
		['a reading', readings[0]?.row, (reader, row) => readReading(reader, row, 'it')],
		['a deck', decks[0]?.row, (reader, row) => readDeck(reader, row, 'it')],
		['a card', cards[0]?.row, (reader, row) => readCard(reader, row, 'it')],
		['an answer', logs[0], (reader, row) => readLog(reader, row, 'it')],
		['settings', settings.row, (reader, row) => readSettings(reader, row, 'it')]
	];
	it.each(rows)(
		'either name what is wrong in %s or return data that reads the same again',
		{ timeout: TIMEOUT },
		(_name, row, read) => {
			fc.assert(
				fc.property(fc.array(fc.nat(30), { maxLength: 5 }), value, (path, put) => {
					const reader = new Reader(1000);
					const got = read(reader, replaced(row, path, put));
					if (reader.problem) return;
					const again = new Reader(1000);
					expect(read(again, JSON.parse(JSON.stringify(got)))).toEqual(got);
					expect(again.problem).toBeUndefined();
				}),
				{ numRuns }
			);
		}
	);

	it('pass over a prototype in the text', () => {
		for (const name of ['__proto__', 'constructor', 'toString'])
			readCard(new Reader(9), JSON.parse(`{"${name}":{"polluted":true}}`), 'it');
		expect('polluted' in {}).toBe(false);
	});
});

describe('what waited outside of the storage', () => {
	it('is a batch or nothing, whatever stands there', { timeout: TIMEOUT }, () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					value.map((it) => JSON.stringify(it) ?? '')
				),
				(text) => {
					expect(readBatch('key', text)?.entries.length ?? 1).toBeGreaterThan(0);
				}
			),
			{ numRuns }
		);
	});
});

describe('the second copy of the answers', () => {
	it('gives each answer that is whole once, whatever stands between them', { timeout: TIMEOUT }, () => {
		const whole = sample().logs.map((log) => JSON.stringify(log));
		const line = fc.oneof(
			fc.string(),
			value.map((it) => JSON.stringify(it) ?? ''),
			fc.constantFrom(...whole),
			fc
				.tuple(fc.array(fc.nat(30), { maxLength: 3 }), value)
				.map(([path, put]) =>
					JSON.stringify({ ...Object(replaced(sample().logs[0], path, put)), id: 'other:1' })
				)
		);
		fc.assert(
			fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
				const found = journaled([lines.join('\n')]);
				const ids = found.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				for (const one of whole.filter((text) => lines.includes(text)))
					expect(ids).toContain(JSON.parse(one).id);
				for (const log of found) expect(Number.isFinite(log.at)).toBe(true);
			}),
			{ numRuns }
		);
	});
});

describe('the reader of documents', () => {
	const names = fc.constantFrom('a.txt', 'b.md', 'c.html', 'd.docx', 'e.srt', 'f.vtt', 'g', '\u202Etxt.exe');
	const heads = fc.constantFrom<number[]>(
		[],
		[0xff, 0xfe],
		[0xef, 0xbb, 0xbf],
		[0x50, 0x4b, 3, 4],
		[0x3c, 0x68, 0x74, 0x6d, 0x6c, 0x3e]
	);
	it('reads or refuses any bytes under any name, and never throws', { timeout: TIMEOUT }, () =>
		fc.assert(
			fc.asyncProperty(names, heads, fc.uint8Array({ maxLength: 400 }), async (name, head, tail) => {
				const read = await readFile(name, '', Uint8Array.from([...head, ...tail]));
				if (!read.ok) expect(read.problem.message.length).toBeGreaterThan(10);
			}),
			{ numRuns }
		)
	);
});

describe('what an address says', () => {
	const query = fc.array(
		fc.tuple(
			fc.constantFrom(
				'deck',
				'section',
				'speaker',
				'tag',
				'minutes',
				'ahead',
				'cram',
				'these',
				'__proto__',
				''
			),
			fc.oneof(fc.string({ unit: 'binary' }), nasty.map(String), fc.double().map(String))
		),
		{ maxLength: 12 }
	);
	it('is a wish that says itself again, whatever stands in it', { timeout: TIMEOUT }, () => {
		fc.assert(
			fc.property(query, (pairs) => {
				const wish = readWish(new URLSearchParams(pairs));
				expect(readWish(new URLSearchParams(wishQuery(wish)))).toEqual(wish);
				expect(wish.minutes ?? 1).toBeGreaterThan(0);
				expect(wish.ahead ?? 1).toBeLessThanOrEqual(365);
			}),
			{ numRuns }
		);
	});

	const piece = fc.constantFrom(
		'is:due',
		'-',
		'(',
		')',
		'"',
		'\\',
		'or',
		' ',
		'deck:',
		'due<',
		'__proto__:',
		'\u202e'
	);
	const search = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 2100 }),
		fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
	);
	it('is a search, or names what is wrong in it and where', { timeout: TIMEOUT }, () => {
		fc.assert(
			fc.property(search, (text) => {
				const read = parse(text);
				if (read.ok) return;
				const { start, end, message } = read.problem;
				expect(message.length).toBeGreaterThan(5);
				// What is missing at the end is pointed at right behind it.
				expect(start >= 0 && start < end && end <= text.length + 1).toBe(true);
			}),
			{ numRuns }
		);
	});
});

describe('the folder of backups', () => {
	const device = '1a2b3c' as DeviceId;
	const year = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) });
	const pair = fc.tuple(year, fc.constantFrom(device, 'ffff' as DeviceId));
	const names = fc.array(
		fc.oneof(
			fc.string({ unit: 'binary' }),
			pair.map((it) => folderFileName(...it)),
			fc.stringMatching(/^verso-\d{4}-\d\d-\d\d-\d{6}-\w{4}\.jsonl\.gz$/)
		),
		{ maxLength: 60 }
	);
	it('loses only own files, each once, and never one of the newest', { timeout: TIMEOUT }, () => {
		fc.assert(
			fc.property(
				names.map((some) => [...new Set(some)]),
				fc.nat(9),
				(all, keep) => {
					const gone = thinned(all, device, keep);
					const own = folderFiles(all).filter(({ owner }) => owner === '1a2b');
					const newest = own.slice(0, keep).map(({ name }) => name);
					expect(gone.filter((name) => newest.includes(name))).toEqual([]);
					expect(gone.filter((name) => !own.some((file) => file.name === name))).toEqual([]);
					expect(new Set(gone).size).toBe(gone.length);
				}
			),
			{ numRuns }
		);
	});

	it('names a file by its second, and reads that again', { timeout: TIMEOUT }, () => {
		fc.assert(
			fc.property(year, (at) => {
				expect(readFolderFileName(folderFileName(at, device))?.at).toBe(Math.floor(at / 1000) * 1000);
			}),
			{ numRuns }
		);
	});
});
