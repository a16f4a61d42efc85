/** Less of a sentence is asked where all of it would give the answer away, and what is left is as true. */
import { describe, expect, test } from 'vitest';
import { openSource } from '#core/cards/document';
import { cuts } from '#core/cards/shorter';
import { readingOf } from '../../fixtures/reading';
import { deckOf } from '../../support/rules/decks';

const asked = (line: string) => {
	const { cards } = deckOf('shorter', { text: `Bergen\n\n${line}`, mediaType: 'text/plain' });
	return cards.map(({ prompt, answer }) => [prompt, answer]);
};

describe('a shorter prompt', () => {
	test('is asked without the bracket that holds the initials of the answer', () => {
		expect(
			asked('In 1931 the Norwegian Lighthouse Society (NLS) bought the old lamp of the northern pier.')
		).toContainEqual([
			'In 1931 the ____ bought the old lamp of the northern pier.',
			'Norwegian Lighthouse Society'
		]);
	});

	test('is asked without the clause behind, that names the answer again', () => {
		expect(
			asked(
				'The old lamp of the pier was bought by Karin Holm in the autumn, and the lamp of the tower went to the brother of Karin Holm.'
			)
		).toContainEqual(['The old lamp of the pier was bought by ____ in the autumn.', 'Karin Holm']);
	});

	test('is asked without the clause before, of a plain fact', () => {
		expect(
			asked(
				'The town sold the pier of Leith to the crown, and the crown built the dry docks of Leith in 1904.'
			)
		).toContainEqual(['The crown built the dry docks of ____ in 1904.', 'Leith']);
	});

	test.each([
		'After the town sold the pier of Leith to the crown, and the crown paid, the dry docks of Leith were built in 1904.',
		'The town sold the pier of Leith to the crown, and it soon built the dry docks of Leith in 1904.'
	])('is not made where what is left waits for what is left out: %s', (line) => {
		for (const [prompt = ''] of asked(line)) expect(prompt).toMatch(/town sold|____ sold/);
	});

	/** Enough besides, so that it is no single paragraph. */
	const besides = Array.from(
		{ length: 9 },
		(_, at) => `Ferry ${at + 2} of Bergen carried ${at + 20} carts of herring to the market of Stavanger.`
	).join(' ');

	test('is asked without what only adds, where the whole takes two looks', () => {
		const sentence =
			'The old brass lamp of the northern pier was bought by Karin Holm in the autumn of 1911, and the great bell of the tower was given to the Lutheran church of Stavanger by the rich brewers of the town.';
		const whole = asked(`${sentence} ${besides}`).filter(([, answer]) => answer === 'Karin Holm');
		expect(whole).toEqual([
			['The old brass lamp of the northern pier was bought by ____ in the autumn of 1911.', 'Karin Holm']
		]);
	});

	test.each([
		[
			'Karin Holm said that the old brass lamp of the northern pier was sold to the brewers of the town in the autumn of 1911, which then could use it to light the sheds and the cranes of the harbour by night and to warm the halls beside them.',
			'Who said that the old brass lamp of the northern pier was sold to the brewers of the town in the autumn of 1911?'
		],
		[
			'Karin Holm said: “There are old books by Einar Lund and a friend at the museum of Bergen on the lamps of the northern pier, but for the bells of the southern tower, it is as the mayor of Stavanger described it.”',
			'Who said: “There are old books by Einar Lund and a friend at the museum of Bergen on the lamps of the northern pier”?'
		]
	])('of what was said is as true: %s', (said, question) => {
		const other = 'Per Dahl said that the bell of the southern tower was cast in Lübeck by two brothers.';
		const who = asked(`${said} ${other} ${besides}`).filter(([prompt]) => prompt?.startsWith('Who said'));
		expect(who).toContainEqual([question, 'Karin Holm']);
	});

	test.each([
		'Karin Holm wrote in Leith that "the lamp is broken, while the crown has burnt the rest" of the oil.',
		'In 1904 the crown gave Leith the old dry docks, and sheds, and cranes of the northern pier.',
		'In 1904 Leith wrote that the lamp, which the crown had made of brass, was sold to the brewers.'
	])('is not cut off in the middle: %s', (line) => {
		const { reading, sentences } = readingOf([line]);
		const [passage] = openSource(reading, sentences).passages;
		const at = line.indexOf('Leith');
		expect(passage && cuts(passage, { start: at, end: at + 'Leith'.length })).toEqual([]);
	});
});
