/** What cards got wrong once, named after what they must do. */
import { describe, expect, it } from 'vitest';
import { makeCards } from '#core/cards/make';
import { seeded } from '#core/random';
import { countingIds } from '../../fixtures/ids';
import { readingOf, type Line } from '../../fixtures/reading';

function cardsOf(...lines: (string | Line)[]) {
	const { reading, sentences } = readingOf(lines);
	return makeCards(reading, sentences, countingIds(), seeded('1'));
}
const asking = (line: string, answer: string) => cardsOf(line).cards.find((card) => card.answer === answer);
const answersTo = (line: string) => cardsOf(line).cards.map(({ answer }) => answer);

describe('a name', () => {
	it.each([
		[
			'Economist Hannah Reed',
			'Economist Hannah Reed opened the new academy of Bergen in March.',
			'Hannah Reed'
		],
		['Senator Lena Ode', 'Senator Lena Ode paid for the wells of Bergen in the spring of 1987.', 'Lena Ode']
	])('is right in the other spellings that its sentence allows: %s', (answer, line, spelling) => {
		const card = cardsOf(line).cards.find(({ accepted }) => accepted.includes(answer));
		expect(card?.accepted).toContain(spelling);
	});

	it('is right with "percent" or with the sign, but only behind digits', () => {
		expect(
			asking('The toll on the bridge of Bergen rose by 40 percent in one year.', '40 percent')?.accepted
		).toContain('40%');
		expect(
			asking('The toll on the bridge of Bergen rose by forty percent in one year.', 'forty percent')?.accepted
		).not.toContain('forty%');
	});
});

describe('a range', () => {
	it.each([
		[
			'The old mill of Bergen ground five to seven tonnes of barley on every working day.',
			['five', 'seven tonnes', 'seven']
		],
		[
			'The pass above Bergen lies between 1,200 and 1,400 metres over the level of the sea.',
			['1,200', '1,400 metres']
		],
		['The rebuilding of Bergen took 12–18 months of work by masons from Leith.', ['12', '18 months']]
	])('is not asked by half: %s', (line, halves) => {
		const answers = answersTo(line);
		for (const half of halves) expect(answers).not.toContain(half);
	});

	it.each([
		['Two thirds of the steel in the bridge of Bergen came from mills in Wales.', ['Two']],
		['The ferry to Bergen needs four and a half hours in calm weather.', ['four', 'half hours', 'half']],
		['The tunnel under the bay of Bergen is 6½ miles long and lined with brick.', ['6']]
	])('and a fraction neither: %s', (line, pieces) => {
		const answers = answersTo(line);
		for (const piece of pieces) expect(answers).not.toContain(piece);
	});
});

describe('a measure in two units', () => {
	it.each([
		'The old tram of Bergen ran at 88 kilometres (55 miles) on the level road to Leith.',
		'The old tram of Bergen ran at 88 kilometres per hour (55 mph) on the level road to Leith.',
		'The great bell of Bergen weighs 900 pounds (about 408 kilograms) without its clapper.'
	])('is asked in one of them without the other beside it, which is as right: %s', (line) => {
		const [whole = '', number = ''] = /\(\D*(\d[^()]*)\)/.exec(line) ?? [];
		const measured = cardsOf(line).cards.filter(({ answer }) => /\d/.test(answer));
		expect(measured).toHaveLength(1);
		for (const { prompt, accepted } of measured) {
			expect(prompt).not.toContain(whole);
			expect(accepted).toContain(number);
		}
	});
});

describe('talk of a room', () => {
	const said = (what: string): Line => ({
		text: `“${what},” said Karin Holm.`,
		says: { who: 'Karin Holm', cue: 'said', what, direct: true }
	});
	it.each([
		'Well, the slide about the harbour is upside down again',
		'Tomas, the projector of the harbour office is yours',
		'The harbour office will send the slides to everybody tomorrow'
	])('makes no card: %s', (what) => {
		const { cards, rejected } = cardsOf(said(what));
		expect(cards.filter(({ asks }) => asks !== 'detail')).toEqual([]);
		expect(rejected.length).toBeLessThanOrEqual(1);
	});

	it('is told from what is said of the matter', () => {
		const { cards } = cardsOf(said('The harbour office lost half of its records in the fire'));
		expect(cards.map(({ prompt }) => prompt)).toContain(
			'Who said: “The harbour office lost half of its records in the fire”?'
		);
	});
});

describe('a wrong option', () => {
	it('is never what another sentence puts in the same place', () => {
		const lines = [
			'The ferry company of Bergen was founded by fishermen from Leith.',
			'The ferry company of Bergen was founded by merchants from Leith.',
			'The guild of Bergen sold barley to brewers and lanterns to sailors.'
		];
		const card = cardsOf(...lines).cards.find(({ answer }) => answer === 'fishermen');
		expect(card?.distractors ?? []).not.toContain('merchants');
	});

	it('is never somebody who says the same in other words', () => {
		const says = (who: string, cue: string, what: string): Line => ({
			text: `${who} ${cue} that ${what}.`,
			says: { who, cue, what: `that ${what}` }
		});
		const { cards } = cardsOf(
			says('Anna Holt', 'said', 'the old harbour wall will sink before winter'),
			says('Priya Raman', 'warned', 'before winter the harbour wall will sink'),
			says('Emil Sorensen', 'argued', 'new trams would serve the hill better than buses'),
			says('Rosa Delgado', 'claimed', 'the museum hides its best paintings in a cellar'),
			says('Karim Haddad', 'insisted', 'the fish market needs a roof of glass')
		);
		const card = cards.find(({ answer, asks }) => asks === 'speaker' && answer === 'Priya Raman');
		expect(card?.distractors.length).toBeGreaterThan(1);
		expect(card?.distractors).not.toContain('Anna Holt');
	});
});
