import { expect, test } from 'vitest';
import { aroundBlank, markAnswer, spoken } from '#ui/session/marked';
import { detailCard, speakerCard } from '../fixtures/cards';

const line = 'It cost $5 million, not $50 million.';
const evidence = {
	...detailCard('a', { answer: 'x' }).evidence,
	exact: line,
	span: { start: 100, end: 136 }
};

test('the answer is marked at its own place, not at its first likeness', () => {
	const card = { ...detailCard('a', { answer: 'million' }), evidence };
	const at = line.lastIndexOf('million');
	const marked = markAnswer({ ...card, asks: 'detail', answerSpan: { start: 100 + at, end: 107 + at } });
	expect(marked).toEqual({ before: 'It cost $5 million, not $50 ', mark: 'million', after: '.' });
});

test('a speaker is found by any accepted spelling; a missing one marks nothing', () => {
	const said = { ...evidence, exact: 'Emad reckons it is cheap.' };
	const card = speakerCard('s', 'it is cheap', ['p1'], {
		answer: 'Emad Mostaque',
		accepted: ['Emad Mostaque', 'Emad']
	});
	expect(markAnswer({ ...card, evidence: said }).mark).toBe('Emad');
	expect(markAnswer({ ...card, evidence })).toEqual({ before: line, mark: '', after: '' });
});

test('a blank has two sides, and a name when read aloud', () => {
	expect(aroundBlank('It cost ____.')).toEqual(['It cost ', '.']);
	expect(aroundBlank('Who said it?')).toBeUndefined();
	expect(spoken('It cost ____.')).toBe('It cost blank.');
});
