/** What somebody spoke about, in words that say something by themselves: "the attacks", but not "time" or "many factors". */
import { isEnglishWord, type Token } from '../text/tagger';
import { findNounPhrases, type Phrase, phraseSpan } from './candidates/phrases';
import type { Source } from './passage';
import { singular } from './inflection';
import { VAGUE } from './ranking/candidates';
import type { Said, SaidPassage } from './said';
import { isTheme } from './theme';
import { contentWords, isStopWord, wordsOf } from './words';

const COUNTED =
	/^(?:no|each|every|any|all|another|either|neither|many|more|most|several|some|few|much|little|less|same|odd|other|such|first|second|third|last|next|only|own|various|certain|numerous|lots?)$/i;
const ARTICLE = /^(?:the|an?|his|her|its|their)$/i;
const WHEN =
	/^(?:midnight|noon|morning|afternoon|evening|night|today|tomorrow|yesterday|tonight|moment|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|father|mother|parents?|family|friends?|chat|talk|question|answer)$/;

/** The subject of what was said, with its article; undefined where it says too little to ask about. */
export function topicOf(said: Said, passage: SaidPassage, source: Source, who: string): string | undefined {
	const { tokens } = said;
	const start = pastAdverbial(tokens);
	const phrases = findNounPhrases(tokens).filter(({ from, attached }) => from >= start && attached <= 1);
	const textOf = (phrase: Pick<Phrase, 'from' | 'to'>) => {
		const span = phraseSpan(tokens, phrase);
		return passage.clause.text.slice(span.start - passage.clause.start, span.end - passage.clause.start);
	};
	const first = phrases.find((phrase) => contentWords(textOf(phrase)).length > 0);
	if (!first) return undefined;
	const same = phrases.filter(({ from }) => from === first.from).sort((a, b) => b.to - a.to);
	const phrase = same[0] ?? first;
	const before = tokens[phrase.from - 1];
	const article = before && ARTICLE.test(before.text) ? before : undefined;
	// "was not in favour of a law": favour is not what it is about.
	if (before?.pos === 'ADP' && phrase.from > start) return undefined;
	if (COUNTED.test(before?.text ?? '') || isWeak(tokens, phrase, article, source)) return undefined;
	const text = textOf(article ? { from: phrase.from - 1, to: phrase.to } : phrase);
	const names = new Set(wordsOf(who));
	if (contentWords(text).some((word) => names.has(word))) return undefined;
	if (contentWords(text).length > 6 || contentWords(said.inner).length - contentWords(text).length < 3)
		return undefined;
	return article || opensLower(tokens, phrase, source) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Behind "In the last week of May," or "Despite the cost,"; 0 where the content opens with its subject. */
function pastAdverbial(tokens: readonly Token[]): number {
	if (!/^(?:ADP|SCONJ|ADV)$/.test(tokens[0]?.pos ?? '') && !/ing$/.test(tokens[0]?.text ?? '')) return 0;
	const comma = tokens.findIndex(({ text }) => text === ',');
	return comma > 0 && comma < tokens.length - 4 ? comma + 1 : 0;
}

/** A capital that only begins the sentence. */
function opensLower(tokens: readonly Token[], { from }: Phrase, source: Source): boolean {
	const first = tokens[from]?.text ?? '';
	const alone = !/^\p{Lu}/u.test(tokens[from + 1]?.text ?? '');
	return from === 0 && alone && !isName(first, source);
}

/** A capital that the text writes inside of sentences too, or a word that is no English one. */
export function isName(word: string, source: Source): boolean {
	if (!/^\p{Lu}/u.test(word) || isStopWord(word)) return false;
	return source.isNameInside(word) || /^.\p{Lu}/u.test(word) || !isEnglishWord(word.toLowerCase());
}

function isWeak(
	tokens: readonly Token[],
	{ from, to, head }: Phrase,
	article: Token | undefined,
	source: Source
): boolean {
	const words = tokens.slice(from, to);
	const opening = words[0]?.text ?? '';
	// "multi-annual budgeting", cut off before its noun.
	if (words.length === 1 && /^\p{Ll}+-\p{Ll}+$/u.test(opening)) return true;
	// "a difference in terms" of something.
	if (/^(?:-|of)$/.test(tokens[to]?.text ?? '') || words.at(-1)?.pos === 'ADJ') return true;
	if (words[0]?.pos === 'NUM' || COUNTED.test(opening) || /^(?:while|when|if|as|talk|tell)$/i.test(opening))
		return true;
	const name = words.some(
		({ text }, at) => /^\p{Lu}/u.test(text) && (from + at > 0 || !isEnglishWord(text.toLowerCase()))
	);
	if (name) return false;
	const noun = singular(tokens[head]?.text.toLowerCase() ?? '');
	if (VAGUE.has(noun) || WHEN.test(noun)) return true;
	const content = contentWords(words.map(({ text }) => text).join(' '));
	// Of what a text speaks all along "the something" says enough.
	const said = (word: string) => isTheme(word, source);
	const any = article !== undefined && /^an?$/i.test(article.text);
	// "a risk" is any risk, however often the text speaks of one.
	if (article && content.length === 1) return any || !content.every(said);
	return any && !said(noun);
}
