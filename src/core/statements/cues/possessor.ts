import { spanOf, word, type Parse } from '../grammar/parse';
import { phraseBefore } from '../grammar/phrases';
import { toSource, type Source } from './sources';

/** "his view", "Curtis's view", "the critics' claim": whose it is. */
export function possessor(
	parse: Parse,
	start: number,
	head: number
): { start: number; head: number; end: number } | undefined {
	const pronoun = word(parse, start);
	if (/^(?:his|her|their)$/.test(pronoun)) return { start, head: start, end: start };
	for (let at = head - 1; at > start; at--) {
		if (/^(?:'s|')$/.test(word(parse, at))) return phraseBefore(parse, at - 1);
	}
	return undefined;
}

export function possessiveSource(
	parse: Parse,
	start: number,
	head: number,
	sentence: string
): Source | undefined {
	const owner = possessor(parse, start, head);
	if (!owner) return undefined;
	const lower = word(parse, owner.head);
	const pronoun = lower === 'his' ? 'he' : lower === 'her' ? 'she' : lower === 'their' ? 'they' : undefined;
	if (pronoun)
		return {
			kind: 'pronoun',
			span: spanOf(parse, owner.start, owner.end),
			names: [],
			text: pronoun,
			from: owner.start,
			to: owner.end
		};
	return toSource(parse, owner, sentence);
}
