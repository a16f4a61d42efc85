import type { Span } from '../../model';
import { BACKING_OUT, UNREAL_MODALS } from '../lexicon/cue-nouns';
import { NATIONALITIES } from '../lexicon/bodies';
import { HUMANS, ROLES, WORKS } from '../lexicon/people';
import type { NameMention } from '../names/names';
import { isBe, pos, spanOf, word, type Parse } from '../grammar/parse';
import { clauseSubject, isNominal, nameEnd, phraseBefore, type Phrase } from '../grammar/phrases';

/** Who a cue belongs to. */
export interface Source {
	kind: 'name' | 'pronoun' | 'group' | 'work';
	span: Span;
	/** Several for "X and Y announced". */
	names: NameMention[];
	/** Of a pronoun or a group: the words, lower case for a pronoun. */
	text: string;
	/** Tokens. */
	from: number;
	to: number;
}

const PERSONAL = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you']);
const ABSTRACT = /(?:isms?|tions?|sions?|ments?|ness|ity|ities|ences?|ances?|logy|ages?|s)$/;
const AGENTS = /(?:ers|ors|ists|ians|ants|eers|wrights|folk)$/;
const CAUSES = new Set([
	'led',
	'leads',
	'lead',
	'leading',
	'prompted',
	'prompting',
	'prompts',
	'caused',
	'causing',
	'forced',
	'forcing',
	'encouraged',
	'inspired',
	'pushed',
	'drove',
	'moved'
]);
const RAISING = new Set([
	'went',
	'goes',
	'go',
	'going',
	'continued',
	'continues',
	'began',
	'begins',
	'came',
	'used',
	'seemed',
	'seems',
	'appeared',
	'appears',
	'proceeded',
	'chose',
	'dared',
	'quick',
	'keen',
	'careful',
	'on',
	'took',
	'space'
]);
const LIKE = new Set(['like', 'including', 'as']);

/** The words of a group, without article and quantity at the front. */
function groupName(parse: Parse, phrase: Phrase, text: string): string {
	const { start, end } = spanOf(parse, phrase.start, phrase.end);
	return text
		.slice(start - parse.span.start, end - parse.span.start)
		.replace(/^(?:the|a|an|some|many|several|most|few|these|those|other|one of the)\s+/i, '');
}

/** The names joined to one by commas and "and", to its left; each may have a role before it: "CEO X and chairman Y". */
function coordinated(parse: Parse, first: number): { names: NameMention[]; from: number } {
	const names: NameMention[] = [];
	const nearest = beforeRole(parse, first);
	let from = nearest;
	for (let hops = 0; hops < 5; hops++) {
		let at = from - 1;
		if (word(parse, at) === 'and' || word(parse, at) === '&') at -= 1;
		if (word(parse, at) === ',') at -= 1;
		const name = parse.names[at];
		if (at === from - 1 || !name || at < 0) break;
		if (name.kind === 'place' && names.length === 0) break;
		names.unshift(name);
		while (at > 0 && parse.names[at - 1] === name) at--;
		from = beforeRole(parse, at);
	}
	const joined = /^(?:and|&)$/.test(word(parse, nearest - 1)) || LIKE.has(word(parse, from - 1));
	return joined ? { names, from } : { names: [], from: first };
}

/** Where the role before a name begins: at "chairman" of "chairman Peter Aldous", "the project manager Ann Lee". */
function beforeRole(parse: Parse, name: number): number {
	const role = word(parse, name - 1);
	if (parse.names[name - 1] || !(ROLES.has(role) || AGENTS.test(`${role}s`))) return name;
	let from = name - 1;
	while (from > 0 && !parse.names[from - 1] && /^(?:NOUN|ADJ|DET)$/.test(pos(parse, from - 1))) from--;
	return from;
}

/** "User Interface", "Grad B", "Marketing": a role used as a name, whatever the tagger makes of it. */
function isCapitalRole(parse: Parse, phrase: Phrase, sentence: string): boolean {
	const { start, end } = spanOf(parse, phrase.start, phrase.head);
	const words = sentence
		.slice(start - parse.span.start, end - parse.span.start)
		.replace(/^[Tt]he /, '')
		.split(' ');
	if (words.length > 3 || phrase.head !== phrase.end) return false;
	if (!words.every((text) => /^\p{Lu}/u.test(text))) return false;
	return words.length > 1 || (phrase.start > 0 && words[0] !== 'A') || !ABSTRACT.test(words[0] ?? '');
}

/** What kind of source a noun phrase is, or undefined where it is a thing that holds no view.
 * `loose`: any "the" and noun will do, because the verb is one that only people do. */
