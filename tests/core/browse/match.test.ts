import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from '#core/browse/card-index';
import type { Circumstances, Names } from '#core/browse/match';
import { parse } from '#core/browse/parse';
import { SORTS } from '#core/browse/sort';
import { withTags } from '#core/browse/tags';
import type { Card, CardId, DeckId, Memory, SectionId, SpeakerId, TextId } from '#core/model';
import { claimCard, detailCard, speakerCard } from '../../fixtures/cards';

const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;
const known = (memory: Partial<Memory> = {}): Memory => ({
	state: 'review',
	due: NOON + 5 * DAY,
	stability: 10,
	difficulty: 5,
	reps: 4,
	lapses: 0,
	learningSteps: 0,
	lastReview: NOON - 5 * DAY,
	...memory
});
const at = (id: string) => ({ deckId: id as DeckId });

const cards: Card[] = [
	detailCard('money', {
		answer: '$5 million',
		prompt: 'It cost ____ to train.',
		context: 'Cost',
		...at('d1')
	}),
	{
		...detailCard('cafe', { answer: 'Café Noir', memory: known(), ...at('d2') }),
		sectionId: 'h2' as SectionId
	},
	speakerCard('tan', 'cheap models bring demand', ['p2'], {
		answer: 'Garry Tan',
		memory: known({ due: NOON - DAY, stability: 2 }),
		...at('d1')
	}),
	{
		...claimCard('claim', {
			answer: 'a wake-up call',
			prompt: 'What does Wang call it?',
			memory: known({ state: 'relearning', lapses: 9, reps: 20 }),
			...at('d3')
		}),
		textId: 'x2' as TextId
	},
	withTags(detailCard('tagged', { answer: 'x', createdAt: NOON - 3 * DAY, ...at('d3') }), ['exam', 'week-3']),
	withTags(
		{
			...detailCard('flagged', { answer: 'y', memory: known({ difficulty: 9 }), ...at('d2') }),
			flag: 'unsure'
		},
		['exam-2']
	),
	{ ...detailCard('off', { answer: 'z', suspended: true, memory: known({ due: NOON - DAY }), ...at('d2') }) },
	{
		...detailCard('later', { answer: 'z', memory: known({ due: NOON - DAY }), ...at('d2') }),
		buriedUntil: NOON + 16 * 3_600_000
	}
];
const names: Names = {
	decks: new Map([
		['d1' as DeckId, { name: 'AI', folder: 'Work/Models' }],
		['d2' as DeckId, { name: 'AI and law', folder: 'Work' }],
		['d3' as DeckId, { name: 'Workshop' }]
	]),
	speakers: new Map([
		['p1' as SpeakerId, { name: 'Alexandr Wang', aliases: ['Alex Wang'] }],
		['p2' as SpeakerId, { name: 'Garry Tan', aliases: [] }]
	]),
	sections: new Map([
		['h1' as SectionId, 'What was released'],
		['h2' as SectionId, 'Cost']
	]),
	texts: new Map([
		['x1' as TextId, 'The side project'],
		['x2' as TextId, 'A talk']
	]),
	tags: new Set(['exam', 'week-3', 'exam-2'])
};
const given: Circumstances = {
	now: NOON,
	zone: () => 0,
	names,
	leechLapses: 8,
	rated: (days, rating) =>
		new Set((days === 7 && rating === 'again' ? ['tan'] : days === 7 ? ['tan', 'cafe'] : []) as CardId[])
};

const index = createIndex();
index.put(cards);
function find(text: string, sort: (typeof SORTS)[number] = 'place', reverse = false): string[] {
	const parsed = parse(text);
	if (!parsed.ok) throw new Error(parsed.problem.message);
	return index.find({ query: parsed.value, sort, reverse }, given);
}

