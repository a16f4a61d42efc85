import type { Speaker, SpeakerId } from '../../model';
import { FEMALE_NAMES, MALE_NAMES } from '../../statements/lexicon/given-names';
import type { Candidate } from '../candidates/candidate';
import { namesAlike } from '../../statements/speakers/misheard';
import { normalAnswer } from '../words';
import { shuffle } from '../../random';
import { type Draw, part, split, WANTED } from './choose';
import { unrelated } from './phrases';

/**
 * Other people of the text: those who speak first, then those who are only named. Never an alias of the answer, nor
 * a name that may be the same person's, misheard.
 * Where there are enough, the longest name is the right one no more often than any other.
 */
export function speakerDistractors(
	right: readonly SpeakerId[],
	speakers: readonly Speaker[],
	people: readonly Candidate[],
	shown: string,
	draw: Draw
): string[] {
	const own = speakers.filter((one) => right.includes(one.id)).flatMap((one) => [one.name, ...one.aliases]);
	const spoken = speakers.filter((one) => one.named && !right.includes(one.id)).map((one) => one.name);
	const named = people.map((one) => one.text).filter((text) => text.includes(' '));
	const person = isGiven(own[0] ?? '');
	const pool = [...shuffle(spoken, draw.random), ...shuffle(named, draw.random)];
	const alikeFirst = [
		...pool.filter((name) => isGiven(name) === person),
		...pool.filter((name) => isGiven(name) !== person)
	];
	const chosen: string[] = [];
	for (const name of alikeFirst)
		if ([...own, ...chosen].every((other) => tellsApart(other, name)) && !mentions(shown, name))
			chosen.push(name);
	const length = own[0]?.length ?? 0;
	const best = enough(chosen, person);
	const { lower, upper } = part(best, (name) => name.length, length);
	const ties = best.filter((name) => name.length === length);
	return split([...lower, ...ties], upper, Math.min(WANTED, best.length), draw);
}

function tellsApart(one: string, other: string): boolean {
	return unrelated(one, other) && !namesAlike(one, other);
}

/** Only names of the answer's kind where there are enough: a person beside persons, a body beside bodies. */
function enough(names: readonly string[], person: boolean): readonly string[] {
	const alike = names.filter((name) => isGiven(name) === person);
	return alike.length >= WANTED ? alike : names;
}

/** A name that begins with a given name is a person's. */
function isGiven(name: string): boolean {
	const [first = '', second] = name.toLowerCase().split(' ');
	return second !== undefined && (MALE_NAMES.has(first) || FEMALE_NAMES.has(first));
}

function mentions(shown: string, name: string): boolean {
	return ` ${normalAnswer(shown)} `.includes(` ${normalAnswer(name)} `);
}
