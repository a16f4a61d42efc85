/** Pages that are set in type to plain text with headings, points and rows of tables. */
import { lineJoiner } from '#core/text/hyphens';
import type { Plain } from '../markdown';
import { Outline } from '../outline';
import { blocksOf, bodyOf, type Block } from './blocks';
import { withoutFurniture } from './furniture';
import { headingLevels } from './headings';
import { SIGN, textOf, type Page } from './page';
import { rowsOf } from './rows';

/** Smaller than the body by this factor, and without a sentence: words in a picture. */
const PICTURE_SIZE = 0.8;

/** Reads pages in their order. Without text on any of them the result is empty. */
export function readPages(pages: readonly Page[]): Plain {
	const rows = withoutFurniture(pages.map((page) => ({ height: page.height, rows: rowsOf(page) })));
	const body = bodyOf(rows);
	const blocks = blocksOf(rows, body).filter(
		(block) => block.size >= body.size * PICTURE_SIZE || isSentence(block)
	);
	const levels = headingLevels(blocks, body);
	const join = lineJoiner(rows.flat().map(textOf).join('\n'));
	const outline = new Outline();
	for (const block of blocks) {
		if (block.kind === 'row') {
			outline.beginRow();
			for (const cell of block.rows.flatMap(({ cells }) => cells)) {
				outline.beginCell();
				outline.add(cell.text);
			}
			outline.endRow();
			continue;
		}
		const level = levels.get(block);
		const text = block.rows.map(textOf).reduce(join);
		outline.begin(level ? `${'#'.repeat(level)} ` : SIGN.test(text) ? '- ' : '');
		outline.add(text.replace(SIGN, ''));
	}
	outline.end();
	const text = outline.toString();
	return outline.title ? { text, title: outline.title } : { text };
}

const isSentence = (block: Block) => /\p{Ll}{2}[.!?]["”’)]*$/u.test(block.rows.map(textOf).join(' '));
