import type { Speaker, SpeakerId } from '../../model';
import type { Candidate } from '../candidates/candidate';
import { normalAnswer } from '../words';
import { shuffle } from '../../random';
import { type Draw, part, split, WANTED } from './choose';
import { unrelated } from './phrases';

/**
 * Other people of the text: those who speak first, then those who are only named. Never an alias of the answer.
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
	const chosen: string[] = [];
	for (const name of [...shuffle(spoken, draw.random), ...shuffle(named, draw.random)])
		if ([...own, ...chosen].every((other) => unrelated(other, name)) && !mentions(shown, name))
			chosen.push(name);
	const length = own[0]?.length ?? 0;
	const { lower, upper } = part(chosen, (name) => name.length, length);
	const ties = chosen.filter((name) => name.length === length);
	return split([...lower, ...ties], upper, Math.min(WANTED, chosen.length), draw);
}

function mentions(shown: string, name: string): boolean {
	return ` ${normalAnswer(shown)} `.includes(` ${normalAnswer(name)} `);
}
