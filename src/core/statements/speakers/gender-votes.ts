/** The gender of people whose given name does not tell it: by the pronouns of sentences that name nobody else. */
import type { NameMention } from '../names/names';
import type { Entry } from './book';
import type { Gender } from './gender';

const HE = /\b(?:he|him|his|himself)\b/;
const SHE = /\b(?:she|her|hers|herself)\b/;

/**
 * @param sentences each with the names in it, and the words behind the first of them
 * @param personOf the person a name means
 * @returns people for whom one gender has two thirds of the sentences
 */
export function votedGenders(
	sentences: readonly { names: readonly NameMention[]; words: string }[],
	personOf: (name: NameMention) => Entry | undefined
): Map<Entry, Gender> {
	const votes = new Map<Entry, { he: number; she: number }>();
	for (const { names, words } of sentences) {
		const people = new Set(names.filter(({ kind }) => kind === 'person').map(personOf));
		const [only] = people;
		if (people.size !== 1 || !only) continue;
		const [he, she] = [HE.test(words), SHE.test(words)];
		if (he === she) continue;
		const count = votes.get(only) ?? { he: 0, she: 0 };
		count[he ? 'he' : 'she'] += 1;
		votes.set(only, count);
	}
	const genders = new Map<Entry, Gender>();
	for (const [entry, { he, she }] of votes) {
		if (he >= 2 * she) genders.set(entry, 'he');
		else if (she >= 2 * he) genders.set(entry, 'she');
	}
	return genders;
}
