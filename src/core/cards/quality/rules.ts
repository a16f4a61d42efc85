import { BLANK, type DraftCard } from '../../model';
import { THEN } from '../dated';
import { noReference } from './references';
import type { Rule, RuleInput } from './rule';
import { contentWords, isStopWord, stem, stemsOf, wordsOf } from '../words';
import { tellsOfItself } from '../voices';
import { blankOfWeight, oneBlank } from './blanks';
import { phraseOfWeight } from './phrases';
import { isWhole } from './whole';

/** What a shorter prompt may mend. */
export const GIVEN_AWAY = 'the prompt gives the answer away';
export const CONVERTED = 'another unit beside it gives it away';
export const TOO_LONG = 'the sentence is too long for a card';

const MAX_ANSWER = { words: 6, letters: 60 };
const MAX_PROMPT = 320;
const META =
	/^(?:the |this |our |a |an )?(?:discussion|conversation|speaker|video|section|chapter|article|paper|summary|podcast|presenter|host|author|transcript|text|document|presentation|talk|lecture|episode|essay|report|figure|table|reader|narrator)s? (?:also |then |further |first |briefly )?(?:begins?|shifts?|highlights?|concludes?|discuss(?:es)?|describes?|explores?|references?|covers?|starts?|ends?|turns?|moves?|introduces?|explains?|examines?|outlines?|presents?|continues?|emphasi[sz]es?|focus(?:es)?|delves?|mentions?|provides?|raises?|is (?:about|organi[sz]ed|structured)|shows?|opens?|closes?)\b|^(?:discussion (?:on|of|about)|overview of|introduction to|summary of|see (?:also|the)\b|ed\.: |click|subscribe|read more|sign up|thank you|thanks for|welcome|hello|hi |table of contents|copyright|all rights reserved)/i;

/** 1. The answer stands in the evidence, and the evidence in the text. */
const evidenceHolds: Rule = {
	name: 'evidence',
	check: ({ card, source }) => {
		const { span, exact } = card.evidence;
		const text = source.reading.text.text;
		if (text.slice(span.start, span.end) !== exact) return 'the evidence does not stand in the text';
		if (card.asks !== 'detail') return undefined;
		const inside = card.answerSpan.start >= span.start && card.answerSpan.end <= span.end;
		const same = text.slice(card.answerSpan.start, card.answerSpan.end) === card.answer;
		return inside && same ? undefined : 'the answer does not stand in the evidence';
	}
};

/** 3. An opinion is never asked without its holder. */
const holderShown: Rule = {
	name: 'holder',
	check: ({ card, passage, source }) => {
		const { statement } = passage;
		if (card.asks !== 'detail' || statement.kind !== 'attributed') return undefined;
		const { source: mention, speakerIds } = statement.attribution;
		const names = speakerIds.flatMap((id) => {
			const speaker = source.speakers.get(id);
			return speaker ? [speaker.name, ...speaker.aliases] : [];
		});
		names.push(source.reading.text.text.slice(mention.start, mention.end));
		const shown = card.prompt.toLowerCase();
		return names.some((name) => shown.includes(name.toLowerCase()))
			? undefined
			: 'a view without whose it is';
	}
};

/** 7. One short answer; nothing to recite. */
const shortAnswer: Rule = {
	name: 'short answer',
	check: ({ card, candidate }) => {
		if (card.asks === 'claim') return undefined;
		const long =
			card.answer.split(/\s+/).length > MAX_ANSWER.words || card.answer.length > MAX_ANSWER.letters;
		if (long) return 'the answer is too long';
		if (candidate?.kind === 'phrase' && candidate.role !== 'range' && / (?:and|or) /.test(card.answer))
			return 'the answer is a list';
		return card.asks === 'detail' && /,.*,|,.* and |;/.test(card.answer) && !/\d,\d{3}/.test(card.answer)
			? 'the answer is a list'
			: undefined;
	}
};

/** 8. Neither the prompt nor what is shown above it holds a word of the answer, or its initials. */
const notGivenAway: Rule = {
	name: 'given away',
	check: ({ card, candidate }) => {
		if (card.asks === 'claim') return undefined;
		const shown = `${card.prompt} ${card.context}`;
		const reason = GIVEN_AWAY;
		if (candidate?.quantity && BESIDE.test(card.prompt)) return CONVERTED;
		if (candidate?.quantity || candidate?.date) return sharesNumber(card.answer, shown) ? reason : undefined;
		const stems = stemsOf(shown);
		if (contentWords(card.answer).some((word) => stems.has(stem(word)))) return reason;
		return initialsShown(card.answer, shown) ? reason : undefined;
	}
};

