/** What a line begins with or is made of. Shared by the joining of lines and by segmentation. */

/** A bullet and the space after it: signs, numbers and letters with a point or bracket. */
export const BULLET =
	/^\s*(?:[-*+•‣◦▪▸►●○■□·–—→✓✔➤➢❖⁃∙]|\[[ xX]\]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)](?=\s+\p{Lu}|\s+["“])|\((?:[ivx]{1,5}|[a-z])\))\s+(?=\S)/u;
/** Before a paragraph's first sentence: the number of a clause, "NOTE 1", the place and day of a report. */
export const LEADING =
	/^\s*(?:\d{1,3}(?:\.\d{1,3}){1,5}[.)]?\s+(?=["“(]?\p{Lu})|(?:NOTE|EXAMPLE)(?: \d{1,3})?[.:]?\s+(?=["“(]?\p{Lu}\p{Ll})|\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, [^–—(\n]{2,40}?(?: \([\p{L} .]{2,25}\))?| \([\p{L} .]{2,25}\)) ?(?:[–—]|--?) ?(?=["“]?\p{Lu}))/u;
export const MARKDOWN_HEADING = /^\s{0,3}(#{1,6})\s+(\S.*?)\s*#*$/;
export const UNDERLINE = /^\s{0,3}(={3,}|-{3,}|~{3,})$/;
export const RULE = /^\s*(?:[-*_=~.•·—–]\s?){3,}$/;
export const TERMINAL = /[.!?…。！？؟।](?:["”’'»」』)\]]|\[\d+\])*$/u;

const STAMP = /[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?/.source;
const NAME_WORD =
	/(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:de|van|von|der|den|la|le|bin|al|of|the|da|di|du|af|y)|\d{1,2})/u.source;
const NAME = `${NAME_WORD}(?:\\s+${NAME_WORD}){0,6}`;
const ROLE = /(?:\s*[([][^()[\]]{1,60}[)\]])?/.source;

const COLON_TURN = new RegExp(
	`^\\s*(?:${STAMP}\\s*[-–—]?\\s*)?(?:\\*\\*)?(${NAME})(?:\\*\\*)?${ROLE}(?:,[^:]{1,60})?\\s*(?:${STAMP})?\\s*:(?:\\*\\*)?(?=\\s|$)`,
	'u'
);
const BRACKET_TURN = new RegExp(`^\\s*(?:${STAMP}\\s*)?\\[(${NAME})\\]:?\\s+(?=\\S)`, 'u');
const ARROW_TURN = new RegExp(`^\\s*(?:${STAMP}\\s*)?>>+\\s*(${NAME})\\s*:\\s*`, 'u');
const STAMPED_TURN = new RegExp(`^\\s*(${NAME})\\s+${STAMP}\\s*$`, 'u');

/** Scripts without capitals: a short run of letters and a colon. */
const UNCASED_TURN = /^\s*(\p{Lo}[\p{Lo}\p{M}·・]{0,11}(?: [\p{Lo}\p{M}]{1,12}){0,2})\s*[：:]\s*(?=\S)/u;

export interface TurnLabel {
	/** Of the name, from the start of the line. */
	name: string;
	nameAt: number;
	/** Where the words begin. */
	textAt: number;
}

/** Words that stand before a colon without being a person who speaks. */
const LABELS =
	/^(?:note|notes|warning|example|examples|figure|fig|table|image|images|photo|video|audio|source|sources|see|step|tip|question|answer|summary|conclusion|conclusions|introduction|abstract|keywords|background|methods|results|discussion|references|time|date|place|when|where|who|what|why|how|however|also|including|first|second|third|finally|pros|cons|advantages|disadvantages|definition|title|author|authors|chapter|section|part|topic|topics|subject|from|to|cc|re|update|correction|edit|contents|overview|goal|goals|key|result|important|remember|by|file|url|http|https|day|week|month|year|chair|present|apologies|attendees|agenda|action|actions|published|posted|updated|modified|issued|written|edited|recorded|credits?|copyright|location|venue|duration|language|tags?|categor(?:y|ies)|version|status|phone|email|tel|website)\b/i;

/** The label of a transcript's turn at the start of a line, if one is there. */
export function turnLabel(line: string): TurnLabel | undefined {
	const head = line.slice(0, 200);
	const found =
		ARROW_TURN.exec(head) ??
		BRACKET_TURN.exec(head) ??
		COLON_TURN.exec(head) ??
		STAMPED_TURN.exec(head) ??
		UNCASED_TURN.exec(head);
	const name = found?.[1];
	if (
		!found ||
		!name ||
		name.endsWith('.') ||
		LABELS.test(name) ||
		name.length > 60 ||
		!/[\p{Lu}\p{Lo}]/u.test(name)
	)
		return undefined;
	return { name, nameAt: found[0].indexOf(name), textAt: found[0].length };
}

/** Cells of a row of a table: `a | b`, or tab-separated. */
export function tableCells(line: string): string[] | undefined {
	if (/^\s*\|?[\s:|-]{3,}\|?\s*$/.test(line) && line.includes('|')) return [];
	const cells = line.includes('\t')
		? line.split('\t')
		: line.includes('|')
			? line
					.replace(/^\s*\|/, '')
					.replace(/\|\s*$/, '')
					.split('|')
			: [];
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const inText = filled.some((cell) => cell.length > 200);
	return filled.length >= 2 && !inText ? filled : undefined;
}
