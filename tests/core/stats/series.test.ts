import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newMemory } from '#core/review/scheduler';
import { binOf, withCard } from '#core/stats/bins';
import { emptyDay } from '#core/stats/days';
import { buckets, weekOf, type Range } from '#core/stats/series';
import { spread } from '#core/stats/spread';

const TODAY = 20_780;

describe('days put together', () => {
	it('hold each day of the range once, in order, without a gap', () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.integer({ min: TODAY - 900, max: TODAY }), { maxLength: 60 }),
				fc.constantFrom<Range>('month', 'year', 'all'),
				(some, range) => {
					const records = some.sort((one, other) => one - other).map(emptyDay);
					const found = buckets(records, range, TODAY);
					expect(found.at(-1)?.to).toBe(TODAY);
					for (const [index, one] of found.entries()) {
						if (index > 0) expect(one.from).toBe((found[index - 1]?.to ?? 0) + 1);
						for (const { day } of one.days) expect(day >= one.from && day <= one.to).toBe(true);
					}
					const shown = records.filter(({ day }) => day >= (found[0]?.from ?? 0));
					expect(found.flatMap(({ days }) => days)).toEqual(shown);
					if (range === 'all') expect(shown).toEqual(records);
				}
			)
		);
	});

	it('begin weeks on Monday and months on the first', () => {
		const dates = (range: Range) =>
			buckets([emptyDay(TODAY - 400)], range, TODAY).map(({ from }) => new Date(from * 86_400_000));
		expect(new Set(dates('year').map((date) => date.getUTCDay()))).toEqual(new Set([1]));
		expect(new Set(dates('all').map((date) => date.getUTCDate()))).toEqual(new Set([1]));
		expect(dates('month')).toHaveLength(30);
		expect(weekOf(weekOf(TODAY))).toBe(weekOf(TODAY));
	});
});

it('spreads every card that was begun over one step each', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.double({ min: 0.001, max: 3000, noNaN: true }), fc.nat(400)), { maxLength: 50 }),
			(cards) => {
				let bins: Uint32Array = withCard(new Uint32Array(), binOf(newMemory(0)), 1);
				for (const [stability, ago] of cards)
					bins = withCard(
						bins,
						binOf({ ...newMemory(0), state: 'review', stability, lastDay: TODAY - ago }),
						1
					);
				const found = spread([bins], TODAY);
				const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);
				expect(sum(found.stability)).toBe(cards.length);
				expect(sum(found.chance)).toBe(cards.length);
			}
		)
	);
});
