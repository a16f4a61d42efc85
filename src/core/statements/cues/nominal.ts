import { contentEnd, lastWord } from './content';
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
import { isBe, pos, spanOf, word, type Parse } from '../grammar/parse';
import { phraseAfter, phraseBefore, phraseStart } from '../grammar/phrases';
import { possessiveSource } from './possessor';
import { subjectOf, toSource, type Source } from './sources';

/** Cues that are no verbs of saying: "according to X", "X's view is that P", "X is convinced that P". */

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
	let after = simple.end + 1;
	// "Demir's view, shared by many, is that P".
	const aside = word(parse, after) === ',' ? parse.lower.indexOf(',', after + 1) : -1;
	if (aside > 0 && aside - after < 12) after = aside + 1;
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
