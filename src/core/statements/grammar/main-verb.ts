/** Whether a sentence has a verb of its own: not only one inside "which …", "after having …", "called …". */
import { isFinite, pos, word, type Parse } from './parse';

const RELATIVE = /^(?:which|who|whom|whose|where)$/;
const NAMING = /^(?:called|named|known|titled|entitled|dubbed|nicknamed|born|based)$/;
const NOUN = /^(?:NOUN|PROPN)$/;

export function hasMainVerb(parse: Parse): boolean {
	return parse.tokens.some((_, at) => isVerb(parse, at) && !hangs(parse, at));
}

const isVerb = (parse: Parse, at: number) => isOwn(parse, at) || isMistaken(parse, at);

/** Finite, and no participle that describes the noun before it. */
function isOwn(parse: Parse, at: number): boolean {
	if (!isFinite(parse, at) || /^(?:having|being)$/.test(word(parse, at - 1))) return false;
	if (goesOnInfinitive(parse, at)) return false;
	if (!NAMING.test(word(parse, at)) || /^(?:for|on|in)$/.test(word(parse, at + 1))) return true;
	if (parse.names[at - 1]?.kind === 'person') return true;
	return !NOUN.test(pos(parse, at - 1)) && word(parse, at - 1) !== ',';
}

/** "the right to store property or maintain it". */
function goesOnInfinitive(parse: Parse, at: number): boolean {
	if (!/^(?:and|or)$/.test(word(parse, at - 1)) || /(?:s|ed)$/.test(word(parse, at))) return false;
	if (pos(parse, at) !== 'VERB') return false;
	for (let before = at - 2; before > Math.max(0, at - 8); before--)
		if (word(parse, before) === 'to') return pos(parse, before) === 'PART';
	return false;
}

/** Behind "which" or "who", with no other verb in between, and without a comma that ends the clause. */
function hangs(parse: Parse, at: number): boolean {
	let before = at - 1;
	for (let last = pos(parse, at); /^(?:AUX|VERB|ADV|PART)$/.test(pos(parse, before)); before--) {
		// "who were hurt were helped": a new verb begins.
		if (RELATIVE.test(word(parse, before)) || (pos(parse, before) === 'VERB' && last === 'AUX')) break;
		if (pos(parse, before) !== 'ADV') last = pos(parse, before);
	}
	for (; before >= 0; before--) {
		const lower = word(parse, before);
		if (lower === ',' || /^[—–;:]$/.test(lower) || isVerb(parse, before)) return false;
		// Not "Doctor Who".
		if (RELATIVE.test(lower) && !/^\p{Lu}/u.test(parse.tokens[before]?.text ?? '')) return true;
		if (lower === 'that' && NOUN.test(pos(parse, before - 1))) return true;
	}
	return false;
}

/** The tagger takes some verbs for nouns: "the gap ranges from", "the rider rescued her", "they limit free trade". */
function isMistaken(parse: Parse, at: number): boolean {
	const text = parse.tokens[at]?.text ?? '';
	if (at === 0 || !/^(?:NOUN|ADJ|PROPN)$/.test(pos(parse, at)) || !/^\p{Ll}{3,}$/u.test(text)) return false;
	const next = pos(parse, at + 1);
	const follows = word(parse, at + 1);
	const subject = NOUN.test(pos(parse, at - 1)) || parse.names[at - 1] || /^[),]$/.test(word(parse, at - 1));
	const object = next === 'DET' || /^(?:its|his|her|their|him|them|it)$/.test(follows);
	if (follows === 'that' && next === 'SCONJ') return NOUN.test(pos(parse, at - 1));
	if (/^(?:cost|hit|cut|set)$/.test(text) && subject) return /^(?:NUM|SYM|DET)$/.test(next);
	const changing = /(?:[^s]s|ed)$/.test(text);
	if (object) return changing ? !/^(?:DET|ADP|AUX)$/.test(pos(parse, at - 1)) : NOUN.test(pos(parse, at - 1));
	if (!subject || word(parse, at - 1) === ',' || pos(parse, at) === 'ADJ') return false;
	const plural = /s$/.test(parse.tokens[at - 1]?.text ?? '');
	if (!changing) return plural && (next === 'ADJ' || /^(?:from|to|into|through|for)$/.test(follows));
	// "screen prints at the gallery": a plural with its place.
	if (next === 'ADP') return /^(?:from|into|through)$/.test(follows) || /ed$/.test(text);
	if (next === 'PART') return /ed$/.test(text);
	return /^(?:PRON|PROPN|ADJ|NUM|ADV)$/.test(next) || follows === '.';
}
