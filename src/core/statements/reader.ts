import type { NewId, Rejected, SectionId, SourceText, Span, Speaker, Statement } from '../model';
import { usesLatinStops } from '../text/language';
import type { Sentence } from '../text/sentence';
import { apparatusOf } from './apparatus';
import { attribute, type Found } from './cues/attribute';
import { isUnpunctuated, judgeFact, REASONS } from './facts';
import { readForeignQuote } from './foreign';
import { parseSentence, type Parse } from './grammar/parse';
import { findQuotes, quotesTouching } from './grammar/quotes';
import { withAnswers } from './interview';
import { Ledger } from './ledger';
import { isGiven } from './names/capitals';
import { readNames, type NameMention } from './names/names';
import { ONE_PARAGRAPH, pointsBack, type Around } from './pointing';
import { isProcedure, minutesCourse } from './procedure';
import { formOf, isQuotedWhole, isScrap, widened } from './quotation';
import type { Entry } from './speakers/book';
import { Cast } from './speakers/cast';
import { themesOf } from './themes';
import { readTurn } from './turns';

/** What was quoted last, so that a quotation can run on in the next sentences. */
interface Running {
	entries: Entry[];
	source: Span;
	sentence: number;
}

/** A sentence with what reading it needs. */
interface Reading {
	index: number;
	sentence: Sentence;
	words: string;
	parse: Parse;
	/** The quotations that touch it. */
	quotes: Span[];
}

/** Reads the sentences of one document in order; holds what must be remembered between them. */
export class Reader {
	private readonly sentences: readonly Sentence[];
	private readonly names: NameMention[][];
	private readonly cast: Cast;
	private readonly apparatus: ReadonlySet<SectionId>;
	private readonly quotes: Span[];
	private readonly ledger: Ledger;
	private readonly english: boolean;
	private readonly themes: ReadonlySet<string>;
	/** Of people, where a language is read by patterns. */
	private readonly surnames: Set<string>;
	private readonly quoted = new Map<string, Entry>();
	private quoteAt = 0;
	private running: Running | undefined;
	/** Sentences that an earlier statement's quotation already covers end here. */
	private consumed = 0;

	constructor(
		private readonly text: SourceText,
		sentences: readonly Sentence[],
		private readonly newId: NewId
	) {
		this.english = text.language === 'en' || text.language === 'und';
		const names = readNames(text.text, sentences);
		this.names = this.english ? names : names.map(surePeople);
		this.sentences = withAnswers(text.text, sentences, this.names);
		this.cast = new Cast(text, this.sentences, this.names);
		this.apparatus = apparatusOf(text.sections);
		this.quotes = findQuotes(text.text);
		this.ledger = new Ledger(text, newId);
		this.themes = themesOf(text, sentences);
		const people = this.english ? [] : this.names.flat().filter(({ kind }) => kind === 'person');
		this.surnames = new Set(people.map(({ text: name }) => name.split(' ').at(-1) ?? name));
	}

	result(): { speakers: Speaker[]; statements: Statement[]; rejected: Rejected[] } {
		return { speakers: this.cast.speakers(this.newId), ...this.ledger.result() };
	}

	read(index: number): void {
		const sentence = this.sentences[index];
		if (!sentence) return;
		const words = this.text.text.slice(sentence.span.start, sentence.span.end);
		if (sentence.block === 'heading') return this.ledger.reject(sentence, REASONS.heading);
		if (sentence.block === 'question') return this.ledger.reject(sentence, REASONS.question);
		if (this.apparatus.has(sentence.sectionId)) return this.ledger.reject(sentence, REASONS.apparatus);
		const { touching: quotes, next } = quotesTouching(this.quotes, sentence.span, this.quoteAt);
		this.quoteAt = next;
		const names = this.names[index] ?? [];
		if (isUnpunctuated(words, sentence.block)) return this.ledger.reject(sentence, REASONS.unpunctuated);
		if (!this.english) return this.readForeign(sentence, words, names);
		const parse = parseSentence(words, sentence.span, names, quotes);
		this.cast.note(index, parse, names);
		if (sentence.turnSpeaker) return this.readTurn(sentence, sentence.turnSpeaker, parse, words);
		if (sentence.block === 'row') return this.ledger.fact(sentence, /\d/.test(words) ? 0.6 : 0.4);
		this.readProse({ index, sentence, words, parse, quotes });
	}

