import { describe, expect, it } from 'vitest';
import { makeCards } from '#core/cards/make';
import { BLANK, type DraftCard } from '#core/model';
import { seeded } from '#core/random';
import { countingIds } from '../../fixtures/ids';
import { readingOf, type Line } from '../../fixtures/reading';

function cardsOf(lines: (string | Line)[], section = ''): DraftCard[] {
	const { reading, sentences } = readingOf(lines, { section });
	return makeCards(reading, sentences, countingIds(), seeded('1')).cards;
}

function asking(cards: DraftCard[], answer: string): DraftCard | undefined {
	return cards.find((card) => card.answer === answer);
}

describe('detail cards', () => {
	it('ask for a sum of money with other sums in the same unit', () => {
		const card = asking(
			cardsOf(['Orion Labs trained the network for only $5 million in one winter.']),
			'$5 million'
		);
		expect(card?.prompt).toBe('Orion Labs trained the network for only ____ in one winter.');
		expect(card?.distractors.length).toBeGreaterThanOrEqual(3);
		for (const wrong of card?.distractors ?? []) expect(wrong).toMatch(/^\$\d+ million$/);
	});

	it('ask for a counted thing, and take the bare number as well', () => {
		const card = asking(
			cardsOf(['John Snow mapped 578 deaths as short black bars on a street plan.']),
			'578 deaths'
		);
		expect(card?.accepted).toContain('578');
	});

	it('ask for a year with years on the right side of the others in the sentence', () => {
		const card = asking(
			cardsOf(['The tower of Belrose was begun in 1873 and finished in 1889 by Anna Holt.']),
			'1889'
		);
		for (const wrong of card?.distractors ?? []) expect(Number(wrong)).toBeGreaterThan(1873);
	});

	it('ask for a term where the sentence defines it', () => {
		const cards = cardsOf([
			'Cheaper engines led to more coal being burned, an effect known as the Jevons paradox.'
		]);
		expect(asking(cards, 'Jevons paradox')?.prompt).toContain('known as the ____.');
	});

	it('hold one blank, and their answer stands in the evidence', () => {
		const cards = cardsOf([
			'The brewery on Broad Street lost none of its 70 workers in the outbreak of 1854.',
			'Farr changed his mind in 1866 because of the spread from the Old Ford reservoir.'
		]).filter((card) => card.asks === 'detail');
		expect(cards.length).toBeGreaterThan(2);
		for (const card of cards) {
			expect(card.prompt.split(BLANK)).toHaveLength(2);
			expect(card.evidence.exact).toContain(card.answer);
		}
	});

	it('say whose model it is when the text named only one', () => {
		const cards = cardsOf([
			'Orion One, an open language model, was released in May.',
			'The model was trained for only $5 million by a small team.'
		]);
		expect(asking(cards, '$5 million')?.prompt).toBe('Orion One was trained for only ____ by a small team.');
	});

	it('are not made of a sentence whose pronoun has nobody to point to', () => {
		expect(cardsOf(['She sold 400 copies of the pamphlet to travellers.'])).toEqual([]);
	});

	it('are not made of talk about the text itself', () => {
		expect(cardsOf(['The discussion begins with the export of 300 chips to China.'])).toEqual([]);
	});
});

