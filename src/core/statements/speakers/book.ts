import type { NewId, Speaker, SpeakerId } from '../../model';
import type { NameMention } from '../names/names';
import { contradict, givenGender, addressOf, type Address, type Gender } from './gender';
import { groupNames, type Apart } from './grouping';
import { namesAlike } from './misheard';
import { nameParts, personName, type PersonName } from './person-name';

/**
 * Who is who: the many forms of a name become one speaker; two people of one surname stay two, and who is meant by
 * the bare surname then stays open.
 */

export interface Entry {
	/** The fullest form. */
	name: string;
	forms: Map<string, number>;
	titles: Set<string>;
	person: boolean;
	named: boolean;
	/** Where neither title nor given name tells it. */
	gender?: Gender;
	description?: string;
	id?: SpeakerId;
}

/** A name of one word, with what its titles told. */
interface Single {
	word: string;
	titled: Address;
	key: string;
	mentions: NameMention[];
}

const LONGEST_NAME = 4;

export function genderOf(entry: Entry): Gender {
	for (const title of entry.titles) {
		const address = addressOf(title);
		if (address !== undefined) return address === 'he' ? 'he' : 'she';
	}
	return entry.person ? (givenGender(nameParts(entry.name)[0] ?? '') ?? entry.gender) : undefined;
}

function initials(text: string): string {
	return text
		.split(/[\s-]+/)
		.filter((word) => /^\p{Lu}/u.test(word))
		.map((word) => word.charAt(0))
		.join('');
}