	private readProse(reading: Reading): void {
		const { index, sentence, words, parse, quotes } = reading;
		if (quotes.length === 0 && minutesCourse(words)) return this.ledger.reject(sentence, REASONS.procedure);
		const { found, unreal } = attribute(parse, words);
		let made = 0;
		let unclear = false;
		for (const item of withoutAnsweredDenials(found)) {
			if (item.contentTo - item.contentFrom < 2 && isScrap(item, quotes)) continue;
			const entries = this.cast.resolve(item.source, index, sentence.sectionId);
			if (entries.length === 0) unclear = true;
			else {
				this.addAttributed(reading, item, entries);
				made += 1;
			}
		}
		if (made > 0 || sentence.span.end <= this.consumed) return;
		if (quotes.length > 0 && isQuotedWhole(parse)) return this.readQuotation(reading);
		if (unclear) return this.ledger.reject(sentence, REASONS.unnamed);
		if (unreal) return this.ledger.reject(sentence, REASONS.unsaid);
		const verdict = judgeFact(parse, words);
		const many = this.sentences.length > ONE_PARAGRAPH;
		if (verdict.fact && many && pointsBack(parse, words, this.around(index)))
			return this.ledger.reject(sentence, REASONS.pointing);
		if (verdict.fact) this.ledger.fact(sentence, verdict.confidence);
		else this.ledger.reject(sentence, verdict.reason);
	}

	/** What must be known of the text around a sentence to tell whether it stands alone. */
	private around(index: number): Around {
		const section = this.sentences[index]?.sectionId;
		const [before, earlier] = [this.sentences[index - 1], this.sentences[index - 2]];
		const start = earlier?.sectionId === section ? earlier?.span.start : before?.span.start;
		const same = before !== undefined && before.sectionId === section;
		return {
			stated: same && this.ledger.lastEnd === before.span.end,
			known: (pronoun) => section !== undefined && this.cast.isKnown(pronoun, index, section),
			before: same ? this.text.text.slice(start, before.span.end).toLowerCase() : '',
			isTheme: (noun) => this.themes.has(noun)
		};
	}

	private addAttributed({ index, sentence, quotes }: Reading, item: Found, entries: Entry[]): void {
		const content = item.content.map((span) => widened(span, quotes));
		const start = Math.min(sentence.span.start, ...content.map((span) => span.start));
		const end = Math.max(sentence.span.end, ...content.map((span) => span.end));
		const form = formOf(content, quotes);
		if (start < sentence.span.start) this.ledger.takeBack(start);
		const attribution = {
			speakerIds: this.cast.ids(entries, this.newId),
			source: item.source.span,
			cue: item.cue,
			content,
			form,
			polarity: item.denies ? ('denies' as const) : ('asserts' as const)
		};
		this.ledger.attributed(sentence, { start, end }, attribution, item);
		this.consumed = Math.max(this.consumed, end);
		if (form !== 'indirect') this.running = { entries, source: item.source.span, sentence: index };
	}

	/** A sentence of nothing but quotation goes on with what was said before. */
	private readQuotation({ index, sentence, parse }: Reading): void {
		const { running } = this;
		const last = this.sentences[index - 1];
		const gap = last ? this.text.text.slice(last.span.end, sentence.span.start) : '';
		// A quotation that its paragraph does not close goes on in the next.
		const open = last !== undefined && !'”"»'.includes(this.text.text.charAt(last.span.end - 1));
		if (running?.sentence !== index - 1 || (gap.includes('\n\n') && !open) || parse.tokens.length < 5)
			return this.ledger.reject(sentence, REASONS.quotation);
		const attribution = {
			speakerIds: this.cast.ids(running.entries, this.newId),
			source: running.source,
			cue: [],
			content: [sentence.span],
			form: 'direct' as const,
			polarity: 'asserts' as const
		};
		this.ledger.attributed(sentence, sentence.span, attribution, { opinion: true, confidence: 0.72 });
		this.running = { ...running, sentence: index };
	}

