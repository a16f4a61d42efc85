import { expect, test } from 'vitest';
import type { Card, SpeakerId } from '#core/model';
import { choices, filterCards, NO_FILTER } from '#state/card-filter';
import { sideProjectDeck } from '../support/side-project';

const NOW = 1_800_000_000_000;
const { cards, reading, deck } = sideProjectDeck('d', 'Deck', NOW);
const first = cards[0]!;
const known: Card = { ...first, memory: { ...first.memory, state: 'review', due: NOW - 1 } };

test('finds words whatever their case and accents, all of them in one card', () => {
	const found = filterCards(cards, { ...NO_FILTER, words: 'GARRY wakeup' }, NOW);
	expect(found).toHaveLength(0);
	expect(filterCards(cards, { ...NO_FILTER, words: 'gárry TAN' }, NOW).map((card) => card.answer)).toEqual([
		'Garry Tan'
	]);
});

test('shows a suspended card only among the suspended', () => {
	const suspended = { ...known, suspended: true };
	expect(filterCards([suspended], { ...NO_FILTER, state: 'review' }, NOW)).toEqual([]);
	expect(filterCards([suspended], { ...NO_FILTER, state: 'due' }, NOW)).toEqual([]);
	expect(filterCards([suspended], { ...NO_FILTER, state: 'suspended' }, NOW)).toHaveLength(1);
});

test('counts a card as due from its minute on, and a new card never', () => {
	expect(filterCards([known, cards[1]!], { ...NO_FILTER, state: 'due' }, NOW)).toEqual([known]);
	expect(filterCards([known], { ...NO_FILTER, state: 'due' }, NOW - 2)).toEqual([]);
});

test('keeps the order of the document', () => {
	const shown = filterCards(cards.toReversed(), NO_FILTER, NOW);
	const starts = shown.map((card) => card.evidence.span.start);
	expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('offers only speakers that a card has, and finds the cards of one', () => {
	const offered = choices(cards, [reading]);
	expect(offered.speakers.map((speaker) => speaker.name)).not.toContain('Emad Mostaque');
	const found = filterCards(cards, { ...NO_FILTER, speaker: 'dp4' as SpeakerId }, NOW);
	expect(found.map((card) => card.answer)).toEqual(['Yann LeCun']);
	expect(deck.name).toBe('Deck');
});