describe('speaker cards', () => {
	const claim: Line = {
		text: 'Gary Tan argued that cheaper training will speed up useful applications.',
		says: { who: 'Gary Tan', cue: 'argued', what: 'that cheaper training will speed up useful applications' }
	};

	it('ask who said it in the words of the cue', () => {
		const card = asking(cardsOf([claim]), 'Gary Tan');
		const speaker = cardsOf([claim]).find((one) => one.asks === 'speaker');
		expect(speaker?.prompt).toBe('Who argued that cheaper training will speed up useful applications?');
		expect(card).toBeDefined();
	});

	it('show what was said in clean words, whole', () => {
		const speaker = cardsOf([claim]).find((one) => one.asks === 'speaker');
		expect(speaker).toMatchObject({ said: 'Cheaper training will speed up useful applications' });
	});

	it('never turn a denial into a claim', () => {
		const speaker = cardsOf([
			{
				text: 'Lena Ode argues against perceptions that China has overtaken its rivals.',
				says: {
					who: 'Lena Ode',
					cue: 'argues against',
					what: 'perceptions that China has overtaken its rivals',
					denies: true
				}
			}
		]).find((one) => one.asks === 'speaker');
		expect(speaker?.prompt).toBe('Who argues against perceptions that China has overtaken its rivals?');
		expect(speaker).toMatchObject({ said: 'Argues against perceptions that China has overtaken its rivals' });
	});

	it.each([
		['he did not think that the new levy would hold for long', 'think', 'Who did not think that'],
		['she never believed that the new levy would hold for long', 'believed', 'Who never believed that'],
		['she left early, not believing that the new levy would hold', 'believing', 'Who did not believe that']
	])('keep the negation of “%s”, and ask for no claim', (rest, cue, opening) => {
		const what = rest.slice(rest.indexOf('that '));
		const cards = cardsOf([
			{ text: `As for Lena Ode, ${rest}.`, says: { who: 'Lena Ode', cue, what, denies: true } }
		]);
		expect(cards.find((card) => card.asks === 'speaker')?.prompt).toMatch(new RegExp(`^${opening} `));
		expect(cards.some((card) => card.asks === 'claim')).toBe(false);
	});

	it('keep a trailing denial a denial', () => {
		const speaker = cardsOf([
			{
				text: 'The reactor had leaked into the river, denied Lena Ode on Monday.',
				says: { who: 'Lena Ode', cue: 'denied', what: 'The reactor had leaked into the river', denies: true }
			}
		]).find((one) => one.asks === 'speaker');
		expect(speaker?.prompt).toBe('Who denied that the reactor had leaked into the river?');
	});

	it('accept each of two speakers of one statement', () => {
		const speaker = cardsOf([
			{
				text: 'Ada Moor and Ben Rick announced Project Halo, a plan for cleaner ports.',
				says: {
					who: ['Ada Moor', 'Ben Rick'],
					cue: 'announced',
					what: 'Project Halo, a plan for cleaner ports'
				}
			}
		]).find((one) => one.asks === 'speaker');
		expect(speaker?.accepted).toEqual(expect.arrayContaining(['Ada Moor', 'Ben Rick', 'Moor', 'Rick']));
	});

	it('are not made for a group without a name', () => {
		const cards = cardsOf([
			{
				text: 'Some officers doubted that one well could explain cases in other districts.',
				says: {
					who: 'Some officers',
					cue: 'doubted',
					what: 'that one well could explain cases in other districts',
					denies: true,
					named: false
				}
			}
		]);
		expect(cards.some((card) => card.asks === 'speaker')).toBe(false);
		expect(cards.find((card) => card.asks === 'claim')?.prompt).toBe('What did some officers doubt?');
	});
});

describe('making cards', () => {
	it('gives the same cards for the same seed', () => {
		const lines = ['Orion Labs trained the network for only $5 million in one winter of 2021.'];
		expect(cardsOf(lines)).toEqual(cardsOf(lines));
	});

	it('names a statement without a card, with the reason', () => {
		const { reading, sentences } = readingOf(['It was so.']);
		const made = makeCards(reading, sentences, countingIds(), seeded('1'));
		expect(made.rejected).toEqual([{ span: { start: 0, end: 10 }, reason: expect.any(String) as string }]);
	});

	it('asks nothing twice', () => {
		const line = 'The Great Wheel of Orben carried 2,400 riders on its opening day in spring.';
		const answers = cardsOf([line, line]).map((card) => card.answer);
		expect(new Set(answers).size).toBe(answers.length);
	});
});
