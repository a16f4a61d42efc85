import { lineJoiner } from './hyphens';
import { BULLET, MARKDOWN_HEADING, RULE, TERMINAL, UNDERLINE, tableCells, turnLabel } from './marks';

/**
 * Physical lines become logical ones: page furniture is dropped, hyphenated words and paragraphs that
 * were broken at a width are joined, and so are bullets broken over lines. After this a paragraph, a
 * bullet, a turn or a heading is one line.
 */

const PAGE_NUMBER = /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i;
const CAPTION_TIME = /^\s*(?:\d+\s*$|\d{1,2}:\d{2}(?::\d{2})?[.,]?\d*\s*-->)/;

/** Lines that consist of a page number, and what is repeated at the head of pages, say nothing. */
function dropFurniture(lines: string[]): string[] {
	const numbers = lines.filter((line) => PAGE_NUMBER.test(line)).length;
	const hasForms = lines.some((line) => line.includes('\f'));
	if (numbers < 3 && !hasForms) return lines;
	const heads = new Map<string, number>();
	lines.forEach((line, index) => {
		const nearBreak = [index - 2, index - 1, index + 1, index + 2].some(
			(near) => PAGE_NUMBER.test(lines[near] ?? '') || (lines[near] ?? '').includes('\f')
		);
		const key = line.replace(/[\f\d]/g, '').trim();
		if (key.length > 2 && key.length < 80 && (nearBreak || line.includes('\f')))
			heads.set(key, (heads.get(key) ?? 0) + 1);
	});
	return lines
		.filter((line) => numbers < 3 || !PAGE_NUMBER.test(line))
		.filter((line) => (heads.get(line.replace(/[\f\d]/g, '').trim()) ?? 0) < 3)
		.map((line) => line.replaceAll('\f', ''));
}

/** The width at which paragraphs were broken, or 0 where each paragraph is one line. */
function wrapWidth(lines: string[]): number {
	let inner = 0;
	let cut = 0;
	let lower = 0;
	let longest = 0;
	for (let index = 0; index + 1 < lines.length && index < 4000; index++) {
		const line = lines[index] ?? '';
		const next = lines[index + 1] ?? '';
		if (line === '' || next === '' || isMarked(next) || isMarked(line)) continue;
		inner += 1;
		longest = Math.max(longest, line.length);
		if (line.length > 35 && !TERMINAL.test(line)) cut += 1;
		if (/^\s*\p{Ll}/u.test(next)) lower += 1;
	}
	return inner >= 2 && cut >= inner * 0.4 && lower >= cut * 0.4 && longest <= 200 ? longest : 0;
}

function isMarked(line: string): boolean {
	return (
		BULLET.test(line) ||
		MARKDOWN_HEADING.test(line) ||
		UNDERLINE.test(line) ||
		RULE.test(line) ||
		turnLabel(line) !== undefined ||
		tableCells(line) !== undefined
	);
}

/** True where `next` goes on with what `line` began. */
function continues(line: string, next: string, after: string, width: number): boolean {
	if (line === '' || next === '' || isMarked(next)) return false;
	if (MARKDOWN_HEADING.test(line) || UNDERLINE.test(line) || RULE.test(line) || tableCells(line))
		return false;
	const lower = /^\s*[\p{Ll}(“"‘,;&]/u.test(next);
	const open = !TERMINAL.test(line) && !/:$/.test(line);
	if (BULLET.test(line)) {
		if (/^\s{2,}\S/.test(next) && !BULLET.test(next)) return true;
		return open && (lower || (!BULLET.test(after) && after !== '' && line.length > 40 && width > 0));
	}
	if (/[\p{L}]-$/u.test(line) && lower) return true;
	if (width > 0) return line.length > width * 0.55 || (lower && open && line.length > 25);
	return lower && open && line.length > 60;
}

/** @returns logical lines, without blanks at the ends; one blank between paragraphs at most */
export function unwrap(text: string): string[] {
	const lines = dropFurniture(text.split('\n')).filter(
		(line) => !/-->/.test(line) || !CAPTION_TIME.test(line)
	);
	const width = wrapWidth(lines);
	const join = lineJoiner(text);
	const out: string[] = [];
	let parts: string[] = [];
	const flush = () => {
		const first = parts[0];
		if (first !== undefined) out.push(parts.slice(1).reduce(join, first));
		parts = [];
	};
	let previous = '';
	lines.forEach((line, index) => {
		const bulletRun = parts.length > 0 && BULLET.test(parts[0] ?? '');
		const before = bulletRun && parts.length > 1 ? `- ${previous}` : previous;
		const joined =
			parts.length > 0 && parts.length < 400 && continues(before, line, lines[index + 1] ?? '', width);
		if (!joined) flush();
		if (line !== '' || (parts.length === 0 && out.length > 0 && out[out.length - 1] !== '')) parts.push(line);
		previous = line;
	});
	flush();
	while (out.length > 0 && out[out.length - 1] === '') out.pop();
	return out.map((line) =>
		line
			.replace(/ {2,}/g, ' ')
			.replace(/ ?\t[ \t]*/g, '\t')
			.trimEnd()
	);
}
