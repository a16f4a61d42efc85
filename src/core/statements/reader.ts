import type { Attribution, NewId, Rejected, SourceText, Span, Speaker, Statement } from '../model';
import type { Sentence } from '../text/sentence';
import { attribute, type Found } from './cues/attribute';
import { findCapitals, isGiven } from './names/capitals';
import { describe } from './speakers/describe';
import { judgeFact, REASONS } from './facts';
import { fingerprint } from './fingerprint';
import { readForeignQuote } from './foreign';
import { ROLES } from './lexicon/people';
import { readNames, type NameMention } from './names/names';
import { parseSentence, type Parse } from './grammar/parse';
import { clauseSubject } from './grammar/phrases';
import { Context } from './speakers/pronouns';
import { findQuotes, quotesTouching } from './grammar/quotes';
import { toSource, type Source } from './cues/sources';
import { SpeakerBook, type Entry } from './speakers/book';
import { readTurn } from './turns';

/** What was quoted last, so that a quotation can run on in the next sentences. */
interface Running {
	entries: Entry[];
	source: Span;
	sentence: number;
}

/** Reads the sentences of one document in order; holds what must be remembered between them. */
export class Reader {
	private readonly names: NameMention[][];
	private readonly book: SpeakerBook;
	private readonly quotes: Span[];
	private readonly context = new Context();
	private readonly statements: Statement[] = [];
	private readonly rejected: Rejected[] = [];
	private readonly english: boolean;
	private quoteAt = 0;
	private running: Running | undefined;
	/** Sentences that an earlier statement's quotation already covers end here. */
	private consumed = 0;

	constructor(
		private readonly text: SourceText,
		private readonly sentences: Sentence[],
		private readonly newId: NewId
	) {
		const names = readNames(text.text, sentences);
		this.names = text.language === 'en' || text.language === 'und' ? names : names.map(surePeople);
		this.book = new SpeakerBook(this.names.flat());
		this.quotes = findQuotes(text.text);
		this.english = text.language === 'en' || text.language === 'und';
	}

	result(): { speakers: Speaker[]; statements: Statement[]; rejected: Rejected[] } {
		const statements = [...this.statements].sort((a, b) => a.span.start - b.span.start);
		return { speakers: this.book.speakers(this.newId), statements, rejected: this.rejected };
	}

	read(index: number): void {
		const sentence = this.sentences[index];
		if (!sentence) return;
		const words = this.text.text.slice(sentence.span.start, sentence.span.end);
		if (sentence.block === 'heading') return this.reject(sentence, REASONS.heading);
		const { touching, next } = quotesTouching(this.quotes, sentence.span, this.quoteAt);
		this.quoteAt = next;
		const names = this.names[index] ?? [];
		if (!this.english) return this.readForeign(sentence, words, names);
		const parse = parseSentence(words, sentence.span, names, touching);
		this.noteNames(index, parse, names);
		if (sentence.turnSpeaker) return this.readTurn(sentence, parse, words);
		if (sentence.block === 'row') return this.addFact(sentence, /\d/.test(words) ? 0.6 : 0.4);
		this.readProse(index, sentence, parse, words, touching);
	}

	private readProse(index: number, sentence: Sentence, parse: Parse, words: string, touching: Span[]): void {
		const { found, unreal } = attribute(parse, words);
		const kept = withoutAnsweredDenials(found);
		let made = 0;
		let unclear = false;
		for (const item of kept) {
			if (item.contentTo - item.contentFrom < 2 && isScrap(item, touching)) continue;
			const entries = this.resolve(item.source, index, sentence);
			if (entries.length === 0) unclear = true;
			else {
				this.addAttributed(index, sentence, item, entries, touching);
				made += 1;
			}
		}
		if (made > 0) return;
		if (sentence.span.end <= this.consumed) return;
		if (this.readQuotation(index, sentence, parse, touching)) return;
		if (unclear) return this.reject(sentence, REASONS.unnamed);
		if (unreal) return this.reject(sentence, REASONS.unsaid);
		const verdict = judgeFact(parse, words);
		if (verdict.fact) this.addFact(sentence, verdict.confidence);
		else this.reject(sentence, verdict.reason);
	}

	/** Whom the sentence names, for the pronouns of the next. */
	private noteNames(index: number, parse: Parse, names: NameMention[]): void {
		const section = this.sentences[index]?.sectionId;
		if (section === undefined) return;
		const subject = clauseSubject(parse, parse.tokens.length);
		const subjectName = subject && parse.names[subject.head];
		const source =
			subject && toSource(parse, subject, this.text.text.slice(parse.span.start, parse.span.end));
		if (subjectName?.kind === 'thing' && isOnePerson(subjectName.text))
			this.context.note(this.book.body(subjectName), index, section, true);
		if (source?.kind === 'group' && isOnePerson(source.text))
			this.context.note(this.book.group(source.text), index, section, true);
		for (const name of names) {
			if (name.kind !== 'person') continue;
			const entry = this.book.person(name, section);
			if (!entry) continue;
			entry.description ??= describe(this.text.text, name) ?? '';
			if (entry.description === '') delete entry.description;
			if (!parse.quoted[parse.names.indexOf(name)])
				this.context.note(entry, index, section, name === subjectName);
		}
	}

