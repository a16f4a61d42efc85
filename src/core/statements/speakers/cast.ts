/** Who is about in a document, and whom a source in a sentence means. */
import type { NewId, SectionId, SourceText, Span, Speaker, SpeakerId } from '../../model';
import type { Sentence } from '../../text/sentence';
import { toSource, type Source } from '../cues/sources';
import type { Parse } from '../grammar/parse';
import { clauseSubject } from '../grammar/phrases';
import { ROLES } from '../lexicon/people';
import type { NameMention } from '../names/names';
import { besideEachOther, firmsIn } from './apart';
import { SpeakerBook, type Entry } from './book';
import { describe } from './describe';
import { isRoleLabel, labelMention } from './label';
import { votedGenders } from './gender-votes';
import { Context } from './pronouns';

export class Cast {
	private readonly book: SpeakerBook;
	private readonly context = new Context();

	/** @param names of every sentence, in the order of the sentences */
	constructor(
		private readonly text: SourceText,
		private readonly sentences: readonly Sentence[],
		names: readonly NameMention[][]
	) {
		const labels = new Set(sentences.flatMap(({ turnSpeaker }) => turnSpeaker ?? []));
		const spoken = [...labels].map((label) => labelMention(text.text, label));
		const mentions = [...names.flat(), ...spoken.filter(({ text: name }) => !isRoleLabel(name))];
		this.book = new SpeakerBook(mentions, besideEachOther(text.text, names), firmsIn(mentions));
		const told = sentences.map(({ span }, index) => {
			const here = names[index] ?? [];
			return { names: here, words: text.text.slice(here[0]?.full.end ?? span.end, span.end) };
		});
		for (const [entry, gender] of votedGenders(told, (name) => this.book.person(name))) entry.gender = gender;
	}

	/** Whom a sentence names, for the pronouns of the next, and what it says they are. */
	note(index: number, parse: Parse, names: readonly NameMention[]): void {
		const section = this.sentences[index]?.sectionId;
		if (section === undefined) return;
		const stop = parse.lower.findIndex((lower, at) => /^[;:]$/.test(lower) && !parse.quoted[at]);
		const subject = clauseSubject(parse, stop < 0 ? parse.tokens.length : stop);
		const subjectName = subject && parse.names[subject.head];
		// "He went", "The following autumn, he went".
		const at = [subject?.head ?? -1, parse.lower.indexOf(',') + 1];
		const pronoun = at.map((index) => parse.lower[index]).find((lower) => lower === 'he' || lower === 'she');
		if (pronoun) this.context.goOn(pronoun, index, section);
		const source =
			subject && toSource(parse, subject, this.text.text.slice(parse.span.start, parse.span.end));
		if (subjectName?.kind === 'thing' && isOnePerson(subjectName.text))
			this.context.note(this.book.body(subjectName), index, section, true);
		if (source?.kind === 'group' && isOnePerson(source.text))
			this.context.note(this.book.group(source.text), index, section, true);
		for (const name of names) {
			if (name.kind !== 'person') continue;
			const entry = this.book.person(name);
			if (!entry) continue;
			entry.description ??= describe(this.text.text, name) ?? '';
			if (entry.description === '') delete entry.description;
			if (!parse.quoted[parse.names.indexOf(name)])
				this.context.note(entry, index, section, name === subjectName);
		}
	}

	/** @returns nobody where it is not clear who is meant */
	resolve(source: Source, index: number, section: SectionId): Entry[] {
		const entries = this.meant(source, index, section).filter((entry) => entry !== undefined);
		if (source.kind !== 'work') for (const entry of entries) this.context.note(entry, index, section, true);
		return entries;
	}

	/** Whether it is clear whom a pronoun means. */
	isKnown(pronoun: string, index: number, section: SectionId): boolean {
		return this.context.resolve(pronoun, index, section) !== undefined;
	}

	private meant(source: Source, index: number, section: SectionId): (Entry | undefined)[] {
		if (source.kind === 'pronoun') return [this.context.resolve(source.text, index, section)];
		if (source.kind === 'name') return source.names.map((name) => this.named(name));
		return [this.book.group(source.text)];
	}

	/** Whoever a name means; undefined where two people of that name are about. */
	named(name: NameMention): Entry | undefined {
		return name.kind === 'person' ? this.book.person(name) : this.book.body(name);
	}

	/** Who speaks in a labelled turn. */
	labelled(label: Span): Entry {
		const mention = labelMention(this.text.text, label);
		if (isRoleLabel(mention.text)) return this.book.group(mention.text);
		return this.book.person(mention) ?? this.book.body(mention);
	}

	ids(entries: readonly Entry[], newId: NewId): SpeakerId[] {
		return [...new Set(entries.map((entry) => this.book.idOf(entry, newId)))];
	}

	speakers(newId: NewId): Speaker[] {
		return this.book.speakers(newId);
	}
}

/** A role that one person holds: "the professor", "Project Manager". */
function isOnePerson(text: string): boolean {
	const words = text.split(' ');
	const last = words.at(-1) ?? '';
	if (last.endsWith('s')) return false;
	return (
		ROLES.has(last.toLowerCase()) || /^\p{Lu}$/u.test(last) || (words.length > 1 && /^\p{Lu}/u.test(last))
	);
}
