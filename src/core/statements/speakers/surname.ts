/** A person's last name, and the spellings under which people are known. */
import type { Speaker } from '../../model';

/** Last words of bodies, not of people. */
const BODY =
	/^(?:University|Board|Department|Bank|Council|Institute|Party|Office|Court|Union|Agency|Company|Corporation|Association|Commission|Ministry|Committee|Times|Post|Inc|Group|The)$/i;

/** The last word of a person's name of two or three words; undefined for one word and for bodies. */
export function surnameOf(name: string): string | undefined {
	const words = name.split(' ');
	const [first, last] = [words[0], words.at(-1)];
	if (words.length < 2 || words.length > 3 || words.some((word) => !/^\p{Lu}/u.test(word))) return undefined;
	return last === undefined || first === 'The' || BODY.test(last) ? undefined : last;
}

/** Every name, alias and former name of these speakers, and their surnames where nobody else has them. */
export function spellingsOf(speakers: readonly Speaker[], all: readonly Speaker[]): string[] {
	const others = all.filter((one) => one.named && !speakers.some(({ id }) => id === one.id));
	const taken = new Set(others.flatMap((one) => [one.name, ...one.aliases]).map(surnameOf));
	const own = speakers.flatMap((one) => [one.name, ...one.aliases]);
	const surnames = own.flatMap((name) => surnameOf(name) ?? []).filter((one) => !taken.has(one));
	return [...new Set([...own, ...surnames])];
}
