/** Which blocks are headings: larger than the body, or a short line in another font above it. */
import { TERMINAL } from '#core/text/marks';
import { sameSize, type Block, type Body } from './blocks';
import { textOf } from './page';

/** Larger than the body by this factor, a block of few lines is a heading; by less, it must look like one. */
const LARGER = 1.15;
const ROWS = 3;
const LETTERS = 140;
const SHORT_LETTERS = 90;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u;

/** The level of each heading, by its block; 1 is the title. */
export function headingLevels(blocks: readonly Block[], body: Body): Map<Block, number> {
	const found = blocks.filter((block, index) => isHeading(block, blocks[index + 1], body));
	const sizes = [...new Set(found.map(sizeOf))].sort((a, b) => b - a);
	const [largest] = sizes;
	// One block in the largest letters, before anything else is headed: the title.
	const title = found.filter((block) => sizeOf(block) === largest).length === 1 ? found[0] : undefined;
	return new Map(
		found.map((block) => {
			if (block === title && sizeOf(block) === largest) return [block, 1];
			const number = NUMBER.exec(lines(block))?.[1];
			const rank = sizes.indexOf(sizeOf(block)) + (title && sizeOf(title) === largest ? 1 : 2);
			return [block, Math.min(6, number ? number.split('.').length + 1 : Math.max(2, rank))];
		})
	);
}

const sizeOf = (block: Block) => Math.round(block.size);
const lines = (block: Block) => block.rows.map(textOf).join(' ');

function isHeading(block: Block, next: Block | undefined, body: Body): boolean {
	const text = lines(block);
	if (block.kind === 'row' || block.rows.length > ROWS || text.length > LETTERS || !/\p{L}{2}/u.test(text))
		return false;
	if (block.size >= body.size * LARGER) return !/[,;]$/.test(text);
	const looksLikeOne =
		block.rows.length === 1 &&
		text.length <= SHORT_LETTERS &&
		!TERMINAL.test(text) &&
		/^[\p{Lu}\d]/u.test(text);
	if (!looksLikeOne || !block.apart || block.font === body.font) return false;
	if (block.size > body.size && !sameSize(block.size, body.size)) return true;
	return sameSize(block.size, body.size) && next?.kind === 'paragraph' && next.font === body.font;
}
