/** The list of draft cards: what is shown, in which order, under which headings. */
import type { CardId, DraftCard, Section, SectionId, SpeakerId } from '#core/model';

/** What a card's score, 0 to 1, tells the learner: a word says more than a number. */
export const STRENGTHS = ['strong', 'fair', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];

export interface Shown {
	kind: 'all' | DraftCard['asks'];
	speaker: SpeakerId | 'all';
	section: SectionId | 'all';
	strength: Strength | 'all';
	kept: 'all' | 'kept' | 'dropped';
	order: 'document' | 'best';
}
export const EVERYTHING: Shown = {
	kind: 'all',
	speaker: 'all',
	section: 'all',
	strength: 'all',
	kept: 'all',
	order: 'document'
};

export interface Group {
	/** Missing when the best come first: then there is one group. */
	section?: Section;
	cards: DraftCard[];
}

/** How many filters are set. */
export function filtersOf(shown: Shown): number {
	const { kind, speaker, section, strength, kept } = shown;
	return [kind, speaker, section, strength, kept].filter((one) => one !== 'all').length;
}

/** The cards that are shown, in groups. `cards` come best first. */
export function groupsOf(
	cards: readonly DraftCard[],
	sections: readonly Section[],
	dropped: ReadonlySet<CardId>,
	shown: Shown
): Group[] {
	const wanted = cards.filter((card) => matches(card, dropped, shown));
	if (shown.order === 'best') return wanted.length > 0 ? [{ cards: wanted }] : [];
	const bySection = new Map<SectionId, DraftCard[]>();
	for (const card of wanted) {
		const group = bySection.get(card.sectionId);
		if (group) group.push(card);
		else bySection.set(card.sectionId, [card]);
	}
	return sections.flatMap((section) => {
		const own = bySection.get(section.id);
		return own ? [{ section, cards: own.sort(byPlace) }] : [];
	});
}

function matches(card: DraftCard, dropped: ReadonlySet<CardId>, shown: Shown): boolean {
	if (shown.kind !== 'all' && card.asks !== shown.kind) return false;
	if (shown.section !== 'all' && card.sectionId !== shown.section) return false;
	if (shown.strength !== 'all' && strengthOf(card.score) !== shown.strength) return false;
	if (shown.kept !== 'all' && (shown.kept === 'dropped') !== dropped.has(card.id)) return false;
	return shown.speaker === 'all' || ('speakerIds' in card && card.speakerIds.includes(shown.speaker));
}

const byPlace = (a: DraftCard, b: DraftCard) =>
	a.evidence.span.start - b.evidence.span.start || b.score - a.score;

export type Row = { type: 'heading'; group: Group; section: Section } | { type: 'card'; card: DraftCard };
const ROWS_A_CHUNK = 6;

/** The list in chunks of a few rows, each drawn when it comes near. */
export function chunksOf(groups: Group[]): Row[][] {
	const chunks: Row[][] = [];
	let chunk: Row[] = [];
	const add = (row: Row) => {
		if (chunk.length >= ROWS_A_CHUNK) {
			chunks.push(chunk);
			chunk = [];
		}
		chunk.push(row);
	};
	for (const group of groups) {
		if (group.section) add({ type: 'heading', group, section: group.section });
		for (const card of group.cards) add({ type: 'card', card });
	}
	if (chunk.length > 0) chunks.push(chunk);
	return chunks;
}

/** The word for a score. */
export function strengthOf(score: number): Strength {
	if (score >= 0.7) return 'strong';
	return score >= 0.5 ? 'fair' : 'weak';
}
