import { expect, test } from 'vitest';
import { hintsOf } from '#core/questions/hint';
import { claimCard, detailCard, speakerCard } from '../../fixtures/cards';

test('hints tell more by degrees and never the answer', () => {
	const card = detailCard('a', { answer: '$5 million' });
	card.evidence = {
		...card.evidence,
		prefix: 'They had little. ',
		exact: 'It cost $5 million in all.',
		suffix: ' Then came more.'
	};
	expect(hintsOf(card)).toEqual([
		'It begins with “$”.',
		'It is 2 words of 2 and 7 signs.',
		'… They had little. It cost ____ in all. Then came more. …'
	]);
});

test('no part of a name is left in the sentence around it', () => {
	const card = speakerCard('a', 'it will learn', ['p'], {
		answer: 'Yann LeCun',
		accepted: ['Yann LeCun', 'LeCun']
	});
	card.evidence = { ...card.evidence, exact: 'LeCun said that it will learn.', prefix: 'Yann knew. ' };
	expect(hintsOf(card).at(-1)).toBe('… ____ knew. ____ said that it will learn. …');
});

test('a sentence in which the answer cannot be hidden is no hint, nor is one for a claim', () => {
	const card = detailCard('a', { answer: 'five' });
	card.evidence = { ...card.evidence, exact: 'It cost 5.' };
	expect(hintsOf(card)).toHaveLength(2);
	expect(hintsOf(claimCard('q', { answer: 'that it was water' }))[0]).toBe('It begins “that it …”.');
});
