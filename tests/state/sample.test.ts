import { expect, test } from 'vitest';
import { withFreshIds } from '#state/sample';
import { sideProjectDeck } from '../support/side-project';

test('gives every id anew, the same one wherever it stands again', () => {
	const { reading, cards } = sideProjectDeck('d', 'Deck', 0);
	const json = JSON.stringify({ reading, cards });
	const once = withFreshIds(json);
	const twice = withFreshIds(json);
	expect(once.reading.text.id).not.toBe(reading.text.id);
	expect(once.reading.text.id).not.toBe(twice.reading.text.id);
	for (const [index, card] of once.cards.entries()) {
		expect(card.id).not.toBe(cards[index]?.id);
		expect(card.textId).toBe(once.reading.text.id);
		expect(card.evidence.textId).toBe(once.reading.text.id);
		expect(once.reading.statements.map((one) => one.id)).toContain(card.statementId);
		expect(once.reading.text.sections.map((one) => one.id)).toContain(card.sectionId);
		if (card.asks === 'speaker')
			expect(once.reading.speakers.map((one) => one.id)).toContain(card.speakerIds[0]);
	}
	expect(once.reading.text.text).toBe(reading.text.text);
});
