import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '#files/read';
import { lines, pdfOf, type Placed } from '../fixtures/pdf';

async function read(pages: Placed[][]) {
	const result = await readFile('paper.pdf', 'application/pdf', pdfOf(pages));
	return result.ok ? result.value.text : `${result.problem.kind}: ${result.problem.message}`;
}
const PUMP = [
	'John Snow marked each death of the autumn of 1854 on a map of Soho, and',
	'found that most of the dead had drawn their water from the pump in Broad',
	'Street. The parish took its handle off on 8 September.'
];
const BREWERY = [
	'Nobody in the brewery close by fell ill. Its men were given beer, and the',
	'brewery had a well of its own, so that they never drank from the pump.'
];

describe('a PDF', () => {
	it('becomes a title, headings and paragraphs, with its lines joined', async () => {
		const page = [
			...lines(['The Broad Street pump'], { x: 72, y: 90, size: 20, bold: true }),
			...lines(['1. The map'], { x: 72, y: 130, size: 14, bold: true }),
			...lines(PUMP, { x: 72, y: 155 }),
			...lines(BREWERY, { x: 86, y: 155 + 3 * 13.75 })
		];
		expect(await read([page])).toBe(
			`# The Broad Street pump\n\n## 1. The map\n\n${PUMP.join(' ')}\n\n${BREWERY.join(' ')}`
		);
	});

	it('in two columns is read down the one and then the other, however it was drawn', async () => {
		const left = lines(
			PUMP.map((line) => line.slice(0, 40)),
			{ x: 60, y: 100 }
		);
		const right = lines(
			BREWERY.concat(BREWERY)
				.slice(0, 3)
				.map((line) => line.slice(0, 40)),
			{ x: 320, y: 100 }
		);
		const across = left.flatMap((line, index) => [line, ...right.slice(index, index + 1)]);
		expect(await read([across])).toBe(await read([[...left, ...right]]));
		expect(await read([across])).toContain(`${left[0]?.text} ${left[1]?.text}`);
	});

	it('keeps a paragraph whole that a page or a picture parts, and drops what every page repeats', async () => {
		const page = (number: number, text: string[]): Placed[] => [
			{ text: 'The cholera of 1854', x: 72, y: 40, size: 9 },
			...lines(text, { x: 72, y: 100 }),
			{ text: `- ${number} -`, x: 290, y: 810, size: 9 }
		];
		const [first, ...rest] = PUMP;
		const text = await read([page(1, [first ?? '']), page(2, rest), page(3, BREWERY)]);
		expect(text).toBe(`${PUMP.join(' ')}\n\n${BREWERY.join(' ')}`);
	});

	it('keeps points apart and a hyphenated compound whole', async () => {
		const page = [
			...lines(['The water-borne disease was fought in two ways:'], { x: 72, y: 90 }),
			...lines(['• by closing the pumps that were fed by the river, as the water-'], { x: 82, y: 110 }),
			...lines(['borne theory asked for;'], { x: 92, y: 123.75 }),
			...lines(['• by building drains that led the waste beyond the reach of the pa-'], { x: 82, y: 137.5 }),
			...lines(['rishes.'], { x: 92, y: 151.25 })
		];
		expect(await read([page])).toBe(
			'The water-borne disease was fought in two ways:\n\n' +
				'- by closing the pumps that were fed by the river, as the water-borne theory asked for;\n' +
				'- by building drains that led the waste beyond the reach of the parishes.'
		);
	});

	it('keeps the rows of a table', async () => {
		const row = (cells: string[], y: number) =>
			cells.map((text, index) => ({ text, x: 100 + index * 120, y }));
		const page = [
			...lines(PUMP, { x: 72, y: 90 }),
			...row(['Street', 'Deaths'], 150),
			...row(['Broad Street', '90'], 165),
			...row(['Poland Street', '27'], 180)
		];
		expect(await read([page])).toContain(
			'| Street | Deaths |\n| Broad Street | 90 |\n| Poland Street | 27 |'
		);
	});

	it('keeps a power, and leaves out the mark of a note and a stamp along the edge', async () => {
		const page = [
			{ text: 'arXiv:1854.0908', x: 20, y: 500, upright: true },
			...lines(['The drains took 5 x 10'], { x: 72, y: 90 }),
			{ text: '6', x: 181, y: 86, size: 7 },
			{ text: ' litres a day, wrote Bazalgette', x: 185, y: 90 },
			{ text: '3', x: 329.5, y: 86, size: 7 },
			{ text: ' in his report of 1865.', x: 333.5, y: 90 }
		];
		expect(await read([page])).toBe(
			'The drains took 5 x 10⁶ litres a day, wrote Bazalgette in his report of 1865.'
		);
	});

	it('says which of its pages are pictures', async () => {
		const result = await readFile('scan.pdf', '', pdfOf([lines(PUMP, { x: 72, y: 90 }), []]));
		expect(result.ok && result.value.notices).toMatchObject([
			{ kind: 'pictures', message: expect.stringContaining('1 of 2 pages') }
		]);
		expect(await read([[], []])).toMatch(
			/^unreadable: .*holds pictures of its pages and no text.*Nothing was added/
		);
	});

	it('tells of its pages as they are opened', async () => {
		const told: [number, number][] = [];
		const pages = [lines(PUMP, { x: 72, y: 90 }), lines(BREWERY, { x: 72, y: 90 })];
		await readFile('paper.pdf', '', pdfOf(pages), (...page) => told.push(page));
		expect(told).toEqual([
			[1, 2],
			[2, 2]
		]);
	});
});

describe('a broken or hostile PDF', () => {
	it('that is locked, or none, says so', async () => {
		const locked = pdfOf(
			[lines(PUMP, { x: 72, y: 90 })],
			`/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}> /P -1 >>`
		);
		const told = async (bytes: Uint8Array) => {
			const result = await readFile('paper.pdf', '', bytes);
			return result.ok ? 'read' : result.problem.message;
		};
		expect(await told(locked)).toMatch(/locked with a password/);
		expect(await told(new TextEncoder().encode('%PDF-1.7 and nothing else'))).toMatch(/is damaged/);
	});

	it('of which bytes were changed or cut off is read or refused, and never thrown', async () => {
		const good = pdfOf([lines(PUMP, { x: 72, y: 90 }), lines(BREWERY, { x: 72, y: 90 })]);
		await fc.assert(
			fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), async (at, byte, cut) => {
				const bad = good.slice(0, Math.max(at + 1, cut));
				bad[at] = byte;
				const result = await readFile('paper.pdf', '', bad);
				expect(result.ok ? 'read' : result.problem.kind).toMatch(/^(read|unreadable|binary|empty)$/);
			}),
			{ numRuns: 60 }
		);
	});

	it('does not take the bytes that it was given', async () => {
		const bytes = pdfOf([lines(PUMP, { x: 72, y: 90 })]);
		await readFile('paper.pdf', '', bytes);
		expect(bytes.length).toBeGreaterThan(500);
	});
});
