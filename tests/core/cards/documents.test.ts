import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DraftCard } from '#core/model';
import { generate } from '#core/pipeline';
import { seeded } from '#core/random';
import { countingIds } from '../../fixtures/ids';

function deckOf(path: string, mediaType: string) {
	const text = readFileSync(path, 'utf8');
	return generate({ text, mediaType }, { newId: countingIds(), random: seeded('1'), importedAt: 0 });
}

function speakersAsked(cards: readonly DraftCard[]): Set<string> {
	return new Set(cards.flatMap((card) => (card.asks === 'speaker' ? card.accepted : [])));
}

describe('the sample', () => {
	const { cards } = deckOf('static/samples/the-five-million-dollar-model.md', 'text/markdown');

	it('asks for every speaker under the right spelling', () => {
		const asked = speakersAsked(cards);
		for (const name of [
			'Mark Zuckerberg',
			'Donald Trump',
			'Sam Altman',
			'Emad Mostaque',
			'Alexandr Wang',
			'Garry Tan',
			'Chamath Palihapitiya',
			'Yann LeCun'
		])
			expect(asked).toContain(name);
	});

	it('asks for every figure of its story', () => {
		const accepted = cards.flatMap((card) => (card.asks === 'detail' ? card.accepted : []));
		for (const figure of ['$5 million', '$500 billion', '$2.5 million', '200,000', '50 cents', '15 years'])
			expect(accepted).toContain(figure);
	});

	it('gives nobody a view that they reject', () => {
		const rejecting = cards.filter(
			(card) => card.asks === 'speaker' && /China has overtaken/.test(card.prompt)
		);
		expect(rejecting.map((card) => card.prompt)).toEqual([expect.stringMatching(/^Who rejected/)]);
	});

	it('asks what was rejected and what was asked by verbs that fit', () => {
		const prompts = cards.flatMap((card) => (card.asks === 'claim' ? [card.prompt] : []));
		expect(prompts).toContain('Which idea did Yann LeCun reject?');
		expect(prompts).toContain('What did many traders ask about companies?');
	});
});

describe('a damaged summary with misheard names', () => {
	const { reading, cards } = deckOf('tests/fixtures/documents/side-project-video/source.txt', 'text/plain');

	it('is repaired', () => {
		expect(reading.text.text).not.toContain('โ');
		expect(reading.text.text).toContain('Meta’s intention');
	});

	it('yields who-said cards for the names as they were heard', () => {
		const asked = speakersAsked(cards);
		for (const name of ['Yan Laon', 'Alexander Wang', 'Gary Tan', 'Emad', 'Mark Zuckerberg', 'Sam Altman'])
			expect(asked).toContain(name);
	});
});

describe('a speaker whose name was heard in two ways', () => {
	const text = [
		'Yann LeCun said that open models will win the race of the coming years.',
		'Yan Laon warned that large laboratories hide too much of their work.',
		'Garry Tan argued that cheap training helps every small company in the country.',
		'Emad Mostaque claimed that the price of a training run will fall by half.',
		'Alexandr Wang insisted that American firms must build faster than others.'
	].join(' ');
	const { cards } = generate(
		{ text, mediaType: 'text/plain' },
		{ newId: countingIds(), random: seeded('1'), importedAt: 0 }
	);

	it('is never a wrong option beside the other spelling', () => {
		const asked = cards.filter((card) => card.asks === 'speaker');
		expect(asked.map((card) => card.answer)).toEqual(expect.arrayContaining(['Yann LeCun', 'Yan Laon']));
		for (const { answer, distractors } of asked) {
			const options = [answer, ...distractors];
			expect(options.filter((name) => name.startsWith('Yan')).length).toBeLessThanOrEqual(1);
		}
	});
});
