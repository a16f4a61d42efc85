import { describe, expect, test } from 'vitest';
import { prepare } from '#core/text/prepare';
import { countingIds } from '../../fixtures/ids';

function read(text: string) {
	const prepared = prepare({ text, mediaType: 'text/plain' }, countingIds(), 0);
	const blocks = prepared.sentences.map(
		({ block, span }) => `${block}: ${prepared.text.text.slice(span.start, span.end)}`
	);
	return { ...prepared, blocks, titles: prepared.text.sections.map(({ title }) => title) };
}

describe('sections', () => {
	test('begin at markdown, underlined, numbered and bare headings', () => {
		const { titles } = read(
			'# The river\n\nIt is long.\n\nIts floods\n----------\n\nIt rose in 1953.\n\n2.1 Its banks\n\nThey are low and they are made of clay.\n\nThe people\n- They moved away.\n- They came back.\n'
		);
		expect(titles).toEqual(['The river', 'Its floods', 'Its banks', 'The people']);
	});

	test('cover the whole text without a gap', () => {
		const { text } = read('Something first.\n\n# One\nA thing is so.\n# Two\nAnother is so.');
		expect(text.sections.map(({ span }) => span.start).slice(1)).toEqual(
			text.sections.map(({ span }) => span.end).slice(0, -1)
		);
		expect(text.sections.at(-1)?.span.end).toBe(text.text.length);
	});
});

describe('sentences', () => {
	test('do not end at abbreviations, initials, decimals or inside a question that is told', () => {
		const { blocks } = read(
			'Dr. J. R. Smith of the U.S. Army paid $3.5 million, i.e. a lot. “Really?” Jones asked. He left at 5 p.m. on Monday.'
		);
		expect(blocks).toEqual([
			'prose: Dr. J. R. Smith of the U.S. Army paid $3.5 million, i.e. a lot.',
			'prose: “Really?” Jones asked.',
			'prose: He left at 5 p.m. on Monday.'
		]);
	});

	test('join bullets that are broken over lines and words that are hyphenated at a line end', () => {
		const { blocks } = read(
			'Findings\n- The flood of 1953 was the worst that the coun-\n  try had ever seen.\n• The second thing\n  goes on here.\n'
		);
		expect(blocks).toEqual([
			'heading: Findings',
			'bullet: The flood of 1953 was the worst that the country had ever seen.',
			'bullet: The second thing goes on here.'
		]);
	});

	test('of a paragraph broken at a width stand in one line', () => {
		const { blocks } = read(
			'The river rose in the night of the first of February\nand flooded the whole of the province before anybody\nwas awake. Nobody had been warned of what was coming\nin those hours.\n'
		);
		expect(blocks).toHaveLength(2);
	});

	test('of a table are its rows; what its columns hold is a heading', () => {
		const { blocks } = read('| City | People |\n|---|---|\n| Rome | 2.8 million |\n');
		expect(blocks).toEqual(['heading: | City | People |', 'row: | Rome | 2.8 million |']);
	});

	test('of a transcript know who speaks', () => {
		const { text, sentences } = read(
			'[00:01] Ann Lee: We begin now.\n>> BOB RAY: It is cold here. It snows.\n[Ann Lee] So it is today.\n'
		);
		const speakers = sentences.map(
			({ turnSpeaker }) => turnSpeaker && text.text.slice(turnSpeaker.start, turnSpeaker.end)
		);
		expect(speakers).toEqual(['Ann Lee', 'BOB RAY', 'BOB RAY', 'Ann Lee']);
	});

	test('of scripts without spaces are found', () => {
		const { sentences, text } = read('東京は日本の首都です。人口は約1400万人です。');
		expect(text.language).toBe('ja');
		expect(sentences).toHaveLength(2);
	});
});

describe('the text', () => {
	test('loses page numbers and running heads', () => {
		const page = (n: number) =>
			`\fAnnual Report\n\nIn year ${n} the firm sold many things to many people.\n\n${n}\n`;
		expect(read(page(1) + page(2) + page(3)).text.text).not.toMatch(/Annual Report|^\d$/m);
	});

	test('loses crumbs of HTML and markdown', () => {
		expect(read('Fish &amp; chips<br>cost **5 pounds** in [Leeds](https://example.org).').text.text).toBe(
			'Fish & chips\ncost 5 pounds in Leeds.'
		);
	});

	test('is told to be German, and a notice says so', () => {
		const { text, notices } = read('Der Fluss ist lang und die Stadt ist nicht weit von der Grenze.');
		expect(text.language).toBe('de');
		expect(notices.map(({ kind }) => kind)).toEqual(['language']);
	});

	test('may be empty', () => {
		expect(read('').sentences).toEqual([]);
	});

	test('of one long line takes time in proportion to its length', () => {
		const time = (repeats: number) => {
			const raw = 'The river rose by 4 metres in 1953, and “nobody” was warned. '.repeat(repeats);
			const start = performance.now();
			read(raw);
			return performance.now() - start;
		};
		time(500);
		const small = time(1500);
		expect(time(15_000)).toBeLessThan(small * 40 + 200);
	});
});
