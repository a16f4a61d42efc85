import type { Span } from '../model';
import { contentAfter, contentEnd, hasFiniteVerb, lastWord, type Content } from './content';
import {
	BACKING_OUT,
	BELIEF_LEMMAS,
	DOUBT_NOUNS,
	FAR_FROM,
	INCLINED,
	LIGHT_VERBS,
	NEGATIONS,
	PLEASED,
	SURE,
	UNREAL_MODALS,
	UNSURE,
	VIEW_NOUNS
} from './lexicon/cue-nouns';
import { CUE_VERBS, type CueVerb } from './lexicon/cue-verbs';
import { isBe, isFinite, pos, spanOf, word, type Parse } from './parse';
import { clauseStart, phraseAfter, phraseBefore, phraseStart, type Phrase } from './phrases';
import { subjectOf, toSource, type Source } from './sources';

/** One attribution inside a sentence, before its speaker is known. */
export interface Found {
	source: Source;
	cue: Span[];
	content: Span[];
	denies: boolean;
	opinion: boolean;
	confidence: number;
	/** Tokens of the cue's first word, and of the first content. */
	at: number;
	contentFrom: number;
	contentTo: number;
	quotes: boolean;
}

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
	const cannot = helpers.some((helper) => /^(?:can|ca|could)$/.test(helper)) && negated > 0;
	if (!cannot && helpers.some((helper) => UNREAL_MODALS.has(helper))) return 'unreal';
	const turns = negated + (backsOut ? 1 : 0);
	if (turns === 0) return 'real';
	if (turns > 1 || verb.denies) return 'unreal';
	return BELIEF_LEMMAS.has(verb.lemma) ? 'denied' : 'unreal';
}

