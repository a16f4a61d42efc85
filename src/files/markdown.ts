/**
 * Markdown to plain text with its structure kept: headings, bullets, tables and paragraphs stay as they are
 * written, because core/text reads them; marks inside a line (emphasis, links, code) go, and so does what is
 * not prose (code blocks, comments, link definitions, front matter).
 */

export interface Plain {
	text: string;
	/** From the front matter, or the first heading of level 1. */
	title?: string;
}

/** Reads a markdown document. */
export function readMarkdown(source: string): Plain {
	const { body, title } = frontMatter(source.replace(/\r\n?/g, '\n'));
	const lines = withoutBlocks(body).map((line) => (isRule(line) ? line : plainLine(line)));
	const text = lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	const heading = title ?? /^#[ \t]+(.+?)[ \t#]*$/m.exec(text)?.[1];
	return heading ? { text, title: heading } : { text };
}

/** True where a text without a telling name was written in markdown: two different signs of it, or two headings. */
export function looksLikeMarkdown(text: string): boolean {
	const head = text.slice(0, 20_000);
	const headings = head.match(/^#{1,6} \S/gm)?.length ?? 0;
	const signs = [/\*\*[^\s*][^*\n]*\*\*/, /\[[^\]\n]+\]\(\S+\)/, /^```/m, /^\|? ?:?-{3,}:? ?\|/m];
	const others = signs.filter((sign) => sign.test(head)).length;
	return headings >= 2 || headings + others >= 2 || (signs[0]?.test(head) ?? false);
}

/** A leading block between --- lines of `key: value` is about the document, not part of it. */
function frontMatter(source: string): { body: string; title?: string } {
	const found = /^\ufeff?---\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source);
	if (!found || !/^[\w-]+:/m.test(found[1] ?? '')) return { body: source };
	const title = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/im.exec(found[1] ?? '')?.[1];
	const body = source.slice(found[0].length);
	return title ? { body, title } : { body };
}

/** The lines, without fenced code, comments and definitions of links and footnotes' marks. */
function withoutBlocks(body: string): string[] {
	const kept: string[] = [];
	let fence: string | undefined;
	for (const line of body.replace(/<!--[\s\S]*?-->/g, '').split('\n')) {
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (fence) {
			if (mark && mark[0] === fence[0] && mark.length >= fence.length && line.trim() === mark)
				fence = undefined;
		} else if (mark) {
			fence = mark;
			kept.push('');
		} else if (!/^ {0,3}\[[^\]^]+\]:[ \t]+\S+/.test(line)) kept.push(line);
	}
	return kept;
}

/** Underlines of headings, rules and the second row of a table carry structure: they stay. */
const isRule = (line: string) => /^[\s|:=*_-]+$/.test(line) && /[=*_-]{2}|[*_-] [*_-]/.test(line);

/** One line without the marks inside it. The bullet, number, heading or quote sign before it stays as it is. */
function plainLine(line: string): string {
	const [, sign = '', rest = ''] =
		/^(\s*(?:>[ \t]?)*(?:#{1,6}[ \t]+|[*+-][ \t]+(?:\[[ xX]\][ \t]+)?)?)(.*)$/.exec(line) ?? [];
	const before = sign.replace(/>[ \t]?/g, '').replace(/\[[ xX]\][ \t]+$/, '');
	const after = /^\s*#/.test(sign) ? rest.replace(/[ \t]+#+[ \t]*$/, '') : rest;
	return (
		before +
		inline(after)
			.replace(/ {2,}$/, '')
			.replace(/\\$/, '')
	);
}

const HIDDEN_START = 0xe000;

function inline(text: string): string {
	// An escaped mark must survive the removal of marks: it hides in a private letter meanwhile.
	const hidden = text.replace(/\\([!-/:-@[-`{-~])/g, (_all, mark: string) =>
		String.fromCharCode(HIDDEN_START + mark.charCodeAt(0))
	);
	return hidden
		.replace(/!\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, '')
		.replace(/\[\^[^\]]+\](?!:)/g, '')
		.replace(/\[([^\]]+)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, '$1')
		.replace(/\[([^\]]+)\]\[[^\]]*\]/g, '$1')
		.replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
		.replace(/<\/?[a-zA-Z][^<>]*>/g, '')
		.replace(/(`+)([^`]+)\1/g, (_all, _ticks, code: string) => code.trim())
		.replace(/(\*\*\*|___)(?=\S)(.+?)(?<=\S)\1/g, '$2')
		.replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
		.replace(/(?<![\w*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\w*])/g, '$1')
		.replace(/(?<![\w_])_(?=[^\s_])([^_]+?)(?<=[^\s_])_(?![\w_])/g, '$1')
		.replace(/~~(?=\S)(.+?)(?<=\S)~~/g, '$1')
		.replace(/[\ue021-\ue07e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - HIDDEN_START));
}
