/** Which cards of a deck are shown. */
import type { Card, EpochMs, Reading, SectionId, SpeakerId } from '#core/model';

export type CardState = 'new' | 'learning' | 'review' | 'due' | 'suspended';

export interface CardFilter {
	/** Words that must all stand in prompt, answer or heading; case and accents do not matter. */
	words: string;
	asks: Card['asks'] | '';
	section: SectionId | '';
	speaker: SpeakerId | '';
	state: CardState | '';
}
export const NO_FILTER: CardFilter = { words: '', asks: '', section: '', speaker: '', state: '' };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Cards that pass every part of the filter, in the order of the document. */
export function filterCards(cards: readonly Card[], filter: CardFilter, now: EpochMs): Card[] {
	const words = plain(filter.words).split(/\s+/).filter(Boolean);
	return cards
		.filter(
			(card) =>
				(!filter.asks || card.asks === filter.asks) &&
				(!filter.section || card.sectionId === filter.section) &&
				(!filter.speaker || (card.asks !== 'detail' && card.speakerIds.includes(filter.speaker))) &&
				(!filter.state || hasState(card, filter.state, now)) &&
				hasWords(card, words)
		)
		.sort((a, b) => a.evidence.span.start - b.evidence.span.start || a.id.localeCompare(b.id));
}

function hasWords(card: Card, words: readonly string[]): boolean {
	if (words.length === 0) return true;
	const text = plain(`${card.prompt} ${card.answer} ${card.context}`);
	return words.every((word) => text.includes(word));
}

function hasState(card: Card, state: CardState, now: EpochMs): boolean {
	if (state === 'suspended' || card.suspended) return state === 'suspended' && card.suspended;
	if (state === 'due') return card.memory.state !== 'new' && card.memory.due <= now;
	if (state === 'learning') return card.memory.state === 'learning' || card.memory.state === 'relearning';
	return card.memory.state === state;
}

/** What can be chosen: only sections and speakers that some card has. */
export function choices(cards: readonly Card[], readings: readonly Reading[]) {
	const sections = new Set(cards.map((card) => card.sectionId));
	const speakers = new Set(cards.flatMap((card) => (card.asks === 'detail' ? [] : card.speakerIds)));
	return {
		sections: readings.flatMap((one) => one.text.sections.filter((section) => sections.has(section.id))),
		speakers: readings.flatMap((one) => one.speakers.filter((speaker) => speakers.has(speaker.id)))
	};
}
