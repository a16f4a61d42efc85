import fc from 'fast-check';
import { expect, test } from 'vitest';
import { below, pick, seeded, shuffle } from '#core/random';

test('a seed gives the same numbers each time, and another seed others', () => {
	const [one, same, other] = [seeded('a'), seeded('a'), seeded('b')];
	const first = Array.from({ length: 50 }, one);
	expect(Array.from({ length: 50 }, same)).toEqual(first);
	expect(Array.from({ length: 50 }, other)).not.toEqual(first);
	expect(seeded(1)()).toBe(seeded('1')());
});

test('the numbers of a seed stay what they are from one release to the next', () => {
	expect(Array.from({ length: 3 }, seeded('verso'))).toMatchInlineSnapshot(`
		[
		  0.894887313246727,
		  0.5896421696525067,
		  0.1623617794830352,
		]
	`);
});

test('numbers lie in [0, 1) and fill it evenly, even over seeds that are alike', () => {
	const bins = Array.from({ length: 10 }, () => 0);
	for (let seed = 0; seed < 20_000; seed += 1) {
		const value = seeded(`card${seed}`)();
		expect(value).toBeGreaterThanOrEqual(0);
		expect(value).toBeLessThan(1);
		bins[Math.floor(value * 10)] = (bins[Math.floor(value * 10)] ?? 0) + 1;
	}
	// Chi-squared with nine degrees of freedom: above 27.9 in one of a thousand.
	expect(bins.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(27.9);
});

test('a shuffle keeps every item, and puts each in each place equally often', () => {
	fc.assert(
		fc.property(fc.array(fc.nat()), fc.nat(), (items, seed) => {
			expect(shuffle(items, seeded(seed)).toSorted()).toEqual(items.toSorted());
		})
	);
	const random = seeded('places');
	const counts = [0, 0, 0, 0];
	for (let turn = 0; turn < 8000; turn += 1) {
		const place = shuffle(['a', 'b', 'c', 'd'], random).indexOf('a');
		counts[place] = (counts[place] ?? 0) + 1;
	}
	for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(160);
});

test('of nothing nothing is picked, and a bound is never reached', () => {
	expect(pick([], seeded(1))).toBeUndefined();
	expect(pick(['only'], seeded(1))).toBe('only');
	expect(below(3, () => 0.999999999999)).toBe(2);
});
