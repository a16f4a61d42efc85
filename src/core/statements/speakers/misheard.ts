/** Speakers whose names are so alike that they may be one person, misheard or misspelt: offered, never merged. */
import type { Speaker, SpeakerId } from '../../model';
import { almostSoundAlike, joinedAlike, soundAlike, spelledAlike } from './alike';
import { givenGender } from './gender';

/** Two speakers, the one whose name is fuller first: into that one the other would be merged. */
export interface Misheard {
	into: Speaker;
	from: Speaker;
}

/** Shorter words sound alike too often: Dan and Don, Lee and Li. */
const SHORTEST = 4;
const wordsOf = (name: string) => name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** A whole name of one word, or the surname of a longer one. */
function wordAlike(a: string, b: string): boolean {
	if (Math.min(a.length, b.length) < SHORTEST || same(a, b)) return false;
	return soundAlike(a, b) || spelledAlike(a, b);
}

function fullAlike(a: readonly string[], b: readonly string[]): boolean {
	const [given, surname] = [a[0] ?? '', a.at(-1) ?? ''];
	const [otherGiven, otherSurname] = [b[0] ?? '', b.at(-1) ?? ''];
	const sameSurname = same(surname, otherSurname);
	if (same(given, otherGiven))
		return !sameSurname && (wordAlike(surname, otherSurname) || almostSoundAlike(surname, otherSurname));
	if (sameSurname) return wordAlike(given, otherGiven) && !otherGender(given, otherGiven);
	return (
		soundAlike(given, otherGiven) &&
		(wordAlike(surname, otherSurname) || almostSoundAlike(surname, otherSurname))
	);
}

/** Maria and Mario sound alike and are two people. */
function otherGender(a: string, b: string): boolean {
	const [x, y] = [givenGender(a.toLowerCase()), givenGender(b.toLowerCase())];
	return x !== undefined && y !== undefined && x !== y;
}

/** Whether two names may be one: Jevons and Javan's, Yann LeCun and Yan Laon, K.C. Maurer and Mauer. */
export function namesAlike(a: string, b: string): boolean {
	if (a === b) return false;
	const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
	if (!short?.[0] || !long) return false;
	if (joinedAlike(a, b)) return true;
	if (short.length > 1) return fullAlike(short, long);
	const word = short[0];
	if (long.length === 1) return wordAlike(word, long[0] ?? '');
	return !long.some((other) => same(word, other)) && wordAlike(word, long.at(-1) ?? '');
}

/**
 * Pairs to ask about: "Are these one person?"
 * @param apart pairs that the learner said are two people
 * @returns in the order of the speakers; a speaker may stand in several pairs
 */
export function misheardSpeakers(
	speakers: readonly Speaker[],
	apart: readonly (readonly [SpeakerId, SpeakerId])[] = []
): Misheard[] {
	const named = speakers.filter((one) => one.named);
	const kept = (a: Speaker, b: Speaker) =>
		apart.some(([x, y]) => (x === a.id && y === b.id) || (x === b.id && y === a.id));
	return named.flatMap((a, index) =>
		named
			.slice(index + 1)
			.filter((b) => namesAlike(a.name, b.name) && !kept(a, b))
			.map((b) => (b.name.length > a.name.length ? { into: b, from: a } : { into: a, from: b }))
	);
}
