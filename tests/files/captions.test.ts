import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaptions } from '#core/text/captions';
import { readFile } from '#files/read';

const SRT = `1
00:00:01,000 --> 00:00:03,500
We spent five million
dollars on it.

2
00:00:03,600 --> 00:00:05,000
<i>Only</i> five.

3
00:00:12,000 --> 00:00:14,000
Then came the winter.
`;
const VTT = `WEBVTT - a talk

NOTE nobody says this

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000 align:start
<v Ann Lee>It costs 5 &amp; a half.

00:03.000 --> 00:05.000
<v Ann Lee>It costs 5 &amp; a half.
And that is all.

01:00:05.500 --> 01:00:07.000
<v.loud Bob>No, <c>never</c>. [Applause]
`;

describe('captions', () => {
	it('of SubRip become paragraphs, which end at a pause after a sentence', () => {
		expect(readCaptions(SRT)).toBe(
			'We spent five million dollars on it. Only five.\n\nThen came the winter.'
		);
	});

	it('of WebVTT name their speakers; rolling lines stand once; notes, styles and sounds go', () => {
		expect(readCaptions(VTT)).toBe('Ann Lee: It costs 5 & a half. And that is all.\n\nBob: No, never.');
	});

	it('with two speakers at once give each a paragraph', () => {
		const both = '00:01.000 --> 00:03.000\n- Is it cheap?\n- It is not.\n';
		expect(readCaptions(both)).toBe('Is it cheap?\n\nIt is not.');
	});

	it('are known by their names and by their first words', async () => {
		for (const [name, text] of [
			['talk.srt', SRT],
			['talk.txt', SRT],
			['talk.vtt', VTT],
			['talk', VTT]
		] as const) {
			const read = await readFile(name, '', new TextEncoder().encode(text));
			expect(read.ok && read.value.text).not.toContain('-->');
		}
	});

	it('whatever they hold, no time comes out, and nothing hangs', () => {
		const bit = fc.oneof(
			fc.constantFrom(
				'\n',
				'\n\n',
				'00:00:01,000 --> 00:00:02,000\n',
				'1\n',
				'<v ',
				'>',
				'<',
				'&amp;',
				'WEBVTT'
			),
			fc.string({ maxLength: 10 })
		);
		fc.assert(
			fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
				expect(readCaptions(bits.join(''))).not.toMatch(/^\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}$/m);
			}),
			{ numRuns: 10_000 }
		);
	});
});
