/** Who speaks in the documents of some cards: for the disc and the role beside an answer. */
import type { Card, Speaker, TextId } from '#core/model';
import type { Repository } from '#storage/repository';

export class Speakers {
	/** Speakers by document, in the order in which it names them. */
	of = $state.raw<ReadonlyMap<TextId, readonly Speaker[]>>(new Map());

	/** Reads the documents of these cards; until then cards are shown without discs. */
	async load(repository: Repository, cards: readonly Card[]): Promise<void> {
		const texts = [...new Set(cards.filter((card) => card.asks === 'speaker').map((card) => card.textId))];
		const readings = await Promise.all(texts.map((id) => repository.reading(id)));
		this.of = new Map(readings.flatMap((one) => (one ? [[one.text.id, one.speakers] as const] : [])));
	}

	/** The speaker that a speaker card asks for. */
	answerOf(card: Card): Speaker | undefined {
		if (card.asks !== 'speaker') return undefined;
		return this.of.get(card.textId)?.find((one) => card.speakerIds.includes(one.id));
	}
}
