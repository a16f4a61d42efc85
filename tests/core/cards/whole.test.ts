import { describe, expect, it } from 'vitest';
import { isWhole } from '#core/cards/quality/whole';
import { makeCards } from '#core/cards/make';
import { seeded } from '#core/random';
import { tag } from '#core/text/tagger';
import { countingIds } from '../../fixtures/ids';
import { readingOf } from '../../fixtures/reading';

describe('a sentence is whole', () => {
	it.each([
		'The mill was built in 1790.',
		'Anna Holt sold the mill to a cousin.',
		'The council helped the schools get through the winter.',
		'Having sold the mill, Anna Holt left for Norway.',
		'Because prices rose, the mill was sold.'
	])('%s', (text) => {
		expect(isWhole(text, tag(text))).toBe(true);
	});
});

describe('a part of one is not', () => {
	it.each([
		'A restatement of the budget and some further actions to help the schools get through the winter.',
		'Anna Holt (left) and Tom Fielding (right) on 25 October 1998.',
		'File photo of the mill that was built in 1790.',
		'Three riders of the northern coast, including the miller Tom Fielding.',
		'(1965), and the prize for the best mill was given to Anna Holt.',
		'Because the mills of the north were sold in 1790.'
	])('%s', (text) => {
		expect(isWhole(text, tag(text))).toBe(false);
	});
});

describe('no card asks for', () => {
	const answers = (line: string) => {
		const { reading, sentences } = readingOf([line]);
		return makeCards(reading, sentences, countingIds(), seeded('1')).cards.map(({ answer }) => answer);
	};

	it.each([
		['The northern dialects belong to Keller’s (1971) group of coastal languages.', '1971'],
		['The northern dialects are spoken by few people on the coast (Keller & Holt 2007).', '2007'],
		['The council of Marlow looked at three aspects of the water supply on the coast.', 'three aspects']
	])('what carries no weight: %s', (line, answer) => {
		expect(answers(line)).not.toContain(answer);
	});

	it('but it asks for a year and a count that do', () => {
		expect(answers('The council of Marlow (founded in 1971) built three schools on the coast.')).toEqual(
			expect.arrayContaining(['1971', 'three schools'])
		);
	});
});
