import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/settings';
import type { Card } from '#core/model';
import { pickEvenly, pickFormat } from '#state/pick-format';
import { claimCard, detailCard } from '../fixtures/cards';

const wrong = ['$4 million', '$9 million', '$12 million'];
const many = (content: Parameters<typeof detailCard>[1], known: boolean): Card[] =>
	Array.from({ length: 70 }, (_, index) => {
		const card = detailCard(`c${index}`, content);
		return known ? { ...card, memory: { ...card.memory, state: 'review', reps: 4 } } : card;
	});
const clock = { now: 0, zone: () => 0 };
const formats = (cards: Card[], wanted = DEFAULT_SETTINGS.formats) =>
	cards.map((card) => pickFormat(card, wanted, clock));
const share = (all: string[], format: string) => all.filter((one) => one === format).length / all.length;

test('a new card is recognised, a known short one typed, and now and then a claim is judged', () => {
	const fresh = formats(many({ answer: '$5 million', distractors: wrong }, false));
	expect(share(fresh, 'choice')).toBeGreaterThan(0.7);
	expect(share(fresh, 'true-false')).toBeGreaterThan(0.04);
	const known = formats(many({ answer: '$5 million', distractors: wrong }, true));
	expect(share(known, 'typed')).toBeGreaterThan(0.7);
	expect(share(known, 'choice')).toBe(0);
});

test('a long answer is recalled, and so is a card without wrong answers', () => {
	const long = 'the price of a barrel had nothing to do with it';
	expect(share(formats(many({ answer: long }, true)), 'recall')).toBe(1);
	expect(share(formats(many({ answer: '$5 million' }, false)), 'recall')).toBe(1);
	expect(pickFormat(claimCard('q', { answer: long }), DEFAULT_SETTINGS.formats, clock)).toBe('recall');
});

test('recall only is recall only, and what is not wanted is not asked', () => {
	const cards = many({ answer: '$5 million', distractors: wrong }, false);
	expect(share(formats(cards, ['recall']), 'recall')).toBe(1);
	expect(share(formats(cards, ['typed']), 'typed')).toBe(1);
});

test('a quiz asks each format as often as the others', () => {
	const cards = many({ answer: '$5 million', distractors: wrong }, false);
	const all = cards.map((card) => pickEvenly(card, ['choice', 'true-false', 'typed']));
	for (const format of ['choice', 'true-false', 'typed']) expect(share(all, format)).toBeGreaterThan(0.2);
});

test('a card that may be forgotten is not asked where luck could answer', () => {
	const [card] = many({ answer: '$5 million', distractors: wrong }, true);
	const faded = {
		...card!,
		memory: { ...card!.memory, stability: 5, difficulty: 5, lastReview: 0, lastDay: 0 }
	};
	const on = (day: number) =>
		pickFormat(faded, ['choice', 'true-false'], { now: day * 86_400_000, zone: () => 0 });
	expect(on(1)).not.toBe('recall');
	expect(on(60)).toBe('recall');
});
