import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card, Speaker } from '#core/model';
import { matchRounds } from '#core/questions/match';
import { seeded } from '#core/random';
import { detailCard, speaker, speakerCard } from '../../fixtures/cards';

const people = ['Ada', 'Bo', 'Cy', 'Di', 'Eve', 'Flo', 'Gil', 'Hal'].map((name, index) =>
	speaker(`p${index}`, name)
);
const views = (holders: readonly number[]): Card[] =>
	holders.map((holder, index) =>
		speakerCard(`c${index}`, `thought${index} about${index}`, [`p${holder}`], { answer: `p${holder}` })
	);
const deck = fc.record({
	holders: fc.array(fc.nat(7), { maxLength: 40 }),
	seed: fc.nat(),
	perRound: fc.integer({ min: 2, max: 8 })
});

test('every speaker card is asked once, in rounds that are not too long and of like length', () => {
	fc.assert(
		fc.property(deck, ({ holders, seed, perRound }) => {
			const cards = views(holders);
			const rounds = matchRounds(cards, people, seeded(seed), perRound);
			const asked = rounds.flatMap(({ items }) => items.map(({ card }) => card.id));
			expect(asked.toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
			const lengths = rounds.map(({ items }) => items.length);
			expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(perRound);
			if (rounds.length > 0) expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
		})
	);
});

test('whoever is right is on the table, once, and is never there alone', () => {
	fc.assert(
		fc.property(deck, ({ holders, seed, perRound }) => {
			for (const { items, speakers } of matchRounds(views(holders), people, seeded(seed), perRound)) {
				const ids = speakers.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.length).toBeGreaterThanOrEqual(3);
				for (const { rightIds } of items) {
					expect(rightIds.length).toBeGreaterThan(0);
					for (const id of rightIds) expect(ids).toContain(id);
				}
			}
		})
	);
});

test('one speaker with many statements is spread over the rounds', () => {
	const rounds = matchRounds(views([0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6]), people, seeded(2), 6);
	const ofAda = rounds.map(
		({ items }) => items.filter(({ rightIds }) => rightIds.includes(people[0]!.id)).length
	);
	expect(ofAda).toEqual([3, 3]);
});

test('a deck with fewer than two named speakers has no round', () => {
	const cards = views([0, 0, 0]);
	expect(matchRounds(cards, people.slice(0, 1), seeded(1))).toEqual([]);
	expect(matchRounds(cards, [people[0]!, speaker('p1', 'some experts', [], false)], seeded(1))).toEqual([]);
	expect(matchRounds([], people, seeded(1))).toEqual([]);
});

describe('left out is', () => {
	const kept = (card: Card) =>
		matchRounds([...views([0, 1]), card], people, seeded(1))[0]?.items.length === 3;

	test('what is suspended, not about a speaker, or said by nobody with a name', () => {
		expect(kept(speakerCard('x', 'more', ['p2'], { answer: 'Cy' }))).toBe(true);
		expect(kept(speakerCard('x', 'more', ['p2'], { answer: 'Cy', suspended: true }))).toBe(false);
		expect(kept(speakerCard('x', 'more', ['gone'], { answer: 'Cy' }))).toBe(false);
		expect(kept(speakerCard('x', ' ', ['p2'], { answer: 'Cy' }))).toBe(false);
		expect(kept(detailCard('x', { answer: 'Cy' }))).toBe(false);
	});
});

describe('who is right is never in doubt', () => {
	const rightOf = (cards: Card[], speakers: Speaker[] = people) =>
		Object.fromEntries(
			matchRounds(cards, speakers, seeded(5)).flatMap(({ items }) =>
				items.map(({ card, rightIds }) => [card.id, rightIds])
			)
		);

	test('two who said the same in nearly the same words are both right for both', () => {
		const right = rightOf([
			speakerCard('a', 'Open models will win the market in the end', ['p0'], { answer: 'Ada' }),
			speakerCard('b', 'open models will win the market at the end.', ['p1'], { answer: 'Bo' }),
			speakerCard('c', 'Closed labs spend far too much on chips', ['p2'], { answer: 'Cy' })
		]);
		expect(right).toEqual({ a: ['p0', 'p1'], b: ['p1', 'p0'], c: ['p2'] });
	});

	test('a "not" or another number makes it another view', () => {
		expect(
			rightOf([
				speakerCard('a', 'open models will win the market in the end', ['p0'], { answer: 'Ada' }),
				speakerCard('b', 'open models will not win the market in the end', ['p1'], { answer: 'Bo' }),
				speakerCard('c', 'the whole plan costs five hundred billion dollars to build', ['p2'], {
					answer: 'Cy'
				}),
				speakerCard('d', 'the whole plan costs one hundred billion dollars to build', ['p3'], {
					answer: 'Di'
				})
			])
		).toEqual({ a: ['p0'], b: ['p1'], c: ['p2'], d: ['p3'] });
	});

	test('of a statement by two, both are right', () => {
		expect(
			rightOf([
				speakerCard('a', 'Stargate starts now', ['p0', 'p1'], { answer: 'Ada' }),
				speakerCard('b', 'chips are scarce', ['p2'], { answer: 'Cy' })
			])
		).toEqual({ a: ['p0', 'p1'], b: ['p2'] });
	});
});

test('speakers who were mixed up meet in one round', () => {
	const mixed = (one: string, other: string) => (['p1 p6', 'p6 p1'].includes(`${one} ${other}`) ? 1 : 0);
	const cards = views([0, 0, 1, 2, 3, 4, 5, 6]);
	for (let seed = 0; seed < 20; seed += 1)
		for (const { speakers } of matchRounds(cards, people, seeded(seed), 4, mixed)) {
			const ids = speakers.map(({ id }): string => id);
			expect(ids.includes('p1')).toBe(ids.includes('p6'));
		}
	const [round] = matchRounds(views([1, 0, 2]), people, seeded(3), 4, mixed);
	expect(round?.speakers.map(({ id }): string => id)).toContain('p6');
});
