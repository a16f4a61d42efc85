import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagOf, tagsOf, typedTags, withTags } from '#core/browse/tags';

describe('a tag', () => {
	it('has one spelling, however it was typed', () => {
		expect(['#Exam', ' exam ', 'EXAM', '“exam”'].map(tagOf)).toEqual(['exam', 'exam', 'exam', 'exam']);
		expect(tagOf('to  look\tup')).toBe('to-look-up');
		expect(tagOf('Cafe\u0301')).toBe(tagOf('café'));
	});

	it('has no mark that nobody sees', () => {
		expect(tagOf('\u202eexam\u200b\u202c')).toBe('exam');
	});

	it('keeps its spelling when it is normalised again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(tagOf(tagOf(text))).toBe(tagOf(text));
			})
		);
	});

	it('comes once on a card, in order; a card without tags has no such field', () => {
		expect(tagsOf(['b', '#B', '', 'a'])).toEqual(['a', 'b']);
		expect(typedTags('exam, week-3  exam')).toEqual(['exam', 'week-3']);
		expect(withTags({ id: 1, tags: ['a'] }, [])).toEqual({ id: 1 });
	});
});
