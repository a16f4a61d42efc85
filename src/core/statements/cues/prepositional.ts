import { leftContent } from './behind';
import { contentEnd, hasFiniteVerb, lastWord } from './content';
import type { Found } from './found';
import { isFinite, pos, spanOf, word, type Parse } from '../grammar/parse';
import { phraseAfter, type Phrase } from '../grammar/phrases';
import { possessor } from './possessor';
import { toSource, type Source } from './sources';

/** Phrases that say whose the rest of the sentence is: "according to X", "in X's view", "as X put it", "for X". */

/** "According to X, P", "in X's view, P", "in the words of X, P". */
export function prepositional(parse: Parse, at: number, sentence: string): Found | undefined {
	let phrase;
	let cueEnd = at;
	if (word(parse, at) === 'according' && word(parse, at + 1) === 'to') {
		phrase = phraseAfter(parse, at + 2);
		cueEnd = at + 1;
	} else if (at === 0 && word(parse, at) === 'for') {
		phrase = phraseAfter(parse, at + 1);
		if (!phrase || !holdsView(parse, phrase)) return undefined;
	} else if (/^(?:in|to)$/.test(word(parse, at))) {
		const whole = phraseAfter(parse, at + 1);
		if (!whole) return undefined;
		const noun = word(parse, whole.head);
		if (
			!/^(?:view|views|opinion|words|estimation|judgment|judgement|mind|account|telling|assessment|eyes)$/.test(
				noun
			)
		)
			return undefined;
		if (whole.end > whole.head) {
			if (word(parse, whole.head + 1) !== 'of') return undefined;
			phrase = phraseAfter(parse, whole.head + 2);
			cueEnd = whole.head + 1;
		} else {
			const owner = possessor(parse, whole.start, whole.head);
			if (owner === undefined) return undefined;
			phrase = owner;
		}
		cueEnd = Math.max(cueEnd, whole.head);
	}
	if (!phrase) return undefined;
	const source = toSource(parse, phrase, sentence, word(parse, at) === 'according');
	if (!source || (source.kind === 'pronoun' && /^(?:i|you|it|my)$/.test(source.text))) return undefined;
	return withContent(parse, source, phrase, at, cueEnd);
}

/** "As X put it, P", "P, as X once put it". */
export function asPut(parse: Parse, at: number, sentence: string): Found | undefined {
	if (word(parse, at) !== 'as') return undefined;
	const phrase = phraseAfter(parse, at + 1);
	let put = phrase ? phrase.end + 1 : at;
	while (pos(parse, put) === 'ADV' || /^(?:once|has|had)$/.test(word(parse, put))) put++;
	if (!phrase || !/^(?:puts?|phrase[sd])$/.test(word(parse, put)) || word(parse, put + 1) !== 'it')
		return undefined;
	const source = toSource(parse, phrase, sentence);
	if (!source || (source.kind === 'pronoun' && /^(?:i|you|it)$/.test(source.text))) return undefined;
	return withContent(parse, source, { ...phrase, end: put + 1 }, at, put + 1);
}

/** "For Kant, duty is …": a person, a comma, and what the person holds in the present tense. */
function holdsView(parse: Parse, phrase: Phrase): boolean {
	if (parse.names[phrase.head]?.kind !== 'person') return false;
	const comma = parse.lower.indexOf(',', phrase.end);
	const apposed = parse.lower.indexOf(',', comma + 1);
	const from =
		/^(?:an?|the)$/.test(word(parse, comma + 1)) && apposed > 0 && !hasFiniteVerb(parse, comma, apposed)
			? apposed
			: comma;
	const verb = parse.tokens.findIndex((_, index) => index > from && isFinite(parse, index));
	return (
		comma > 0 &&
		verb > 0 &&
		/^(?:is|are|'s|means|remains|lies|consists|depends|begins)$/.test(word(parse, verb))
	);
}

/** The content before or behind a phrase that says whose it is. */
function withContent(
	parse: Parse,
	source: Source,
	phrase: Phrase,
	at: number,
	cueEnd: number
): Found | undefined {
	const last = lastWord(parse);
	let close = Math.max(phrase.end, cueEnd);
	while (close < last && !/^[,;—]$/.test(word(parse, close + 1))) close++;
	// An apposition behind the name: "according to X, professor of Y, P".
	let from = noComma(parse, phrase.end + 1, close) ? phrase.end + 1 : close + 2;
	const behind =
		word(parse, at - 1) === ',' && /^(?:however|meanwhile|conversely|instead)$/.test(word(parse, at - 2));
	if (at === 0 || behind || (/^(?:but|and|however|,|yet)$/.test(word(parse, at - 1)) && at < 4)) {
		if (from > last) return undefined;
		for (let k = from; k <= last && !hasFiniteVerb(parse, from - 1, k); k++)
			if (word(parse, k) === ',') from = k + 1;
		if (from > last) return undefined;
		const to = contentEnd(parse, from, false);
		return whole(parse, source, at, cueEnd, from, to);
	}
	const left = leftContent(parse, at);
	if (!left || !hasFiniteVerb(parse, left.from - 1, left.to)) return undefined;
	const found = whole(parse, source, at, cueEnd, left.from, left.to);
	// "The plan is, in X's words, a disaster": what goes on without a verb of its own belongs to it.
	const cutOff = word(parse, at - 1) === ',' && isFinite(parse, at - 2);
	const goesOn = cutOff && word(parse, close + 1) === ',' && close + 2 <= last;
	if (!goesOn || hasFiniteVerb(parse, close + 1, last)) return found;
	return { ...found, content: [...found.content, spanOf(parse, close + 2, last)] };
}

/** "According to the ministry over 345 people have died": a verb comes before any comma. */
function noComma(parse: Parse, from: number, close: number): boolean {
	return !/^(?:who|which|whose)$/.test(word(parse, from)) && hasFiniteVerb(parse, from - 1, close);
}

function whole(parse: Parse, source: Source, at: number, cueEnd: number, from: number, to: number): Found {
	const sure = word(parse, at) === 'for' ? 0.62 : 0.9;
	const confidence = sure - (source.kind === 'pronoun' ? 0.08 : 0) - (source.kind === 'work' ? 0.1 : 0);
	return {
		source,
		cue: [spanOf(parse, at, cueEnd)],
		content: [spanOf(parse, from, to)],
		denies: false,
		opinion: true,
		confidence,
		at,
		contentFrom: from,
		contentTo: to,
		quotes: false
	};
}
