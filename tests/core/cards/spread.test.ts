import { expect, test } from 'vitest';
import { spread } from '#core/cards/spread';
import { detailCard, speakerCard } from '../../fixtures/cards';

const near = (card: ReturnType<typeof detailCard>, start: number, section = 'h1') => ({
	...card,
	sectionId: section as typeof card.sectionId,
	evidence: { ...card.evidence, span: { start, end: start + 1 } }
});
/** Twelve cards of one sentence with the best scores, then twelve of sentences of their own. */
const many = [
	...Array.from({ length: 12 }, (_, at) =>
		near(detailCard(`a${at}`, { answer: `a${at}`, score: 0.9 - at / 1000 }), 0)
	),
	...Array.from({ length: 12 }, (_, at) =>
		near(detailCard(`b${at}`, { answer: `b${at}`, score: 0.8 - at / 1000 }), 10 + at)
	)
];
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

test('a deck opens with its best card, and not with twelve of one sentence', () => {
	const opened = ids(spread(many)).slice(0, 12);
	expect(opened[0]).toBe('a0');
	expect(opened.filter((id) => id.startsWith('b')).length).toBeGreaterThan(8);
});

test('every card comes once, with its score as it was', () => {
	const spreadOut = spread(many);
	expect([...ids(spreadOut)].sort()).toEqual([...ids(many)].sort());
	expect(new Set(spreadOut)).toEqual(new Set(many));
});

test('twenty cards or fewer stay best first', () => {
	expect(ids(spread(many.slice(0, 20)))).toEqual(ids(many.slice(0, 20)));
});

test('one answer, one section and one way of asking take turns with others of nearly the same score', () => {
	const same = Array.from({ length: 12 }, (_, at) =>
		near(detailCard(`s${at}`, { answer: 'Nile', score: 0.9 }), at)
	);
	const others = Array.from({ length: 12 }, (_, at) =>
		near(speakerCard(`w${at}`, 'so', ['p1'], { answer: `Speaker ${at}`, score: 0.89 }), 50 + at, 'h2')
	);
	const opened = ids(spread([...same, ...others])).slice(0, 8);
	expect(opened.filter((id) => id.startsWith('w')).length).toBeGreaterThanOrEqual(4);
});

test('what lies far down a long deck keeps its order', () => {
	const long = Array.from({ length: 200 }, (_, at) =>
		near(detailCard(`c${at}`, { answer: `c${at}`, score: 1 - at / 200 }), at)
	);
	expect(ids(spread(long)).slice(120)).toEqual(ids(long).slice(120));
});
