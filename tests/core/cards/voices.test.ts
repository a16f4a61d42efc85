import { describe, expect, it } from 'vitest';
import type { DraftCard } from '#core/model';
import { generate } from '#core/pipeline';
import { seeded } from '#core/random';
import { countingIds } from '../../fixtures/ids';

function deckOf(text: string): DraftCard[] {
	return generate(
		{ text, mediaType: 'text/plain' },
		{ newId: countingIds(), random: seeded('1'), importedAt: 0 }
	).cards;
}

/** Everybody whom a card asks for or offers. */
const whoSaid = (cards: readonly DraftCard[]) =>
	cards.flatMap((card) => (card.asks === 'speaker' ? [card.answer, ...card.distractors] : []));

const OTHERS = `Maria Keller said that the old harbour wall would not last another winter.
Tom Fielding argued that the town should sell the harbour to a company.
Ruth Osborne claimed that fishing brings more money than visitors do.
Samuel Price warned that the lighthouse needs a new roof before autumn.`;

describe('who said it', () => {
	it('is never the paper that people talk to', () => {
		const cards = deckOf(`${OTHERS}
“The tower leans a little more every year,” Anna Holt told the Coast Herald on Monday.
The Coast Herald observed that the harbour master keeps a telescope of brass.`);
		expect(whoSaid(cards)).not.toContain('Coast Herald');
		expect(whoSaid(cards)).toContain('Anna Holt');
	});

	it('is a body that announces something, though people talk to it', () => {
		const cards = deckOf(`${OTHERS}
Anna Holt told the Harbour Board on Monday to mend the tower.
The Harbour Board announced that the tower would be closed for nine weeks.`);
		expect(whoSaid(cards)).toContain('Harbour Board');
	});

	it('is nobody whose name is nearly that of somebody else', () => {
		const cards = deckOf(`${OTHERS}
Keler added that the stones of the wall were brought from Norway by ship.`);
		expect(whoSaid(cards)).not.toContain('Keler');
		const claims = cards.filter(({ asks }) => asks === 'claim');
		expect(claims.filter(({ prompt }) => prompt.includes('Keler'))).toEqual([]);
	});

	it('is no nation cut off from its government', () => {
		const cards = deckOf(`${OTHERS}
The Danish and Swedish governments declared that the strait would stay open to all ships.`);
		expect(whoSaid(cards)).not.toContain('Danish');
	});
});

describe('what somebody spoke about', () => {
	const about = (text: string) =>
		deckOf(text).flatMap(({ asks, prompt }) =>
			asks === 'claim' ? [/ about (.*)\?$/.exec(prompt)?.[1]] : []
		);

	it.each([
		['many causes would wear down the old harbour wall in the end', 'many causes'],
		['the way of mending old walls is known to nobody in the town', 'the way'],
		['in the last week of May the waves broke over the old harbour wall', 'the last week of May'],
		['a lantern would have saved the fishing boats of the whole town', 'a lantern']
	])('is no word that says nothing: %s', (what, topic) => {
		expect(about(`${OTHERS}\nAnna Holt said that ${what}.`)).not.toContain(topic);
	});

	it.each([
		['harbour walls of granite outlive the towns that build them', 'harbour walls'],
		['in the last week of May, Norwegian granite reached the harbour by ship', 'Norwegian granite'],
		['Norway would sell no more granite to the towns of the coast', 'Norway']
	])('is the subject: %s', (what, topic) => {
		expect(about(`${OTHERS}\nAnna Holt said that ${what}.`).join('\n')).toContain(topic);
	});
});

describe('the paper that tells it', () => {
	it('is no answer, and how it came to its text is no fact', () => {
		const cards = deckOf(`${OTHERS}
Coast News spoke with Anna Holt, the mayor of Marlow, about the old tower of 1790.
The tower is the landmark that Coast News photographed from the northern pier in 1998.`);
		expect(cards.map(({ answer }) => answer)).not.toContain('Coast News');
		expect(cards.filter(({ prompt }) => prompt.includes('spoke with'))).toEqual([]);
	});
});

describe('what ties a statement to the one before', () => {
	it('is left out of the question', () => {
		const cards = deckOf(`${OTHERS}
Anna Holt said that for example, the tower of Marlow lost nine of its stones in the storm.`);
		const prompts = cards.flatMap(({ asks, prompt }) => (asks === 'speaker' ? [prompt] : [])).join('\n');
		expect(prompts).toContain('Who said that the tower of Marlow lost nine of its stones');
		expect(prompts).not.toContain('for example');
	});
});
