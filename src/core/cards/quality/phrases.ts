/** What a phrase that is no name must be before it is asked for: something that this sentence alone tells. */
import type { Token } from '../../text/tagger';
import type { Candidate } from '../candidates/candidate';
import { isParagraph } from '../length';
import type { Source } from '../passage';
import { contentWords, stem } from '../words';
import type { Rule } from './rule';

/** What so many sentences of a text speak of, and this share of them, is no news in any of them. */
const THROUGHOUT = { least: 6, share: 1 / 4 };

export const phraseOfWeight: Rule = {
	name: 'phrase',
	check: ({ candidate, passage, source }) => {
		if (candidate?.kind !== 'phrase' || candidate.role === 'range' || candidate.role === 'cause')
			return undefined;
		const { tokens } = passage.clause;
		const from = tokens.findIndex(({ span }) => span.start >= candidate.span.start);
		const to = tokens.findIndex(({ span }) => span.start >= candidate.span.end);
		if (isVerb(tokens, from, to)) return 'a verb, not what it does';
		if (candidate.role === 'wide' && /^of$/i.test(tokens[to]?.text ?? '')) return 'cut off before its end';
		if (isBareSubject(tokens, from, to)) return 'a subject of which nothing tells what it is';
		return isThroughout(candidate, source) ? 'what the whole text is about' : undefined;
	}
};

/** The tagger takes some verbs for nouns: "Whitby cost the owners", "the loudspeaker that broadcasts news". */
export function isVerb(tokens: readonly Token[], from: number, to: number): boolean {
	const [last, next] = [tokens[to - 1], tokens[to]];
	if (!last || last.pos !== 'NOUN' || !/^\p{Ll}/u.test(last.text)) return false;
	const takes =
		(next?.pos === 'DET' && !/^(?:each|every|all|both|that|this|some|any|no)$/i.test(next.text)) ||
		(next?.pos === 'PRON' && /^(?:him|her|it|them|us|me|his|its|their|our|my)$/i.test(next.text));
	const relative = to - from === 1 && /^(?:that|which|who)$/i.test(tokens[from - 1]?.text ?? '');
	return takes || (relative && next !== undefined && !/^(?:VERB|AUX|PUNCT|ADP)$/.test(next.pos));
}

/** "____ was built by Keller" asks for anything; "____ is the process that …" and "____, also called …" say what it is. */
function isBareSubject(tokens: readonly Token[], from: number, to: number): boolean {
	if (from > 1 || (from === 1 && tokens[0]?.pos !== 'DET')) return false;
	const [first, second] = tokens.slice(to).filter(({ pos }) => pos !== 'ADV');
	// "____ that set out what is expected", "____ and markets": of one word nothing tells which.
	if (first?.pos !== 'AUX' && first?.pos !== 'VERB')
		return to - from === 1 && /^(?:that|and|or)$/i.test(first?.text ?? '');
	const isWhat =
		/^(?:is|are|was|were)$/i.test(first.text) && /^(?:the|an?|one|because)$/i.test(second?.text ?? '');
	return !isWhat && !/^(?:means?|refers?|denotes?)$/i.test(first.text);
}

/** Words that come back all along: the text gives them away, and tells nothing by them. */
function isThroughout({ text }: Candidate, source: Source): boolean {
	if (isParagraph(source)) return false;
	const { passages, frequency } = source;
	const least = Math.min(...contentWords(text).map((word) => frequency.get(stem(word)) ?? 1));
	return least >= Math.max(THROUGHOUT.least, passages.length * THROUGHOUT.share);
}
