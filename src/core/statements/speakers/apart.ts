/** What a document shows about names that look alike: that they are two people, or a person and a firm. */
import { COMPANY_WORDS } from '../lexicon/bodies';
import type { NameMention } from '../names/names';
import type { Apart } from './grouping';
import { personName } from './person-name';

/** Between two names these make them two people. */
const BETWEEN =
	/(?:^|\s)(?:and|or|&|vs\.?|versus|with|met|married|son|daughter|father|mother|brother|sister|wife|husband|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|grandfather|grandmother|namesake)(?:\s|,|$)/i;
const FARTHEST = 60;

/** Names that stand side by side in one sentence as two people: "George Bush and his son George W. Bush". */
export function besideEachOther(text: string, names: readonly NameMention[][]): Apart {
	const pairs = new Set<string>();
	for (const sentence of names) {
		const people = sentence.filter(({ kind }) => kind === 'person');
		people.forEach((later, index) => {
			const earlier = people[index - 1];
			if (!earlier) return;
			const gap = text.slice(earlier.full.end, later.full.start);
			if (gap.length > FARTHEST || !BETWEEN.test(gap)) return;
			const [a, b] = [personName(earlier).key, personName(later).key];
			pairs.add(`${a}&${b}`).add(`${b}&${a}`);
		});
	}
	return (a, b) => pairs.has(`${a}&${b}`);
}

/** First words of firms, lower case: beside the Ford Motor Company "Ford" alone may be either. */
export function firmsIn(mentions: readonly NameMention[]): ReadonlySet<string> {
	const firms = new Set<string>();
	for (const { kind, text } of mentions) {
		const words = text.toLowerCase().replace(/^the /, '').split(' ');
		if (kind === 'body' && words.length > 1 && words.slice(1).some((word) => COMPANY_WORDS.has(word)))
			firms.add(words[0] ?? '');
	}
	return firms;
}
