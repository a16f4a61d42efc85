import type { Span } from '../model';

/** Sentences of one line of running text. */

const TITLES =
	'mr|mrs|ms|mx|dr|prof|rev|hon|st|sr|jr|sen|rep|gov|gen|col|capt|lt|sgt|cpl|maj|cmdr|adm|pres|messrs|mme|mlle|fr';
const OTHERS =
	'vs|v|etc|e\\.g|i\\.e|cf|al|ed|eds|approx|ca|c|dept|est|inc|ltd|corp|co|bros|ave|blvd|rd|mt|ft|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|bzw|z\\.b|d\\.h|usw|u\\.a|bspw|ggf|sog|evtl|mio|mrd|bd|hrsg|env|av|mons|sig|sra|dra|dott|pag|núm|ud|uds|ex|tel|max|min|resp|viz';
const ABBREVIATION = new RegExp(`(?:^|[\\s("“'‘\\[—–-])(?:${TITLES}|${OTHERS})\\.$`, 'i');
/** Behind an ordinal number in German and other languages: "3. Mai", "19. Jahrhundert". */
const MONTH = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Platz|Kapitel)/;
/** Before these a new sentence hardly ever begins, even with a capital after them. */
const TITLE_END = new RegExp(`(?:^|[\\s("“'‘\\[—–-])(?:${TITLES}|vs|v|cf|e\\.g|i\\.e|approx|ca)\\.$`, 'i');
const INITIAL = /(?:^|[\s("“'‘\]—–.-])\p{Lu}\.$/u;
const DOTTED = /(?:^|[\s("“'‘—–-])(?:\p{L}\.){2,}$/u;
const STARTER =
	/^["“'‘(]*(?:The|This|That|These|Those|It|Its|He|His|She|Her|They|Their|We|Our|I|You|In|On|At|By|For|From|But|And|However|Although|While|When|After|Before|As|If|There|A|An|Some|Many|Most|All|Since|To|With|What|Why|How)\b/;
/** A closing quotation mark, then who said it: `“Really?” Smith asked.` */
const TAIL_CUE =
	/^(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}(?:said|says|asked|asks|wrote|writes|replied|answered|added|adds|cried|exclaimed|told|tells|explained|continued|shouted|whispered|noted|remarked|observed|demanded|wondered)\b/u;

/** After a full stop inside the quotation: `“… is out.” Jan Gehl told the court that …` is another sentence. */
const OWN_CLAIM = /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,4}\p{Ll}+(?: \p{L}+){0,3} that\b/u;

/** Abbreviations only where a number follows: "No. 5", but "No. Okay." */
const COUNTED = /(?:^|[\s("“'‘[—–-])(?:no|nos|fig|figs|vol|vols|pp|p|ch|sec|art|eq|nr)\.$/i;
const END =
	/[.!?…]+(?:["”’'»)\]]| »|\[(?:\d{1,3}|\p{Ll}[\p{Ll} ?-]{0,40})\])*(?=\s|$)|[。！？؟।]+[」』”’）]*/gu;
const LONGEST = 1500;

function isBoundary(line: string, start: number, end: number, marks: string): boolean {
	const rest = line.slice(end, end + 120);
	const next = rest.trimStart();
	if (next === '') return true;
	if (/[。！？؟।]/u.test(marks)) return true;
	const first = next.replace(/^["“”'‘’«([—–-]+\s*/u, '').charAt(0);
	if (/\p{Ll}/u.test(first)) return false;
	const closed = /["”’»]$/.test(marks);
	if (
		closed &&
		/^[!?.…]/.test(marks) &&
		TAIL_CUE.test(next) &&
		!(marks.startsWith('.') && OWN_CLAIM.test(next))
	)
		return false;
	if (!marks.startsWith('.') || marks.startsWith('..')) return true;
	const head = line.slice(Math.max(start, end - marks.length - 24), end - marks.length + 1);
	if (TITLE_END.test(head)) return false;
	if (COUNTED.test(head)) return !/^\d/.test(next);
	if (DOTTED.test(head) || ABBREVIATION.test(head)) return STARTER.test(next);
	if (/(?:^|\s)\d{1,2}\.$/.test(head) && MONTH.test(next)) return false;
	if (INITIAL.test(head)) return closed || STARTER.test(next);
	if (/^\d+\.$/.test(line.slice(start, end).trim())) return false;
	return true;
}

/** Text without full stops (captions) is cut at a space, so that no sentence grows without end. */
function cutLong(line: string, span: Span): Span[] {
	const spans: Span[] = [];
	let { start } = span;
	while (span.end - start > LONGEST) {
		const window = line.slice(start, start + LONGEST);
		const at = Math.max(window.lastIndexOf('; '), window.lastIndexOf(' — '), window.lastIndexOf(', '));
		const space = at > LONGEST / 3 ? at + 1 : window.lastIndexOf(' ');
		const cut = start + (space > 0 ? space : LONGEST);
		spans.push({ start, end: cut });
		start = cut;
	}
	spans.push({ start, end: span.end });
	return spans;
}

function trimmed(line: string, span: Span): Span | undefined {
	let { start, end } = span;
	while (start < end && /\s/.test(line.charAt(start))) start++;
	while (end > start && /\s/.test(line.charAt(end - 1))) end--;
	return end > start ? { start, end } : undefined;
}

/** @returns spans into `line`, trimmed, in order; linear in its length */
export function splitSentences(line: string): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (const found of line.matchAll(END)) {
		const end = found.index + found[0].length;
		if (!isBoundary(line, start, end, found[0])) continue;
		spans.push(...cutLong(line, { start, end }));
		start = end;
	}
	if (start < line.length) spans.push(...cutLong(line, { start, end: line.length }));
	return spans.map((span) => trimmed(line, span)).filter((span) => span !== undefined);
}

/** Sentences by the Unicode rules, for scripts that this file knows nothing about. */
export function splitAnyScript(line: string, language: string): Span[] {
	const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, {
		granularity: 'sentence'
	});
	const spans: Span[] = [];
	let carried = 0;
	for (let from = 0; from < line.length; from += 8000) {
		for (const { index, segment } of segmenter.segment(line.slice(from, from + 8000))) {
			// An opening mark belongs to what follows; the segmenter leaves it behind.
			const opened = /[「『（“«]$/.test(segment) ? 1 : 0;
			const span = trimmed(line, {
				start: from + index - carried,
				end: from + index + segment.length - opened
			});
			carried = opened;
			if (span) spans.push(span);
		}
	}
	return spans;
}
