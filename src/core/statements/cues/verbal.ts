import { contentAfter, type Content } from './content';
import type { Found } from './found';
import { BACKING_OUT, BELIEF_LEMMAS, FAR_FROM, NEGATIONS, UNREAL_MODALS } from '../lexicon/cue-nouns';
import type { CueVerb } from '../lexicon/cue-verbs';
import { pos, spanOf, word, type Parse } from '../grammar/parse';
import { clauseStart, phraseAfter } from '../grammar/phrases';
import { subjectOf, type Source } from './sources';

/** A cue verb with its subject before it and what is said behind: "X argues that P". */

/** The sentence says that somebody did NOT say this, or might: nothing can be attributed. */
type Reality = 'real' | 'denied' | 'unreal';

function reality(parse: Parse, verbAt: number, verb: CueVerb, helpers: string[]): Reality {
	const from = verbAt - helpers.length;
	const before = [word(parse, from - 1), word(parse, from - 2)];
	const negated =
		helpers.filter((helper) => NEGATIONS.has(helper)).length + (helpers.includes('longer') ? 1 : 0);
	const backsOut = helpers.some((helper) => BACKING_OUT.has(helper)) || BACKING_OUT.has(before[0] ?? '');
	if (
		/^(?:without|from)$/.test(before[0] ?? '') ||
		FAR_FROM.has(before[1] ?? '') ||
		before.includes('instead')
	) {
		if (
			FAR_FROM.has(before[0] ?? '') ||
			(word(parse, verbAt).endsWith('ing') && (FAR_FROM.has(before[1] ?? '') || before[0] === 'without'))
		)
			return 'unreal';
	}
	// "supposedly said", "used to think": not told as what somebody says.
	if (helpers.some((helper) => DOUBTFUL.test(helper))) return 'unreal';
	const cannot = helpers.some((helper) => /^(?:can|ca|could)$/.test(helper)) && negated > 0;
	if (!cannot && helpers.some((helper) => UNREAL_MODALS.has(helper))) return 'unreal';
	const turns = negated + (backsOut ? 1 : 0);
	if (turns === 0) return 'real';
	if (turns > 1 || verb.denies) return 'unreal';
	return BELIEF_LEMMAS.has(verb.lemma) ? 'denied' : 'unreal';
}

const DOUBTFUL = /^(?:supposedly|allegedly|reportedly|purportedly|apparently|used)$/;

/** "Never did X say that P", "Had X said that P", "Not even X says that P". */
function isInverted(parse: Parse, subjectAt: number): boolean {
	const before = word(parse, subjectAt - 1);
	if (before === 'even') return word(parse, subjectAt - 2) === 'not';
	return /^(?:did|does|do|had|has|have|were)$/.test(before);
}

/** "If X said that P, …": nothing but the condition before X. */
function isConditional(parse: Parse, subjectAt: number): boolean {
	for (let at = subjectAt - 1; at >= clauseStart(parse, subjectAt) && word(parse, at) !== ','; at--)
		if (/^(?:if|unless|whether|suppose|imagine)$/.test(word(parse, at)) && !parse.quoted[at]) return true;
	return false;
}

const STRONG = new Set(['that', 'clause', 'quote', 'wh']);

function confidenceOf(verb: CueVerb, content: Content, source: Source): number {
	let value =
		content.kind === 'that'
			? 0.93
			: content.kind === 'clause'
				? 0.88
				: content.kind === 'quote'
					? 0.92
					: content.kind === 'wh'
						? 0.7
						: 0.6;
	if (verb.mind) value -= 0.08;
	if (content.kind === 'to') value -= 0.1;
	if (source.kind === 'pronoun') value -= 0.08;
	if (source.kind === 'work') value -= 0.1;
	return Math.max(0.3, value);
}

/** What a product or a theory can do as well as a person: no sign that somebody speaks. */
const SILENT = new Set(
	'support challenge favor favour validate contradict offer raise share express show demonstrate prove indicate credit describe define compare call defend confirm exemplify want find expect learn need welcome'.split(
		' '
	)
);

