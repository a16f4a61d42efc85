import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span } from '../model';

/** Universal part of speech, as wink-nlp names it: NOUN, PROPN, VERB, … */
export interface Token {
	span: Span;
	text: string;
	pos: string;
}

const nlp = winkNLP(model, ['pos']);

/** Tags one sentence. `offset` is added to every span. Whitespace of any kind separates like a space. */
export function tag(sentence: string, offset = 0): Token[] {
	const plain = sentence.replace(/\s/g, ' ');
	const tokens = nlp.readDoc(plain).tokens();
	const values = tokens.out();
	const kinds = tokens.out(nlp.its.pos) as string[];
	const found: Token[] = [];
	let cursor = 0;
	values.forEach((value, index) => {
		const at = plain.indexOf(value, cursor);
		if (at < 0) return;
		cursor = at + value.length;
		const span = { start: offset + at, end: offset + cursor };
		found.push({ span, text: value, pos: kinds[index] ?? 'X' });
	});
	return found;
}

const firstUnknown = Number((nlp.readDoc('qzxvkq').tokens().out(nlp.its.uniqueId) as unknown[])[0]);
const known = new Map<string, boolean>();

/** Whether an ordinary English word is spelled like this, lower case; names mostly are not. */
export function isEnglishWord(word: string): boolean {
	const remembered = known.get(word);
	if (remembered !== undefined) return remembered;
	const ids = nlp.readDoc(word).tokens().out(nlp.its.uniqueId) as unknown[];
	const answer = ids.every((id) => Number(id) < firstUnknown);
	if (known.size < 200_000) known.set(word, answer);
	return answer;
}
