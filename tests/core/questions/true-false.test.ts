import { expect, test } from 'vitest';
import { askTrueFalse, claimOf, judgeTrueFalse } from '#core/questions/true-false';
import { seeded } from '#core/random';
import { detailCard, speakerCard } from '../../fixtures/cards';

const detail = detailCard('c', {
	prompt: 'The model was trained for only ____.',
	answer: '$5 million',
	distractors: ['$50 million', '$2.5 million']
});
const view = speakerCard('v', 'open models win', ['p1'], {
	prompt: 'Who argued against the view that open models win?',
	answer: 'Sam Altman',
	distractors: ['Garry Tan']
});

test('claims are true as often as false', () => {
	let trues = 0;
	for (let seed = 0; seed < 4000; seed += 1) trues += Number(askTrueFalse(detail, seeded(`tf${seed}`)).truth);
	expect(Math.abs(trues - 2000)).toBeLessThan(130);
});

test('a false claim differs from the true one in the blank alone', () => {
	for (let seed = 0; seed < 100; seed += 1) {
		const { claim, truth } = askTrueFalse(detail, seeded(seed));
		const filling = claim.slice('The model was trained for only '.length, -1);
		expect(claim).toBe(`The model was trained for only ${filling}.`);
		expect(truth ? ['$5 million'] : ['$50 million', '$2.5 million']).toContain(filling);
	}
});

test('a claim about a view says whose it is, and never turns it round', () => {
	const claims = new Map<boolean, string>();
	for (let seed = 0; seed < 30; seed += 1) {
		const { claim, truth } = askTrueFalse(view, seeded(seed));
		claims.set(truth, claim);
	}
	expect(claims.get(true)).toBe('Sam Altman argued against the view that open models win.');
	expect(claims.get(false)).toBe('Garry Tan argued against the view that open models win.');
});

test('a claim begins with a capital and ends with a full stop, and keeps what is quoted', () => {
	const quoted = speakerCard('q', 'x', ['p1'], { prompt: 'Who asked: “Does it work?”?', answer: 'the Fed' });
	expect(claimOf(quoted, 'the Fed')).toBe('The Fed asked: “Does it work?”.');
	expect(claimOf(detailCard('c', { prompt: '____ rose.', answer: 'prices' }), 'prices')).toBe('Prices rose.');
	expect(claimOf(detailCard('c', { prompt: '____ sold.', answer: 'iPhones' }), 'iPhones')).toBe(
		'iPhones sold.'
	);
});

test('a card without a wrong answer makes only the true claim', () => {
	const alone = detailCard('c', { answer: 'so' });
	for (let seed = 0; seed < 20; seed += 1) expect(askTrueFalse(alone, seeded(seed)).truth).toBe(true);
});

test('a claim grades itself', () => {
	const question = askTrueFalse(detail, seeded(3));
	expect(judgeTrueFalse(question, question.truth)).toMatchObject({ right: true, rating: 'good' });
	expect(judgeTrueFalse(question, !question.truth)).toMatchObject({ right: false, rating: 'again' });
});

test('the article before the blank is settled for what fills it', () => {
	const filled = (answer: string) =>
		claimOf(detailCard('c', { prompt: 'It is a/an ____ plan.', answer }), answer).slice(6, -6);
	expect(
		[
			'$500 billion',
			'8-year',
			'80 million',
			'18',
			'11th',
			'180',
			'open',
			'European',
			'union',
			'unimportant',
			'hourly',
			'H100',
			'US',
			'NASA-led',
			'IBM',
			'Meta'
		].map(filled)
	).toEqual([
		'a $500 billion',
		'an 8-year',
		'an 80 million',
		'an 18',
		'an 11th',
		'a 180',
		'an open',
		'a European',
		'a union',
		'an unimportant',
		'an hourly',
		'an H100',
		'a US',
		'a NASA-led',
		'an IBM',
		'a Meta'
	]);
});
