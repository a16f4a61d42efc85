import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '#core/exchange/backup';
import { crc32 } from '#core/exchange/crc';
import type { BackupData } from '#core/exchange/data';
import { scan } from '#core/exchange/scan';
import type { Card, DeviceId, LogId, ReviewLog } from '#core/model';
import { DEFAULT_SETTINGS } from '#core/settings';
import { answer } from '#core/review/answer';
import { setDue } from '#core/review/set-due';
import { sideProjectDeck } from '../../support/side-project';

const AT = Date.UTC(2026, 10, 23, 12);

function sample(): BackupData {
	const { deck, reading, cards } = sideProjectDeck('a', 'The side project', AT);
	const dated = <Row>(row: Row) => ({ row, changedAt: AT });
	const logs = cards.map((card, index) => {
		const given = { rating: 'good', format: 'typed', durationMs: 900, response: `“${index}” — ünï` } as const;
		const { log } = answer(card, given, AT, { desiredRetention: 0.9, zone: () => 345 });
		return { ...log, id: `device:${index + 1}` as LogId };
	});
	return {
		createdAt: AT,
		device: 'device' as DeviceId,
		settings: dated({ ...DEFAULT_SETTINGS, lastExportAt: AT }),
		decks: [dated({ ...deck, folder: 'Work/AI' })],
		readings: [dated(reading)],
		cards: cards.map((card, index) =>
			dated(index ? card : { ...card, tags: ['exam', 'week-3'], flag: 'unsure' as const, buriedUntil: AT })
		),
		logs: [...logs, ...dateSet(cards[0], logs.length)]
	};
}

/** The learner sets the date of the first card, after it was answered. */
function dateSet(card: Card | undefined, before: number): ReviewLog[] {
	if (!card) return [];
	const given = { rating: 'good', format: 'typed', durationMs: 900 } as const;
	const made = setDue(
		answer(card, given, AT, { desiredRetention: 0.9, zone: () => 345 }).card,
		3,
		AT,
		() => 345
	);
	return made ? [{ ...made.log, id: `device:${before + 1}` as LogId }] : [];
}

/** The kind of the problem, or 'good'. */
function outcome(text: string): string {
	const read = readBackup(text);
	return read.ok ? 'good' : read.problem.kind;
}
/** A file with one thing changed and the checksum made right again, as an attacker would. */
function forged(change: (data: Record<string, unknown> & BackupData) => void): string {
	const data = structuredClone(sample());
	change(Object.assign(data));
	return writeBackup(data);
}

describe('a backup', () => {
	it('reads back what it wrote', () => {
		expect(readBackup(writeBackup(sample()))).toEqual({ ok: true, value: sample() });
	});

	it('has every row on a line of its own, and may be laid out anew', () => {
		const text = writeBackup(sample());
		expect(text.split('\n').filter((line) => line.includes('"cardId"'))).toHaveLength(sample().logs.length);
		expect(outcome(JSON.stringify(JSON.parse(text), null, '\t'))).toBe('good');
	});

	it('is told from what is none', () => {
		for (const text of [
			'',
			'   ',
			'hello',
			'[]',
			'null',
			'{"format":"anki"}',
			'\u0000\u0001',
			'{"cards":[]}'
		])
			expect(outcome(text)).toBe('not-a-backup');
	});

	it('is told from one of a newer version', () => {
		expect(outcome('{"format":"verso-backup/2","anything":{}}')).toBe('newer');
		expect(outcome('{"format":"verso-backup/12"')).toBe('newer');
	});

	it('is called truncated wherever it was cut', () => {
		const text = writeBackup(sample()).trimEnd();
		for (let end = 30; end < text.length; end += 97) expect(outcome(text.slice(0, end))).toBe('truncated');
		expect(outcome(text.slice(0, -1))).toBe('truncated');
	});

	it('is called truncated when rows are missing though it closes', () => {
		const raw = JSON.parse(writeBackup(sample())) as { logs: unknown[] };
		raw.logs.pop();
		expect(outcome(JSON.stringify(raw))).toBe('truncated');
	});

	it('is called damaged when a single character changed', () => {
		const text = writeBackup(sample());
		expect(outcome(text.replace('trading firm', 'trading farm'))).toBe('damaged');
		expect(outcome(text.replace('"reps":0', '"reps":1'))).toBe('damaged');
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
		['settings that are a list', (data) => Object.assign(data, { settings: [] })],
		['cards that are an object', (data) => Object.assign(data.decks[0]?.row ?? {}, { textIds: {} })]
	])('with %s is refused', (_what, change) => {
		expect(outcome(forged(change))).toBe('damaged');
	});

	it('cannot reach a prototype', () => {
		const text = writeBackup(sample()).replaceAll('"theme":', '"__proto__":{"polluted":true},"theme":');
		expect(outcome(text)).toBe('damaged');
		const raw = writeBackup({ ...sample(), cards: [], logs: [] });
		const named = raw.replace(
			'{"row":{"desiredRetention"',
			'{"__proto__":{"changedAt":1},"row":{"desiredRetention"'
		);
		expect(named).not.toBe(raw);
		readBackup(named);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect('polluted' in {}).toBe(false);
	});

	it('of a million brackets is refused at once', () => {
		const begun = performance.now();
		const deep = `{"format":"verso-backup/1","decks":${'['.repeat(1e6)}${']'.repeat(1e6)}}`;
		expect(outcome(deep)).toBe('damaged');
		expect(performance.now() - begun).toBeLessThan(2000);
	});

	it('never throws, whatever is changed in it', () => {
		const text = writeBackup(sample());
		const kinds = ['good', 'damaged', 'truncated', 'not-a-backup', 'newer'];
		fc.assert(
			fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 20 }), (at, length, put) => {
				expect(kinds).toContain(outcome(text.slice(0, at) + put + text.slice(at + length)));
			}),
			{ numRuns: 500 }
		);
	});

	it('never throws, whatever value stands in a field', () => {
		const paths = ['settings', 'decks', 'readings', 'cards', 'logs', 'createdAt', 'device'];
		fc.assert(
			fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 4 }), (path, put) => {
				const lists = ['decks', 'readings', 'cards', 'logs'];
				const text = forged((data) => Object.assign(data, { [path]: lists.includes(path) ? [put] : put }));
				expect(outcome(text)).not.toBe('newer');
			}),
			{ numRuns: 500 }
		);
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
	it('tells strings from structure', () => {
		expect(scan('{"a":"[{\\"","b":[1]}', 9)).toEqual({ depth: 2, open: false });
		expect(scan('{"a":"\\\\"', 9)).toEqual({ depth: 1, open: true });
		expect(scan('{"a":"\\', 9).open).toBe(true);
	});
});
