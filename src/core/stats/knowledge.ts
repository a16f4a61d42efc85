/** What is known of each document: its cards in bins, kept up to date with every change of a card. */
import type { Card, SectionId, SpeakerId, TextId } from '#core/model';
import { binOf, NOT_BEGUN, withCard, type Bins } from './bins';

/** Of one document: its cards that are not suspended, by section and by who said it; and how difficult they are. */
export interface Knowledge {
	textId: TextId;
	sections: Map<SectionId, Bins>;
	/** Cards that ask for a speaker, or for what a speaker said. */
	speakers: Map<SpeakerId, Bins>;
	/** Cards begun, by difficulty: 1 to 1.5, 1.5 to 2, … 9.5 to 10. */
	difficulties: Uint32Array;
}

const DIFFICULTIES = 18;

export function emptyKnowledge(textId: TextId): Knowledge {
	return {
		...{ textId, sections: new Map(), speakers: new Map() },
		difficulties: new Uint32Array(DIFFICULTIES)
	};
}

/** Counts a card in (+1) or out (-1). */
export function tallyKnowledge(knowledge: Knowledge, card: Card, by: 1 | -1): void {
	if (card.suspended) return;
	const bin = binOf(card.memory);
	add(knowledge.sections, card.sectionId, bin, by);
	if (card.asks !== 'detail') for (const id of new Set(card.speakerIds)) add(knowledge.speakers, id, bin, by);
	if (bin === NOT_BEGUN) return;
	const step = Math.min(DIFFICULTIES - 1, Math.max(0, Math.floor(2 * (card.memory.difficulty - 1))));
	knowledge.difficulties[step] = (knowledge.difficulties[step] ?? 0) + by;
}

function add<Key>(groups: Map<Key, Bins>, key: Key, bin: number, by: 1 | -1): void {
	const bins = withCard(groups.get(key) ?? new Uint32Array(), bin, by);
	if (bins.length === 0) groups.delete(key);
	else groups.set(key, bins);
}
