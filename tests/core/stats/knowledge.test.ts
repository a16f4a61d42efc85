import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card, Memory, SectionId, SpeakerId, TextId } from '#core/model';
import { newMemory, retrievability } from '#core/review/scheduler';
import { beginOfDay } from '#core/review/study-day';
import { binOf, stabilityOf, together } from '#core/stats/bins';
import { knownOn } from '#core/stats/known';
import { emptyKnowledge, tallyKnowledge } from '#core/stats/knowledge';
import { speakerCard } from '../../fixtures/cards';

const utc = () => 0;
const TODAY = 20_000;
const NOW = beginOfDay(TODAY, utc) + 1000;

const anyMemory: fc.Arbitrary<Memory> = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(newMemory(0)) },
	{
		weight: 6,
		arbitrary: fc
			.tuple(
				fc.double({ min: -2, max: 3.3, noNaN: true }),
				fc.double({ min: 1, max: 10, noNaN: true }),
				fc.double({ min: 0, max: 2.5, noNaN: true })
			)
			.map(([power, difficulty, late]): Memory => {
				const stability = 10 ** power;
				const lastDay = TODAY - Math.round(stability * late);
				return { ...newMemory(0), state: 'review', stability, difficulty, lastDay, lastReview: 1, reps: 3 };
			})
	}
);
const anyCard: fc.Arbitrary<Card> = fc
	.tuple(anyMemory, fc.nat(2), fc.array(fc.constantFrom('p1', 'p2'), { maxLength: 3 }), fc.boolean())
	.map(([memory, section, speakers, suspended]) => ({
		...speakerCard('c', 'so', speakers, { answer: 'x', memory, suspended }),
		sectionId: `h${section}` as SectionId
	}));
const counted = (cards: readonly Card[]) => {
	const knowledge = emptyKnowledge('x' as TextId);
	for (const card of cards) tallyKnowledge(knowledge, card, 1);
	return knowledge;
};
const cardsIn = (groups: Iterable<Uint32Array>) =>
	[...together(groups).values()].reduce((sum, cards) => sum + cards, 0);

describe('what is known, in bins', () => {
	it('is within a point of what the cards themselves say, on any day to come', () => {
		fc.assert(
			fc.property(fc.array(anyCard, { minLength: 1, maxLength: 60 }), fc.nat(400), (cards, ahead) => {
				const active = cards.filter((card) => !card.suspended);
				const at = NOW + ahead * 86_400_000;
				const exact = active.reduce((sum, { memory }) => sum + retrievability(memory, at, utc), 0);
				const found = knownOn(counted(cards).sections.values(), TODAY + ahead);
				expect(found.cards).toBe(active.length);
				expect(found.begun).toBe(active.filter(({ memory }) => memory.state !== 'new').length);
				expect(Math.abs(found.recalled - exact)).toBeLessThanOrEqual(0.01 * active.length);
			})
		);
	});

	it('has every card in one section, and once with each speaker', () => {
		fc.assert(
			fc.property(fc.array(anyCard, { maxLength: 60 }), (cards) => {
				const { sections, speakers, difficulties } = counted(cards);
				const active = cards.filter((card) => !card.suspended);
				expect(cardsIn(sections.values())).toBe(active.length);
				for (const id of ['p1', 'p2'])
					expect(cardsIn([speakers.get(id as SpeakerId) ?? new Uint32Array()])).toBe(
						active.filter((card) => card.asks === 'speaker' && card.speakerIds.some((one) => one === id))
							.length
					);
				const begun = active.filter(({ memory }) => memory.state !== 'new').length;
				expect(difficulties.reduce((sum, count) => sum + count, 0)).toBe(begun);
			})
		);
	});

	it('is empty again when every card that was counted in was counted out, in any order', () => {
		fc.assert(
			fc.property(fc.array(anyCard, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (cards, order) => {
				const knowledge = counted(cards);
				for (const left = [...cards]; left.length > 0;) {
					const [card] = left.splice((order.next().value ?? 0) % left.length, 1);
					if (card) tallyKnowledge(knowledge, card, -1);
				}
				expect(knowledge).toEqual(emptyKnowledge('x' as TextId));
			})
		);
	});

	it('keeps a stability to within seven parts of a hundred', () => {
		fc.assert(
			fc.property(fc.double({ min: -3, max: 4.5, noNaN: true }), (power) => {
				const stability = 10 ** power;
				const kept = stabilityOf(binOf({ ...newMemory(0), state: 'review', stability, lastDay: TODAY }));
				expect(Math.abs(kept / stability - 1)).toBeLessThan(0.07);
			})
		);
	});
});
