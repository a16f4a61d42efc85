/** Whether words are a sentence: a subject and a verb of its own, not a caption, a list or a subordinate clause. */
import type { Token } from '../../text/tagger';

/** "Photo: …", "(1965), and the prize …", "which was built in …". */
const PART =
	/^(?:["“‘']?\(|(?:file |portrait )?(?:photo|shot|portrait|close-up|image|picture|figure|table|video|map)(?:graph)?s?\b(?::|;| of\b| by\b)|which\b|whereas\b|such as\b|rather than\b|as well as\b)/i;
const HELPS = /^(?:help(?:s|ed|ing)?|make|makes|made|let|lets|see|saw|hear|heard|watch(?:ed)?)$/i;

export function isWhole(text: string, tokens: readonly Token[]): boolean {
	if (PART.test(text.trim())) return false;
	// "Because prices rose." waits for the rest.
	if (/^because\b/i.test(text) && !/,/.test(text)) return false;
	return tokens.some((_, at) => isFinite(tokens, at) || isMistaken(tokens, at));
}

/** A verb that has a tense: no infinitive, no participle. */
function isFinite(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (!token || (token.pos !== 'VERB' && token.pos !== 'AUX') || /ing$/i.test(token.text)) return false;
	const before = tokens.slice(0, at);
	if (bracketed(before)) return false;
	const last = before.findLast(({ pos, text }) => pos !== 'ADV' && !/^(?:not|n['’]t)$/i.test(text));
	if (!last) return token.pos === 'AUX';
	if (/^(?:to|having|being|been)$/i.test(last.text)) return false;
	if (token.pos === 'AUX') return true;
	// "to help the schools get through", "a room built by Keller".
	const helped = before.slice(-6).some(({ text, pos }) => HELPS.test(text) && pos === 'VERB');
	const bare = !/(?:s|ed)$/.test(token.text);
	if (helped && bare) return !before.some(({ text }) => /^to$/i.test(text));
	return !(/ed$/.test(token.text) && /^by$/i.test(tokens[at + 1]?.text ?? '')) || hasVerbBefore(before);
}

/** The tagger takes some verbs for nouns: "the income gap ranges from", "the rider rescued her". */
function isMistaken(tokens: readonly Token[], at: number): boolean {
	const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
	if (token?.pos !== 'NOUN' || !/^\p{Ll}+(?:[^s]s|ed)$/u.test(token.text)) return false;
	const subject = before?.pos === 'NOUN' || before?.pos === 'PROPN' || before?.text === ')';
	// "screen prints at the gallery": a plural with its place.
	if (/s$/.test(token.text) && next?.pos === 'ADP' && !/^(?:from|to|into|with)$/.test(next.text))
		return false;
	return (
		subject &&
		/^(?:DET|ADP|PRON|PROPN|ADJ|NUM|ADV|PART)$/.test(next?.pos ?? '') &&
		!/^of$/.test(next?.text ?? '')
	);
}

function bracketed(before: readonly Token[]): boolean {
	return before.findLastIndex(({ text }) => text === '(') > before.findLastIndex(({ text }) => text === ')');
}

function hasVerbBefore(before: readonly Token[]): boolean {
	return before.some(({ pos }) => pos === 'AUX');
}
