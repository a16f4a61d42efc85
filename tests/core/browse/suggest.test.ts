import { expect, it } from 'vitest';
import { parse } from '#core/browse/parse';
import { suggest, type Vocabulary } from '#core/browse/suggest';

const vocabulary: Vocabulary = {
	deck: ['AI and law', 'Workshop'],
	folder: ['Work', 'Work/AI'],
	speaker: ['Garry Tan', 'Alexandr Wang', 'Tania Ito'],
	section: ['What was released'],
	text: ['The “side” project'],
	tag: ['exam', 'week-3']
};
const offered = (text: string, caret = text.length) =>
	suggest(text, caret, vocabulary).map((one) => one.insert);

/** The text after the first suggestion was taken. */
function taken(text: string): string {
	const [first] = suggest(text, text.length, vocabulary);
	return first ? text.slice(0, first.start) + first.insert + text.slice(first.end) : text;
}

it('shows where to begin before anything is typed', () => {
	expect(offered('')).toContain('is:due');
	expect(offered('money ')).toEqual([]);
});

it('completes keys, states and names from what they hold', () => {
	expect(offered('sp')).toEqual(['speaker:']);
	expect(offered('du')).toEqual(['is:due']);
	expect(offered('tan')).toEqual(['speaker:"Tania Ito"', 'speaker:"Garry Tan"']);
	expect(offered('money wor')).toEqual(['deck:Workshop', 'folder:Work', 'folder:Work/AI']);
});

it('completes the values of a key, behind a minus and in open quotes too', () => {
	expect(offered('is:le')).toEqual(['is:learning', 'is:leech']);
	expect(taken('money -speaker:gar')).toBe('money -speaker:"Garry Tan"');
	expect(taken('deck:"ai and')).toBe('deck:"AI and law"');
	expect(offered('prop:')).toHaveLength(6);
	expect(offered('flag:')).toEqual(['flag:important', 'flag:unsure', 'flag:fix', 'flag:later']);
});

it('completes the word at the caret and leaves the rest', () => {
	const [first] = suggest('tag:ex is:due', 6, vocabulary);
	expect(first).toMatchObject({ insert: 'tag:exam', start: 0, end: 6 });
});

it('offers nothing that is there already, and only what can be read', () => {
	expect(offered('is:due')).toEqual([]);
	for (const typed of ['', 'a', 'e', 'is:', 'deck:', 'text:', 'rated:', 'added:', 'prop:', 'tan', 'the'])
		for (const insert of offered(typed)) if (!/^[a-z]+:$/.test(insert)) expect(parse(insert).ok).toBe(true);
});
