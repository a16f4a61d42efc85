import type { Speaker, SpeakerId } from '../../model';
import { givenGender } from '../../statements/speakers/gender';
import { namesAlike } from '../../statements/speakers/misheard';
import { surnameOf } from '../../statements/speakers/surname';
import { type NameSort, type SortOf, withoutTitle } from '../candidates/name-sort';
import { normalAnswer } from '../words';
import { shuffle } from '../../random';
import { type Draw, part, split, WANTED } from './choose';
import { unrelated } from './phrases';

/** Whom wrong names are drawn from, and whom they must not be. */
export interface Cast {
	/** Of whom the text tells what they said. */
	speakers: readonly Speaker[];
	/** Who is only named. */
	people: readonly string[];
	sortOf: SortOf;
	right: readonly SpeakerId[];
	/** Others who say the same elsewhere. */
	alsoRight: ReadonlySet<SpeakerId>;
	/** The prompt, what stands above it, and the sentence that proves the answer: whoever is named there is no option. */
	shown: string;
}

/**
 * Other people of the text: those who speak first, then those who are only named. Never an alias of the answer, nor
 * a name that may be the same person's, misheard; a person beside persons, a body beside bodies.
 * Where there are enough, the longest name is the right one no more often than any other.
 */
export function speakerDistractors(
	{ speakers, people, sortOf, right, alsoRight, shown }: Cast,
	draw: Draw
): string[] {
	const isRight = ({ id }: Speaker) => right.includes(id) || alsoRight.has(id);
	const own = speakers.filter(isRight).flatMap((one) => [one.name, ...one.aliases]);
	const spoken = speakers.filter((one) => one.named && !isRight(one)).map((one) => one.name);
	const named = people
		.filter((text) => text.includes(' ') && !/ of /.test(text) && sortOf(text) === 'person')
		.map(withoutTitle);
	const [answer = ''] = speakers.filter(({ id }) => right.includes(id)).map((one) => one.name);
	const sort = sortOf(answer);
	const pool = [...shuffle(spoken, draw.random), ...shuffle(named, draw.random)].filter(
		(name) => couldBe(sort, sortOf(name), answer) && !otherGender(name, shown)
	);
	const surest = [
		...pool.filter((name) => sortOf(name) === sort),
		...pool.filter((name) => sortOf(name) !== sort)
	];
	const chosen: string[] = [];
	for (const name of surest)
		if ([...own, ...chosen].every((other) => tellsApart(other, name)) && !mentions(shown, name))
			chosen.push(name);
	const { length } = answer;
	const alike = chosen.filter((name) => sortOf(name) === sort);
	const best = alike.length >= WANTED ? alike : chosen;
	const { lower, upper } = part(best, (name) => name.length, length);
	const ties = best.filter((name) => name.length === length);
	return split([...lower, ...ties], upper, Math.min(WANTED, best.length), draw);
}

function tellsApart(one: string, other: string): boolean {
	return unrelated(one, other) && !namesAlike(one, other);
}

/** A name of several words that nothing tells of may be a person's; what is surely a body stands beside bodies alone. */
function couldBe(right: NameSort, other: NameSort, answer: string): boolean {
	if (other === 'role' || other === 'people') return right === other;
	if (right === 'name' && !answer.includes(' ')) return true;
	const mayBePerson = (sort: NameSort) => sort === 'person' || sort === 'name';
	return mayBePerson(right) === mayBePerson(other);
}

/** "Who said she was …?" is asked among women. */
function otherGender(name: string, shown: string): boolean {
	const she = /\b(?:she|her|hers|herself)\b/i.test(shown);
	const he = /\b(?:he|his|him|himself)\b/i.test(shown);
	const gender = givenGender(name.split(' ')[0]?.toLowerCase() ?? '');
	return she !== he && gender !== undefined && gender !== (she ? 'she' : 'he');
}

/** By the whole name or, of a person, by the last word of it. */
function mentions(shown: string, name: string): boolean {
	const words = ` ${normalAnswer(shown)} `;
	const surname = surnameOf(name);
	return [name, ...(surname ? [surname] : [])].some((text) => words.includes(` ${normalAnswer(text)} `));
}
