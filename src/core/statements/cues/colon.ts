import { lastWord } from './content';
import type { Found } from './found';
import { isFinite, spanOf, word, type Parse } from '../grammar/parse';
import { clauseSubject } from '../grammar/phrases';
import { toSource } from './sources';

/** "Smith was blunt: “It is over.”": a clause about somebody, a colon, and a quotation to the sentence's end. */
export function behindColon(parse: Parse, at: number, sentence: string): Found | undefined {
	if (word(parse, at) !== ':' || !parse.quoted[at + 1] || at + 4 > lastWord(parse)) return undefined;
	for (let index = at + 1; index <= lastWord(parse); index++) if (!parse.quoted[index]) return undefined;
	const subject = clauseSubject(parse, at);
	const source = subject && toSource(parse, subject, sentence);
	if (!subject || !source || source.kind === 'work' || source.kind === 'group') return undefined;
	if (source.kind === 'pronoun' && !/^(?:he|she)$/.test(source.text)) return undefined;
	if (source.kind === 'name' && source.names.some(({ kind }) => kind !== 'person' && kind !== 'body'))
		return undefined;
	const verb = parse.tokens.findIndex(
		(_, index) => index > subject.end && index < at && isFinite(parse, index)
	);
	// "Maria Keller: “P.”" needs no verb.
	if (verb < 0 && !(source.kind === 'name' && subject.start === 0 && subject.end === at - 1))
		return undefined;
	return {
		source,
		cue: [verb < 0 ? spanOf(parse, at, at) : spanOf(parse, verb, verb)],
		content: [spanOf(parse, at + 1, lastWord(parse))],
		denies: false,
		opinion: true,
		confidence: source.kind === 'pronoun' ? 0.76 : 0.84,
		at,
		contentFrom: at + 1,
		contentTo: lastWord(parse),
		quotes: true
	};
}
