import { BLANK, type Span } from '../model';
import type { Candidate } from './candidates/candidate';
import { spanHolds, spansOverlap } from './candidates/candidate';
import type { Passage } from './passage';
import type { Edit, Standing } from './standing';
import { capitalise, contentWords, tidy } from './words';

/**
 * The sentence with the answer blanked, resolved so that it stands alone; undefined where a resolved word is the answer.
 * @param cut what is left out of it
 */
export function cloze(
	passage: Passage,
	standing: Standing,
	candidate: Candidate,
	cut: readonly Span[] = []
): string | undefined {
	const part = partAround(passage, candidate.span);
	if (standing.edits.some((edit) => spansOverlap(edit.span, candidate.span))) return undefined;
	const edits: Edit[] = standing.edits.filter(
		({ span }) => spanHolds(part, span) && !cut.some((one) => spansOverlap(one, span))
	);
	edits.push(...cut.map((span) => ({ span, text: '' })));
	edits.push(blankEdit(passage, candidate.span));
	return finish(applyEdits(passage, part, edits));
}

/** The sentence resolved, with nothing blanked. */
export function wholeSentence(passage: Passage, standing: Standing): string {
	return finish(applyEdits(passage, passage.statement.span, standing.edits));
}

/** The text of a span with edits made; edits outside of it are left aside. */
export function applyEdits(passage: Passage, span: Span, edits: readonly Edit[]): string {
	const inside = edits
		.filter((edit) => spanHolds(span, edit.span))
		.sort((a, b) => a.span.start - b.span.start);
	const { text, start } = passage.clause;
	let out = '';
	let at = span.start;
	for (const edit of inside) {
		if (edit.span.start < at) continue;
		out += text.slice(at - start, edit.span.start - start) + edit.text;
		at = edit.span.end;
	}
	return out + text.slice(at - start, span.end - start);
}

/** "an ____" would tell how the answer begins. */
function blankEdit(passage: Passage, span: Span): Edit {
	const { text, start } = passage.clause;
	const article = /(^|[\s(“"])(an?) $/i.exec(text.slice(0, span.start - start));
	if (!article) return { span, text: BLANK };
	const word = article[2] ?? 'a';
	const both = /^A/.test(word) ? 'A/an' : 'a/an';
	return { span: { start: span.start - word.length - 1, end: span.end }, text: `${both} ${BLANK}` };
}

/** The part between semicolons that holds the answer, when it says enough by itself. */
function partAround(passage: Passage, answer: Span): Span {
	const { text, start } = passage.clause;
	const whole = passage.statement.span;
	let from = whole.start;
	for (const match of text.matchAll(/;\s+|$/g)) {
		const to = start + match.index;
		if (answer.start >= from && answer.end <= to) {
			const part = { start: from, end: to };
			const says = contentWords(text.slice(from - start, to - start)).length >= 6;
			return says && startsAfresh(passage, part) ? part : whole;
		}
		from = to + match[0].length;
	}
	return whole;
}

function startsAfresh(passage: Passage, part: Span): boolean {
	if (part.start === passage.statement.span.start) return true;
	const tokens = passage.clause.tokens.filter((token) => spanHolds(part, token.span));
	const opens = tokens[0];
	if (
		!opens ||
		/^(?:and|but|or|however|he|she|it|they|his|her|its|their|this|these|those|instead)$/i.test(opens.text)
	)
		return false;
	return tokens.some((token) => token.pos === 'VERB' || token.pos === 'AUX');
}

/** What fills the blank begins the sentence, not the word behind it. */
const OPENS_BLANK = new RegExp(`^[^\\p{L}\\p{N}]*${BLANK}`, 'u');

function finish(raw: string): string {
	const text = tidy(raw).replace(/[;,:]$/, '');
	const whole = /[.!?…。！？][”"’')\]]?$/.test(text) ? text : `${text}.`;
	return OPENS_BLANK.test(whole) ? whole : capitalise(whole);
}