	private readTurn(sentence: Sentence, label: Span, parse: Parse, words: string): void {
		const said = readTurn(parse, words);
		if (!said) return this.ledger.reject(sentence, whyNotSaid(words));
		const attribution = {
			speakerIds: this.cast.ids([this.cast.labelled(label)], this.newId),
			source: label,
			cue: said.cue,
			content: [said.content],
			form: 'direct' as const,
			polarity: said.denies ? ('denies' as const) : ('asserts' as const)
		};
		this.ledger.attributed(sentence, sentence.span, attribution, {
			opinion: true,
			confidence: said.confidence
		});
	}

	/** Languages without a tagger: figures, labelled turns, and what plainly named people say. */
	private readForeign(sentence: Sentence, words: string, names: NameMention[]): void {
		const question = /[?？؟]["”»’」]*$/.test(words);
		const said = readForeignQuote(words, this.text.language, this.followsDash(sentence), this.surnames);
		const dense = !usesLatinStops(this.text.language);
		if (sentence.turnSpeaker && !question && words.length > (dense ? 6 : 25))
			this.addForeign(sentence, sentence.turnSpeaker, [], [sentence.span], true);
		else if (said) {
			const moved = ({ start, end }: Span): Span => ({
				start: start + sentence.span.start,
				end: end + sentence.span.start
			});
			const content = said.content.map(moved);
			this.addForeign(sentence, moved(said.speaker), [moved(said.cue)], content, said.direct, said.denies);
		} else if (/\d/.test(words) && words.length > (dense ? 8 : 20) && !question)
			this.ledger.fact(sentence, 0.5 + (names.length > 0 ? 0.1 : 0));
		else this.ledger.reject(sentence, REASONS.language);
	}

	private followsDash({ span }: Sentence): boolean {
		return /[—–]\s*$/.test(
			this.text.text.slice(Math.max(0, span.start - 3), span.start + 1).replace(/[^\s—–]+$/u, '')
		);
	}

	/** A surname alone is the one who was quoted under the full name. */
	private foreignSpeaker(source: Span): Entry {
		const words = this.text.text.slice(source.start, source.end).split(' ');
		const last = words.at(-1) ?? '';
		const known = this.quoted.get(last);
		if (words.length === 1 && known) return known;
		const entry = this.cast.labelled(source);
		this.surnames.add(last);
		if (words.length > 1) this.quoted.set(last, entry);
		return entry;
	}

	private addForeign(
		sentence: Sentence,
		source: Span,
		cue: Span[],
		content: Span[],
		direct: boolean,
		denies = false
	): void {
		const attribution = {
			speakerIds: this.cast.ids([this.foreignSpeaker(source)], this.newId),
			source,
			cue,
			content,
			form: direct ? ('direct' as const) : ('indirect' as const),
			polarity: denies ? ('denies' as const) : ('asserts' as const)
		};
		const confidence = cue.length > 0 ? 0.8 : 0.55;
		this.ledger.attributed(sentence, sentence.span, attribution, { opinion: true, confidence });
	}
}

function whyNotSaid(words: string): string {
	if (words.includes('?')) return REASONS.question;
	return isProcedure(words) ? REASONS.procedure : REASONS.fragment;
}

/** Where every noun may have a capital, only a given name with a family name is sure to be a person. */
function surePeople(names: NameMention[]): NameMention[] {
	return names.filter((name) => {
		const words = name.text.split(' ');
		return name.kind !== 'person' || (words.length > 1 && isGiven((words[0] ?? '').toLowerCase()));
	});
}

/** "X disputed the theory, claiming that P": the sentence is about P; X's bare denial would only mislead. */
function withoutAnsweredDenials(found: Found[]): Found[] {
	const answers = (denial: Found) =>
		found.some(
			({ denies, source }) => !denies && (source.kind === 'pronoun' || source.from === denial.source.from)
		);
	return found.filter((item) => !item.denies || !answers(item));
}
