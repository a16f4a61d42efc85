import { describe, expect, it } from 'vitest';
import { sortByWords, sortsIn, withoutTitle } from '#core/cards/candidates/name-sort';
import { generate } from '#core/pipeline';
import { seeded } from '#core/random';
import { countingIds } from '../../fixtures/ids';

describe('the sort of a name', () => {
	it.each([
		['Maria Keller', 'person'],
		['President Maria Keller', 'person'],
		['Home Secretary', 'role'],
		['Chinese', 'people'],
		['U.S.', 'place'],
		['Portugal', 'place'],
		['Broad Street', 'site'],
		['Middle East', 'place'],
		['Six-Day War', 'event'],
		['Bretton Woods Accord', 'law'],
		['Raven Paradox', 'idea'],
		['Harbour Song', 'work'],
		['Shah of Iran', 'person'],
		['National Water Board', 'body'],
		['HEFCW', 'acronym'],
		['Islam', 'belief'],
		['Keller’s Portraits', 'owned'],
		['Orion', 'name']
	])('%s: %s', (name, sort) => {
		expect(sortByWords(name)).toBe(sort);
	});

	it('is its bearer’s where it is a surname, and a place where things happen in it', () => {
		const text = 'In Belrose, Maria Keller met Ott. Keller lived in Belrose and Ott near Belrose.';
		const sortOf = sortsIn(text, ['Maria Keller']);
		expect([sortOf('Keller'), sortOf('Belrose'), sortOf('Ott')]).toEqual(['person', 'place', 'name']);
	});
});

describe('a title', () => {
	it.each([
		['US President Maria Keller', 'Maria Keller'],
		['Dr. Maria Keller', 'Maria Keller'],
		['Maria Keller', 'Maria Keller'],
		['Saint Maria', 'Saint Maria'],
		['Red Maria Keller', 'Red Maria Keller']
	])('is no part of a name: %s', (name, bare) => {
		expect(withoutTitle(name)).toBe(bare);
	});
});

describe('wrong options', () => {
	const text = `The chip market of the spring
Orvid is noted as less exposed to the fall of chip prices in the spring of 2021.
In the spring Talara sold more chips in the spring of 2021 than in any spring before.
That summer Nexen closed its two plants on the coast in the summer of 2021.
In the winter Quorra hired forty engineers for a plant of its own in 2021.
In the autumn Belvis lost a third of its buyers in the end of 2021.
Chinese firms bought chips of American make from a Korean warehouse in the spring.
The API of the exchange in the U.S. was closed for nine days in the spring of 2021.`;
	const { cards } = generate(
		{ text, mediaType: 'text/plain' },
		{ newId: countingIds(), random: seeded('1'), importedAt: 0 }
	);

	it('for a firm are never nations, states or initials', () => {
		const firms = cards.filter((card) => /^(?:Orvid|Talara|Nexen|Quorra|Belvis)$/.test(card.answer));
		expect(firms.length).toBeGreaterThan(0);
		for (const { distractors } of firms)
			expect(distractors.filter((one) => /^(?:Chinese|American|Korean|API|U\.S\.)$/.test(one))).toEqual([]);
		expect(firms.some(({ distractors }) => distractors.length > 0)).toBe(true);
	});
});