	private resolve(source: Source, index: number, sentence: Sentence): Entry[] {
		const section = sentence.sectionId;
		if (source.kind === 'pronoun') {
			const entry = this.context.resolve(source.text, index, section);
			if (entry) this.context.note(entry, index, section, true);
			return entry ? [entry] : [];
		}
		if (source.kind === 'name') {
			const entries = source.names.map((name) =>
				name.kind === 'person' ? this.book.person(name, section) : this.book.body(name)
			);
			const known = entries.filter((entry) => entry !== undefined);
			for (const entry of known) this.context.note(entry, index, section, true);
			return known;
		}
		const entry = this.book.group(source.text);
		if (source.kind === 'group') this.context.note(entry, index, section, true);
		return [entry];
	}

	/** A sentence of nothing but quotation goes on with what was said before. */
	private readQuotation(index: number, sentence: Sentence, parse: Parse, touching: Span[]): boolean {
		const quotedAll = parse.tokens.every((token, at) => parse.quoted[at] || token.pos === 'PUNCT');
		if (!quotedAll || touching.length === 0) return false;
		const { running } = this;
		const near =
			running &&
			index - running.sentence === 1 &&
			!this.text.text.slice(this.sentences[running.sentence]?.span.end, sentence.span.start).includes('\n\n');
		if (!running || !near || parse.tokens.length < 5) {
			this.reject(sentence, REASONS.quotation);
			return true;
		}
		const attribution: Attribution = {
			speakerIds: this.ids(running.entries),
			source: running.source,
			cue: [],
			content: [sentence.span],
			form: 'direct',
			polarity: 'asserts'
		};
		this.push(sentence, sentence.span, attribution, true, 0.72);
		this.running = { ...running, sentence: index };
		return true;
	}

	private ids(entries: Entry[]): Attribution['speakerIds'] {
		return [...new Set(entries.map((entry) => this.book.idOf(entry, this.newId)))];
	}

	private addAttributed(
		index: number,
		sentence: Sentence,
		item: Found,
		entries: Entry[],
		touching: Span[]
	): void {
		const content = item.content.map((span) => this.widen(span, touching));
		const start = Math.min(sentence.span.start, ...content.map((span) => span.start));
		const end = Math.max(sentence.span.end, ...content.map((span) => span.end));
		const inQuotes = content.filter((span) =>
			touching.some((quote) => span.start >= quote.start && span.end <= quote.end + 1)
		);
		const anyQuote = touching.some((quote) =>
			content.some((span) => quote.start < span.end && quote.end > span.start)
		);
		const form = inQuotes.length === content.length ? 'direct' : anyQuote ? 'mixed' : 'indirect';
		const attribution: Attribution = {
			speakerIds: this.ids(entries),
			source: item.source.span,
			cue: item.cue,
			content,
			form,
			polarity: item.denies ? 'denies' : 'asserts'
		};
		if (start < sentence.span.start) this.takeBack(start);
		this.push(sentence, { start, end }, attribution, item.opinion, item.confidence);
		this.consumed = Math.max(this.consumed, end);
		if (anyQuote) this.running = { entries, source: item.source.span, sentence: index };
	}

	/** Content inside a quotation that began or ends in another sentence is the whole quotation. */
	private widen(span: Span, touching: Span[]): Span {
		const sentenceStarts = touching.find((quote) => quote.start < span.start && quote.end > span.start);
		const sentenceEnds = touching.find((quote) => quote.end > span.end && quote.start < span.end);
		return {
			start: sentenceStarts ? Math.min(span.start, sentenceStarts.start) : span.start,
			end: sentenceEnds ? Math.max(span.end, sentenceEnds.end) : span.end
		};
	}

	/** Sentences that turn out to belong to a later cue's quotation are no longer left out. */
	private takeBack(start: number): void {
		while ((this.rejected.at(-1)?.span.start ?? -1) >= start) this.rejected.pop();
		while ((this.statements.at(-1)?.span.start ?? -1) >= start) this.statements.pop();
	}

	private readTurn(sentence: Sentence, parse: Parse, words: string): void {
		const label = sentence.turnSpeaker;
		if (!label) return;
		const said = readTurn(parse, words);
		if (!said) return this.reject(sentence, /\?/.test(words) ? REASONS.question : REASONS.fragment);
		const entry = this.turnEntry(label, sentence);
		const attribution: Attribution = {
			speakerIds: this.ids([entry]),
			source: label,
			cue: said.cue,
			content: [said.content],
			form: 'direct',
			polarity: said.denies ? 'denies' : 'asserts'
		};
		this.push(sentence, sentence.span, attribution, true, said.confidence);
	}

