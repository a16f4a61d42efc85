import type { Span } from '../model';
import { isFinite, spanOf, word, type Parse } from './grammar/parse';
import { lastWord } from './cues/content';
import { BELIEF_LEMMAS } from './lexicon/cue-nouns';
import { isProcedure } from './procedure';

/** What a labelled turn of a transcript says: the sentences that make a claim. */

const OPENER =
	/^(?:and|but|so|well|yes|yeah|no|okay|ok|um|uh|now|because|i mean|you know|actually|also|obviously|clearly|look)$/;
const COURTESY =
	/\b(?:thank(?:s| you)|good (?:morning|afternoon|evening)|welcome|please|sorry|apolog\w+|next question|move on|moving on|shall we|let me just|could you|can you|can i|may i|over to you|hear you)\b/i;

export interface Said {
	content: Span;
	confidence: number;
	denies: boolean;
	/** "I think that", where it stands. */
	cue: Span[];
}

/** "I think (that) P", "we believe P", "I don't think P": the claim without its frame. */
function frame(parse: Parse): { from: number; denies: boolean; cueEnd: number } | undefined {
	let at = 0;
	while (OPENER.test(word(parse, at)) || /^[,—–-]$/.test(word(parse, at))) at++;
	if (!/^(?:i|we)$/.test(word(parse, at))) return undefined;
	const negated =
		/^(?:do|don't|did|didn't)$/.test(word(parse, at + 1)) && /^(?:n't|not)$/.test(word(parse, at + 2));
	let verb = negated ? at + 3 : at + 1;
	while (
		/^(?:do|would|really|certainly|personally|also|still|just|strongly|firmly|'d|'m|am|have|always|honestly|absolutely|very|quite)$/.test(
			word(parse, verb)
		)
	)
		verb++;
	if (
		!/^(?:think|believe|feel|know|say|argue|suspect|suppose|guess|hope|understand|understood|thought|believed|reckon|imagine|expect|note|accept|recognise|recognize|agree|convinced|sure|confident|aware|clear)$/.test(
			word(parse, verb)
		)
	)
		return undefined;
	// "I don't know that P" leaves P open; "I don't think that P" denies it.
	if (negated && !BELIEF_LEMMAS.has(word(parse, verb))) return undefined;
	const from = word(parse, verb + 1) === 'that' ? verb + 2 : verb + 1;
	const finite = parse.tokens.some((_, index) => index > from && isFinite(parse, index));
	if (!finite) return undefined;
	return { from, denies: negated, cueEnd: verb };
}

/** @returns what is claimed, or undefined for questions, courtesies and scraps */
export function readTurn(parse: Parse, sentence: string): Said | undefined {
	if (/\?["”’')\]]*$/.test(sentence)) return undefined;
	// "[Note: the interview took place in May]": the editor's words.
	if (isProcedure(sentence) || /^[[(].*[\])]\.?$/.test(sentence)) return undefined;
	const words = parse.tokens.filter((token) => token.pos !== 'PUNCT').length;
	if (words < 6 || words > 90 || (COURTESY.test(sentence) && words < 30)) return undefined;
	const framed = frame(parse);
	let from = framed?.from ?? 0;
	if (!framed) while (/^(?:and|but|so|well|now|um|uh|okay|ok|yes|yeah|,)$/.test(word(parse, from))) from++;
	const to = lastWord(parse);
	const finite = parse.tokens.some((_, index) => index > from && isFinite(parse, index));
	if (to - from < 4 || !finite) return undefined;
	const specific = parse.names.some((name) => name !== undefined) || /\d/.test(sentence);
	const base = framed ? 0.78 : 0.55;
	const vague = /^(?:it|that|this|there|they|he|she|i|you)$/.test(word(parse, from)) ? 0.1 : 0;
	const cue = framed ? [spanOf(parse, 0, framed.cueEnd)] : [];
	return {
		content: spanOf(parse, from, to),
		confidence: base + (specific ? 0.08 : 0) - vague,
		denies: framed?.denies ?? false,
		cue
	};
}
