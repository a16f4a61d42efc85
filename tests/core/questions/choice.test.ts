import { expect, test } from 'vitest';
import { ask } from '#core/questions/ask';
import { canonical } from '#core/questions/canonical';
import { askChoice, judgeChoice } from '#core/questions/choice';
import { formatsOf } from '#core/questions/formats';
import { seeded } from '#core/random';
import { claimCard, detailCard, speakerCard } from '../../fixtures/cards';

const money = detailCard('money', {
	answer: '$5 million',
	accepted: ['$5 million', '5 million dollars'],
	distractors: ['$50 million', '5m USD', '$2.5 million', '$50m', '$500 million', ' ', '$10 million']
});

test('a choice has four options, never two that read the same, and the answer once', () => {
	for (let seed = 0; seed < 200; seed += 1) {
		const { options, key } = askChoice(money, seeded(seed));
		expect(options).toHaveLength(4);
		expect(new Set(options.map(canonical)).size).toBe(4);
		expect(options[key]).toBe('$5 million');
		expect(options).not.toContain('5m USD');
	}
});

test('the answer stands at each place equally often', () => {
	const counts = [0, 0, 0, 0];
	for (let seed = 0; seed < 4000; seed += 1) {
		const { key } = askChoice(money, seeded(`place${seed}`));
		counts[key] = (counts[key] ?? 0) + 1;
	}
	for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(110);
});

test('every wrong answer of a card is offered some time', () => {
	const offered = new Set<string>();
	for (let seed = 0; seed < 100; seed += 1)
		for (const option of askChoice(money, seeded(seed)).options) offered.add(canonical(option));
	expect(offered.size).toBe(5);
});

test('a choice grades itself', () => {
	const question = askChoice(money, seeded(1));
	expect(judgeChoice(question, question.key)).toEqual({
		right: true,
		rating: 'good',
		expected: '$5 million'
	});
	expect(judgeChoice(question, (question.key + 1) % 4)).toMatchObject({ right: false, rating: 'again' });
});

test('the formats of a card follow from what it asks and from its wrong answers', () => {
	expect(formatsOf(money)).toEqual(['recall', 'typed', 'choice', 'true-false']);
	expect(formatsOf(detailCard('c', { answer: 'x', distractors: ['y', 'Y', 'y.', 'X'] }))).toEqual([
		'recall',
		'typed',
		'true-false'
	]);
	expect(formatsOf(detailCard('c', { answer: 'x' }))).toEqual(['recall', 'typed']);
	expect(formatsOf(claimCard('c', { answer: 'x', distractors: ['a', 'b', 'c'] }))).toEqual(['recall']);
	expect(formatsOf(speakerCard('c', 'so', ['p1'], { answer: 'A B', distractors: ['C', 'D', 'E'] }))).toEqual([
		'recall',
		'typed',
		'choice',
		'true-false',
		'match'
	]);
});

test('a format that a card does not have is asked as recall', () => {
	expect(ask(claimCard('c', { answer: 'x' }), 'choice', seeded(1)).format).toBe('recall');
	expect(ask(detailCard('c', { answer: 'x' }), 'true-false', seeded(1)).format).toBe('recall');
	expect(ask(money, 'match', seeded(1)).format).toBe('recall');
	for (const format of ['recall', 'typed', 'choice', 'true-false'] as const)
		expect(ask(money, format, seeded(1)).format).toBe(format);
});

test('a name that the answer was taken for before is always among the options', () => {
	const card = detailCard('c1', { answer: 'Ada', distractors: ['Bo', 'Cy', 'Di', 'Eve', 'Flo', 'Gil'] });
	const places = Array.from({ length: 40 }, (_, seed) => {
		const { options } = askChoice(card, seeded(seed), (_card, text) => (text === 'Flo' ? 1 : 0));
		return options.indexOf('Flo');
	});
	expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
});
