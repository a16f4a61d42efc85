import { expect, test } from 'vitest';
import type { Card, Reading, SectionId } from '#core/model';
import { loadQuiz, QuizSetup, rememberQuiz } from '#state/quiz.svelte';
import { detailCard } from '../fixtures/cards';
import { memoryRepository } from '../support/memory-repository';
import { sideProject } from '../support/side-project';

const inSection = (card: Card, id: string): Card => ({ ...card, sectionId: id as SectionId });
const { reading } = sideProject('q', detailCard('x', { answer: 'x' }).deckId, 0);
const sections = ['h1', 'h2'].map((id) => ({
	id: id as SectionId,
	title: id,
	level: 1,
	span: { start: 0, end: 1 }
}));
const readings: Reading[] = [{ ...reading, text: { ...reading.text, sections } }];
const cards = [
	inSection(detailCard('a', { answer: 'one', distractors: ['two', 'three', 'four'] }), 'h1'),
	inSection(detailCard('b', { answer: 'two' }), 'h1'),
	inSection(detailCard('c', { answer: 'three' }), 'h2'),
	{ ...inSection(detailCard('d', { answer: 'four' }), 'h2'), suspended: true }
];

test('the formats count the cards that can be asked so; suspended cards are left out', () => {
	expect(new QuizSetup(cards, readings).possible).toEqual({
		choice: 1,
		'true-false': 1,
		typed: 3,
		recall: 3
	});
});

test('sections and formats narrow what is drawn', () => {
	const setup = new QuizSetup(cards, readings);
	expect(setup.sections.map(({ section, cards: count }) => [section.id, count])).toEqual([
		['h1', 2],
		['h2', 1]
	]);
	setup.toggleSection('h1' as SectionId);
	expect(setup.draw(1).map((card) => card.id)).toEqual(['c']);
	setup.toggleSection('h1' as SectionId);
	setup.toggleFormat('typed');
	expect(setup.draw(1).map((card) => card.id)).toEqual(['a']);
});

test('the last format stays', () => {
	const setup = new QuizSetup(cards, readings);
	for (const format of ['choice', 'true-false', 'typed'] as const) setup.toggleFormat(format);
	expect(setup.formats).toEqual(['typed']);
});

test('the choice is remembered', () => {
	const setup = new QuizSetup(cards, readings);
	setup.count = 2;
	setup.toggleSection('h2' as SectionId);
	const again = new QuizSetup(cards, readings, setup.remembered());
	expect([again.count, again.questions, [...again.without]]).toEqual([2, 2, ['h2']]);
});

test('a choice is remembered for the next time; one that is damaged is not', async () => {
	const repository = memoryRepository();
	const deck = detailCard('x', { answer: 'x' }).deckId;
	const setup = new QuizSetup(cards, readings);
	setup.count = 3;
	await rememberQuiz(repository, deck, setup);
	expect((await loadQuiz(repository, deck)).count).toBe(3);
	const note = { count: 3, formats: ['typed'], without: [] };
	for (const damaged of [
		7,
		null,
		{ ...note, count: 'x' },
		{ ...note, formats: 0 },
		{ ...note, without: {} }
	]) {
		await repository.saveNote(`quiz:${deck}`, damaged);
		expect((await loadQuiz(repository, deck)).count).toBe(10);
	}
});
