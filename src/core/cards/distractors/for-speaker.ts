import type { Speaker, SpeakerId } from '../../model';
import { namesAlike } from '../../statements/speakers/misheard';
import type { Candidate } from '../candidates/candidate';
import { type NameSort, type SortOf, withoutTitle } from '../candidates/name-sort';
import { normalAnswer } from '../words';
import { shuffle } from '../../random';
import { type Draw, part, split, WANTED } from './choose';
import { unrelated } from './phrases';

/** Who could have said something else. */
export interface Others {
	/** Of whom the text tells what they said. */
	speakers: readonly Speaker[];
	/** Who is only named. */
	people: readonly Candidate[];
	sortOf: SortOf;
}

/**
 * Other people of the text: those who speak first, then those who are only named. Never an alias of the answer, nor
 * a name that may be the same person's, misheard; a person beside persons, a body beside bodies.
 * Where there are enough, the longest name is the right one no more often than any other.
 */
export function speakerDistractors(
	right: readonly SpeakerId[],
	{ speakers, people, sortOf }: Others,
	shown: string,
	draw: Draw
): string[] {
	const own = speakers.filter((one) => right.includes(one.id)).flatMap((one) => [one.name, ...one.aliases]);
	const spoken = speakers.filter((one) => one.named && !right.includes(one.id)).map((one) => one.name);
	const named = people
		.map((one) => one.text)
		.filter((text) => text.includes(' ') && !/ of /.test(text) && sortOf(text) === 'person')
		.map(withoutTitle);
	const sort = sortOf(own[0] ?? '');
	const pool = [...shuffle(spoken, draw.random), ...shuffle(named, draw.random)].filter((name) =>
		couldBe(sort, sortOf(name))
	);
	const surest = [
		...pool.filter((name) => sortOf(name) === sort),
		...pool.filter((name) => sortOf(name) !== sort)
	];
	const chosen: string[] = [];
	for (const name of surest)
		if ([...own, ...chosen].every((other) => tellsApart(other, name)) && !mentions(shown, name))
			chosen.push(name);
	const length = own[0]?.length ?? 0;
	const alike = chosen.filter((name) => sortOf(name) === sort);
	const best = alike.length >= WANTED ? alike : chosen;
	const { lower, upper } = part(best, (name) => name.length, length);
	const ties = best.filter((name) => name.length === length);
	return split([...lower, ...ties], upper, Math.min(WANTED, best.length), draw);
}

function tellsApart(one: string, other: string): boolean {
	return unrelated(one, other) && !namesAlike(one, other);
}

/** A name that nothing tells of may be anybody's; what is surely a body is no person. */
function couldBe(right: NameSort, other: NameSort): boolean {
	if (other === 'role' || other === 'people') return right === other;
	const person = (sort: NameSort) => (sort === 'name' ? undefined : sort === 'person');
	const [one, two] = [person(right), person(other)];
	return one === undefined || two === undefined || one === two;
}

function mentions(shown: string, name: string): boolean {
	return ` ${normalAnswer(shown)} `.includes(` ${normalAnswer(name)} `);
}
