import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '#files/read';

const p = (text: string, properties = '') =>
	`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const styled = (style: string) => `<w:pStyle w:val="${style}"/>`;
const body = (content: string) =>
	`<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${content}</w:body></w:document>`;
const STYLES = `<w:styles><w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>`;

function docx(content: string, more: Zippable = {}): Uint8Array {
	return zipSync({
		'word/styles.xml': strToU8(STYLES),
		'word/document.xml': strToU8(body(content)),
		...more
	});
}
async function read(bytes: Uint8Array) {
	const result = await readFile('paper.docx', '', bytes);
	return result.ok ? result.value.text : `${result.problem.kind}: ${result.problem.message}`;
}

describe('a Word document', () => {
	it('becomes headings, paragraphs, points and rows', async () => {
		const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
		const content = [
			p('The pump', styled('Title')),
			p('Snow', styled('berschrift2')),
			p('He drew a map.'),
			p('One', '<w:numPr><w:numId w:val="3"/></w:numPr>'),
			p('Two', '<w:numPr><w:numId w:val="3"/></w:numPr>'),
			`<w:tbl><w:tr>${cell('Street')}${cell('Deaths')}</w:tr><w:tr>${cell('Broad')}${cell('90')}</w:tr></w:tbl>`
		];
		expect(await read(docx(content.join('')))).toBe(
			'# The pump\n\n## Snow\n\nHe drew a map.\n\n- One\n- Two\n\n| Street | Deaths |\n| Broad | 90 |'
		);
	});

	it('is read as it stands: what was deleted, and what older programs would show, is left out', async () => {
		const changed = `<w:p><w:r><w:t>It costs </w:t></w:r><w:del><w:r><w:t>4</w:t></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins><w:r><w:t> pounds.</w:t></w:r></w:p>`;
		const twice = `<mc:AlternateContent><mc:Choice>${p('New.')}</mc:Choice><mc:Fallback>${p('Old.')}</mc:Fallback></mc:AlternateContent>`;
		expect(await read(docx(changed + twice))).toBe('It costs 5 pounds.\n\nNew.');
	});
});

describe('a broken or hostile archive', () => {
	it('that is none of ours is told apart', async () => {
		expect(await read(zipSync({ 'a.txt': strToU8('Hello') }))).toMatch(/^binary: .*a zip archive/);
	});

	it('of which bytes were changed is not read as if it were whole', async () => {
		const good = docx(p('Snow drew a map. '.repeat(200)));
		const whole = await read(good);
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 4, max: good.length - 1 }),
				fc.integer({ min: 1, max: 255 }),
				fc.nat(good.length),
				async (at, change, length) => {
					const broken = good.slice(0, length > 4 && length < 200 ? length : undefined);
					if (at < broken.length) broken[at] = (broken[at] ?? 0) ^ change;
					const text = await read(broken);
					expect(text === whole || /^(unreadable|binary|empty): /.test(text)).toBe(true);
				}
			),
			{ numRuns: 10_000 }
		);
	});

	it('that lies about its size, or unpacks to far too much, is refused before it fills the memory', async () => {
		const bomb = docx('', { 'word/document.xml': new Uint8Array(90_000_000) });
		expect(bomb.length).toBeLessThan(200_000);
		expect(await read(bomb)).toMatch(/^unreadable: .*unpacks to more/);
		// The same, with a directory that says 100 bytes.
		const view = new DataView(bomb.buffer, bomb.byteOffset);
		for (let at = 0; at < bomb.length - 46; at++)
			if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 90_000_000)
				view.setUint32(at + 24, 100, true);
		expect(await read(bomb)).toMatch(/^unreadable: .*damaged/);
	});

	it('whose parts nest without end, ends', async () => {
		expect(await read(docx(p('Top.') + '<w:a>'.repeat(300_000)))).toBe('Top.');
	});

	it('with a password says so', async () => {
		const locked = docx(p('Secret.'));
		const view = new DataView(locked.buffer, locked.byteOffset);
		for (let at = 0; at < locked.length - 46; at++)
			if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
		expect(await read(locked)).toMatch(/^unreadable: .*password/);
	});
});
