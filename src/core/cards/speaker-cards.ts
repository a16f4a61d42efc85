import type { DraftCard, Speaker, SpeakerId } from '../model';
import { isProcedure, minutesCourse } from '../statements/procedure';
import { surnameOf } from '../statements/speakers/surname';
import { cueAndContent, plainQuestion } from './cue';
import type { Attempt, Workshop } from './workshop';
import { type Cast, speakerDistractors } from './distractors/for-speaker';
import { dated } from './dated';
import { isParagraph } from './length';
import type { Passage, Source } from './passage';
import { evidenceAt } from './evidence';
import { foreignPointing, foreignQuestion, foreignWords } from './foreign';
import { breach } from './quality/rules';
import { alone, isSaid, readContent, type Said, type SaidPassage } from './said';
import { isTheme } from './theme';
import { saidAtAGlance } from './shorter';
import { danglingIn, standSaid, unclearInQuote } from './standalone';
import { capitalise, contentWords, wordsOf } from './words';

const MAX_SAID = 280;

/** The "Who said …?" card of an attributed passage; none where nobody named holds the view. */
export function speakerCards(whole: Passage, shop: Workshop): Attempt {
	if (!isSaid(whole)) return { cards: [] };
	const passage = shop.source.foreign ? whole : saidAtAGlance(whole);
	const speakers = speakersOf(passage, shop);
	if (!speakers.some((one) => one.named)) return { cards: [], reason: 'nobody named holds it' };
	const voices = speakers.filter((one) => shop.voices.includes(one));
	if (voices.length === 0) return { cards: [], reason: 'who holds it is no name, or not clear' };
	// In a longer text one voice alone is no question of who said it.
	if (!isParagraph(shop.source) && shop.voices.length < 2)
		return { cards: [], reason: 'only one person speaks in this text' };
	const stands = standSaid(shop.source, passage);
	if (!stands.ok) return { cards: [], reason: stands.reason };
	const said = readContent(passage, stands.value.edits);
	if (shop.source.foreign) return foreignCard(passage, shop, speakers, said);
	const dangling =
		danglingIn(passage, said.span, stands.value.edits) ??
		(said.kind === 'quote' ? unclearInQuote(passage, said.span) : undefined);
	if (dangling) return { cards: [], reason: `“${dangling}” points to something outside the sentence` };
	const led = cueAndContent(passage, said, stands.value.edits);
	const prompt = led ? `Who ${led}?` : plainQuestion(passage, said);
	if (!prompt) return { cards: [], reason: 'what was said is no whole clause' };
	const told = saidAlone(passage, said, led);
	const reason = thin(said) ?? talk(said, passage) ?? leaks(`${prompt} ${told}`, speakers);
	if (reason) return { cards: [], reason };
	return finish(passage, shop, voices, prompt, told);
}

function foreignCard(passage: SaidPassage, shop: Workshop, speakers: Speaker[], said: Said): Attempt {
	const { language } = shop.source.reading.text;
	const word = foreignPointing(said.inner, language);
	if (word !== undefined) return { cards: [], reason: `“${word}” points to something outside the sentence` };
	const words = foreignWords(passage, said, language);
	const prompt = foreignQuestion(passage, words);
	const told = passage.statement.attribution.polarity === 'denies' ? `Denied: “${words}”` : words;
	const reason = thin({ ...said, kind: 'quote' }) ?? leaks(`${prompt} ${told}`, speakers);
	if (reason) return { cards: [], reason };
	const named = speakers.filter((one) => one.named);
	return finish(passage, shop, named, prompt, told);
}

export function speakersOf(passage: SaidPassage, shop: Workshop): Speaker[] {
	return passage.statement.attribution.speakerIds.flatMap((id) => shop.source.speakers.get(id) ?? []);
}

function finish(
	passage: SaidPassage,
	shop: Workshop,
	speakers: Speaker[],
	prompt: string,
	said: string
): Attempt {
	const [first] = speakers;
	if (!first) return { cards: [] };
	const { statement } = passage;
	const ids = speakers.map((one) => one.id);
	const title = leaks(passage.sectionTitle, speakers) ? '' : passage.sectionTitle;
	const context = dated(title, passage, shop.source, first.name);
	const card: DraftCard = {
		id: shop.newId('card'),
		textId: statement.textId,
		statementId: statement.id,
		sectionId: statement.sectionId,
		asks: 'speaker',
		prompt,
		answer: first.name,
		accepted: acceptedNames(speakers, shop.source.reading.speakers),
		distractors: speakerDistractors(castOf(passage, shop, ids, `${prompt} ${context}`), {
			balance: shop.balance.speakers,
			random: shop.random
		}),
		context,
		evidence: evidenceAt(shop.source.reading.text, statement.span),
		score: scoreOf(passage, said, shop.source),
		speakerIds: ids,
		said
	};
	const reason = breach({ card, passage, source: shop.source });
	return reason ? { cards: [], reason } : { cards: [card] };
}

