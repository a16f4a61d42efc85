/** What a phrase that is no name must be before it is asked for or offered. */
import { describe, expect, test } from 'vitest';
import { openSource } from '#core/cards/document';
import { phraseOfWeight } from '#core/cards/quality/phrases';
import { detailCard } from '../../fixtures/cards';
import { readingOf } from '../../fixtures/reading';
import { deckOf } from '../../support/rules/decks';

const details = (text: string) =>
	deckOf('phrases', { text, mediaType: 'text/plain' }).cards.filter(({ asks }) => asks === 'detail');

/** Why a phrase of the last line is no answer; undefined where it may be asked for. */
function reasonFor(phrase: string, ...lines: string[]): string | undefined {
	const { reading, sentences } = readingOf(lines);
	const source = openSource(reading, sentences);
	const passage = source.passages.at(-1);
	const candidate = passage?.candidates.find(({ text }) => text === phrase);
	if (!passage || candidate?.kind !== 'phrase') throw new Error(`“${phrase}” is no phrase of the line`);
	return phraseOfWeight.check({ card: detailCard('c1', { answer: phrase }), passage, source, candidate });
}

describe('a phrase', () => {
	test.each([
		['Shorter', 'Shorter wait times allow the visitors of the harbour museum to enter quickly.'],
		['Contracts', 'Contracts that set out what is expected of the builders make bridges cheaper.'],
		['market', 'The market was closed by the council of Bergen in 1904.'],
		['Visitors', 'Visitors rarely notice the old lamp of the northern pier.']
	])('is not asked for as a subject of which nothing tells what it is: %s', (phrase, line) => {
		expect(reasonFor(phrase, line)).toBe('a subject of which nothing tells what it is');
	});

	test.each([
		['Photosynthesis', 'Photosynthesis is the process by which green plants turn sunlight into sugar.'],
		['barnacle', 'A barnacle is a relative of the crab that glues itself to ships.'],
		['northern pier', 'In 1904 the council of Bergen closed the northern pier for good.']
	])('is asked for where the sentence tells what it is, or it is no subject: %s', (phrase, line) => {
		expect(reasonFor(phrase, line)).toBeUndefined();
	});

	test('is not asked for where it is a verb that looks like a noun', () => {
		const line =
			'Yesterday they fired at a loudspeaker in Leith that broadcasts anti-Danish news into the north.';
		expect(reasonFor('broadcasts', line)).toBe('a verb, not what it does');
	});

	test('is not asked for where it is an action cut off in the middle', () => {
		const line = 'In 1904 the ships of Bergen reached the harbour of Leith before winter.';
		expect(reasonFor('reached the harbour', line)).toBe('cut off before its end');
		expect(reasonFor('harbour', line)).toBeUndefined();
	});

	test('is not asked for where the text speaks of it all along', () => {
		const others = ['May', 'June', 'July', 'August', 'October'].map(
			(month) => `In ${month} the harbour office paid for the festival.`
		);
		const fillers = Array.from(
			{ length: 12 },
			(_, at) => `The ferry of ${1900 + at} sank in a storm off Leith.`
		);
		const line = 'In November the people of Bergen danced at the festival.';
		expect(reasonFor('festival', ...others, ...fillers, line)).toBe('what the whole text is about');
		expect(reasonFor('festival', ...fillers, line)).toBeUndefined();
	});
});

describe('a sentence that leads elsewhere', () => {
	test.each([
		'The duties of the harbour master in the old port of Leith include:',
		'As described above, the harbour master of Leith inspects the northern lamps.',
		'The previously identified duties of the harbour master still apply in Leith.',
		'The harbour master inspects the northern lamps of the old pier (see Section 4.2 for the duties).'
	])('is not asked, nor where it leads: %s', (line) => {
		const found = details(line).filter(({ answer }) => !/Section/.test(line) || /Section|\d/.test(answer));
		expect(found).toEqual([]);
	});

	test('is told from the section of a law', () => {
		const text = 'In 1996 the courts of Bergen upheld Section 230 of the Harbour Act against the owners.';
		expect(details(text).map(({ prompt }) => prompt)).toContain(
			'In 1996 the courts of Bergen upheld Section ____ of the Harbour Act against the owners.'
		);
	});
});

describe('a wrong option', () => {
	const TAXES = `The council raised the property tax to 4 percent in 1987.
The mayor fought the harbour tax of the council for ten years.
Fishermen paid the fishing tax of 1990 in dried cod.
The brewers paid the alcohol tax of 1991 in barrels.
The brewers paid half of the railway cost in 1992.
In 1994 the northern harbour cost the owners of the mills a fortune.
In the spring the owners of the shops met in the old school by the river.
Whitby cost the owners a fortune, and economists call the plan a folly.`;

	test('is called the same as the answer, one beside one and many beside many', () => {
		const phrases = details(TAXES).filter(({ answer }) => /^\p{Ll}/u.test(answer) && !/years/.test(answer));
		expect(phrases.some(({ distractors }) => distractors.length > 0)).toBe(true);
		for (const { answer, distractors } of phrases)
			for (const option of distractors) expect(option.split(' ').at(-1)).toBe(answer.split(' ').at(-1));
	});

	test('is nothing that the tagger took for a noun', () => {
		const options = details(TAXES).flatMap(({ distractors }) => distractors);
		for (const option of options) expect(option).not.toMatch(/cost$|call$/);
	});

	test('is no common word with the capital of a title', () => {
		const text = `The critics of Norway praised Ibsen for the play "In Obscurity" in 1890.
The Play was first shown by Holberg and Bjornson in Bergen, and obscurity followed the play.
In 1884 Bjornson wrote the first play of the northern theatre for Ibsen.
Holberg founded the northern theatre of Bergen in 1850.`;
		const options = details(text).flatMap(({ distractors }) => distractors);
		expect(options).not.toContain('Play');
		expect(options).not.toContain('Obscurity');
	});
});
