/** Which full names of a document are one person's. The order in which they were mentioned does not matter. */
import { mayBeOne, type PersonName } from './person-name';

/** Two names that the document sets beside each other: "George Bush and his son George W. Bush". */
export type Apart = (a: string, b: string) => boolean;

export interface Groups {
	/** Keys of names; each group is one person. */
	groups: string[][];
	/** Keys of names that could be either of two people: "J. Smith" beside Jane and John. */
	ambiguous: string[];
}

/**
 * A name joins those that it agrees with where they all agree with each other; otherwise nobody can tell whose it
 * is. What is left falls into groups in which any two names agree.
 */
export function groupNames(names: readonly PersonName[], apart: Apart): Groups {
	const bySurname = new Map<string, PersonName[]>();
	for (const name of names) {
		const surname = name.parts.at(-1) ?? '';
		bySurname.set(surname, [...(bySurname.get(surname) ?? []), name]);
	}
	const groups: string[][] = [];
	const ambiguous: string[] = [];
	for (const family of bySurname.values()) {
		const one = (a: PersonName, b: PersonName) => a === b || (mayBeOne(a, b) && !apart(a.key, b.key));
		const near = family.map((name) => family.filter((other) => one(name, other)));
		const clear = near.map((others) => others.every((a) => others.every((b) => one(a, b))));
		const done = new Set<PersonName>();
		family.forEach((name, index) => {
			if (!clear[index]) ambiguous.push(name.key);
			else if (!done.has(name)) {
				const group = (near[index] ?? []).filter((other) => clear[family.indexOf(other)]);
				for (const member of group) done.add(member);
				groups.push(group.map(({ key }) => key));
			}
		});
	}
	return { groups, ambiguous };
}
