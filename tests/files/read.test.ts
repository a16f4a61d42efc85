import { describe, expect, it } from 'vitest';
import { MOST_BYTES, readFile, readPasted } from '#files/read';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);
/** UTF-16 without a byte-order mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
	const out = new DataView(new ArrayBuffer(text.length * 2));
	[...text].forEach((letter, index) => out.setUint16(index * 2, letter.charCodeAt(0), littleEndian));
	return new Uint8Array(out.buffer);
}
function joined(...parts: Uint8Array[]): Uint8Array {
	return new Uint8Array(parts.flatMap((part) => [...part]));
}
async function textOf(input: Uint8Array, name = 'notes.txt'): Promise<string> {
	const read = await readFile(name, 'text/plain', input);
	return read.ok ? read.value.text : `PROBLEM ${read.problem.kind}`;
}
async function problemOf(input: Uint8Array, name = 'notes.txt') {
	const read = await readFile(name, 'text/plain', input);
	return read.ok ? undefined : read.problem;
}

const SAMPLE = 'Zoë’s café costs £5.\nShe said “no”.';

describe('encodings', () => {
	it('reads UTF-8, with and without a byte-order mark', async () => {
		expect(await textOf(utf8(SAMPLE))).toBe(SAMPLE);
		expect(await textOf(joined(bytes(0xef, 0xbb, 0xbf), utf8(SAMPLE)))).toBe(SAMPLE);
	});

	it('reads UTF-16 of both byte orders, with and without a byte-order mark', async () => {
		expect(await textOf(utf16(SAMPLE, true))).toBe(SAMPLE);
		expect(await textOf(utf16(SAMPLE, false))).toBe(SAMPLE);
		expect(await textOf(joined(bytes(0xff, 0xfe), utf16(SAMPLE, true)))).toBe(SAMPLE);
		expect(await textOf(joined(bytes(0xfe, 0xff), utf16(SAMPLE, false)))).toBe(SAMPLE);
	});

	it('reads windows-1252 and says so', async () => {
		const old = bytes(
			...[...'Zo'].map((l) => l.charCodeAt(0)),
			0xeb,
			0x92,
			0x73,
			0x20,
			0x93,
			0x6e,
			0x6f,
			0x94
		);
		const read = await readFile('old.txt', '', old);
		expect(read.ok && read.value.text).toBe('Zoë’s “no”');
		expect(read.ok && read.value.notices[0]?.message).toContain('windows-1252');
	});

	it('reads UTF-8 that was cut in the middle of a letter as UTF-8, and tells of the letter lost', async () => {
		const cut = utf8('Überall häufige Grüße, schöne Äpfel – ä').slice(0, -1);
		const read = await readFile('cut.txt', '', cut);
		expect(read.ok && read.value.text).toContain('Überall häufige Grüße');
		expect(read.ok && read.value.notices[0]?.message).toContain('1 character could not be read');
	});

	it('leaves out a NUL byte and keeps everything around it', async () => {
		const read = await readFile('nul.txt', '', utf8('The price was\0 5 dollars.'));
		expect(read.ok && read.value.text).toBe('The price was 5 dollars.');
		expect(read.ok && read.value.notices).toHaveLength(1);
	});

	it('turns every kind of line end into one', async () => {
		expect(await textOf(utf8('one\r\ntwo\rthree'))).toBe('one\ntwo\nthree');
	});
});

describe('what is no text', () => {
	it('says that an empty file is empty, and one that holds only spaces too', async () => {
		expect((await problemOf(bytes()))?.kind).toBe('empty');
		expect((await problemOf(utf8(' \n\t \n')))?.kind).toBe('empty');
		expect((await problemOf(bytes(0xef, 0xbb, 0xbf)))?.kind).toBe('empty');
	});

	it('recognises a picture that is named .txt', async () => {
		const png = await problemOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13));
		expect(png).toMatchObject({ kind: 'binary', message: expect.stringContaining('a PNG image') });
		expect((await problemOf(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16)))?.message).toContain('a JPEG image');
	});

	it('tells what to do with an older Office document, or a damaged one', async () => {
		const old = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
		expect((await problemOf(old))?.message).toMatch(/an older Office document.*copy the text and paste/);
		expect((await problemOf(bytes(0x50, 0x4b, 3, 4, 20, 0)))?.message).toMatch(/is damaged/);
	});

	it('recognises binary content without a known signature', async () => {
		let state = 7;
		const noise = Uint8Array.from(
			{ length: 4096 },
			() => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16
		);
		expect((await problemOf(noise))?.kind).toBe('binary');
		expect((await problemOf(new Uint8Array(5000)))?.kind).toBe('binary');
	});

	it('says the limit when a file is too large', async () => {
		const problem = await problemOf(new Uint8Array(MOST_BYTES + 1).fill(0x61));
		expect(problem).toMatchObject({ kind: 'too-large', message: expect.stringContaining('12 MB') });
	});
});

describe('large texts', () => {
	it('reads 5 MB of text', async () => {
		const text = 'It was a dark and stormy night, and 12 ships sank.\n'.repeat(100_000);
		expect(await textOf(utf8(text))).toHaveLength(text.length);
	});

	it('reads one line of 1 MB', async () => {
		const line = 'word '.repeat(200_000);
		expect(await textOf(utf8(line))).toHaveLength(line.length);
	});
});

describe('titles', () => {
	const titleOf = async (name: string, text: string) => {
		const read = await readFile(name, '', utf8(text));
		return read.ok ? read.value.title : undefined;
	};
	it('takes a first line that stands like a title', async () => {
		expect(await titleOf('a.txt', 'Can Machines Think? - Notes\n\nAlan Turing asked.')).toBe(
			'Can Machines Think? - Notes'
		);
	});
	it('takes the file’s name where the text begins with a sentence or a turn', async () => {
		expect(await titleOf('board_meeting.txt', 'We met. It rained.\nThen we left.')).toBe('Board meeting');
		expect(
			await titleOf(
				'minutes-2019.txt',
				'Lynne Neagle AM: Good morning, everyone, and welcome to this committee of ours today.\nNext.'
			)
		).toBe('Minutes 2019');
	});
	it('takes the first heading of markdown, or its front matter', async () => {
		expect(await titleOf('a.md', '# The Pump\n\nText.')).toBe('The Pump');
		expect(await titleOf('a.md', '---\ntitle: "Cholera"\n---\n# The Pump\n\nText.')).toBe('Cholera');
	});
});

describe('pasted text', () => {
	it('takes the title that was typed, and otherwise finds one', async () => {
		const named = readPasted('It rained.', 'Weather');
		expect(named.ok && named.value.title).toBe('Weather');
		const bare = readPasted('It rained.');
		expect(bare.ok && bare.value.title).toBe('Pasted text');
	});
	it('refuses what holds no words', async () => {
		expect(readPasted('  \n ')).toMatchObject({ ok: false, problem: { kind: 'empty' } });
	});
	it('recognises markdown and removes its marks', async () => {
		const read = readPasted('## One\n\nIt was **bold**.\n\n## Two\n');
		expect(read.ok && read.value).toMatchObject({
			mediaType: 'text/markdown',
			text: '## One\n\nIt was bold.\n\n## Two'
		});
	});
});
