import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '#files/html';
import { readFile } from '#files/read';

const page = (body: string, head = '<title>The pump</title>') =>
	`<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('a saved web page', () => {
	it('becomes headings, paragraphs, points and rows', () => {
		const body = `<h1>The <em>Broad</em> Street pump</h1><p>Snow drew a map.<br>It showed
			616 deaths.</p><ul><li>One</li><li><p>Two</p></li></ul>
			<table><tr><th>Street</th><th>Deaths</th></tr><tr><td>Broad</td><td>90</td></tr></table>`;
		expect(readHtml(page(body))).toEqual({
			title: 'The Broad Street pump',
			text: [
				'# The Broad Street pump',
				'Snow drew a map.\nIt showed 616 deaths.',
				'- One\n- Two',
				'| Street | Deaths |\n| Broad | 90 |'
			].join('\n\n')
		});
	});

	it('gives nothing of scripts, styles, menus, forms and what is hidden', () => {
		const body = `<nav>Home</nav><script>alert("no")</script><style>p{}</style><p hidden>Secret</p>
			<form><p>Sign up</p></form><p>Said.</p><svg><title>Logo</title></svg><footer>Imprint</footer>`;
		expect(readHtml(page(body))).toEqual({ title: 'The pump', text: 'Said.' });
	});

	it('is read in its main part alone, where it names one', () => {
		const words = 'Snow drew a map of the deaths around the pump. '.repeat(8).trim();
		const body = `<div>Subscribe now</div><main><h2>Snow</h2><p>${words}</p></main><div>More stories</div>`;
		expect(readHtml(page(body)).text).toBe(`## Snow\n\n${words}`);
	});

	it('is known by its name, by its type and by its first words', async () => {
		const bytes = new TextEncoder().encode(page('<p>Snow drew a map.</p>'));
		for (const [name, type] of [
			['a.html', ''],
			['a', 'text/html'],
			['a.txt', 'text/plain']
		] as const) {
			const read = await readFile(name, type, bytes);
			expect(read.ok && read.value).toMatchObject({ text: 'Snow drew a map.', mediaType: 'text/html' });
		}
	});
});

describe('hostile pages', () => {
	it('end, however deep they nest', () => {
		const deep = '<div>'.repeat(300_000) + 'bottom' + '</b>'.repeat(300_000);
		expect(readHtml(page(`<p>Top.</p>${deep}`)).text).toBe('Top.');
	});

	it('whatever they hold, no tag of theirs comes out', () => {
		const bit = fc.oneof(
			fc.constantFrom('<', '>', '</', '<p', '<script>', '</script>', '<!--', '-->', '<main>', '</main>'),
			fc.constantFrom(
				'<td>',
				'</tr>',
				'<li>',
				'<![CDATA[',
				']]>',
				'&lt;',
				'&#x0;',
				'&#xd800;',
				'<svg/onload=x>'
			),
			fc.string({ maxLength: 8 })
		);
		fc.assert(
			fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
				const { text } = readHtml(bits.join(''));
				expect(text.length).toBeLessThanOrEqual(bits.join('').length * 3 + 10);
				expect(text).not.toMatch(/\n{3}|[ \t]$/);
			}),
			{ numRuns: 10_000 }
		);
	});
});
