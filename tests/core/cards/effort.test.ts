/** What costs whoever reads a prompt, in a text that holds more than anybody asks at once. */
import { describe, expect, it } from 'vitest';
import { openSource } from '#core/cards/document';
import { effort, isLong } from '#core/cards/ranking/effort';
import { readingOf } from '../../fixtures/reading';

const sourceOf = (lines: number) => {
	const text = Array.from(
		{ length: lines },
		(_, at) => `The ferry ${at + 2} of Bergen carried ${at + 20} carts to Leith.`
	);
	const { reading, sentences } = readingOf(text);
	const source = openSource(reading, sentences);
	expect(source.passages.length).toBe(lines);
	return source;
};
const plain = 'The ferry of Bergen carried ____ carts and 300 barrels of herring across the fjord to Leith.';
const long = `${plain.slice(0, -1)}, ${'and a barrel of salt from the northern islands, '.repeat(4)}which sold well.`;

describe('the effort of reading', () => {
	const book = sourceOf(16);

	it('is none for a plain prompt', () => {
		expect(effort(plain, book)).toBe(0);
		expect(isLong(plain)).toBe(false);
	});

	it.each([
		['what is long', long],
		['too few words to tell what is asked', 'By ____, the ferries reflected the crisis.'],
		['what goes on from another sentence', plain.replace('carried', 'also carried')],
		['an editor’s brackets', plain.replace('the fjord', '[Hardanger]')],
		['a quotation with a gap', plain.replace('herring across', 'herring...This sank across')]
	])('is more for %s', (_, prompt) => {
		expect(effort(prompt, book)).toBeGreaterThan(0.015);
		expect(effort(prompt, sourceOf(8))).toBe(0);
	});

	it('counts length in a page too, and twice as much in what is longer', () => {
		const page = effort(long, sourceOf(12));
		expect(page).toBeGreaterThan(0);
		expect(effort(long, book)).toBeCloseTo(2 * page);
		expect(isLong(long)).toBe(true);
	});
});