function castOf(
	passage: SaidPassage,
	{ source, pool, elsewhere, voices }: Workshop,
	right: readonly SpeakerId[],
	shown: string
): Cast {
	const { content } = passage.statement.attribution;
	const said = content.map(({ start, end }) => source.reading.text.text.slice(start, end)).join(' ');
	return {
		speakers: voices,
		people: (['person', 'name'] as const)
			.flatMap((kind) => pool.byKind.get(kind) ?? [])
			.map(({ text }) => plainName(text, source)),
		sortOf: pool.sortOf,
		right,
		alsoRight: elsewhere.holders(passage, said),
		shown: `${shown} ${passage.clause.text}`
	};
}

/** "Mayor Karl Brenner" as the reading holds him: a title is no part of a name. */
function plainName(mention: string, { speakers }: Workshop['source']): string {
	for (const one of speakers.values())
		if (one.name === mention || one.aliases.includes(mention)) return one.name;
	return mention;
}

/** What is longer is read twice. */
const EASY = 150;

/** How sure the reading is, and how much was said, of what the text is about: three words say little, twelve enough. */
function scoreOf({ statement }: SaidPassage, said: string, source: Source): number {
	const words = contentWords(said);
	const size = 0.2 * Math.min(1, words.length / 12) - (words.length < 5 ? 0.1 : 0);
	const own = /^(?:I|He|She|Her|His)\b/.test(said) ? 0.35 : /\b(?:I|we|our|my)\b/i.test(said) ? 0.08 : 0;
	const long = Math.max(0, said.length - EASY) / 500;
	const opinion = statement.opinion ? 0.05 : 0;
	return Math.min(
		0.98,
		0.3 + 0.4 * statement.confidence + size + opinion - own - long - aside(words, source)
	);
}

/** What a longer text loses that is about nothing it comes back to: the food of an evening, a figure of speech. */
function aside(words: readonly string[], source: Source): number {
	if (isParagraph(source)) return 0;
	const themes = words.filter((word) => isTheme(word, source)).length;
	return themes === 0 ? 0.15 : themes === 1 ? 0.05 : 0;
}

/** Words of a meeting that say nothing outside of it. */
const TALK =
	/^(?:to|will|would|which|who|and|but|so|because|if|as|again|certainly|for instance|for example|in terms of|of course|obviously|clearly|just|well|okay|yes|no|then|here|anyway|moving on)\b|(?:\bI (?:do not|don['’]t) know\b)|\.\.\.|…|\b(?:later today|tomorrow|yesterday|tonight|this (?:morning|afternoon))\b/iu;

/** "Suzy, following the vote, …" is said to somebody. */
const CALLED = /^\p{Lu}\p{Ll}+(?<!ly), /u;

/** "What we have is funding—ESF funding—which …": speech that breaks off and begins anew. */
const BROKEN_OFF = /[\p{L}.,]—\p{L}/u;

/** Why what was said is talk of a room rather than a claim, or undefined. */
export function talk({ kind, inner }: Said, { block }: Passage): string | undefined {
	if (block === 'turn' && BROKEN_OFF.test(inner)) return 'speech that breaks off';
	if (minutesCourse(inner)) return 'how a meeting runs, not what it is about';
	return kind === 'quote' && (TALK.test(inner) || CALLED.test(inner) || isProcedure(inner))
		? 'talk that only those in the room understand'
		: undefined;
}

/** What a matching round shows: a clause by itself; a phrase, or what is denied, with its verb. */
function saidAlone(passage: SaidPassage, said: Said, led: string | undefined): string {
	const denies = passage.statement.attribution.polarity === 'denies';
	if (led && (denies || said.kind === 'phrase')) return capitalise(led);
	if (denies) return `Not that ${said.inner}`;
	return alone(said.inner);
}

function thin(said: Said): string | undefined {
	if (said.inner.length > MAX_SAID) return 'what was said is too long for a card';
	return contentWords(said.inner).length < (said.kind === 'phrase' ? 3 : 2)
		? 'too little was said'
		: undefined;
}

/** A card must not hold any word of the speaker's name. */
function leaks(shown: string, speakers: readonly Speaker[]): string | undefined {
	const words = new Set(wordsOf(shown));
	const named = speakers
		.filter((one) => one.named)
		.flatMap((one) => [one.name, ...one.aliases])
		.flatMap((name) =>
			name
				.split(/\s+/)
				.filter((word) => /^\p{Lu}/u.test(word) && word.length > 2)
				.flatMap(wordsOf)
		);
	return named.some((word) => words.has(word)) ? 'the words hold the speaker’s own name' : undefined;
}

/** Every name and alias, and the surname where nobody else of the text has it. */
export function acceptedNames(speakers: readonly Speaker[], all: readonly Speaker[]): string[] {
	const surnames = all.filter((one) => one.named).map((one) => surnameOf(one.name));
	const own = speakers.flatMap((one) => {
		const surname = surnameOf(one.name);
		const unique = surname !== undefined && surnames.filter((other) => other === surname).length === 1;
		return [one.name, ...one.aliases, ...(unique ? [surname] : [])];
	});
	return [...new Set(own)];
}