/** What only people do. */
const VOCAL = new Set(
	'say mention claim argue add think believe insist admit complain warn propose explain remark reply ask wonder feel hope tell inform recommend announce declare agree'.split(
		' '
	)
);

/** A verb form that could be a noun is a cue only behind a subject and before a clear complement. */
export function looksVerbal(parse: Parse, at: number): boolean {
	const kind = pos(parse, at);
	if (kind === 'VERB') return true;
	const form = word(parse, at);
	if (kind === 'AUX' || kind === 'PUNCT') return false;
	if (/^(?:said|says|wrote|told|thought|argued|believes|warns|warned|noted|stated)$/.test(form)) return true;
	const subject =
		parse.names[at - 1] !== undefined ||
		/^(?:he|she|they|who|it|we|i)$/.test(word(parse, at - 1)) ||
		/^(?:NOUN|PROPN)$/.test(pos(parse, at - 1));
	if (subject && word(parse, at + 1) === 'that' && kind === 'NOUN' && parse.names[at] === undefined)
		return true;
	return (
		subject &&
		parse.names[at] === undefined &&
		/(?:s|ed)$/.test(form) &&
		!/^(?:of|by|in|for|and|,|\.|is|are|was|were)$/.test(word(parse, at + 1))
	);
}

/** "the elite group called the Sea Guard": what it is called, and nothing is said of it. */
function isOnlyName(parse: Parse, { kind, from, to }: Content): boolean {
	return kind === 'phrase' && pos(parse, to) === 'PROPN' && (phraseAfter(parse, from)?.end ?? -1) >= to;
}

export function fromVerb(
	parse: Parse,
	at: number,
	verb: CueVerb,
	sentence: string
): Found | undefined | 'unreal' {
	if (!looksVerbal(parse, at)) return undefined;
	const content = contentAfter(parse, at, verb);
	if (!content) return undefined;
	const loose =
		VOCAL.has(verb.lemma) &&
		(STRONG.has(content.kind) || /^(?:recommend|propose|mention|explain|announce)$/.test(verb.lemma));
	const subject = subjectOf(parse, at, sentence, loose);
	if (!subject) return undefined;
	const { source } = subject;
	const real = reality(parse, at, verb, subject.helpers);
	if (real === 'unreal' || isConditional(parse, source.from) || isInverted(parse, source.from))
		return 'unreal';
	const thing =
		source.kind === 'name' && source.names.every(({ kind }) => kind === 'thing' || kind === 'place');
	if (thing && !STRONG.has(content.kind) && SILENT.has(verb.lemma)) return undefined;
	if (source.kind === 'work' && !STRONG.has(content.kind)) return undefined;
	if (source.kind === 'pronoun' && /^(?:i|you)$/.test(source.text)) return undefined;
	// "a club, which endorsed liberal politics": what it is known for, not what it says now.
	if (
		!STRONG.has(content.kind) &&
		content.kind !== 'to' &&
		parse.lower.slice(source.to + 1, at).includes('which')
	)
		return undefined;
	// "wrote an account", "wrote a quartet": a work, and not what it says.
	if (verb.lemma === 'write' && content.kind === 'phrase') return undefined;
	if (verb.lemma === 'call' && isOnlyName(parse, content)) return undefined;
	const named = content.kind === 'phrase' || (content.kind === 'that' && content.cueEnd > at);
	// Quoted words are the speaker's own, whatever the verb: “P,” X objected.
	const against = content.kind !== 'quote' && (verb.denies || (verb.takes.has('r') && named));
	const denies = (content.denies ?? against) || real === 'denied';
	return {
		source,
		cue: [spanOf(parse, at, Math.max(at, content.cueEnd))],
		content: [spanOf(parse, content.from, content.to)],
		denies,
		opinion: !verb.fact,
		confidence: confidenceOf(verb, content, source) - (subject.near ? 0 : 0.06) - (denies ? 0.05 : 0),
		at,
		contentFrom: content.from,
		contentTo: content.to,
		quotes: content.kind === 'quote'
	};
}
