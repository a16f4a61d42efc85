import type { DraftCard, Speaker } from '../model';
import { surnameOf } from '../statements/speakers/surname';
import { cueAndContent, plainQuestion } from './cue';
import type { Attempt, Workshop } from './workshop';
import { speakerDistractors } from './distractors/for-speaker';
import type { Passage } from './document';
import { evidenceAt } from './evidence';
import { breach } from './quality/rules';
import { alone, isSaid, readContent, type Said, type SaidPassage } from './said';
import { danglingIn, standSaid } from './standalone';
import { capitalise, contentWords, wordsOf } from './words';

const MAX_SAID = 280;

/** The "Who said …?" card of an attributed passage; none where nobody named holds the view. */
export function speakerCards(passage: Passage, shop: Workshop): Attempt {
	if (!isSaid(passage)) return { cards: [] };
	const speakers = speakersOf(passage, shop);
	if (!speakers.some((one) => one.named)) return { cards: [], reason: 'nobody named holds it' };
	const stands = standSaid(shop.source, passage);
	if (!stands.ok) return { cards: [], reason: stands.reason };
	const said = readContent(passage, stands.value.edits);
	const dangling = danglingIn(passage, said.span, stands.value.edits);
	if (dangling) return { cards: [], reason: `“${dangling}” points to something outside the sentence` };
	const led = cueAndContent(passage, said, stands.value.edits);
	const prompt = led ? `Who ${led}?` : plainQuestion(passage, said);
	if (!prompt) return { cards: [], reason: 'what was said is no whole clause' };
	const told = saidAlone(passage, said, led);
	const reason = thin(said) ?? leaks(`${prompt} ${told}`, speakers);
	if (reason) return { cards: [], reason };
	return finish(
		passage,
		shop,
		speakers.filter((one) => one.named),
		prompt,
		told
	);
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
	const people = shop.pool.byKind.get('person') ?? [];
	const context = leaks(passage.sectionTitle, speakers) ? '' : passage.sectionTitle;
	const card: DraftCard = {
		id: shop.newId('card'),
		textId: statement.textId,
		statementId: statement.id,
		sectionId: statement.sectionId,
		asks: 'speaker',
		prompt,
		answer: first.name,
		accepted: acceptedNames(speakers, shop.source.reading.speakers),
		distractors: speakerDistractors(ids, shop.source.reading.speakers, people, `${prompt} ${context}`, {
			balance: shop.balance.speakers,
			random: shop.random
		}),
		context,
		evidence: evidenceAt(shop.source.reading.text, statement.span),
		score: Math.min(0.98, 0.45 + 0.45 * statement.confidence + (statement.opinion ? 0.05 : 0)),
		speakerIds: ids,
		said
	};
	const reason = breach({ card, passage, source: shop.source });
	return reason ? { cards: [], reason } : { cards: [card] };
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