/** "____ (about 88 km/h)", "88 pounds (____)": the same measure in another unit. */
const BESIDE =
	/____,? (?:\p{L}+ ){0,3}(?:\((?:about |approximately |around |roughly |c\. ?|or )?[$€£¥]?\d|or (?:about )?\d)|\d[\d.,]*\s?(?:\p{L}+\s?){1,3}\((?:about |approximately |around |roughly |c\. ?|or )?____/u;

function sharesNumber(answer: string, shown: string): boolean {
	const numbers = wordsOf(answer).filter((word) => /\d/.test(word));
	const others = new Set(wordsOf(shown));
	return numbers.some((number) => others.has(number));
}

function initialsShown(answer: string, shown: string): boolean {
	const initials = (answer.match(/\b\p{Lu}/gu) ?? []).join('');
	if (initials.length > 1 && new RegExp(`\\b${initials}\\b`).test(shown)) return true;
	if (!/^\p{Lu}{2,6}$/u.test(answer)) return false;
	// "OAPEC" beside "OPEC": its letters, in their order, and one or two more.
	const within = new RegExp(`^${[...answer].join('\\p{Lu}?')}$`, 'u');
	if (answer.length > 2 && shown.match(/\b\p{Lu}{4,8}\b/gu)?.some((other) => within.test(other))) return true;
	return new RegExp(
		`\\b${[...answer].map((letter) => `${letter}\\p{Ll}+`).join('[ -](?:of |and |for |the )?')}`,
		'u'
	).test(shown);
}

const TITLE =
	/^(?:mr|mrs|ms|miss|dr|prof|professor|president|sir|lady|lord|king|queen|reverend|captain|general|senator|minister|st)\.?$/i;

/** "90,000 pounds a ____", "since last ____", "____ of the tanks": no more than a piece of what it stands with. */
function isEmpty({ prompt, answer }: DraftCard): boolean {
	const time = /^(?:second|minute|hour|day|night|week|month|year|decade|century|time)s?$/i.test(answer);
	const bound = time && /\b(?:last|next|this|past|a\/an|per|each|every|one)(?: ____|-____)/.test(prompt);
	return (
		bound ||
		/^(?:none|nobody|no one|nothing|everyone|everybody|everything|someone|somebody|something|many|several|few|half|BCE?|AD|CE)$/i.test(
			answer
		)
	);
}

/** 10. The blank is no stop-word, and enough is left to ask. */
const enoughLeft: Rule = {
	name: 'enough left',
	check: ({ card }) => {
		if (card.asks === 'detail' && wordsOf(card.answer).every(isStopWord)) return 'nothing worth asking';
		if (card.asks === 'detail' && TITLE.test(card.answer)) return 'only a title';
		if (card.asks === 'detail' && (THEN.test(card.answer) || isEmpty(card))) return 'nothing worth asking';
		const left = contentWords(card.prompt.replace(BLANK, ' ')).length;
		const need = card.asks === 'detail' ? 4 : card.asks === 'speaker' ? 3 : 2;
		return left < need ? 'too little is left to ask' : undefined;
	}
};

/** 12. A prompt that can be read at a glance, and is whole. */
const readable: Rule = {
	name: 'readable',
	check: ({ card }) => {
		if (card.prompt.length > MAX_PROMPT) return TOO_LONG;
		const letters = card.prompt.replace(/[^\p{L}]/gu, '').length;
		const least = /\p{Lo}/u.test(card.prompt) ? 0.25 : 0.5;
		if (letters < card.prompt.length * least) return 'mostly signs and numbers';
		const opened = (card.prompt.match(/\(/g) ?? []).length - (card.prompt.match(/\)/g) ?? []).length;
		return opened !== 0 ? 'a bracket is left open' : undefined;
	}
};

/** 16. Talk about the text itself makes no cards. */
const noMetaTalk: Rule = {
	name: 'meta talk',
	check: ({ passage }) =>
		META.test(passage.clause.text.trim()) || tellsOfItself(passage.clause.text)
			? 'tells about the text itself'
			: undefined
};

/** 4. A question states nothing; a heading or a fragment neither. */
const states: Rule = {
	name: 'states something',
	check: ({ card, passage, source }) => {
		if (card.asks !== 'detail') return undefined;
		const { text, tokens } = passage.clause;
		if (passage.block === 'heading') return 'a heading';
		if (/\?[”"’')]*\s*$/.test(text) && passage.statement.kind === 'fact') return 'a question';
		const whole = source.foreign || passage.block === 'row' || isWhole(text, tokens);
		return whole ? undefined : 'no whole sentence';
	}
};

/** Every rule, in the order in which a card is checked. Distractors and duplicates are seen to where they arise. */
export const RULES: readonly Rule[] = [
	states,
	noMetaTalk,
	noReference,
	oneBlank,
	blankOfWeight,
	phraseOfWeight,
	evidenceHolds,
	shortAnswer,
	enoughLeft,
	readable,
	holderShown,
	notGivenAway
];

/** The first reason why a card is no good, or undefined. */
export function breach(input: RuleInput): string | undefined {
	for (const rule of RULES) {
		const reason = rule.check(input);
		if (reason) return reason;
	}
	return undefined;
}
