import { describe, expect, it } from 'vitest';
import type { Reading } from '#core/model';
import { blocksOf, leftOut, marked, paragraphsOf, unitsOf } from '#ui/add/document';
import { sampleDraft } from '../../fixtures/draft';

const { reading, cards } = sampleDraft();
const withText = (text: string): Reading => {
	const [section] = reading.text.sections;
	if (!section) throw new Error('no section');
	const sections = [{ ...section, title: '', span: { start: 0, end: text.length } }];
	const rejected = [...text.matchAll(/[^.\n]+\./g)].map((found) => ({
		span: { start: found.index, end: found.index + found[0].length },
		reason: 'none'
	}));
	return { ...reading, statements: [], rejected, text: { ...reading.text, text, sections } };
};

describe('the document as it is drawn', () => {
	it('shows every letter of the text below the headings, once', () => {
		const units = unitsOf(reading);
		const drawn = blocksOf(reading, units).flatMap((block) =>
			paragraphsOf(reading.text.text, block, units).map(({ pieces }) =>
				pieces.map((one) => one.text).join('')
			)
		);
		expect(drawn).toEqual([
			'Training cost about $5 million. It rained.',
			'Alexander Wang calls it a wake-up call. Yan Laon says that open models win.'
		]);
	});

	it('shows a section’s heading once, and not again in its text', () => {
		const blocks = blocksOf(reading, unitsOf(reading));
		expect(blocks.map((block) => block.title)).toEqual(['Cost', 'Views']);
	});

	it('cuts one line of 1 MB into blocks between sentences', () => {
		const long = withText('Rain fell on the town again and again. '.repeat(26_000));
		const blocks = blocksOf(long, unitsOf(long));
		expect(blocks.length).toBeGreaterThan(200);
		for (const { span } of blocks.slice(0, -1)) {
			expect(span.end - span.start).toBeLessThan(5_200);
			expect(long.text.text.slice(span.end, span.end + 5).trimStart()).toMatch(/^Rain/);
		}
		expect(blocks.at(-1)?.span.end).toBe(long.text.text.length);
	});

	it('puts two statements of one sentence into one piece', () => {
		const [first] = reading.statements;
		if (!first) throw new Error('no statement');
		const twice = { ...reading, statements: [...reading.statements, { ...first }] };
		expect(unitsOf(twice)).toHaveLength(unitsOf(reading).length);
		expect(unitsOf(twice)[0]?.statements).toHaveLength(2);
	});

	it('counts sentences without a card as left out, and no headings', () => {
		const heading = { span: { start: 0, end: 4 }, reason: 'a heading' };
		const more = { ...reading, rejected: [heading, ...reading.rejected] };
		const out = leftOut(more, unitsOf(more), cards);
		expect(out.map(({ span }) => reading.text.text.slice(span.start, span.end))).toEqual(['It rained.']);
	});

	it('marks the answer and the speaker in a sentence; where marks overlap the first wins', () => {
		const piece = { text: 'Ann said five.', span: { start: 10, end: 24 } };
		const parts = marked(piece, [
			{ span: { start: 19, end: 23 }, kind: 'answer' },
			{ span: { start: 10, end: 13 }, kind: 'speaker' },
			{ span: { start: 11, end: 15 }, kind: 'answer' }
		]);
		expect(parts).toEqual([
			{ text: 'Ann', kind: 'speaker' },
			{ text: ' said ' },
			{ text: 'five', kind: 'answer' },
			{ text: '.' }
		]);
	});
});
