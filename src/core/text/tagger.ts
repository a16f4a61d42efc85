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
