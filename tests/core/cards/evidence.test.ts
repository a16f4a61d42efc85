import { expect, test } from 'vitest';
import { openSource } from '#core/cards/document';
import { makeCards } from '#core/cards/make';
import { breach } from '#core/cards/quality/rules';
import type { DraftCard } from '#core/model';
import { seeded } from '#core/random';
import { countingIds } from '../../fixtures/ids';
import { readingOf } from '../../fixtures/reading';

test('a card whose evidence or answer does not stand in the text is no good', () => {
	const { reading, sentences } = readingOf([
		'The mill of Corran was built by Anna Holt in the spring of 1871.'
	]);
	const source = openSource(reading, sentences);
	const [passage] = source.passages;
	const card = makeCards(reading, sentences, countingIds(), seeded(1)).cards.find(
		({ answer }) => answer === '1871'
	);
	if (!passage || card?.asks !== 'detail') throw new Error('no card');
	const { evidence, answerSpan } = card;
	const reason = (changed: DraftCard) => breach({ card: changed, passage, source });
	const moved = { start: answerSpan.start - 1, end: answerSpan.end - 1 };
	const early = { ...evidence, span: { start: 0, end: 10 }, exact: 'The mill o' };
	expect(reason(card)).toBeUndefined();
	expect(reason({ ...card, evidence: { ...evidence, exact: 'The mill' } })).toBe(
		'the evidence does not stand in the text'
	);
	expect(reason({ ...card, answerSpan: moved })).toBe('the answer does not stand in the evidence');
	expect(reason({ ...card, evidence: early })).toBe('the answer does not stand in the evidence');
});
