import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeckId, SectionId, SpeakerId } from '#core/model';
import { readWish, wishQuery, type StudyWish } from '#state/study-wish';

const word = fc.string({ minLength: 1 });
const wishes: fc.Arbitrary<StudyWish> = fc.record(
	{
		deck: word.map((id) => id as DeckId),
		section: word.map((id) => id as SectionId),
		speaker: word.map((id) => id as SpeakerId),
		tag: word,
		minutes: fc.integer({ min: 1, max: 600 }),
		ahead: fc.integer({ min: 1, max: 365 }),
		cram: fc.constant(true as const),
		these: fc.constant(true as const)
	},
	{ requiredKeys: [] }
);

test('an address says a wish, and the wish is read from it again', () => {
	fc.assert(
		fc.property(wishes, (wish) => {
			expect(readWish(new URL(`https://verso.test/study/${wishQuery(wish)}`).searchParams)).toEqual(wish);
		})
	);
});

test('what makes no sense in an address is passed over', () => {
	const read = (query: string) => readWish(new URLSearchParams(query));
	expect(read('minutes=ten&ahead=-3&deck=&speaker=')).toEqual({});
	expect(read('minutes=99999')).toEqual({ minutes: 600 });
	expect(wishQuery({})).toBe('');
});
