/**
 * Characters: line ends, invisible characters, crumbs of HTML and of markdown. Nothing here moves a
 * line break.
 */

const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	mdash: '—',
	ndash: '–',
	hellip: '…',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	bull: '•'
};
const TAG =
	/<\/?(?:p|br|div|span|b|i|em|strong|u|a|ul|ol|li|h[1-6]|table|tr|td|th|tbody|thead|sup|sub|font|small|blockquote|img|hr|code|pre)(?:\s[^<>\n]{0,300})?\/?>/gi;
/** Control and format characters that stay: tab, line feed, form feed, and the joiners of Persian and emoji. */
const KEPT = '\t\n\f\u200c\u200d';

function decodeEntity(whole: string, name: string): string {
	if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
	const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
	return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function withoutTags(text: string): string {
	if (!text.includes('<')) return text;
	return text.replace(TAG, (tag) => (/^<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6]|hr)\b/i.test(tag) ? '\n' : ''));
}

function withoutMarkup(text: string): string {
	return text
		.replace(/!?\[([^[\]\n]{1,300})\]\((?:https?:|\/|#|mailto:)[^()\s]{0,500}\)/g, '$1')
		.replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?)(?<=\S)\1/g, '$2')
		.replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
		.replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{1,300}?)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
		.replace(/`([^`\n]{1,200})`/g, '$1');
}

/** One kind of line end. */
export function lineEnds(text: string): string {
	return text.replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n');
}

/** Of a text with one kind of line end: one kind of space, NFC, no invisible characters, no crumbs of markup. */
export function clean(text: string): string {
	const lines = text.replace(/[\p{Cc}\p{Cf}]/gu, (char) => (KEPT.includes(char) ? char : ''));
	const plain = withoutTags(lines).replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity);
	return withoutMarkup(plain)
		.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
		.normalize('NFC')
		.split('\n')
		.map((line) => line.trimEnd())
		.join('\n');
}
