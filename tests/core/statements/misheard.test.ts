import { expect, test } from 'vitest';
import type { Speaker, SpeakerId } from '#core/model';
import { applySpeakerEdit, nameSpeakerEdit } from '#core/statements/speakers/edits';
import { misheardSpeakers, namesAlike } from '#core/statements/speakers/misheard';
import { readText } from '../../eval/read';

test.each([
	['Jevons', 'Javan’s'],
	['Yann LeCun', 'Yan Laon'],
	['Kristin Wilkins', 'Kristen Wilkins'],
	['Kathryn Waters', 'Water'],
	['K.C. Maurer', 'Mauer'],
	['Garry Tan', 'Gary Tan'],
	['Sam Altman', 'Sam Oldman'],
	['Chamath Palihapitiya', 'Chamath Palipatia'],
	['Stephen King', 'Steven King'],
	['DeepSeek', 'Deep Seek']
])('%s and %s may be one', (one, other) => {
	expect(namesAlike(one, other)).toBe(true);
	expect(namesAlike(other, one)).toBe(true);
});

test.each([
	['John Smith', 'Jane Smith'],
	['Maria Keller', 'Mario Keller'],
	['Anna Weber', 'Anna Wagner'],
	['Robert Kennedy', 'Ted Kennedy'],
	['Dan Lee', 'Don Lee'],
	['Mr. Bennet', 'Mrs. Bennet'],
	['George Bush', 'George W. Bush'],
	['Eluned Morgan', 'Eluned Parrott'],
	['Miller', 'John Miller']
])('%s and %s are not asked about', (one, other) => expect(namesAlike(one, other)).toBe(false));

const speaker = (id: string, name: string, named = true): Speaker => ({
	id: id as SpeakerId,
	name,
	aliases: [],
	named
});
const SPEAKERS = [
	speaker('a', 'Laon'),
	speaker('b', 'Yann LeCun'),
	speaker('c', 'Yan Laon'),
	speaker('d', 'Javan’s'),
	speaker('e', 'Jevons'),
	speaker('f', 'Jevon', false)
];

test('the shorter name is merged into the fuller one; who has no name is not asked about', () => {
	const pairs = misheardSpeakers(SPEAKERS).map(({ from, into }) => [from.name, into.name]);
	expect(pairs).toEqual([
		['Yan Laon', 'Yann LeCun'],
		['Jevons', 'Javan’s']
	]);
});

test('a pair that was kept apart is not asked about again, whichever way round', () => {
	const apart = [['e', 'd']] as [SpeakerId, SpeakerId][];
	expect(misheardSpeakers(SPEAKERS, apart).map(({ from }) => from.name)).toEqual(['Yan Laon']);
});

test('keeping two apart is an edit that the reading remembers, and merging the other', () => {
	const reading = { ...readText('Nobody speaks.'), speakers: SPEAKERS };
	const [, pair] = misheardSpeakers(reading.speakers);
	if (!pair) throw new Error('no pair to keep apart');
	const edit = { do: 'apart' as const, speaker: pair.into.id, other: pair.from.id };
	const after = applySpeakerEdit({ reading, cards: [] }, edit).reading;
	expect(misheardSpeakers(after.speakers, after.apart).map(({ from }) => from.name)).toEqual(['Yan Laon']);
	expect(nameSpeakerEdit(edit)).toBe('kept two speakers apart');
});
