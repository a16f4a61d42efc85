/** Letters in a cell from which it is a column. */
const LONG_CELL = 300;

/**
 * Collects what a reader of marked-up documents finds, as plain text with headings, bullets and table rows in the
 * way core/text knows them: `# heading`, `- point`, `| cell | cell |`, a blank line between blocks.
 */
export class Outline {
	/** The first heading of level 1, or the document's own title. */
	title = '';
	readonly #blocks: { text: string; kind: 'block' | 'point' | 'row' }[] = [];
	#text = '';
	#prefix = '';
	#cells: string[] | undefined;

	/** Begins a block; what was begun before ends. */
	begin(prefix = ''): void {
		this.end();
		this.#prefix = prefix;
	}

	/** The block that was begun is a point of a list, unless it is a heading with a number. */
	point(): void {
		this.#prefix ||= '- ';
	}

	/** Adds words; a line end among them is a space. */
	add(text: string): void {
		this.#text += text.replace(/\s+/g, ' ');
	}

	/** A new line inside a block. */
	breakLine(): void {
		this.#text += '\n';
	}

	/** Ends the block that is open. White space within a line is one space; a block without words is none. */
	end(): void {
		const text = this.#text
			.replace(/[^\S\n]+/g, ' ')
			.replace(/ ?\n\s*/g, '\n')
			.trim();
		this.#text = '';
		if (text === '') return;
		if (this.#cells) {
			const cell = this.#cells.pop();
			this.#cells.push([cell, text.replaceAll('\n', ' ')].filter(Boolean).join(' '));
			return;
		}
		const line = this.#prefix ? text.replaceAll('\n', ' ') : text;
		if (this.#prefix === '# ' && !this.title) this.title = line;
		this.#blocks.push({ text: this.#prefix + line, kind: this.#prefix === '- ' ? 'point' : 'block' });
		// A paragraph may go on after a block inside it.
		this.#prefix = '';
	}

	beginRow(): void {
		this.end();
		this.#cells = [];
	}

	beginCell(): void {
		this.end();
		this.#cells?.push('');
	}

	/** Long cells are no table but columns of a page: each stands on its own. */
	endRow(): void {
		this.end();
		const cells = this.#cells?.filter(Boolean) ?? [];
		this.#cells = undefined;
		if (cells.length > 1 && cells.every((cell) => cell.length < LONG_CELL))
			this.#blocks.push({ text: `| ${cells.join(' | ')} |`, kind: 'row' });
		else for (const text of cells) this.#blocks.push({ text, kind: 'block' });
	}

	/** The whole text. Points and rows that follow each other stand close, everything else apart. */
	toString(): string {
		this.endRow();
		return this.#blocks
			.map(({ text, kind }, index) => {
				const before = this.#blocks[index - 1];
				if (!before) return text;
				return (kind !== 'block' && kind === before.kind ? '\n' : '\n\n') + text;
			})
			.join('');
	}
}
