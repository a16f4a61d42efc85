import { describe, expect, it } from 'vitest';
import { gather, readBackup } from '#core/exchange/backup';
import { crc32 } from '#core/exchange/crc';
import type { BackupData } from '#core/exchange/data';
import { scan } from '#core/exchange/scan';
import { DEFAULT_SETTINGS } from '#core/settings';
import { sample, written } from '../../fixtures/backup';

const TEXT = await written(sample());
const LINES = TEXT.trimEnd().split('\n');

/** The kind of the problem, or 'good'. */
async function outcome(text: string): Promise<string> {
	const read = await readBackup(text.split('\n'), () => {});
	return read.ok ? 'good' : read.problem.kind;
}
/** What a file of it holds, if it is good. */
async function readAgain(data: BackupData): Promise<BackupData | undefined> {
	const rows = gather();
	const read = await readBackup((await written(data)).trimEnd().split('\n'), rows.keep);
	return read.ok ? rows.data(read.value) : undefined;
}
/** A file with one thing changed and the checksum made right again, as an attacker would. */
function forged(change: (data: BackupData) => void): Promise<string> {
	const data = structuredClone(sample());
	change(data);
	return written(data);
}

describe('a backup', () => {
	it('reads back what it wrote', async () => {
		const { keep, data } = gather();
		const read = await readBackup(LINES, keep);
		expect(read).toMatchObject({
			ok: true,
			value: { decks: 1, cards: sample().cards.length, deckNames: ['The side project'] }
		});
		expect(read.ok && data(read.value)).toEqual(sample());
	});

	it('keeps how study is planned, and what is absent is the default', async () => {
		const planned = sample();
		planned.settings.row = {
			...planned.settings.row,
			reviewOrder: 'due',
			leechLapses: 4,
			easyDays: [1, 1, 1, 1, 1, 0.5, 0],
			holidays: [{ from: 20_800, to: 20_814 }],
			backlog: { perDay: 30 },
			weights: Array.from({ length: 21 }, (_, index) => index / 20)
		};
		expect((await readAgain(planned))?.settings).toEqual(planned.settings);
		const old = sample();
		const { theme, formats, desiredRetention, newPerDay, reviewsPerDay } = DEFAULT_SETTINGS;
		old.settings.row = {
			theme,
			formats,
			desiredRetention,
			newPerDay,
			reviewsPerDay
		} as typeof DEFAULT_SETTINGS;
		expect((await readAgain(old))?.settings.row).toEqual(DEFAULT_SETTINGS);
	});

	it('keeps a deck that decides nothing for itself, and one that decides a part', async () => {
		for (const settings of [{}, { newPerDay: 3 }, { formats: ['typed' as const] }]) {
			const data = sample();
			data.decks[0]!.row.settings = settings;
			expect((await readAgain(data))?.decks[0]?.row.settings).toEqual(settings);
		}
	});

	it('has every row on a line of its own', () => {
		expect(LINES.filter((line) => line.startsWith('{"log":'))).toHaveLength(sample().logs.length);
		expect(LINES.map((line) => Object.keys(JSON.parse(line) as object)[0])).toContain('end');
	});

	it('is told from what is none', async () => {
		for (const text of [
			...['', '   ', 'hello', '[]', 'null', '{"format":"anki"}', '\u0000\u0001', '{"cards":[]}'],
			'{"format":"verso-backup/1"}'
		])
			expect(await outcome(text)).toBe('not-a-backup');
	});

	it('is told from one of a newer version', async () => {
		expect(await outcome('{"format":"verso-backup/3","anything":{}}')).toBe('newer');
		expect(await outcome('{"format":"verso-backup/12"')).toBe('newer');
	});

	it('is called truncated wherever it was cut', async () => {
		const text = TEXT.trimEnd();
		for (let end = 60; end < text.length; end += 97)
			expect(await outcome(text.slice(0, end))).toBe('truncated');
		expect(await outcome(text.slice(0, -1))).toBe('truncated');
	});

	it('is called truncated when rows are missing though it has an end', async () => {
		expect(await outcome(LINES.toSpliced(-2, 1).join('\n'))).toBe('truncated');
	});

	it('is called damaged when a single character changed, a row came twice, or something follows', async () => {
		expect(await outcome(TEXT.replace('trading firm', 'trading farm'))).toBe('damaged');
		expect(await outcome(TEXT.replace('"reps":0', '"reps":1'))).toBe('damaged');
		expect(await outcome(LINES.toSpliced(-1, 0, LINES.at(-2) ?? '').join('\n'))).toBe('damaged');
		expect(await outcome(`${TEXT}{"more":1}`)).toBe('damaged');
	});
});

