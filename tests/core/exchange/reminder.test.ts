import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reminderFile } from '#core/exchange/reminder';

const NOW = Date.UTC(2026, 10, 24, 18, 5, 30, 123);
const reminder = {
	at: 19 * 60 + 30,
	from: '2026-11-25',
	now: NOW,
	uid: 'abc',
	url: 'https://example.org/study/'
};

/** Reads the file back as RFC 5545 says: unfolded, one property a line, parameters cut off. */
function read(file: string): [name: string, value: string][] {
	expect(file.endsWith('\r\n')).toBe(true);
	const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
	return lines.map((line) => {
		const at = line.indexOf(':');
		return [line.slice(0, at), line.slice(at + 1)];
	});
}

test('rings every day at the chosen hour, wherever one is', () => {
	const properties = read(reminderFile(reminder));
	expect(properties).toContainEqual(['DTSTART', '20261125T193000']);
	expect(properties).toContainEqual(['RRULE', 'FREQ=DAILY']);
	expect(properties).toContainEqual(['DTSTAMP', '20261124T180530Z']);
	const names = properties.map(([name, value]) => (/BEGIN|END/.test(name) ? `${name}:${value}` : name));
	const alarm = names.slice(names.indexOf('BEGIN:VALARM'), names.indexOf('END:VALARM') + 1);
	expect(alarm).toEqual(['BEGIN:VALARM', 'ACTION', 'DESCRIPTION', 'TRIGGER', 'END:VALARM']);
	for (const needed of ['VERSION', 'PRODID', 'UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
		expect(names.filter((name) => name === needed)).toHaveLength(1);
});

test('another hour replaces the first: the same name, a higher number', () => {
	const of = (file: string, name: string) => read(file).find(([one]) => one === name)?.[1];
	const first = reminderFile(reminder);
	const second = reminderFile({ ...reminder, at: 8 * 60, now: NOW + 60_000 });
	expect(of(second, 'UID')).toBe(of(first, 'UID'));
	expect(Number(of(second, 'SEQUENCE'))).toBeGreaterThan(Number(of(first, 'SEQUENCE')));
});

test('no line is longer than 75 octets, and none breaks a letter, whatever the address', () => {
	fc.assert(
		fc.property(
			fc.webUrl({ withQueryParameters: true }),
			fc.nat(1439),
			fc.string({ unit: 'grapheme' }),
			(url, at, path) => {
				const address = `${url}/${path.replace(/[\r\n]/g, '')}`;
				const file = reminderFile({ ...reminder, at, url: address });
				for (const line of file.split('\r\n'))
					expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
				expect(read(file)).toContainEqual(['URL', address]);
			}
		),
		{ numRuns: 2000 }
	);
});
