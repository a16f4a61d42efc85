import { describe, expect, it } from 'vitest';
import type { Reading } from '#core/model';
import { generate } from '#core/pipeline';
import { seeded } from '#core/random';
import { countingIds } from '../../fixtures/ids';

function readingOf(text: string): Reading {
	return generate(
		{ text, mediaType: 'text/plain' },
		{ newId: countingIds(), random: seeded('1'), importedAt: 0 }
	).reading;
}

const kept = (reading: Reading) =>
	reading.statements.map(({ span }) => reading.text.text.slice(span.start, span.end));

describe('the course of a meeting states nothing', () => {
	it.each([
		'I call the meeting to order and ask the members to be seated.',
		'I would like to suggest that the members note the papers as a block.',
		'I just wanted to pick up on the money for the new schools of Marlow.',
		'Members will see that there are nine papers to note this morning.',
		'The next questions are from the member for Marlow and the islands.',
		'If we could move on to item four of the papers, the schools of Marlow.',
		'I cannot comment on the money that the schools of Marlow have asked for.'
	])('in a turn: %s', (sentence) => {
		const text = `Anna Holt: ${sentence}\nTom Fielding: The schools of Marlow need nine new teachers before the spring.`;
		expect(kept(readingOf(text))).toEqual([
			'The schools of Marlow need nine new teachers before the spring.'
		]);
	});

	it.each([
		'Anna Holt moved to approve the budget of 1998 with two amendments.',
		'Tom Fielding seconded the motion on the schools of Marlow.',
		'Anna Holt called the meeting to order at nine in the town hall of Marlow.'
	])('in minutes: %s', (sentence) => {
		expect(kept(readingOf(`${sentence}\nMarlow built its first school in 1873.`))).toEqual([
			'Marlow built its first school in 1873.'
		]);
	});

	it.each([
		'Anna Holt moved to Marlow in 1998 and opened a school there.',
		'The schools of Marlow were always on the agenda of the council in 1998.',
		'The last question of the exam of 1998 took the pupils forty minutes.'
	])('but this is no such sentence: %s', (sentence) => {
		expect(kept(readingOf(`${sentence}\nMarlow built its first school in 1873.`))).toContain(sentence);
	});
});
