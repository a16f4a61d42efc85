import { leftContent } from './behind';
import { contentEnd, hasFiniteVerb, lastWord } from './content';
import type { Found } from './found';
import {
	DOUBT_NOUNS,
	INCLINED,
	LIGHT_VERBS,
	NEGATIONS,
	PLEASED,
	SURE,
	UNREAL_MODALS,
	UNSURE,
	VIEW_NOUNS
} from '../lexicon/cue-nouns';
import { isBe, isFinite, pos, spanOf, word, type Parse } from '../grammar/parse';
import { phraseAfter, phraseBefore, phraseStart, type Phrase } from '../grammar/phrases';
import { subjectOf, toSource, type Source } from './sources';

/** Cues that are no verbs of saying: "according to X", "X's view is that P", "X is convinced that P". */

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
	const goesOn = word(parse, close + 1) === ',' && close + 2 <= last && word(parse, at - 1) === ',';
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
export function nominal(parse: Parse, at: number, sentence: string): Found | undefined {
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
		// "made no claim that P": nothing is said.
		if (!doubts && /^(?:no|neither)$/.test(word(parse, phraseStart(parse, at)))) return undefined;
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
	const front = phraseStart(parse, at) - 1;
	if (word(parse, at + 1) === 'that' && !doubts) {
		// "It is X's contention that P", "X is of the opinion that P".
		if (isBe(word(parse, front)) && word(parse, front - 1) === 'it')
			return base(possessiveSource(parse, front + 1, at, sentence), at + 2, 0.82, false);
		if (word(parse, front) === 'of' && isBe(word(parse, front - 1))) {
			const holder = subjectOf(parse, front - 1, sentence);
			const real =
				holder && !holder.helpers.some((helper) => UNREAL_MODALS.has(helper) || NEGATIONS.has(helper));
			return base(real ? holder.source : undefined, at + 2, 0.84, false);
		}
	}
	let light = front;
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

/** "X is in favour of N", "X was against N". */
export function stance(parse: Parse, at: number, sentence: string): Found | undefined {
	const lower = word(parse, at);
	const favours = lower === 'in' && /^favou?r$/.test(word(parse, at + 1)) && word(parse, at + 2) === 'of';
	if (!favours && lower !== 'against') return undefined;
	let be = at - 1;
	while (be > 0 && (pos(parse, be) === 'ADV' || NEGATIONS.has(word(parse, be)))) be--;
	const subject = isBe(word(parse, be)) ? subjectOf(parse, be, sentence) : undefined;
	if (
		!subject ||
		subject.source.kind === 'work' ||
		subject.helpers.some((helper) => UNREAL_MODALS.has(helper))
	)
		return undefined;
	if (subject.source.kind === 'pronoun' && /^(?:i|you|it)$/.test(subject.source.text)) return undefined;
	const from = favours ? at + 3 : at + 1;
	const to = contentEnd(parse, from, true);
	const negated = parse.lower.slice(be, at).some((word) => NEGATIONS.has(word));
	if (to - from < 1 || (negated && !favours)) return undefined;
	return {
		source: subject.source,
		cue: [spanOf(parse, be, from - 1)],
		content: [spanOf(parse, from, to)],
		denies: !favours || negated,
		opinion: true,
		confidence: 0.58,
		at: be,
		contentFrom: from,
		contentTo: to,
		quotes: false
	};
}

/** "X is convinced that P", "X was sceptical of N". */
export function adjectival(parse: Parse, at: number, sentence: string): Found | undefined {
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