describe('a forged backup', () => {
	it.each<[string, (data: BackupData) => void]>([
		['a card without a deck', (data) => data.decks.pop()],
		['a card without its text', (data) => data.readings.pop()],
		['one log twice', (data) => data.logs.push(...data.logs.slice(0, 1))],
		['one card twice', (data) => data.cards.push(...data.cards.slice(0, 1))],
		[
			'evidence outside the text',
			(data) => Object.assign(data.cards[0]?.row.evidence.span ?? {}, { end: 1e6 })
		],
		[
			'a span that ends before it begins',
			(data) => Object.assign(data.cards[0]?.row.evidence.span ?? {}, { start: 9, end: 2 })
		],
		['a prompt that is a number', (data) => Object.assign(data.cards[0]?.row ?? {}, { prompt: 7 })],
		['a list in place of an answer', (data) => Object.assign(data.cards[0]?.row ?? {}, { answer: ['x'] })],
		['a stability below zero', (data) => Object.assign(data.cards[0]?.row.memory ?? {}, { stability: -1 })],
		['a due date that is null', (data) => Object.assign(data.cards[0]?.row.memory ?? {}, { due: null })],
		['a time beyond all calendars', (data) => Object.assign(data.logs[0] ?? {}, { at: 1e17 })],
		['an unknown rating', (data) => Object.assign(data.logs[0] ?? {}, { rating: 'perfect' })],
		['an unknown kind of log', (data) => Object.assign(data.logs[0] ?? {}, { kind: 'gift' })],
		['a log with a number of its own kind', (data) => Object.assign(data.logs[0] ?? {}, { id: 'device:-1' })],
		[
			'a card that asks for nothing known',
			(data) => Object.assign(data.cards[0]?.row ?? {}, { asks: 'all' })
		],
		['a flag nobody knows', (data) => Object.assign(data.cards[0]?.row ?? {}, { flag: 'purple' })],
		['a tag that is a number', (data) => Object.assign(data.cards[0]?.row ?? {}, { tags: [7] })],
		['a date set without a date', (data) => Object.assign(data.logs.at(-1) ?? {}, { due: 'soon' })],
		[
			'days off that end before they begin',
			(data) => Object.assign(data.settings.row, { holidays: [{ from: 9, to: 3 }] })
		],
		['twenty weights', (data) => Object.assign(data.settings.row, { weights: Array(20).fill(1) })],
		[
			'a weight that is no number',
			(data) => Object.assign(data.settings.row, { weights: Array(21).fill(null) })
		],
		['a week of eight days', (data) => Object.assign(data.settings.row, { easyDays: Array(8).fill(1) })],
		['an order of reviews unknown', (data) => Object.assign(data.settings.row, { reviewOrder: 'by mood' })],
		['settings that are a list', (data) => Object.assign(data, { settings: [] })],
		['cards that are an object', (data) => Object.assign(data.decks[0]?.row ?? {}, { textIds: {} })]
	])('with %s is refused', async (_what, change) => {
		expect(await outcome(await forged(change))).toBe('damaged');
	});

	it('cannot reach a prototype', async () => {
		expect(await outcome(TEXT.replaceAll('"theme":', '"__proto__":{"polluted":true},"theme":'))).toBe(
			'damaged'
		);
		const named = TEXT.replace('{"settings":{', '{"settings":{"__proto__":{"changedAt":1},');
		expect(named).not.toBe(TEXT);
		await outcome(named);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect('polluted' in {}).toBe(false);
	});

	it('of a million brackets is refused', async () => {
		const deep = `${LINES[0]}\n{"deck":${'['.repeat(1e6)}${']'.repeat(1e6)}}`;
		expect(await outcome(deep)).toBe('damaged');
	});
});

describe('the checksum', () => {
	it('is CRC-32 as everybody computes it', () => {
		expect(crc32('')).toBe(0);
		expect(crc32('\u3231\u3433\u3635\u3837')).toBe(0x9ae0daaf);
		expect(crc32('bc', crc32('a'))).toBe(crc32('abc'));
	});
});

describe('the look before parsing', () => {
	const LIMITS = { depth: 9, items: 9 };
	it('tells strings from structure', () => {
		expect(scan('{"a":"[{,\\"","b":[1]}', LIMITS)).toEqual({ depth: 2, items: 2, open: false });
		expect(scan('{"a":"\\\\"', LIMITS)).toEqual({ depth: 1, items: 1, open: true });
		expect(scan('{"a":"\\', LIMITS).open).toBe(true);
	});

	it('stops where there is too much', () => {
		expect(scan(`[${'0,'.repeat(1000)}0]`, LIMITS).items).toBe(10);
		expect(scan('['.repeat(1000), LIMITS).depth).toBe(10);
	});
});
