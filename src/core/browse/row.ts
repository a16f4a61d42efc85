/** What searching and sorting need of a card: less than a third of it, held in memory for every card. */
import { BLANK, type Card, type SpeakerId } from '#core/model';

export type Row = Pick<
	Card,
	| 'id'
	| 'deckId'
	| 'textId'
	| 'sectionId'
	| 'asks'
	| 'suspended'
	| 'createdAt'
	| 'memory'
	| 'tags'
	| 'flag'
	| 'buriedUntil'
> & {
	/** Whom it asks about; nobody for a detail. */
	speakerIds: readonly SpeakerId[];
	/** Where its evidence begins in the document. */
	place: number;
	/** Prompt with the answer in it, heading and tags, folded; parts are on lines of their own. */
	words: string;
};

const ASCII = /^[\0-\x7f]*$/;

/** Small letters without accents: what is alike for a reader is the same here. */
export function fold(text: string): string {
	if (ASCII.test(text)) return text.toLowerCase();
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function rowOf(card: Card): Row {
	const { id, deckId, textId, sectionId, asks, suspended, createdAt, memory, tags, flag, buriedUntil } = card;
	const told =
		asks === 'detail' ? [card.prompt.replace(BLANK, () => card.answer)] : [card.prompt, card.answer];
	return {
		id,
		deckId,
		textId,
		sectionId,
		asks,
		suspended,
		createdAt,
		memory,
		...(tags ? { tags } : {}),
		...(flag ? { flag } : {}),
		...(buriedUntil === undefined ? {} : { buriedUntil }),
		speakerIds: card.asks === 'detail' ? [] : card.speakerIds,
		place: card.evidence.span.start,
		words: fold([...told, card.context, ...(tags ?? [])].join('\n'))
	};
}
