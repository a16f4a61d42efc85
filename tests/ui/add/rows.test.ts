import { describe, expect, it } from 'vitest';
import type { CardId, SpeakerId } from '#core/model';
import { chunksOf, EVERYTHING, filtersOf, groupsOf, strengthOf, type Shown } from '#ui/add/rows';
import { sampleDraft } from '../../fixtures/draft';

const { reading, cards } = sampleDraft({ cards: 40 });
const dropped = new Set(['card0' as CardId]);
const shownIds = (shown: Partial<Shown>) =>
	groupsOf(cards, reading.text.sections, dropped, { ...EVERYTHING, ...shown }).flatMap((group) =>
		group.cards.map((card) => card.id as string)
	);

describe('the list of draft cards', () => {
	it('goes by section, in the order of the document', () => {
		const groups = groupsOf(cards, reading.text.sections, dropped, EVERYTHING);
		expect(groups.map((group) => [group.section?.title, group.cards.length])).toEqual([
			['Cost', 38],
			['Views', 2]
		]);
	});

	it('filters by kind, speaker, section and what is kept', () => {
		expect(shownIds({ kind: 'speaker' })).toEqual(['card100001', 'card100002']);
		expect(shownIds({ speaker: 'lecun' as SpeakerId })).toEqual(['card100002']);
		expect(shownIds({ section: reading.text.sections[1]?.id ?? 'all' })).toHaveLength(2);
		expect(shownIds({ kept: 'dropped' })).toEqual(['card0']);
		expect(shownIds({ kept: 'kept' })).toHaveLength(39);
		expect(filtersOf({ ...EVERYTHING, kept: 'kept', kind: 'claim', order: 'best' })).toBe(2);
	});

	it('filters by how strong a card is', () => {
		const strong = groupsOf(
			cards.map((card, at) => ({ ...card, score: at < 5 ? 0.6 : at < 8 ? 0.2 : card.score })),
			reading.text.sections,
			dropped,
			{ ...EVERYTHING, strength: 'fair' }
		);
		expect(strong.flatMap((group) => group.cards)).toHaveLength(5);
		expect(filtersOf({ ...EVERYTHING, strength: 'weak' })).toBe(1);
	});

	it('is one group, best first, when that is wanted', () => {
		expect(shownIds({ order: 'best' })).toEqual(cards.map((card) => card.id));
	});

	it('comes in chunks that together hold every row once', () => {
		const rows = chunksOf(groupsOf(cards, reading.text.sections, dropped, EVERYTHING)).flat();
		expect(rows.filter((row) => row.type === 'card')).toHaveLength(40);
		expect(rows.filter((row) => row.type === 'heading')).toHaveLength(2);
	});

	it('says in a word how good a card is', () => {
		expect([0.94, 0.7, 0.69, 0.5, 0.49, 0].map(strengthOf)).toEqual([
			'strong',
			'strong',
			'fair',
			'fair',
			'weak',
			'weak'
		]);
	});
});
