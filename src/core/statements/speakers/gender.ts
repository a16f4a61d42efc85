/** What a title or a given name tells about a person: enough to keep two people of one name apart. */
import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/given-names';

export type Gender = 'he' | 'she' | undefined;

/** `mrs` and `miss` are both "she", and never the same person of one name. */
export type Address = 'he' | 'she' | 'mrs' | 'miss' | undefined;

const FEMALE =
	/\b(?:ms|madam|madame|lady|dame|queen|princess|sister|frau|señora|baroness|duchess|empress|congresswoman|chairwoman)\b/i;
const MALE =
	/\b(?:mr|sir|lord|king|prince|father|brother|herr|señor|baron|duke|emperor|congressman|chairman|pope|monsieur)\b/i;

/** How a title addresses somebody; undefined for "Dr", "President" and the like. */
export function addressOf(title: string | undefined): Address {
	if (title === undefined) return undefined;
	if (/\bmrs\b/i.test(title)) return 'mrs';
	if (/\bmiss\b/i.test(title)) return 'miss';
	if (FEMALE.test(title)) return 'she';
	return MALE.test(title) ? 'he' : undefined;
}

/** The gender of a given name, lower case; undefined where both bear it, or where nobody here knows it. */
export function givenGender(first: string): Gender {
	const male = MALE_NAMES.has(first);
	const female = FEMALE_NAMES.has(first);
	return male === female ? undefined : male ? 'he' : 'she';
}

/** True where one person cannot be addressed in both ways. */
export function contradict(a: Address, b: Address): boolean {
	if (a === undefined || b === undefined || a === b) return false;
	return a === 'he' || b === 'he' || (a !== 'she' && b !== 'she');
}
