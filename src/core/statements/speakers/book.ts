import type { NewId, SectionId, Speaker, SpeakerId } from '../../model';
import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/given-names';
import type { NameMention } from '../names/names';

/** Who is who: the many forms of a name become one speaker; two people of one surname stay two. */

export interface Entry {
	/** The fullest form. */
	name: string;
	forms: Map<string, number>;
	titles: Set<string>;
	person: boolean;
	named: boolean;
	description?: string;
	id?: SpeakerId;
}

const normal = (text: string) => text.toLowerCase().replace(/[.’']/g, '').replace(/^the /, '').trim();
const partsOf = (text: string) => normal(text).split(/\s+/);

/** Zaha Hadid, Zaha Mohammad Hadid, Z. Hadid: the same last name, and first names that agree. */
function sameFullName(a: string[], b: string[]): boolean {
	if (a.at(-1) !== b.at(-1)) return false;
	const [x = '', y = ''] = [a[0], b[0]];
	if (x === y) return true;
	const initial = x.length === 1 || y.length === 1;
	return initial && x.charAt(0) === y.charAt(0);
}

function initials(text: string): string {
	return text
		.split(/[\s-]+/)
		.filter((word) => /^\p{Lu}/u.test(word))
		.map((word) => word.charAt(0))
		.join('');
}

export type Gender = 'he' | 'she' | undefined;
export function genderOf(entry: Entry): Gender {
	for (const title of entry.titles) {
		if (
			/\b(?:mrs|ms|miss|madam|madame|lady|dame|queen|princess|sister|frau|señora|baroness|duchess|empress|congresswoman|chairwoman)\b/i.test(
				title
			)
		)
			return 'she';
		if (
			/\b(?:mr|sir|lord|king|prince|father|brother|herr|señor|baron|duke|emperor|congressman|chairman|pope|monsieur)\b/i.test(
				title
			)
		)
			return 'he';
	}
	const first = partsOf(entry.name)[0] ?? '';
	const male = MALE_NAMES.has(first);
	const female = FEMALE_NAMES.has(first);
	return male === female ? undefined : male ? 'he' : 'she';
}

export class SpeakerBook {
	readonly entries: Entry[] = [];
	private readonly full = new Map<string, Entry>();
	private readonly bySurname = new Map<string, Entry[]>();
	private readonly byFirst = new Map<string, Entry[]>();
	private readonly single = new Map<string, Entry>();
	/** The full names that a section used, by section and last or first word. */
	private readonly fullIn = new Map<string, Set<Entry>>();

	constructor(mentions: Iterable<NameMention>) {
		const singles: NameMention[] = [];
		for (const mention of mentions) {
			if (mention.kind !== 'person') continue;
			if (partsOf(mention.text).length > 1) this.addFull(mention);
			else singles.push(mention);
		}
		for (const mention of singles) this.addSingle(mention);
	}

	private make(mention: NameMention, person: boolean): Entry {
		const entry: Entry = { name: mention.text, forms: new Map(), titles: new Set(), person, named: true };
		this.entries.push(entry);
		return entry;
	}

	private note(entry: Entry, mention: NameMention): void {
		entry.forms.set(mention.text, (entry.forms.get(mention.text) ?? 0) + 1);
		if (mention.title === undefined) return;
		entry.titles.add(mention.title);
		const titled = `${mention.title} ${mention.text}`;
		entry.forms.set(titled, (entry.forms.get(titled) ?? 0) + 1);
	}

	private addFull(mention: NameMention): void {
		const parts = partsOf(mention.text);
		const last = parts.at(-1) ?? '';
		const known =
			this.full.get(parts.join(' ')) ??
			(this.bySurname.get(last) ?? []).find((entry) => sameFullName(partsOf(entry.name), parts));
		const entry = known ?? this.make(mention, true);
		if (!known) {
			this.bySurname.set(last, [...(this.bySurname.get(last) ?? []), entry]);
			const first = parts[0] ?? '';
			this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), entry]);
		}
		if (mention.text.length > entry.name.length && parts.length <= 4) entry.name = mention.text;
		this.full.set(parts.join(' '), entry);
		this.note(entry, mention);
	}

	private addSingle(mention: NameMention): void {
		const word = normal(mention.text);
		const candidates = this.candidates(word);
		if (candidates.length === 1 && candidates[0]) return this.note(candidates[0], mention);
		if (candidates.length > 1) return;
		const entry = this.single.get(word) ?? this.make(mention, true);
		this.single.set(word, entry);
		this.note(entry, mention);
	}

	private candidates(word: string): Entry[] {
		const byLast = this.bySurname.get(word) ?? [];
		return byLast.length > 0 ? byLast : (this.byFirst.get(word) ?? []);
	}

	private noteFull(key: string, entry: Entry): void {
		const entries = this.fullIn.get(key) ?? new Set();
		this.fullIn.set(key, entries.add(entry));
	}

	/** The person a mention means; undefined where two of that name are about and neither is nearer. */
	person(mention: NameMention, section: SectionId): Entry | undefined {
		const parts = partsOf(mention.text);
		if (parts.length > 1) {
			const entry = this.full.get(parts.join(' '));
			if (entry) for (const word of [parts.at(-1), parts[0]]) this.noteFull(`${section}/${word}`, entry);
			return entry;
		}
		const word = parts[0] ?? '';
		const candidates = this.candidates(word);
		if (candidates.length > 1) {
			const wanted =
				mention.title &&
				genderOf({ name: '', forms: new Map(), titles: new Set([mention.title]), person: true, named: true });
			const fitting = wanted ? candidates.filter((entry) => genderOf(entry) === wanted) : [];
			if (fitting.length === 1) return fitting[0];
			const [only, ...others] = this.fullIn.get(`${section}/${word}`) ?? [];
			return others.length === 0 ? only : undefined;
		}
		return candidates[0] ?? this.single.get(word);
	}

	/** A body, or whatever else speaks under a name. */
	body(mention: NameMention): Entry {
		const word = normal(mention.text);
		const known = this.single.get(word) ?? this.acronym(mention.text);
		if (known) {
			this.note(known, mention);
			return known;
		}
		const entry = this.make(mention, mention.kind === 'person');
		this.single.set(word, entry);
		this.note(entry, mention);
		return entry;
	}

	private acronym(text: string): Entry | undefined {
		if (/^\p{Lu}{2,6}$/u.test(text))
			return this.entries.find((entry) => !entry.person && initials(entry.name) === text);
		const short = initials(text);
		return short.length < 2 ? undefined : this.entries.find((entry) => !entry.person && entry.name === short);
	}

	/** People without a name: "industry experts". */
	group(text: string): Entry {
		const key = `~${normal(text)}`;
		const known = this.single.get(key);
		if (known) return known;
		const entry: Entry = { name: text, forms: new Map(), titles: new Set(), person: false, named: false };
		this.entries.push(entry);
		this.single.set(key, entry);
		return entry;
	}

	/** Gives an entry its id; from then on it is one of the reading's speakers. */
	idOf(entry: Entry, newId: NewId): SpeakerId {
		entry.id ??= newId('speaker');
		return entry.id;
	}

	/** People first named in the text, then whoever else spoke. */
	speakers(newId: NewId): Speaker[] {
		return this.entries
			.filter((entry) => entry.person || entry.id !== undefined)
			.map((entry) => {
				const aliases = [...entry.forms.keys()].filter((form) => form !== entry.name);
				const [title] = entry.titles;
				const description = entry.description ?? title;
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