describe('a search finds', () => {
	it.each([
		['', ['money', 'cafe', 'tan', 'claim', 'tagged', 'flagged', 'off', 'later']],
		['MILLION train', ['money']],
		['"cost $5 million to"', ['money']],
		['cafe', ['cafe']],
		['café', ['cafe']],
		['-tagged -is:suspended asks:detail -is:buried', ['money', 'cafe', 'tagged', 'flagged']],
		['cafe or wang', ['cafe', 'claim']],
		['deck:AI', ['money', 'tan']],
		['deck:law', ['cafe', 'flagged', 'off', 'later']],
		['deck:nowhere', []],
		['folder:Work', ['money', 'cafe', 'tan', 'flagged', 'off', 'later']],
		['folder:work/models', ['money', 'tan']],
		['speaker:tan', ['tan']],
		['speaker:"alex wang"', ['claim']],
		['section:cost', ['cafe']],
		['text:talk', ['claim']],
		['tag:exam', ['tagged']],
		['tag:exa', ['tagged', 'flagged']],
		['exam', ['tagged', 'flagged']],
		['is:tagged', ['tagged', 'flagged']],
		['is:flagged', ['flagged']],
		['flag:unsure', ['flagged']],
		['flag:later', []],
		['asks:speaker', ['tan']],
		['asks:claim', ['claim']],
		['is:due', ['tan']],
		['is:new', ['money', 'tagged']],
		['is:learning', ['claim']],
		['is:review', ['cafe', 'tan', 'flagged', 'later']],
		['is:suspended', ['off']],
		['is:buried', ['later']],
		['is:leech', ['claim']],
		['prop:stability<5', ['tan']],
		['prop:difficulty>8.5', ['flagged']],
		['prop:lapses>=9', ['claim']],
		['prop:lapses=0 is:new', ['money', 'tagged']],
		['prop:reps=20', ['claim']],
		['prop:retrievability<85%', ['tan']],
		['prop:due<=4', ['tan', 'off', 'later']],
		['prop:due=5', ['cafe', 'claim', 'flagged']],
		['added:3', []],
		['added:4', ['tagged']],
		['rated:7', ['cafe', 'tan']],
		['rated:7:again', ['tan']],
		['rated:1', []]
	])('%s', (text, wanted) => {
		expect(find(text).toSorted()).toEqual(wanted.toSorted());
	});
});

describe('the cards found', () => {
	it('come in the order asked for, new ones last where they have no value, or the other way round', () => {
		expect(find('is:review or is:new', 'stability').slice(0, 2)).toEqual(['tan', 'cafe']);
		expect(find('is:review or is:new', 'stability').slice(-2)).toEqual(['money', 'tagged']);
		expect(find('', 'lapses', true)[0]).toBe('claim');
		expect(find('', 'deck').slice(-2)).toEqual(['tagged', 'claim']);
		expect(find('', 'words').slice(-2)).toEqual(['claim', 'tan']);
	});

	it('are the same in every order', () => {
		for (const sort of SORTS)
			expect(find('exam or is:review', sort).toSorted()).toEqual(find('exam or is:review').toSorted());
	});

	it('change with the cards, as if the index had been made anew', () => {
		const all = fc.constantFrom(...cards.map((card) => card.id));
		const change = fc.record({
			id: all,
			gone: fc.boolean(),
			tags: fc.array(fc.constantFrom('exam', 'new-tag'))
		});
		fc.assert(
			fc.property(fc.array(change), (changes) => {
				const kept = new Map(cards.map((card) => [card.id, card]));
				const live = createIndex();
				live.put(cards);
				for (const { id, gone, tags } of changes) {
					const card = cards.find((one) => one.id === id);
					if (!card) continue;
					if (gone) {
						kept.delete(id);
						live.remove([id]);
					} else {
						kept.set(id, withTags(card, tags));
						live.put([withTags(card, tags)]);
					}
					live.find({ query: { kind: 'all' }, sort: 'due', reverse: false }, given);
				}
				const anew = createIndex();
				anew.put([...kept.values()]);
				expect(live.size).toBe(anew.size);
				expect(new Map([...live.tags].sort())).toEqual(new Map([...anew.tags].sort()));
				const asked = {
					query: { kind: 'is' as const, state: 'tagged' as const },
					sort: 'words' as const,
					reverse: false
				};
				expect(live.find(asked, given).toSorted()).toEqual(anew.find(asked, given).toSorted());
			})
		);
	});
});