/** "If X said that P, …" */
function isConditional(parse: Parse, subjectAt: number): boolean {
	for (let at = clauseStart(parse, subjectAt); at < subjectAt; at++)
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
function looksVerbal(parse: Parse, at: number): boolean {
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

function fromVerb(parse: Parse, at: number, verb: CueVerb, sentence: string): Found | undefined | 'unreal' {
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
	if (real === 'unreal' || isConditional(parse, source.from)) return 'unreal';
	const thing =
		source.kind === 'name' && source.names.every(({ kind }) => kind === 'thing' || kind === 'place');
	if (thing && !STRONG.has(content.kind) && SILENT.has(verb.lemma)) return undefined;
	if (source.kind === 'work' && !STRONG.has(content.kind)) return undefined;
	if (source.kind === 'pronoun' && /^(?:i|you)$/.test(source.text)) return undefined;
	const denies = (content.denies ?? verb.denies) || real === 'denied';
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

/** "P, X said." and "P," said X; also "P, X said, Q". */
function trailing(parse: Parse, at: number, verb: CueVerb, sentence: string): Found | undefined {
	if (!verb.takes.has('q') || !looksVerbal(parse, at)) return undefined;
	const last = lastWord(parse);
	const inverted = phraseAfter(parse, at + 1);
	const direct = phraseBefore(parse, at - 1);
	const afterComma = (index: number) =>
		index > 0 && (/^[,?!—–]$/.test(word(parse, index - 1)) || parse.quoted[index - 1] === true);
	const asClause = (index: number) => word(parse, index - 1) === 'as';
	let phrase = apposed(parse, at) ?? direct;
	if (phrase === direct)
		phrase = direct && (afterComma(direct.start) || asClause(direct.start)) ? direct : undefined;
	let close = at;
	const isInverted = !phrase && inverted !== undefined && afterComma(at) && !parse.quoted[at + 1];
	if (isInverted) {
		phrase = inverted;
		close = inverted.end;
	}
	if (!phrase) return undefined;
	const source = toSource(parse, phrase, sentence);
	if (!source || (source.kind === 'pronoun' && /^(?:i|you)$/.test(source.text))) return undefined;
	const begin = isInverted ? at : phrase.start;
	const tail = tailEnd(parse, close + 1);
	const left = leftContent(parse, begin);
	const right = rightContent(parse, tail, isInverted);
	const spans = left ? [spanOf(parse, left.from, left.to), ...right] : right;
	if (!left) return undefined;
	const quotes = parse.quoted[left.to] === true || parse.quoted[left.from] === true;
	if (!quotes && right.length === 0 && tail <= last && word(parse, tail) === ',') return undefined;
	if (
		!quotes &&
		right.length === 0 &&
		(!hasFiniteVerb(parse, left.from - 1, left.to) || left.to - left.from < 2)
	)
		return undefined;
	const rest = right[0]?.start;
	if (!quotes && rest !== undefined && !hasFiniteVerb(parse, left.from - 1, left.to)) {
		// "The plan, X argued, would fail": a subject before, its verb behind.
		const next = parse.tokens.findIndex((token) => token.span.start === rest);
		if (!isFinite(parse, next) || /^(?:ADP|SCONJ|ADV|VERB)$/.test(pos(parse, left.from))) return undefined;
	}
	if (!quotes && source.kind === 'pronoun' && source.text === 'it') return undefined;
	return {
		source,
		cue: [spanOf(parse, at, at)],
		content: spans,
		denies: verb.denies,
		opinion: !verb.fact,
		confidence: (quotes ? 0.93 : 0.86) - (source.kind === 'pronoun' ? 0.08 : 0) - (verb.mind ? 0.05 : 0),
		at,
		contentFrom: left.from,
		contentTo: left.to,
		quotes
	};
}

/** `"P," X, editor of Y, said.`: the noun phrase behind the quotation, with its apposition. */
function apposed(parse: Parse, at: number): Phrase | undefined {
	if (word(parse, at - 1) !== ',') return undefined;
	let close = at - 2;
	while (close > 0 && !parse.quoted[close]) close--;
	if (!parse.quoted[close]) return undefined;
	const phrase = phraseAfter(parse, close + 1);
	return phrase && word(parse, phrase.end + 1) === ',' && phrase.end + 1 < at - 1 ? phrase : undefined;
}

/** `"P," X said, "Q"`: what goes on behind the cue, unless it is about the speaker. */
function rightContent(parse: Parse, tail: number, inverted: boolean): Span[] {
	const from = tail + 1;
	if (from > lastWord(parse)) return [];
	const quoted = parse.quoted[tail] === true || (word(parse, tail) === ',' && parse.quoted[from] === true);
	const start = parse.quoted[tail] ? tail : from;
	if (!quoted) {
		if (inverted || word(parse, tail) !== ',') return [];
		if (
			/^(?:who|which|whose|where|when|as|but|and|because|after|while|adding|noting)$/.test(word(parse, from))
		)
			return [];
		if (word(parse, from).endsWith('ing') || !hasFiniteVerb(parse, from - 1, lastWord(parse))) return [];
	}
	return [spanOf(parse, start, contentEnd(parse, start, false))];
}

/** Goes over what may follow a trailing cue: "in an interview", "on Monday", an apposition up to its comma. */
function tailEnd(parse: Parse, from: number): number {
	let at = from;
	const last = lastWord(parse);
	while (at <= last && !/^[,;:—]$/.test(word(parse, at)) && !parse.quoted[at]) at++;
	return Math.min(at, last + 1);
}

function leftContent(parse: Parse, begin: number): { from: number; to: number } | undefined {
	let to = begin - 1;
	while (to > 0 && /^(?:,|as|—|–)$/.test(word(parse, to)) && !parse.quoted[to]) to--;
	let from = 0;
	for (let at = to; at >= 0; at--)
		if (word(parse, at) === ';' && !parse.quoted[at]) {
			from = at + 1;
			break;
		}
	while (from < to && /^(?:but|and|—|,)$/.test(word(parse, from))) from++;
	if (parse.quoted[to] && !parse.quoted[from]) {
		let open = to;
		while (open > from && parse.quoted[open - 1]) open--;
		if (to - open >= 5 && !hasFiniteVerb(parse, from - 1, open - 1)) return { from: open, to };
	}
	return to > from ? { from, to } : undefined;
}

/** "According to X, P", "in X's view, P", "in the words of X, P". */
function prepositional(parse: Parse, at: number, sentence: string): Found | undefined {
	const last = lastWord(parse);
	let phrase;
	let cueEnd = at;
	if (word(parse, at) === 'according' && word(parse, at + 1) === 'to') {
		phrase = phraseAfter(parse, at + 2);
		cueEnd = at + 1;
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
	const source = toSource(parse, phrase, sentence);
	if (!source || (source.kind === 'pronoun' && /^(?:i|you|it|my)$/.test(source.text))) return undefined;
	let close = Math.max(phrase.end, cueEnd);
	while (close < last && !/^[,;—]$/.test(word(parse, close + 1))) close++;
	// An apposition behind the name: "according to X, professor of Y, P".
	let from = noComma(parse, phrase.end + 1, close) ? phrase.end + 1 : close + 2;
	if (at === 0 || (/^(?:but|and|however|,|yet)$/.test(word(parse, at - 1)) && at < 4)) {
		if (from > last) return undefined;
		for (let k = from; k <= last && !hasFiniteVerb(parse, from - 1, k); k++)
			if (word(parse, k) === ',') from = k + 1;
		if (from > last) return undefined;
		const to = contentEnd(parse, from, false);
		return whole(parse, source, at, cueEnd, from, to);
	}
	const left = leftContent(parse, at);
	return left && hasFiniteVerb(parse, left.from - 1, left.to)
		? whole(parse, source, at, cueEnd, left.from, left.to)
		: undefined;
}

/** "According to the ministry over 345 people have died": a verb comes before any comma. */
function noComma(parse: Parse, from: number, close: number): boolean {
	return !/^(?:who|which|whose)$/.test(word(parse, from)) && hasFiniteVerb(parse, from - 1, close);
}

function whole(parse: Parse, source: Source, at: number, cueEnd: number, from: number, to: number): Found {
	const confidence = 0.9 - (source.kind === 'pronoun' ? 0.08 : 0) - (source.kind === 'work' ? 0.1 : 0);
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

/** "his view", "Curtis's view", "the critics' claim": whose it is. */
function possessor(
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

function possessiveSource(parse: Parse, start: number, head: number, sentence: string): Source | undefined {
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

/** "X's view is that P", "the view of X is that P", "X made the claim that P", "X expressed doubt about N". */
function nominal(parse: Parse, at: number, sentence: string): Found | undefined {
	const noun = word(parse, at);
	const doubts = DOUBT_NOUNS.has(noun);
	if (!doubts && !VIEW_NOUNS.has(noun)) return undefined;
	if (!/^(?:NOUN|PROPN|VERB)$/.test(pos(parse, at))) return undefined;
	const last = lastWord(parse);
	const phrase = phraseBefore(parse, at);
	if (!phrase) return undefined;
	const base = (
		source: Source | undefined,
		from: number,
		confidence: number,
		phraseOnly: boolean
	): Found | undefined => {
		if (!source || from >= last) return undefined;
		const to = contentEnd(parse, from, phraseOnly);
		const denies = doubts && !/^(?:no|little)$/.test(word(parse, at - 1));
		return {
			source,
			cue: [spanOf(parse, at, at)],
			content: [spanOf(parse, from, to)],
			denies,
			opinion: true,
			confidence,
			at,
			contentFrom: from,
			contentTo: to,
			quotes: false
		};
	};
	const simple = phraseAfter(parse, phrase.start) ?? phrase;
	const after = simple.end + 1;
	if (isBe(word(parse, after)) && word(parse, after + 1) === 'that') {
		const owner = possessiveSource(parse, phrase.start, at, sentence);
		const ofOwner = word(parse, at + 1) === 'of' ? phraseAfter(parse, at + 2) : undefined;
		return base(owner ?? (ofOwner && toSource(parse, ofOwner, sentence)), after + 2, 0.85, false);
	}
	let light = phraseStart(parse, at) - 1;
	while (light > 0 && /^(?:DET|ADJ|ADV|NUM)$/.test(pos(parse, light))) light--;
	if (!LIGHT_VERBS.has(word(parse, light)) || pos(parse, light) === 'NOUN') return undefined;
	const subject = subjectOf(parse, light, sentence);
	if (!subject || subject.helpers.some((helper) => UNREAL_MODALS.has(helper) || NEGATIONS.has(helper)))
		return undefined;
	if (subject.source.kind === 'pronoun' && /^(?:i|you|it)$/.test(subject.source.text)) return undefined;
	if (subject.source.kind === 'work') return undefined;
	const next = word(parse, at + 1);
	const cued = (found: Found | undefined): Found | undefined =>
		found && { ...found, cue: [spanOf(parse, light, at)], at: light };
	if (next === 'that') return cued(base(subject.source, at + 2, 0.85, false));
	if (
		/^(?:about|regarding|over|concerning|on|with|to|at)$/.test(next) &&
		(doubts || !/^(?:make|made|makes|have|has|had|on|to|at|with)$/.test(word(parse, light)))
	) {
		return cued(base(subject.source, at + 2, 0.62, true));
	}
	return undefined;
}

/** "X is convinced that P", "X was sceptical of N". */
function adjectival(parse: Parse, at: number, sentence: string): Found | undefined {
	const adjective = word(parse, at);
	if (!SURE.has(adjective)) return undefined;
	let be = at - 1;
	while (be > 0 && (pos(parse, be) === 'ADV' || word(parse, be) === 'not' || word(parse, be) === "n't")) be--;
	if (
		!isBe(word(parse, be)) &&
		!/^(?:feels?|felt|remains?|remained|seems?|seemed|became|becomes)$/.test(word(parse, be))
	)
		return undefined;
	const between = parse.lower.slice(be + 1, at);
	const subject = subjectOf(parse, be, sentence);
	const negated =
		between.some((lower) => NEGATIONS.has(lower)) ||
		between.includes('far') ||
		(subject?.helpers ?? []).some((helper) => NEGATIONS.has(helper));
	const far = word(parse, at - 1) === 'from' && word(parse, at - 2) === 'far';
	if (!subject || subject.helpers.some((helper) => UNREAL_MODALS.has(helper))) return undefined;
	const { source } = subject;
	if (source.kind === 'pronoun' && /^(?:i|you|it)$/.test(source.text)) return undefined;
	if (source.kind === 'work') return undefined;
	const next = word(parse, at + 1);
	const that = next === 'that';
	if (!that && !/^(?:of|about|whether|in|with|to)$/.test(next)) return undefined;
	if (next === 'to' && !INCLINED.has(adjective)) return undefined;
	if (/^(?:in|with)$/.test(next) && !PLEASED.has(adjective)) return undefined;
	const unsure = UNSURE.has(adjective) || /^un(?:sure|certain)$/.test(adjective);
	if (unsure && negated) return undefined;
	const from = at + (next === 'whether' ? 1 : 2);
	if (from >= lastWord(parse)) return undefined;
	const to = contentEnd(parse, from, !that);
	const denies = unsure || negated || far || next === 'whether';
	const confidence = (that ? 0.82 : 0.58) - (source.kind === 'pronoun' ? 0.08 : 0);
	return {
		source,
		cue: [spanOf(parse, be, at)],
		content: [spanOf(parse, from, to)],
		denies,
		opinion: true,
		confidence,
		at: be,
		contentFrom: from,
		contentTo: to,
		quotes: false
	};
}

export interface Attributions {
	found: Found[];
	/** A cue was there that says what nobody said, or only might say. */
	unreal: boolean;
}

/** Every attribution of a sentence, outermost first; none inside the content of another. */
export function attribute(parse: Parse, sentence: string): Attributions {
	const found: Found[] = [];
	let unreal = false;
	let covered = -1;
	for (let at = 0; at < parse.tokens.length; at++) {
		if (parse.quoted[at] || at <= covered) continue;
		const verb = CUE_VERBS.get(word(parse, at));
		let here: Found | undefined;
		if (verb) {
			const verbal = fromVerb(parse, at, verb, sentence);
			if (verbal === 'unreal') unreal = true;
			else here = verbal;
			const behind =
				here && isSure(here) && !continuesQuote(parse, here)
					? undefined
					: trailing(parse, at, verb, sentence);
			if (behind && (!here || behind.confidence > here.confidence || continuesQuote(parse, here)))
				here = behind;
		}
		here ??=
			prepositional(parse, at, sentence) ?? adjectival(parse, at, sentence) ?? nominal(parse, at, sentence);
		if (!here) continue;
		// What an earlier cue of another speaker says is told by that speaker.
		if (found.some((earlier) => overlaps(earlier, here))) continue;
		found.push(here);
		if (here.contentFrom > at) covered = here.contentTo;
	}
	return { found, unreal };
}

/** A complement that leaves no doubt: what stands before the cue is something else. */
function isSure(found: Found): boolean {
	return found.confidence >= 0.75;
}

/** `“The dam,” X wrote, “will not last”`: the quotation began before the cue. */
function continuesQuote(parse: Parse, found: Found): boolean {
	return found.quotes && parse.quoted[found.source.from - 1] === true;
}

function overlaps(a: Found, b: Found): boolean {
	const inside = b.at >= a.contentFrom && b.at <= a.contentTo;
	return inside || (b.contentFrom <= a.contentTo && b.contentTo >= a.contentFrom);
}
