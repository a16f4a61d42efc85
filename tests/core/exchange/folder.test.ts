import { describe, expect, it } from 'vitest';
import { folderFileName, folderFiles, readFolderFileName, thinned } from '#core/exchange/folder';
import type { DeviceId } from '#core/model';

const HERE = '1a2b3c4d-0000-4000-8000-000000000000' as DeviceId;
const THERE = 'ffee3c4d-0000-4000-8000-000000000000' as DeviceId;
const NOW = Date.UTC(2026, 10, 24, 15, 30, 12);
const DAY = 86_400_000;
const daily = (days: number, device = HERE) =>
	Array.from({ length: days }, (_one, index) => folderFileName(NOW - index * DAY, device));

describe('a backup in a folder', () => {
	it('is called by its time and its device, and read back from its name', () => {
		const name = folderFileName(NOW, HERE);
		expect(name).toBe('verso-2026-11-24-153012-1a2b.jsonl.gz');
		expect(readFolderFileName(name)).toEqual({ name, at: NOW, owner: '1a2b' });
	});

	it('is told from a file that the learner saved, and from any other', () => {
		const others = ['verso-2026-11-24.jsonl.gz', 'letter.txt', 'verso-2026-11-24-153012-1a2b.jsonl.gz.part'];
		expect(folderFiles(others)).toEqual([]);
		expect(thinned(others, HERE, 0)).toEqual([]);
	});
});

describe('thinning', () => {
	it('leaves the newest alone, however many come on one day', () => {
		const names = Array.from({ length: 5 }, (_one, index) => folderFileName(NOW - index * 60_000, HERE));
		expect(thinned(names, HERE, 5)).toEqual([]);
		expect(thinned(names, HERE, 2)).toEqual(names.slice(3));
	});

	it('keeps one a week for ten weeks and one a month before, of two years of days', () => {
		const names = daily(730);
		const gone = new Set(thinned(names, HERE, 10));
		const kept = names.filter((name) => !gone.has(name));
		expect(kept.slice(0, 10)).toEqual(names.slice(0, 10));
		expect(kept.length).toBeGreaterThan(10 + 8 + 20);
		expect(kept.length).toBeLessThan(10 + 11 + 25);
		const ages = folderFiles(kept).map(({ at }) => (NOW - at) / DAY);
		const steps = ages.slice(1).map((age, index) => age - (ages[index] ?? 0));
		expect(Math.max(...steps)).toBeLessThanOrEqual(37);
	});

	it('comes to the same when it is done every day as when it is done once', () => {
		let kept: string[] = [];
		for (const name of daily(400).toReversed()) {
			kept.push(name);
			const gone = new Set(thinned(kept, HERE, 7));
			kept = kept.filter((one) => !gone.has(one));
		}
		const gone = new Set(thinned(daily(400), HERE, 7));
		expect(folderFiles(kept).slice(0, 7)).toEqual(folderFiles(daily(7)));
		expect(Math.abs(kept.length - (400 - gone.size))).toBeLessThanOrEqual(2);
	});

	it('never touches the files of another device', () => {
		const names = [...daily(100, THERE), ...daily(3)];
		expect(thinned(names, HERE, 1).every((name) => name.includes('-1a2b.'))).toBe(true);
		expect(folderFiles(names)).toHaveLength(103);
	});
});
