/** What sort of thing a name names, so that a wrong option is of the answer's own sort: no "Chinese" beside "Nvidia". */
import { BODY_WORDS, CALENDAR, NATIONALITIES, PLACES, THING_WORDS } from '../../statements/lexicon/bodies';
import { FEMALE_NAMES, MALE_NAMES } from '../../statements/lexicon/given-names';
import { HUMANS, ROLES, TITLES } from '../../statements/lexicon/people';

/** `name`: nothing tells. `people`: a nation or a faith, or what is of it. `owned`: "Warhol's Polaroids". */
export type NameSort =
	| 'person'
	| 'role'
	| 'people'
	| 'place'
	| 'site'
	| 'event'
	| 'law'
	| 'idea'
	| 'work'
	| 'body'
	| 'acronym'
	| 'belief'
	| 'calendar'
	| 'owned'
	| 'name';

export type SortOf = (name: string) => NameSort;

const STATES =
	/^(?:US|UK|EU|UN|USA|UAE|USSR|U\.S\.?|U\.K\.?|E\.U\.|U\.N\.|United (?:States|Kingdom|Nations|Arab Emirates))$/;
const OF_A_PEOPLE = /^\p{Lu}\p{Ll}+(?:ese|ish|ian|ians|ean|eans|ite|ites)$/u;
const BELIEF = /(?:^islam|ism|ianity|ology|hood)$/;
/** What bears a person's name and is none. */
const OF_A_PERSON =
	/^(?:program(?:me)?s?|projects?|collections?|prize|awards?|act|law|plan|initiative|exhibit(?:ion)?s?|series|show|paintings?|polaroids?|photographs?|papers|test|theorem|effect)$/;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,6}s?$/u;

/** What the words of a name tell by themselves. */
export function sortByWords(name: string): NameSort {
	if (/['’]s? /.test(name)) return 'owned';
	const words = name.split(/\s+/);
	const lower = words.map((word) => word.toLowerCase().replace(/^(\p{L}{2,4})\.$/u, '$1'));
	const [first = '', last = ''] = [lower[0], lower.at(-1)];
	const any = (set: ReadonlySet<string>) => lower.some((word) => set.has(word));
	const given = isGiven(first) && words.length > 1 && words.length < 5 && !OF_A_PERSON.test(last);
	if (STATES.test(name)) return 'place';
	if (lower.every((word) => NATIONALITIES.has(word) || NATIONALITIES.has(word.replace(/s$/, ''))))
		return 'people';
	if (lower.every((word) => ROLES.has(word) || TITLES.has(word) || HUMANS.has(word))) return 'role';
	if (!given && words.length === 2 && ROLES.has(last)) return 'role';
	// "Shah of Iran": a country at the end makes no country of it.
	if ((TITLES.has(first) || ROLES.has(first)) && lower[1] === 'of') return 'person';
	if (CALENDAR.has(first) && !given) return 'calendar';
	if (!given && (PLACES.has(last) || PLACES.has(lower.join(' ')))) return 'place';
	if (BELIEF.test(last) && words.length === 1) return 'belief';
	if (words.length === 1 && ACRONYM.test(name)) return 'acronym';
	if (any(BODY_WORDS)) return 'body';
	if (THING_WORDS.has(last) || THING_WORDS.has(first)) return given ? 'person' : thingSort(first, last);
	if (given || withoutTitle(name) !== name) return 'person';
	if (words.length === 1 && OF_A_PEOPLE.test(name) && !isGiven(first)) return 'people';
	return 'name';
}

const REGION = /^(?:north|south|east|west)$/;
const EVENT =
	/^(?:war|battle|revolution|crisis|conference|festival|games|cup|championship|olympics|tournament|elections?)$/;
const LAW = /^(?:treaty|act|law|bill|amendment|constitution|agreement|accord|protocol|convention)$/;
const IDEA = /^(?:paradox|theorem|effect|principle|syndrome|disease|theory|hypothesis|test)$/;
const WORK = /^(?:bible|journal|album|song|film|movie|novel|book|series|edition|version)$/;

/** "Middle East", "Six-Day War", "Bretton Woods Accord", "Raven Paradox", "Harbour Song"; the rest are sites. */
function thingSort(first: string, last: string): NameSort {
	const is = (words: RegExp) => words.test(last) || words.test(first);
	if (REGION.test(last)) return 'place';
	if (is(EVENT)) return 'event';
	if (is(LAW)) return 'law';
	if (is(IDEA)) return 'idea';
	return is(WORK) ? 'work' : 'site';
}

function isGiven(word: string): boolean {
	return MALE_NAMES.has(word) || FEMALE_NAMES.has(word);
}

/** "Barack Obama" of "US President Barack Obama"; a name without a title stays. */
export function withoutTitle(name: string): string {
	const words = name.split(/\s+/);
	const from = words.findIndex((word) => isGiven(word.toLowerCase()));
	const lead = words.slice(0, Math.max(0, from));
	const titles = lead.every((word) => {
		const plain = word.toLowerCase().replace(/\.$/, '');
		return TITLES.has(plain) || ROLES.has(plain) || NATIONALITIES.has(plain) || STATES.test(word);
	});
	return from > 0 && from < words.length - 1 && titles ? words.slice(from).join(' ') : name;
}

const IN_PLACE = /\b(?:in|at|from|near|to|into|across|around|throughout|toward|towards)(?: the)? $/;
const AROUND = 14;

/**
 * What the words tell, and what a text tells of names that it uses: a surname is its bearer's, and what things
 * happen in is a place.
 * @param people names that the text is known to use of people
 */
export function sortsIn(text: string, people: readonly string[]): SortOf {
	const known = new Map<string, NameSort>();
	const surnames = new Set(
		people.filter((name) => sortByWords(name) === 'person').map((name) => name.split(/\s+/).at(-1) ?? name)
	);
	const opening = text.slice(0, READ);
	return (name) => {
		const before = known.get(name);
		if (before) return before;
		let sort = sortByWords(name);
		if (sort === 'name' && surnames.has(name)) sort = 'person';
		if (sort === 'name' && isWhere(opening, name)) sort = 'place';
		known.set(name, sort);
		return sort;
	};
}

/** So much of a text, and so many mentions of a name, tell enough. */
const READ = 200_000;
const MENTIONS = 20;

/** More often than not something is in it, goes to it or comes from it. */
const isWhere = (text: string, name: string) => isMostly(text, name, (before) => IN_PLACE.test(before));

/** Whether more than half of the mentions of a name stand where `is` says, by the words before and the sign behind. */
function isMostly(text: string, name: string, is: (before: string, behind: string) => boolean | undefined) {
	let [all, these] = [0, 0];
	for (let at = text.indexOf(name); at >= 0 && all < MENTIONS; at = text.indexOf(name, at + name.length)) {
		const found = is(text.slice(Math.max(0, at - AROUND), at), text.charAt(at + name.length));
		if (found !== undefined) all += 1;
		if (found) these += 1;
	}
	return these * 2 > all;
}

/** Whether a text writes "the" before a name, more often than not. */
export function articlesIn(text: string): (name: string) => boolean {
	const opening = text.slice(0, READ);
	const known = new Map<string, boolean>();
	// "Art" is not named in "Article".
	const isThe = (before: string, behind: string) =>
		/\p{L}/u.test(behind) ? undefined : /\bthe $/i.test(before);
	return (name) => {
		const takes = known.get(name) ?? isMostly(opening, name, isThe);
		known.set(name, takes);
		return takes;
	};
}
