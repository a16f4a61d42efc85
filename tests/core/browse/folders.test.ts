import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, folderTree, inFolder, liesIn, movedPath } from '#core/browse/folders';

const name = fc.stringMatching(/^[a-c]{1,3}$/);
const path = fc.array(name, { maxLength: 4 }).map((names) => names.join('/'));

describe('a folder', () => {
	it('has one spelling, and the top has none', () => {
		expect(folderOf(' / Work //  AI  news/ ')).toBe('Work/AI news');
		expect(folderOf(' / ')).toBe('');
		expect(inFolder({ id: 1, folder: 'Work' }, '')).toEqual({ id: 1 });
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(folderOf(folderOf(text))).toBe(folderOf(text));
			})
		);
	});

	it('has no mark that nobody sees', () => {
		expect(folderOf('\u202eWork\u202c/\u200bAI')).toBe('Work/AI');
	});

	it('holds what lies deeper, and nothing whose name only begins alike', () => {
		expect([liesIn('Work/AI', 'Work'), liesIn('Work', 'Work'), liesIn('Workshop', 'Work')]).toEqual([
			true,
			true,
			false
		]);
	});

	it('takes what lies in it along when it is renamed', () => {
		expect(movedPath('Work/AI/News', 'Work/AI', 'Reading')).toBe('Reading/News');
		expect(movedPath('Work/AI', 'Work', '')).toBe('AI');
		expect(movedPath('Workshop', 'Work', 'Reading')).toBe('Workshop');
	});

	it('shows every deck exactly once, wherever it lies, and counts it in every folder above', () => {
		fc.assert(
			fc.property(fc.array(path), (paths) => {
				const items = paths.map((at, index) => ({ at, index }));
				const top = folderTree(items, (one) => one.at);
				expect(top.all).toEqual(items);
				const walk = (folder: typeof top): number =>
					folder.items.length + folder.folders.reduce((sum, one) => sum + walk(one), 0);
				expect(walk(top)).toBe(items.length);
				for (const folder of top.folders)
					expect(folder.all).toEqual(items.filter((one) => liesIn(one.at, folder.path)));
			})
		);
	});
});
