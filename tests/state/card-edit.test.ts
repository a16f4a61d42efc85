import { expect, test } from 'vitest';
import { editCard } from '#state/card-edit';
import { sideProjectDeck } from '../support/side-project';

const { cards } = sideProjectDeck('d', 'Deck', 0);
const detail = cards.find((card) => card.asks === 'detail')!;
const speaker = cards.find((card) => card.asks === 'speaker')!;

test('keeps identity, memory and evidence when the words change', () => {
	const edited = editCard(detail, { prompt: 'A ____ made it.', answer: ' firm ', accepted: ['company', ''] });
	expect(edited).toEqual({
		ok: true,
		value: { ...detail, prompt: 'A ____ made it.', answer: 'firm', accepted: ['firm', 'company'] }
	});
});

test('takes no mark that would turn the line around it', () => {
	const edited = editCard(detail, {
		prompt: 'A \u202e____ made it.',
		answer: '\u200bfirm',
		accepted: ['\u2066company\u2069']
	});
	expect(edited).toMatchObject({
		ok: true,
		value: { prompt: 'A ____ made it.', accepted: ['firm', 'company'] }
	});
});

test('takes a wrong option away that became a right answer', () => {
	const edited = editCard(detail, { prompt: detail.prompt, answer: detail.answer, accepted: ['two'] });
	expect(edited.ok && edited.value.distractors).toEqual(['one', 'three']);
});

test.each([
	['no blank', detail, { prompt: 'A firm made it.', answer: 'firm', accepted: [] }, 'four underscores'],
	['two blanks', detail, { prompt: '____ and ____', answer: 'firm', accepted: [] }, 'four underscores'],
	['a blank in a question', speaker, { prompt: 'Who said ____?', answer: 'X', accepted: [] }, 'take out'],
	['an empty answer', speaker, { prompt: 'Who said so?', answer: '  ', accepted: [] }, 'no answer yet'],
	['an empty prompt', speaker, { prompt: '', answer: 'X', accepted: [] }, 'Write a prompt']
])('refuses %s and says why', (_, card, edit, why) => {
	const edited = editCard(card, edit);
	expect(edited.ok ? '' : edited.problem.message).toContain(why);
});
