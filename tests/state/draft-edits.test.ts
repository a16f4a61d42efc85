import { describe, expect, it } from 'vitest';
import type { CardId, SpeakerId } from '#core/model';
import { applyEdit, faultOf, KEPT_AT_FIRST, untouched, type DraftEdit } from '#state/draft-edits';
import { sampleDraft } from '../fixtures/draft';

const DETAIL = 'card0' as CardId;
const LECUN = 'lecun' as SpeakerId;
const WANG = 'wang' as SpeakerId;
const after = (...edits: DraftEdit[]) => edits.reduce(applyEdit, untouched(sampleDraft()));

describe('what a learner does to a draft', () => {
	it('drops and keeps cards without touching the draft before', () => {
		const before = after();
		const dropped = applyEdit(before, { do: 'keep', cards: [DETAIL], keep: false });
		expect(dropped.dropped.has(DETAIL)).toBe(true);
		expect(before.dropped.size).toBe(0);
		expect(applyEdit(dropped, { do: 'keep', cards: 'all', keep: true }).dropped.size).toBe(0);
	});

	it('keeps the best cards of a long document and drops the rest, which can all be kept', () => {
		const long = untouched(sampleDraft({ cards: KEPT_AT_FIRST + 50 }));
		expect(long.dropped.size).toBe(50);
		expect(long.dropped.has(DETAIL)).toBe(false);
		expect(applyEdit(long, { do: 'keep', cards: 'all', keep: true }).dropped.size).toBe(0);
	});

	it('corrects a misheard name once, everywhere', () => {
		const state = after({ do: 'rename', speaker: LECUN, name: 'Yann LeCun' });
		const speaker = state.reading.speakers.find((one) => one.id === LECUN);
		expect(speaker).toMatchObject({ name: 'Yann LeCun', aliases: ['Yan Laon'] });
		const asked = state.cards.find((card) => card.asks === 'speaker' && card.speakerIds.includes(LECUN));
		expect(asked?.answer).toBe('Yann LeCun');
		const others = state.cards.flatMap((card) => card.distractors);
		expect(others).toContain('Yann LeCun');
		expect(others).not.toContain('Yan Laon');
	});

	it('merges two speakers into one', () => {
		const state = after({ do: 'merge', speaker: LECUN, into: WANG });
		expect(state.reading.speakers.map((one) => one.name)).toEqual(['Alexander Wang']);
		expect(state.cards.every((card) => card.asks === 'detail' || card.speakerIds.includes(WANG))).toBe(true);
	});

	it('accepts only the new answer after an answer was edited, and never offers it as a wrong option', () => {
		const edit = {
			prompt: 'It cost about ____.',
			answer: 'five million',
			distractors: ['five million', 'six']
		};
		const card = after({ do: 'card', card: DETAIL, ...edit }).cards.find((one) => one.id === DETAIL);
		expect(card).toMatchObject({ prompt: edit.prompt, accepted: ['five million'], distractors: ['six'] });
	});

	it('gives back the same draft when the list of edits is replayed without its last', () => {
		const first: DraftEdit = { do: 'keep', cards: [DETAIL], keep: false };
		expect([first].reduce(applyEdit, after())).toEqual(after(first));
	});

	it('says why a card cannot be saved', () => {
		const [card] = sampleDraft().cards;
		if (!card) throw new Error('no card');
		expect(faultOf(card, 'No blank here.', 'x')).toContain('exactly one blank');
		expect(faultOf(card, '____ and ____', 'x')).toContain('exactly one blank');
		expect(faultOf(card, 'It cost ____.', ' ')).toContain('answer is empty');
		expect(faultOf(card, 'It cost ____.', 'x')).toBeUndefined();
	});
});
