import { describe, expect, it } from 'vitest';
import { makeCards } from '#core/cards/make';
import type { DraftCard } from '#core/model';
import { seeded } from '#core/random';
import { countingIds } from '../../fixtures/ids';
import { readingOf, type Line } from '../../fixtures/reading';

function cardsOf(lines: (string | Line)[]): DraftCard[] {
	const { reading, sentences } = readingOf(lines);
	return makeCards(reading, sentences, countingIds(), seeded('1')).cards;
}

/** What somebody says in their own words, with the verb that says so. */
function quoted(who: string, what: string): Line {
	return { text: `“${what}”, ${who} said.`, says: { who, cue: 'said', what: `“${what}”`, direct: true } };
}

function told(who: string, what: string): Line {
	return { text: `${who} wrote that ${what}.`, says: { who, cue: 'wrote', what } };
}

const shown = (cards: readonly DraftCard[]) =>
	cards.map((card) => `${card.context} ${card.prompt}`).join('\n');

describe('a pronoun for a person', () => {
	const born = 'He was sent to Marlow in 1801 and stayed there for four years.';

	it('is the person whom the sentence before is about', () => {
		const cards = cardsOf([
			told('Ada Brook', 'the mill was built in 1790'),
			'She sold the mill to a cousin in 1801.'
		]);
		expect(cards.map(({ prompt }) => prompt)).toContain('Ada Brook sold the mill to a cousin in ____.');
	});

	it('is nobody whom the sentence before only mentions', () => {
		const cards = cardsOf([
			told('Peter Lindgren', 'the mill was built in 1790'),
			'The young Tamsin entered the school of Peter Lindgren in 1799.',
			born
		]);
		expect(shown(cards)).not.toMatch(/Peter Lindgren was sent/);
	});

	it('is nobody of the other gender', () => {
		const cards = cardsOf([told('Ada Brook', 'the mill was built in 1790'), born]);
		expect(shown(cards)).not.toMatch(/Ada Brook was sent/);
	});

	it('is named once, and understood after that', () => {
		const cards = cardsOf([
			told('Ada Brook', 'the mill was built in 1790'),
			'After her illness she taught drawing at Marlow for 14 years.'
		]);
		expect(shown(cards)).toContain('After Ada Brook’s illness she taught drawing');
	});
});

describe('a word that points out of a quotation makes no card who said it', () => {
	it.each([
		'In real life it was the finest bridge of the whole northern coast',
		'They were the first bridges of iron on the whole northern coast',
		'Together with the toll, that’s a burden on every farm of the northern coast',
		'It was allocated as part of the grant, and so the council says how it is spent',
		'It is probably easier to do with money for bridges than with money for boats',
		'I attend that group in every question of bridges and of northern roads',
		'The builders of such bridges knew little of the northern storms'
	])('%s', (what) => {
		const cards = cardsOf([
			quoted('Ada Brook', what),
			told('Peter Lindgren', 'iron bridges last for a century')
		]);
		expect(cards.filter((card) => card.asks !== 'detail' && card.evidence.exact.includes(what))).toEqual([]);
	});
});

describe('a word that is understood inside a quotation leaves the card', () => {
	it.each([
		'The iron bridge failed because it was built without a single stay',
		'It is plain that the iron bridge was built without a single stay',
		'Such storms as we had in March would break the strongest iron bridge',
		'The fact that builders knew little of storms cost the town its bridge',
		'The council knew that storms were rising before they built the iron bridge'
	])('%s', (what) => {
		const cards = cardsOf([
			quoted('Ada Brook', what),
			told('Peter Lindgren', 'iron bridges last for a century')
		]);
		expect(cards.some((card) => card.asks === 'speaker' && card.prompt.includes(what))).toBe(true);
	});
});