export function toSource(parse: Parse, phrase: Phrase, sentence: string, loose = false): Source | undefined {
	const { head } = phrase;
	const lower = word(parse, head);
	const span = spanOf(parse, phrase.start, phrase.end);
	const base = { span, names: [], from: phrase.start, to: phrase.end };
	const name = parse.names[head];
	if (name && name.kind !== 'role' && nameEnd(parse, head) === head) {
		const owned = parse.lower.slice(phrase.start, head).some((lowerWord) => lowerWord === "'s");
		if (owned && name.kind === 'thing') return undefined;
		let first = head;
		while (first > 0 && parse.names[first - 1] === name) first--;
		const others = coordinated(parse, first);
		const from = Math.min(others.from, first);
		return {
			...base,
			kind: 'name',
			span: others.names.length > 0 ? spanOf(parse, from, head) : name.full,
			names: [...others.names, name],
			text: name.text,
			from: Math.min(from, phrase.start)
		};
	}
	if (pos(parse, head) === 'PRON' && PERSONAL.has(lower)) return { ...base, kind: 'pronoun', text: lower };
	const text = groupName(parse, phrase, sentence);
	// "Both Maria Keller and the government": the one who has a name is the one to ask for.
	const named = word(parse, phrase.start - 1) === 'and' ? coordinated(parse, phrase.start) : undefined;
	const last = named?.names.findLast(({ text: name }) => !NATIONALITIES.has(name.toLowerCase()));
	if (named && last) return { ...base, kind: 'name', names: named.names, text: last.text, from: named.from };
	if (/^(?:NOUN|PROPN)$/.test(pos(parse, head)) || HUMANS.has(lower)) {
		const singular = lower.replace(/s$/, '');
		if (HUMANS.has(lower) || ROLES.has(lower) || ROLES.has(singular) || AGENTS.test(lower))
			return { ...base, kind: 'group', text };
		if (WORKS.has(lower)) return { ...base, kind: 'work', text };
		if (loose && pos(parse, phrase.start) === 'DET' && phrase.head === phrase.end && !ABSTRACT.test(lower))
			return { ...base, kind: 'group', text };
		if (isCapitalRole(parse, phrase, sentence)) return { ...base, kind: 'group', text };
	}
	return undefined;
}

export interface Subject {
	source: Source;
	/** True where the subject stands right before the verb and its helpers. */
	near: boolean;
	/** Helpers and adverbs between subject and verb. */
	helpers: string[];
}

function isPassive(parse: Parse, verb: number, helpers: number[]): boolean {
	if (word(parse, verb).endsWith('ing')) return false;
	return helpers.some((index) => isBe(word(parse, index)) || word(parse, index) === 'got');
}

/** The subject of a cue, and what stands between; undefined for passives and for things. */
export function subjectOf(parse: Parse, verb: number, sentence: string, loose = false): Subject | undefined {
	let at = verb - 1;
	const between: number[] = [];
	const skip = () => {
		while (
			at >= 0 &&
			(/^(?:AUX|ADV)$/.test(pos(parse, at)) ||
				/^(?:not|n't|never|had|has|have|to|both|all|each|himself|herself|itself|themselves)$/.test(
					word(parse, at)
				) ||
				UNREAL_MODALS.has(word(parse, at)) ||
				(between.length > 0 &&
					(BACKING_OUT.has(word(parse, at)) || RAISING.has(word(parse, at))) &&
					!parse.names[at]))
		) {
			between.unshift(at);
			at -= 1;
		}
	};
	skip();
	const helpers = () => between.map((index) => word(parse, index));
	if (isPassive(parse, verb, between)) return undefined;
	const make = (phrase: Phrase | undefined, near: boolean): Subject | undefined => {
		const source = phrase && toSource(parse, phrase, sentence, loose && near);
		const participle = word(parse, verb).endsWith('ing');
		if (!near && participle && source?.kind === 'name' && source.names.every((name) => name.kind === 'thing'))
			return undefined;
		if (!near && participle && source?.kind === 'group' && phrase && isCapitalRole(parse, phrase, sentence))
			return undefined;
		return source && { source, near, helpers: helpers() };
	};
	const infinitive = helpers().includes('to');
	if (infinitive) {
		const phrase = phraseBefore(parse, at);
		const cause = phrase && word(parse, phrase.start - 1);
		if (phrase && cause && CAUSES.has(cause)) return make(phrase, true);
		const raised = between.some(
			(index) => RAISING.has(word(parse, index)) || BACKING_OUT.has(word(parse, index))
		);
		if (!raised) return undefined;
	}
	const here = word(parse, at);
	if (here === 'who' || here === 'which') {
		const before = word(parse, at - 1) === ',' ? at - 2 : at - 1;
		const phrase = phraseBefore(parse, before);
		// "cables of the Republic and its allies which revealed": the cables.
		if (here === 'which' && phrase && word(parse, phrase.start - 1) === 'and') return undefined;
		return make(phrase, true);
	}
	const participle =
		word(parse, verb).endsWith('ing') && between.every((index) => pos(parse, index) === 'ADV');
	if (participle) {
		const introduces = isNominal(parse, at) || /^(?:,|by|while|when|and|—|–|--|\))$/.test(here);
		return introduces ? make(clauseSubject(parse, verb), false) : undefined;
	}
	if (isNominal(parse, at)) return make(phraseBefore(parse, at), true);
	const apposed = here === ',' ? apposedName(parse, at, verb) : undefined;
	if (apposed) return make(apposed, true);
	if (/^(?:and|but|or|then|,|\)|—|–|--|-)$/.test(here)) return make(clauseSubject(parse, verb), false);
	return undefined;
}

/** "His barrister, Tom Fielding, argued": the name between the commas, where a role begins the clause. */
function apposedName(parse: Parse, comma: number, verb: number): Phrase | undefined {
	const inner = phraseBefore(parse, comma - 1);
	if (!inner || word(parse, inner.start - 1) !== ',' || parse.names[inner.head]?.kind !== 'person')
		return undefined;
	const subject = clauseSubject(parse, verb);
	return subject && subject.end === inner.start - 2 && !parse.names[subject.head] ? inner : undefined;
}
