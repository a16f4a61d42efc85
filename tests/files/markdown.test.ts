import { describe, expect, it } from 'vitest';
import { looksLikeMarkdown, readMarkdown } from '#files/markdown';

const plain = (source: string) => readMarkdown(source).text;

describe('markdown', () => {
	it('keeps headings, underlined headings, bullets and numbers as they are written', () => {
		const source = '# One\n\nTwo\n---\n\n- a\n* b\n  + c\n1. d';
		expect(plain(source)).toBe(source);
	});

	it('keeps tables row by row, with the marks inside their cells gone', () => {
		expect(plain('| Who | What |\n|---|:--|\n| **Ann** | [said](x) |')).toBe(
			'| Who | What |\n|---|:--|\n| Ann | said |'
		);
	});

	it('removes emphasis, code, links, images and footnote marks from lines', () => {
		expect(plain('The **bold** and *soft* `code`, ~~gone~~ __and__ _so_ on.')).toBe(
			'The bold and soft code, gone and so on.'
		);
		expect(plain('See [the report](https://example.org/a_(b) "T").![x](y.png)[^1]')).toBe('See the report.');
	});

	it('leaves stars and underscores alone that mark nothing', () => {
		expect(plain('2 * 3 * 4 = 24, snake_case_name and 5 \\* 6')).toBe(
			'2 * 3 * 4 = 24, snake_case_name and 5 * 6'
		);
	});

	it('leaves a quotation’s words and takes its sign away', () => {
		expect(plain('> “It is so,” said Ann.')).toBe('“It is so,” said Ann.');
	});

	it('leaves out code blocks, comments, link definitions and front matter', () => {
		const source =
			'---\ntitle: T\n---\nOne.\n\n```js\nlet x = 1;\n```\n\n<!-- no -->\n[a]: http://x.org\nTwo.';
		expect(plain(source)).toBe('One.\n\nTwo.');
	});

	it('takes the boxes of a task list away', () => {
		expect(plain('- [x] Pay **Ann**')).toBe('- Pay Ann');
	});

	it('does not take plain prose for markdown', () => {
		expect(looksLikeMarkdown('She paid 5 * 3 dollars.\n- one\n- two\n# 1 in sales')).toBe(false);
		expect(looksLikeMarkdown('# A\ntext\n# B\ntext')).toBe(true);
	});
});
