/** What a session knows of the documents of its cards: who speaks, for the disc beside an answer, and the language. */
import type { Card, Speaker, TextId } from '#core/model';
import type { Repository } from '#storage/repository';

export class Speakers {
	/** Speakers by document, in the order in which it names them. */
	of = $state.raw<ReadonlyMap<TextId, readonly Speaker[]>>(new Map());

	#languages: ReadonlyMap<TextId, string> = new Map();

	/** Reads the documents of these cards, beside those that it knows; until then cards are shown without discs. */
	async load(repository: Repository, cards: readonly Card[]): Promise<void> {
		const texts = [...new Set(cards.map((card) => card.textId))].filter((id) => !this.of.has(id));
		const found = await Promise.all(texts.map((id) => repository.reading(id)));
		const readings = found.filter((one) => one !== undefined);
		this.of = new Map([...this.of, ...readings.map(({ text, speakers }) => [text.id, speakers] as const)]);
		this.#languages = new Map([
			...this.#languages,
			...readings.map(({ text }) => [text.id, text.language] as const)
		]);
	}

	/** The language of a card's document, `en` until it is known. */
	languageOf(card: Card): string {
		return this.#languages.get(card.textId) ?? 'en';
	}

	/** The speaker that a speaker card asks for. */
	answerOf(card: Card): Speaker | undefined {
		if (card.asks !== 'speaker') return undefined;
		return this.of.get(card.textId)?.find((one) => card.speakerIds.includes(one.id));
	}
}