	private turnEntry(label: Span, sentence: Sentence): Entry {
		const mention = labelName(this.text.text.slice(label.start, label.end), label);
		return this.book.person(mention, sentence.sectionId) ?? this.book.body(mention);
	}

	/** Languages without a tagger: figures and names make facts, the rest is said to be unread. */
	private readForeign(sentence: Sentence, words: string, names: NameMention[]): void {
		if (this.readForeignQuotation(sentence, words)) return;
		const useful = /\d/.test(words) && words.length > 20 && !/[?？]["”»’]*$/.test(words);
		if (useful) this.addFact(sentence, 0.5 + (names.length > 0 ? 0.1 : 0));
		else this.reject(sentence, REASONS.language);
	}

	private readForeignQuotation(sentence: Sentence, words: string): boolean {
		const said = readForeignQuote(words, this.text.language);
		if (!said) return false;
		const moved = ({ start, end }: Span): Span => ({
			start: start + sentence.span.start,
			end: end + sentence.span.start
		});
		const source = moved(said.speaker);
		const mention: NameMention = {
			full: source,
			span: source,
			text: words.slice(said.speaker.start, said.speaker.end),
			kind: 'person'
		};
		const entry = this.book.person(mention, sentence.sectionId) ?? this.book.body(mention);
		const attribution: Attribution = {
			speakerIds: this.ids([entry]),
			source,
			cue: [moved(said.cue)],
			content: [moved(said.content)],
			form: said.direct ? 'direct' : 'indirect',
			polarity: 'asserts'
		};
		this.push(sentence, sentence.span, attribution, true, 0.8);
		return true;
	}

	private addFact(sentence: Sentence, confidence: number): void {
		const text = this.text.text.slice(sentence.span.start, sentence.span.end);
		this.statements.push({
			...this.base(sentence, sentence.span, fingerprint('fact', text), confidence),
			kind: 'fact'
		});
	}

	private push(
		sentence: Sentence,
		span: Span,
		attribution: Attribution,
		opinion: boolean,
		confidence: number
	): void {
		const said = attribution.content.map(({ start, end }) => this.text.text.slice(start, end)).join(' ');
		const print = fingerprint(
			`said by ${this.text.text.slice(attribution.source.start, attribution.source.end)}`,
			said
		);
		this.statements.push({
			...this.base(sentence, span, print, confidence),
			kind: 'attributed',
			attribution,
			opinion
		});
	}

	private base(sentence: Sentence, span: Span, print: string, confidence: number) {
		return {
			id: this.newId('statement'),
			textId: this.text.id,
			span,
			sectionId: sentence.sectionId,
			fingerprint: print,
			confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100
		};
	}

	private reject(sentence: Sentence, reason: string): void {
		this.rejected.push({ span: sentence.span, reason });
	}
}

/** A role that one person holds: "the professor", "Project Manager". */
function isOnePerson(text: string): boolean {
	const last = text.split(' ').at(-1) ?? '';
	return (
		!/s$/.test(last) &&
		(ROLES.has(last.toLowerCase()) ||
			/^\p{Lu}$/u.test(last) ||
			(text.split(' ').length > 1 && /^\p{Lu}/u.test(last)))
	);
}

/** Where every noun may have a capital, only a given name with a family name is sure to be a person. */
function surePeople(names: NameMention[]): NameMention[] {
	return names.filter((name) => {
		const words = name.text.split(' ');
		return name.kind !== 'person' || (words.length > 1 && isGiven((words[0] ?? '').toLowerCase()));
	});
}

/** “Yes,” said X: nothing to learn, unless the quotation goes on. */
function isScrap(item: Found, touching: Span[]): boolean {
	const length = item.content.reduce((sum, { start, end }) => sum + end - start, 0);
	const whole = touching.some((quote) =>
		item.content.some(
			({ start }) => start >= quote.start && start < quote.end && quote.end - quote.start > 30
		)
	);
	return item.content.length === 1 && length < 16 && !whole;
}

/** The name in a turn's label, without title and letters of honour; capitals throughout are only the style of the transcript. */
function labelName(label: string, span: Span): NameMention {
	const found = findCapitals(label, () => false)[0];
	const text =
		found && found.full.start === 0 && found.full.end === label.length ? found.words.join(' ') : label;
	const shouted = /\s/.test(text) && !/\p{Ll}/u.test(text) && !/\d/.test(text);
	const name = shouted
		? text.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
		: text;
	return {
		full: span,
		span,
		text: name,
		kind: 'person',
		...(found?.title === undefined ? {} : { title: found.title })
	};
}

/** "Disputed the theory, claiming that P": the sentence is about P; the bare denial would only mislead. */
function withoutAnsweredDenials(found: Found[]): Found[] {
	const asserts = found.some((item) => !item.denies);
	return asserts ? found.filter((item) => !item.denies) : found;
}
