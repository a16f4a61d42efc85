/**
 * Words that sound or are spelled almost alike. The sound is the key of Double Metaphone (Philips, "The double
 * metaphone search algorithm", C/C++ Users Journal, 2000).
 */
import { doubleMetaphone } from 'double-metaphone';
import { editDistance } from '../../text/edit-distance';

const letters = (word: string) =>
	word
		.toLowerCase()
		.normalize('NFKD')
		.replace(/[^\p{L}]/gu, '');

const sounds = new Map<string, readonly string[]>();
/** The sounds that a word may have: both keys, and whether "Javan's" is one word or Javan's own. */
function soundsOf(word: string): readonly string[] {
	const known = sounds.get(word);
	if (known) return known;
	const spellings = [word, word.replace(/[’']s$/, '')].map(letters);
	const found = [...new Set(spellings.flatMap((one) => doubleMetaphone(one)))];
	if (sounds.size < 10_000) sounds.set(word, found);
	return found;
}

/** Two spellings of one sound: Kristin and Kristen, Jevons and Javan's, Meyer and Maier. */
export function soundAlike(a: string, b: string): boolean {
	const others = soundsOf(b);
	return soundsOf(a).some((key) => key.length > 1 && others.includes(key));
}

/** One slip of the pen in a word of five letters or more: Waters and Water, Mauer and Maurer. */
export function spelledAlike(a: string, b: string): boolean {
	const [x, y] = [letters(a), letters(b)];
	return Math.min(x.length, y.length) >= 5 && editDistance(x, y) <= 1;
}

/** A sound that a missing or wrong consonant would make the other, or two in a long word: LeCun and Laon. */
export function almostSoundAlike(a: string, b: string): boolean {
	const [x = '', y = ''] = [soundsOf(a)[0], soundsOf(b)[0]];
	const slips = Math.min(x.length, y.length) >= 4 ? 2 : 1;
	return x !== '' && x.charAt(0) === y.charAt(0) && editDistance(x, y) <= slips;
}

/** The same letters in other words: DeepSeek and Deep Seek. */
export function joinedAlike(a: string, b: string): boolean {
	return letters(a) === letters(b);
}
