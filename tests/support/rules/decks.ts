/** The decks that the rules of a card are held against: of every fixture, of the sample, and of texts made up by chance. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Card, DeckId, DraftCard } from '#core/model';
import { generate, type Generated } from '#core/pipeline';
import { ask } from '#core/questions/ask';
import { formatsOf } from '#core/questions/formats';
import type { Question } from '#core/questions/question';
import { seeded } from '#core/random';
import { newMemory } from '#core/review/scheduler';
import { countingIds } from '../../fixtures/ids';
import { madeUpDocument } from './made-up';

export interface Deck extends Generated {
	name: string;
}

export const FIXTURES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const SAMPLE = fileURLToPath(
	new URL('../../../static/samples/the-five-million-dollar-model.md', import.meta.url)
);
const MADE_UP = Number(process.env['FUZZ_RUNS'] ?? 120);

/** The source of a fixture: source.txt, or source.md. */
export function sourceOf(slug: string): { text: string; mediaType: string } {
	const markdown = `${FIXTURES}${slug}/source.md`;
	return existsSync(markdown)
		? { text: readFileSync(markdown, 'utf8'), mediaType: 'text/markdown' }
		: { text: readFileSync(`${FIXTURES}${slug}/source.txt`, 'utf8'), mediaType: 'text/plain' };
}

/** The folders of the fixtures. */
export function slugs(): string[] {
	return readdirSync(FIXTURES, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));
}

/** One document's cards, as the command line makes them. */
export function deckOf(name: string, { text, mediaType }: { text: string; mediaType: string }): Deck {
	const importedAt = Date.UTC(2024, 0, 1);
	return {
		name,
		...generate({ text, mediaType }, { newId: countingIds(), random: seeded(name), importedAt })
	};
}

/** Of every fixture and of the sample. */
export function writtenDecks(): Deck[] {
	const sample = { text: readFileSync(SAMPLE, 'utf8'), mediaType: 'text/markdown' };
	return [...slugs().map((slug) => deckOf(slug, sourceOf(slug))), deckOf('sample', sample)];
}

/** Of documents made up by chance: the same at every run. */
export function madeUpDecks(): Deck[] {
	return fc
		.sample(madeUpDocument, { numRuns: MADE_UP, seed: 7 })
		.map((text, index) => deckOf(`made up ${index}`, { text, mediaType: 'text/markdown' }));
}

/** A card as it lies in a deck, new. */
export function inDeck(draft: DraftCard): Card {
	return { ...draft, deckId: 'deck' as DeckId, createdAt: 0, suspended: false, memory: newMemory(0) };
}

/** Every question that a card is asked by, some seeds each. */
export function questionsOf(draft: DraftCard, seeds = 4): Question[] {
	const card = inDeck(draft);
	return formatsOf(draft).flatMap((format) =>
		Array.from({ length: seeds }, (_, seed) => ask(card, format, seeded(`${draft.id} ${seed}`)))
	);
}

/** A card in one line, for messages of tests. */
export function told(deck: Deck, card: DraftCard): string {
	return `${deck.name}: ${card.context ? `{${card.context}} ` : ''}${card.prompt} → ${card.answer} | ${card.distractors.join('; ')}`;
}

const MOST_TOLD = 12;

/** The first cards of the decks that break a rule, as lines. */
export function breaches(decks: readonly Deck[], holds: (card: DraftCard, deck: Deck) => boolean): string[] {
	return decks
		.flatMap((deck) => deck.cards.filter((card) => !holds(card, deck)).map((card) => told(deck, card)))
		.slice(0, MOST_TOLD);
}
