/** An answer as words and numbers: what is left when spelling, case, accents and number formats are aside. */
import { spelledAlike } from './shorthand';
import { ATTACHED_SCALES, COUNTS, MONTHS, ORDINALS, SCALES, UNITS } from './number-words';

export interface WordToken {
	kind: 'word';
	text: string;
}
export interface NumberToken {
	kind: 'number';
	value: number;
	/** percent, usd, eur, …; th for 1st and first, s for the 1980s. */
	unit?: string;
}
export type Token = WordToken | NumberToken;

/** Letters that have no accent to take off. */
const LETTERS: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i'
};
const SYMBOLS: Record<string, string> = {
	'%': ' percent ',
	'&': ' and ',
	'£': ' gbp ',
	'€': ' eur ',
	'¥': ' jpy ',
	'₹': ' inr ',
	$: ' usd '
};

/** Lower case, no accents, straight marks, symbols as words. */
function plain(text: string): string {
	const lower = text
		.replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3})/gu, '')
		.replace(/(?<=\d)(?=[¼-¾⅐-⅞])/gu, ' ')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase();
	return spelledAlike(lower)
		.replace(/[ßæœøłđðþı]/gu, (letter) => LETTERS[letter] ?? letter)
		.replace(/[’‘ʼ`´]/gu, "'")
		.replace(/\bus ?\$|\bu\.s\. dollars?\b|\bus dollars?\b/gu, ' usd ')
		.replace(/[%&£€¥₹$]/gu, (symbol) => SYMBOLS[symbol] ?? symbol)
		.replace(/\bper cent\b/gu, 'percent')
		.replace(/(?<=\p{L})'s\b/gu, '')
		.replace(/(?<=\p{L})'/gu, '')
		.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '');
}

interface Raw {
	text: string;
	/** For digits: their value, with an attached scale (5m). */
	value?: number;
	/** For digits: th for 1st and 22nd, s for the 1980s. */
	ending?: 'th' | 's';
}

const PIECE =
	/(?<sign>(?<![\p{L}\p{N}][\s]?)[-−](?=\d))?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?<scale>[kmbt]|mn|mln|bn|bln|tn|trn)(?![\p{L}\p{N}])|(?<ordinal>st|nd|rd|th|s)(?![\p{L}\p{N}]))?|\p{L}+[+#]*|\p{N}+/gu;

function pieces(text: string): Raw[] {
	return [...plain(text).matchAll(PIECE)].map((found) => {
		const { sign, digits, scale, ordinal } = found.groups ?? {};
		if (digits === undefined) return { text: found[0] };
		const value = Number(digits.replaceAll(',', '')) * (ATTACHED_SCALES.get(scale ?? '') ?? 1);
		return {
			text: found[0],
			value: sign ? -value : value,
			...(ordinal ? { ending: ordinal === 's' ? 's' : 'th' } : {})
		};
	});
}

/** Reads one number from its pieces ("5 million", "two hundred and fifty"); undefined where there is none. */
function readNumber(raw: readonly Raw[], start: number): { value: number; next: number } | undefined {
	let at = start;
	const startsWithArticle = /^an?$/u.test(raw[at]?.text ?? '') && SCALES.has(raw[at + 1]?.text ?? '');
	let group = startsWithArticle ? 1 : NaN;
	if (startsWithArticle) at += 1;
	let total = 0;
	for (; at < raw.length; at += 1) {
		const piece = raw[at] as Raw;
		const count = piece.value ?? COUNTS.get(piece.text);
		const scale = SCALES.get(piece.text);
		if (count !== undefined && !piece.ending && follows(group, count, piece)) {
			group = (Number.isNaN(group) ? 0 : group) + count;
		} else if (scale !== undefined && at > start - 1 && !(Number.isNaN(group) && total === 0)) {
			if (scale === 100) group *= scale;
			else {
				total += (Number.isNaN(group) ? 1 : group) * scale;
				group = NaN;
			}
		} else if (piece.text !== 'and' || !joins(raw, at)) break;
	}
	if (at === start || (Number.isNaN(group) && total === 0)) return undefined;
	return { value: Number((total + (Number.isNaN(group) ? 0 : group)).toPrecision(12)), next: at };
}

/** Words add up downwards: twenty five, two hundred five. Digits begin a number and never go on with one. */
function follows(group: number, count: number, piece: Raw): boolean {
	if (Number.isNaN(group)) return true;
	if (piece.value !== undefined) return false;
	return group % 100 === 0 ? group > 0 : group % 10 === 0 && group % 100 >= 20 && count > 0 && count < 10;
}

/** "and" inside a number: "two hundred and five". */
function joins(raw: readonly Raw[], at: number): boolean {
	const [before, after] = [raw[at - 1], raw[at + 1]];
	return /^(?:hundred|thousand)$/u.test(before?.text ?? '') && COUNTS.has(after?.text ?? '');
}

/** The words and numbers of a text. Articles are left out where something else is left. */
export function tokens(text: string): Token[] {
	const raw = pieces(text);
	const dated = raw.some(({ text }) => MONTHS.has(text)) && raw.some(({ value }) => value !== undefined);
	const found: Token[] = [];
	for (let at = 0; at < raw.length;) {
		const piece = raw[at] as Raw;
		const unit = UNITS.get(piece.text);
		const amount = readNumber(raw, unit === undefined ? at : at + 1);
		const last = found.at(-1);
		if (amount && (unit === undefined || (raw[at + 1]?.value !== undefined && unit !== 'percent'))) {
			found.push({ kind: 'number', value: amount.value, ...(unit === undefined ? {} : { unit }) });
			at = amount.next;
			continue;
		}
		if (unit !== undefined && last?.kind === 'number' && last.unit === undefined) last.unit = unit;
		else if (unit === undefined || last?.kind !== 'number' || last.unit !== unit)
			found.push(single(piece, dated));
		at += 1;
	}
	return withoutArticles(found);
}

/** A piece that is not a plain number: a word, a month, or 1st and first, which are one (and in a date just 1). */
function single({ text, value, ending }: Raw, dated: boolean): Token {
	const nth = value ?? ORDINALS.indexOf(text);
	if (nth > 0 && dated && ending !== 's') return { kind: 'number', value: nth };
	if (nth > 0) return { kind: 'number', value: nth, unit: ending ?? 'th' };
	return { kind: 'word', text: (dated ? MONTHS.get(text) : undefined) ?? text };
}

function withoutArticles(found: readonly Token[]): Token[] {
	const kept = found.filter(
		(token, index) =>
			token.kind === 'number' ||
			!(token.text === 'the' || (index === 0 && (token.text === 'a' || token.text === 'an')))
	);
	return kept.length > 0 ? kept : [...found];
}
