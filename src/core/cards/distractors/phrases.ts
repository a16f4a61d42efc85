import type { Candidate } from '../candidates/candidate';
import type { SortOf } from '../candidates/name-sort';
import { ROLES } from '../../statements/lexicon/people';
import { namesAlike } from '../../statements/speakers/misheard';
import { isPlural, singular } from '../inflection';
import { capitalise, contentWords, normalAnswer, overlap, stem } from '../words';
import { shuffle } from '../../random';
import { around, type Draw, part, WANTED } from './choose';

/** What a wrong answer must be unlike, and what it must not repeat. */
export interface Setting {
	/** Stems of the prompt and of what is shown above it. */
	stemsShown: ReadonlySet<string>;
	/** Normal forms that are true of the evidence: never wrong answers. */
	truths: ReadonlySet<string>;
	sortOf: SortOf;
	/** Whether the text writes "the" before a name. */
	takesThe: (name: string) => boolean;
}

/** Names or phrases of the text that could stand in the blank: same kind and number, like length (±30 %), like shape. */
export function phraseDistractors(
	answer: Candidate,
	pool: readonly Candidate[],
	setting: Setting,
	draw: Draw
): string[] {
	const seen = new Set([normalAnswer(answer.text), ...setting.truths]);
	const usable = shuffle(pool, draw.random).filter((other) => {
		if (!alike(answer, other) || !sameSort(answer, other, setting.sortOf)) return false;
		if (isName(answer) && setting.takesThe(answer.text) !== setting.takesThe(other.text)) return false;
		const key = normalAnswer(other.text);
		if (key === '' || seen.has(key) || !tellsApart(answer, other)) return false;
		if (sharesStem(other.text, setting.stemsShown)) return false;
		seen.add(key);
		return true;
	});
	const ranked = usable
		.map((other) => ({ other, likeness: likeness(answer, other) }))
		.sort((a, b) => b.likeness - a.likeness)
		.map(({ other }) => other);
	const size = sizeOf(answer);
	const alikes = ranked.filter((other) => sizeOf(other) === size).slice(0, WANTED * 6);
	const { lower, upper } = part(alikes, (other) => other.text.length, answer.text.length);
	return around(lower, upper, ranked, draw).map((other) => inPlaceOf(answer, other));
}

/** With the capital of a sentence where the answer begins one, and without it elsewhere. */
function inPlaceOf(answer: Candidate, { text, opens }: Candidate): string {
	if (answer.opens) return capitalise(text);
	return opens ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const hasCapital = ({ text, opens }: Candidate) => !opens && /^\p{Lu}/u.test(text);

/** Beside "monetary policy", "fiscal policy" shares what both are; only the rest tells them apart. */
function tellsApart(answer: Candidate, other: Candidate): boolean {
	if (isName(answer) || answer.head !== other.head) return unrelated(answer.text, other.text);
	const rest = ({ text, head }: Candidate) =>
		contentWords(text)
			.filter((word) => stem(word) !== stem(head))
			.join(' ');
	const [one, two] = [rest(answer), rest(other)];
	return (
		one !== '' && two !== '' && unrelated(one, two) && !namesAlike(named(answer.text), named(other.text))
	);
}

/** Length within 30 %, or within three characters for short ones; one number, one case, no more nor fewer capitals. */
function alike(answer: Candidate, other: Candidate): boolean {
	const factor = other.text.length / answer.text.length;
	const near = (factor >= 0.7 && factor <= 1.3) || Math.abs(other.text.length - answer.text.length) <= 3;
	return (
		near &&
		many(answer) === many(other) &&
		hasCapital(answer) === hasCapital(other) &&
		/\d/.test(answer.text) === /\d/.test(other.text) &&
		Math.abs(words(answer.text) - words(other.text)) <= 1
	);
}

/** "Javan" of "Javan's paradox": what a listener may have misheard. */
function named(text: string): string {
	return text.replace(/['’]/g, '').replace(/\s+\S+$/, '');
}

/** The head of a phrase is kept in the singular: whether it is one or many, its words tell. */
function many({ text, head, kind }: Candidate): boolean {
	if (kind !== 'phrase') return isPlural(head);
	return text.split(/[\s-]/).some((word) => isPlural(word) && singular(word.toLowerCase()) === head);
}

/**
 * Names stand beside names of their own sort only; of whom nothing tells what they are, speakers beside speakers.
 * What is no name stands beside what is called the same, or people beside people; a term beside terms.
 */
function sameSort(answer: Candidate, other: Candidate, sortOf: SortOf): boolean {
	if (!isName(answer) && !isName(other)) return sameThing(answer, other);
	const sort = sortOf(answer.text);
	if (!isName(answer) || !isName(other) || sort !== sortOf(other.text)) return false;
	return sort !== 'name' || (answer.kind === 'person') === (other.kind === 'person');
}

function sameThing(answer: Candidate, other: Candidate): boolean {
	const isTerm = ({ role }: Candidate) => role === 'defined' || role === 'quoted';
	if (answer.role === 'wide') return false;
	if (answer.head === other.head || (isTerm(answer) && isTerm(other))) return true;
	return isPeople(answer) && isPeople(other);
}

const isPeople = ({ head, text }: Candidate) => ROLES.has(head) && !/ (?:of|by|for|in|at) /.test(text);

function isName({ kind, text, opens }: Candidate): boolean {
	if (opens) return false;
	return kind === 'name' || kind === 'person' || text.split(' ').every((word) => /^\p{Lu}/u.test(word));
}

function likeness(answer: Candidate, other: Candidate): number {
	const ending = answer.head.slice(-3) === other.head.slice(-3) ? 0.5 : 0;
	const same = answer.head === other.head ? 1 : 0;
	const role = answer.role !== undefined && answer.role === other.role ? 0.5 : 0;
	return ending + same + role + (words(answer.text) === words(other.text) ? 1 : 0);
}

function words(text: string): number {
	return text.split(/\s+/).length;
}

/** Neither holds the other, and they do not share most of their words: "Altman" is no wrong answer for "Sam Altman". */
export function unrelated(left: string, right: string): boolean {
	const a = contentWords(left).map(stem);
	const b = contentWords(right).map(stem);
	return overlap(a, b) < 0.5 && !a.every((word) => b.includes(word)) && !b.every((word) => a.includes(word));
}

function sharesStem(text: string, shown: ReadonlySet<string>): boolean {
	return contentWords(text).some((word) => shown.has(stem(word)));
}

/** How many words carry content: the more, the more specific. */
function sizeOf(one: Candidate): number {
	return contentWords(one.text).length;
}
