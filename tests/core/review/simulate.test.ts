import { describe, expect, test } from 'vitest';
import { LEARNERS } from '../../simulate/learner';
import { MIXES, RECALL } from '../../simulate/mixes';
import { NAIVE, WEIGHED, year } from '../../simulate/year';

/** A short form of `npm run simulate`: fewer cards, one seed. */
const study = { cards: 250, seed: 'test' };

describe.each(LEARNERS)('a year of a learner with $name', (learner) => {
	const free = year({ ...study, learner, policy: WEIGHED, mix: RECALL });

	test.each(MIXES)('in $name: recall stays within two points of free recall', (mix) => {
		const got = year({ ...study, learner, policy: WEIGHED, mix });
		expect(Math.abs(got.recall - free.recall)).toBeLessThan(0.02);
		expect(got.reviews / free.reviews).toBeLessThan(1.05);
	});

	test('true or false taken at its word loses recall', () => {
		const mix = { ...RECALL, formats: ['true-false'] as const };
		const got = year({ ...study, learner, policy: NAIVE, mix });
		expect(got.recall).toBeLessThan(free.recall - 0.03);
	});
});

test('where the scheduler has a choice, recall is what was desired', () => {
	for (const mix of [RECALL, ...MIXES])
		for (const desiredRetention of [0.8, 0.9]) {
			const [learner] = LEARNERS;
			const got = year({ ...study, learner: learner!, policy: WEIGHED, mix, desiredRetention });
			expect(Math.abs(got.settled - desiredRetention)).toBeLessThan(0.02);
		}
});
