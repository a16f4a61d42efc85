import type { Random, Speaker, SpeakerId } from '../../model';
import type { Candidate } from '../candidates/candidate';
import { normalAnswer } from '../words';
import { shuffle } from '../../random';
import { WANTED } from './choose';
import { unrelated } from './phrases';

/** Other people of the text: those who speak first, then those who are only named. Never an alias of the answer. */
export function speakerDistractors(
	right: readonly SpeakerId[],
	speakers: readonly Speaker[],
	people: readonly Candidate[],
	shown: string,
	random: Random
): string[] {
	const taken = speakers.filter((one) => right.includes(one.id)).flatMap((one) => [one.name, ...one.aliases]);
	const spoken = shuffle(
		speakers.filter((one) => one.named && !right.includes(one.id)).map((one) => one.name),
		random
	);
	const named = shuffle(
		people.map((one) => one.text).filter((text) => text.includes(' ')),
		random
	);
	const chosen: string[] = [];
	for (const name of [...spoken, ...named]) {
		if (chosen.length === WANTED) break;
		if ([...taken, ...chosen].every((other) => unrelated(other, name)) && !mentions(shown, name))
			chosen.push(name);
	}
	return chosen;
}

function mentions(shown: string, name: string): boolean {
	return ` ${normalAnswer(shown)} `.includes(` ${normalAnswer(name)} `);
}