const bodyKey = (text: string) => text.toLowerCase().replace(/[.’']/g, '').replace(/^the /, '').trim();

export class SpeakerBook {
	private readonly entries: Entry[] = [];
	/** By the key of a person's name; undefined where it could be either of two. */
	private readonly people = new Map<string, Entry | undefined>();
	private readonly bodies = new Map<string, Entry>();

	/**
	 * @param mentions all of the document, in any order
	 * @param apart whether the document sets two names beside each other as two people
	 * @param firms words that name a firm as well as its founder: "Ford"
	 */
	constructor(
		mentions: readonly NameMention[],
		apart: Apart = () => false,
		private readonly firms: ReadonlySet<string> = new Set()
	) {
		const people = mentions.filter(({ kind }) => kind === 'person');
		this.addFullNames(people, apart);
		this.addSingles(people);
	}

	private make(mentions: readonly NameMention[], person: boolean): Entry {
		const entry: Entry = { name: '', forms: new Map(), titles: new Set(), person, named: true };
		for (const mention of mentions) note(entry, mention);
		const names = [...new Set(mentions.map(({ text }) => text))];
		const usual = names.filter((name) => name.split(' ').length <= LONGEST_NAME);
		entry.name = longest(usual.length > 0 ? usual : names);
		this.entries.push(entry);
		return entry;
	}

	private addFullNames(people: readonly NameMention[], apart: Apart): void {
		const names = new Map<string, { name: PersonName; mentions: NameMention[] }>();
		for (const mention of people) {
			const name = personName(mention);
			if (name.parts.length < 2) continue;
			const known = names.get(name.key);
			if (known) known.mentions.push(mention);
			else names.set(name.key, { name, mentions: [mention] });
		}
		const { groups, ambiguous } = groupNames(
			[...names.values()].map(({ name }) => name),
			apart
		);
		for (const group of groups) {
			const entry = this.make(
				group.flatMap((key) => names.get(key)?.mentions ?? []),
				true
			);
			for (const key of group) this.people.set(key, entry);
		}
		for (const key of ambiguous) this.people.set(key, undefined);
	}

	/** Surnames and given names alone, the titled ones first: "Mr. Weston" is not "Mrs. Weston". */
	private addSingles(people: readonly NameMention[]): void {
		const singles = new Map<string, Single>();
		for (const mention of people) {
			const { parts, titled, key } = personName(mention);
			if (parts.length > 1) continue;
			const single = singles.get(key) ?? { word: parts[0] ?? '', titled, key, mentions: [] };
			single.mentions.push(mention);
			singles.set(key, single);
		}
		const bearers = this.bearers();
		// Sorted, so that the order of mention decides nothing.
		const all = [...singles.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
		const taken = new Map<Entry, Single[]>();
		for (const single of all.filter(({ titled }) => titled !== undefined)) {
			const [only, ...others] = (bearers.get(single.word) ?? []).filter((entry) => fits(entry, single));
			if (only && others.length === 0) taken.set(only, [...(taken.get(only) ?? []), single]);
			else this.people.set(single.key, only ? undefined : this.newBearer(bearers, single));
		}
		for (const [entry, claims] of taken) {
			const rivals = claims.some((a) => claims.some((b) => contradict(a.titled, b.titled)));
			for (const single of claims)
				this.people.set(
					single.key,
					rivals ? this.newBearer(bearers, single) : noteAll(entry, single.mentions)
				);
		}
		for (const single of all.filter(({ titled }) => titled === undefined)) {
			const namesakes = bearers.get(single.word) ?? [];
			const one = this.firms.has(single.word) ? undefined : onePerson(namesakes);
			if (namesakes.length === 0) this.people.set(single.key, this.newBearer(bearers, single));
			else this.people.set(single.key, one && noteAll(one, single.mentions));
		}
		for (const namesakes of bearers.values()) if (namesakes.length > 1) namesakes.forEach(nameWithTitle);
	}

	private newBearer(bearers: Map<string, Entry[]>, single: Single): Entry {
		const entry = this.make(single.mentions, true);
		bearers.set(single.word, [...(bearers.get(single.word) ?? []), entry]);
		return entry;
	}

	/** Who has a word for a surname or a given name. */
	private bearers(): Map<string, Entry[]> {
		const bearers = new Map<string, Entry[]>();
		for (const entry of this.entries) {
			const forms = [...entry.forms.keys(), entry.name].map(nameParts);
			const words = new Set(forms.flatMap((parts) => [parts[0] ?? '', parts.at(-1) ?? '']));
			for (const word of words) bearers.set(word, [...(bearers.get(word) ?? []), entry]);
		}
		return bearers;
	}

	/** The person a mention means; undefined where two of that name are about. */
	person(mention: NameMention): Entry | undefined {
		return this.people.get(personName(mention).key);
	}

	/** A body, or whatever else speaks under a name. */
	body(mention: NameMention): Entry {
		const key = bodyKey(mention.text);
		const known = this.bodies.get(key) ?? this.acronym(mention.text);
		if (known) return noteAll(known, [mention]);
		const entry = this.make([mention], false);
		this.bodies.set(key, entry);
		return entry;
	}

	/** The one body whose initials these are, or that has these for its name. */
	private acronym(text: string): Entry | undefined {
		const short = /^\p{Lu}{2,6}$/u.test(text);
		const letters = short ? text : initials(text);
		if (letters.length < 2) return undefined;
		const matches = this.entries.filter(
			(entry) => !entry.person && entry.named && (short ? initials(entry.name) : entry.name) === letters
		);
		return matches.length === 1 ? matches[0] : undefined;
	}

	/** People without a name: "industry experts". */
	group(text: string): Entry {
		const key = `~${bodyKey(text)}`;
		const known = this.bodies.get(key);
		if (known) return known;
		const entry: Entry = { name: text, forms: new Map(), titles: new Set(), person: false, named: false };
		this.entries.push(entry);
		this.bodies.set(key, entry);
		return entry;
	}

	/** Gives an entry its id; from then on it is one of the reading's speakers. */
	idOf(entry: Entry, newId: NewId): SpeakerId {
		entry.id ??= newId('speaker');
		return entry.id;
	}

	/** The people of the text, then whoever else spoke. */
	speakers(newId: NewId): Speaker[] {
		return this.entries
			.filter((entry) => entry.person || entry.id !== undefined)
			.map((entry) => {
				const aliases = [...entry.forms.keys()].filter((form) => form !== entry.name);
				const [title] = entry.titles;
				const description = entry.description ?? (title && entry.name.startsWith(title) ? undefined : title);
				const speaker: Speaker = {
					id: this.idOf(entry, newId),
					name: entry.name,
					aliases,
					named: entry.named
				};
				return description === undefined ? speaker : { ...speaker, description };
			});
	}
}

/** "Mr. Miller" does not make the bare "Miller" a form: his wife may have it too. */
function note(entry: Entry, mention: NameMention): void {
	const count = (form: string) => entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
	if (mention.title === undefined || mention.text.includes(' ')) count(mention.text);
	if (mention.title === undefined) return;
	entry.titles.add(mention.title);
	count(`${mention.title} ${mention.text}`);
}

function noteAll(entry: Entry, mentions: readonly NameMention[]): Entry {
	for (const mention of mentions) note(entry, mention);
	return entry;
}

/** The only one of a name; of Kristin and Kristen Wilkins, who may well be one, the one mentioned more. */
function onePerson(namesakes: readonly Entry[]): Entry | undefined {
	const [first, ...others] = [...namesakes].sort(
		(a, b) => mentionsOf(b) - mentionsOf(a) || (a.name < b.name ? -1 : 1)
	);
	return first && others.every((other) => namesAlike(first.name, other.name)) ? first : undefined;
}

function mentionsOf(entry: Entry): number {
	return [...entry.forms.values()].reduce((sum, count) => sum + count, 0);
}

/** Where two have the one word for a name, "Lord Byron" and "Lady Byron" are their names. */
function nameWithTitle(entry: Entry): void {
	const titled = [...entry.forms.keys()].filter((form) => form.endsWith(` ${entry.name}`)).sort();
	if (!entry.name.includes(' ') && titled[0] !== undefined) entry.name = titled[0];
}

/** "Mr. Miller" may be John Miller, not Sarah. */
function fits(entry: Entry, single: Single): boolean {
	const addresses = [...entry.titles].map(addressOf).filter((address) => address !== undefined);
	const known = addresses.length > 0 ? addresses : [givenGender(nameParts(entry.name)[0] ?? '')];
	return known.every((address) => !contradict(address, single.titled));
}

function longest(names: readonly string[]): string {
	return names.reduce((best, name) => {
		const more = name.length - best.length;
		return more > 0 || (more === 0 && name < best) ? name : best;
	});
}
