import type { Span } from '../model';
import type { Token } from '../text/tagger';
import { applyEdits } from './cloze';
import { baseForm, pastOfIng, thirdPerson } from './inflection';
import type { Said, SaidPassage } from './said';
import { insideSentence } from './said';
import type { Edit } from './standing';
import { capitalise, tidy } from './words';

const SOFT =
	/^(?:also|then|later|now|further|even|still|once|himself|herself|itself|first|often|slowly|repeatedly)$/i;

/** The finite verb that the cue begins with, when the cue stands before the content: "argues" of "argues against". */
export function leadingVerb(passage: SaidPassage, said: Said): Token | undefined {
	const cue = passage.statement.attribution.cue[0];
	if (!cue || cue.start >= said.span.start) return undefined;
	const first = passage.clause.tokens.find(
		(token) => token.span.start >= cue.start && !SOFT.test(token.text)
	);
	if (!first || first.span.start >= cue.end || /^according$/i.test(first.text)) return undefined;
	return first.pos === 'VERB' || first.pos === 'AUX' || /(?:ed|s|ing)$/.test(first.text) ? first : undefined;
}

/**
 * The words from the cue's verb to the end of the content, told of one person: "argues against perceptions that …".
 * Undefined where the verb does not lead, where the source stands in between, or the way there is long.
 */
export function cueAndContent(passage: SaidPassage, said: Said, edits: readonly Edit[]): string | undefined {
	const verb = leadingVerb(passage, said);
	if (!verb || passage.statement.attribution.content.length !== 1) return undefined;
	const { source } = passage.statement.attribution;
	const span: Span = { start: verb.span.start, end: said.span.end };
	const between = said.span.start - verb.span.end;
	if (between < 0 || between > 60 || (source.start < span.end && source.end > span.start)) return undefined;
	const text = tidy(applyEdits(passage, span, edits))
		.replace(/[.,;:]+$/, '')
		.replace(TIE, '$1 ');
	if (/[“”"]/.test(text) && (text.match(/[“”"]/g) ?? []).length % 2 === 1) return undefined;
	const negation = negationBefore(passage, verb);
	if (negation) {
		const word = /ing$/.test(verb.text) ? baseForm(pastOfIng(verb.text)) : verb.text;
		return `${negation} ${word}${text.slice(verb.text.length)}`;
	}
	const finite = /ing$/.test(verb.text) ? pastOfIng(verb.text) : thirdPerson(verb.text);
	return finite + text.slice(verb.text.length);
}

/** "argues that, for example, the dam held": what ties it to the sentence before goes. */
const TIE =
	/(\bthat),? (?:for example|for instance|however|in fact|indeed|moreover|therefore|thus|of course), /i;

const NEGATION =
	/\b(did|do|does|could|would|can|will|is|are|was|were|has|have|had)(?: not|n[’']t|not) (?:\p{L}+ly )?$|\b(never|no longer|not) $/iu;
const OF_ONE: Record<string, string> = { do: 'does', are: 'is', were: 'was', have: 'has' };

/** "did not" of "he did not think that …", told of one person: without it the question would claim the contrary. */
export function negationBefore(passage: SaidPassage, verb: Token): string | undefined {
	const { text, start } = passage.clause;
	const found = NEGATION.exec(text.slice(0, verb.span.start - start));
	if (!found) return undefined;
	const [, helper, adverb] = found;
	if (adverb) return /^not$/i.test(adverb) ? 'did not' : adverb.toLowerCase();
	const lower = helper?.toLowerCase() ?? 'did';
	return `${OF_ONE[lower] ?? lower} not`;
}

/** The words of the cue between its verb and the content: "against" of "argues against perceptions". */
export function cueTail(passage: SaidPassage, said: Said, verb: Token): string {
	const { clause } = passage;
	return tidy(clause.text.slice(verb.span.end - clause.start, said.span.start - clause.start)).replace(
		/[,:]$/,
		''
	);
}

const DENIALS: readonly [pattern: RegExp, clause: string, phrase: string][] = [
	[/\bden(?:y|ies|ied|ying|ial)/i, 'denied that', 'denied'],
	[/\bdoubt/i, 'doubted that', 'doubted'],
	[/\breject/i, 'rejected the claim that', 'rejected'],
	[/\bdisput/i, 'disputed that', 'disputed'],
	[/\brefut/i, 'refuted the claim that', 'refuted'],
	[/\bdismiss/i, 'dismissed the idea that', 'dismissed'],
	[/\bquestion/i, 'questioned whether', 'questioned'],
	[/\b(?:skeptic|sceptic)/i, 'was sceptical that', 'was sceptical about']
];

/** A question for what the cue cannot lead into: trailing, inverted, "according to", participles. */
export function plainQuestion(passage: SaidPassage, said: Said): string | undefined {
	const { attribution } = passage.statement;
	const cue = attribution.cue
		.map((span) =>
			passage.clause.text.slice(span.start - passage.clause.start, span.end - passage.clause.start)
		)
		.join(' ');
	const inner = insideSentence(said);
	if (attribution.polarity === 'denies') {
		const known = DENIALS.find(([pattern]) => pattern.test(cue));
		if (said.kind === 'phrase') return `Who ${known?.[2] ?? 'argued against'} ${inner}?`;
		return `Who ${known?.[1] ?? 'argued against the idea that'} ${inner}?`;
	}
	if (said.kind === 'quote') return `Who said: “${capitalise(said.inner)}”?`;
	if (said.kind === 'clause')
		return /^(?:that|whether|if|how|why|what)\b/i.test(inner) ? undefined : `Who said that ${inner}?`;
	return undefined;
}
