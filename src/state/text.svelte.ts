/** One document as its page shows it, and the cards made of it. */
import type { Card, CardId, Deck, Reading, Span, StatementId, TextId } from '#core/model';
import type { Repository } from '#storage/repository';
import { now, zone } from './app.svelte';

export class TextPage {
	/** Undefined while it is read; null when there is no such document. */
	reading = $state.raw<Reading | null>();
	deck = $state.raw<Deck>();
	cards = $state.raw<readonly Card[]>([]);

	asked = $derived(new Set(this.cards.map((card) => card.statementId)));
	speakers = $derived((this.reading?.speakers ?? []).filter((speaker) => speaker.named));

	constructor(private readonly id: TextId) {}

	load = async (repository: Repository): Promise<void> => {
		const [reading, decks] = await Promise.all([
			repository.reading(this.id),
			repository.overview(now(), zone)
		]);
		this.deck = decks.find((one) => one.deck.textIds.includes(this.id))?.deck;
		const cards = this.deck ? await repository.cardsOf(this.deck.id) : [];
		this.cards = cards.filter((card) => card.textId === this.id);
		this.reading = reading ?? null;
	};

	cardsOf(statement: StatementId): Card[] {
		return this.cards.filter((card) => card.statementId === statement);
	}

	/** Where the address points: `#card=<id>` at the card's evidence, `?at=start-end` at a span. */
	target(hash: string, search: URLSearchParams): Span | undefined {
		const id = new URLSearchParams(hash.replace(/^#/, '')).get('card') as CardId | null;
		const card = id && this.cards.find((one) => one.id === id);
		if (card) return card.evidence.span;
		const [, start, end] = /^(\d+)-(\d+)$/.exec(search.get('at') ?? '') ?? [];
		return start && end ? { start: Number(start), end: Number(end) } : undefined;
	}
}
