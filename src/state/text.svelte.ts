/** One document as its page shows it, and the cards made of it. */
import type { OwnWish } from '#core/cards/own-card';
import type { Card, CardId, Deck, Reading, Result, Span, StatementId, TextId } from '#core/model';
import type { Shade } from '#core/stats/shade';
import type { Repository } from '#storage/repository';
import { newId, now, zone } from './app.svelte';

export class TextPage {
	/** Undefined while it is read; null when there is no such document. */
	reading = $state.raw<Reading | null>();
	deck = $state.raw<Deck>();
	cards = $state.raw<readonly Card[]>([]);

	asked = $derived(new Set(this.cards.map((card) => card.statementId)));
	speakers = $derived((this.reading?.speakers ?? []).filter((speaker) => speaker.named));

	/** How well each statement is known, while the document is shaded by that. */
	shades = $state.raw<ReadonlyMap<StatementId, Shade>>();

	private repository: Repository | undefined;

	constructor(private readonly id: TextId) {}

	load = async (repository: Repository): Promise<void> => {
		this.repository = repository;
		const [reading, decks] = await Promise.all([
			repository.reading(this.id),
			repository.overview(now(), zone)
		]);
		this.deck = decks.find((one) => one.deck.textIds.includes(this.id))?.deck;
		const cards = this.deck ? await repository.cardsOf(this.deck.id) : [];
		this.cards = cards.filter((card) => card.textId === this.id);
		this.reading = reading ?? null;
		if (this.shades) await this.shade(true);
	};

	/** The scheduler comes when it is asked for. */
	shade = async (on: boolean): Promise<void> => {
		if (!on) return void (this.shades = undefined);
		const { shades } = await import('#core/stats/shade');
		this.shades = shades(this.cards, now(), zone);
	};

	/** Adds a card of the learner's own to the deck; gives what takes it out again. */
	async addOwn(wish: OwnWish): Promise<Result<Card, { message: string }>> {
		const { ownCard, withStatement } = await import('#core/cards/own-card');
		const { newMemory } = await import('#core/review/scheduler');
		const { reading, deck, repository } = this;
		if (!reading || !deck || !repository)
			return { ok: false, problem: { message: 'This document belongs to no deck. Add it to one first.' } };
		const made = ownCard({ reading, cards: this.cards }, wish, { newId, random: Math.random });
		if (!made.ok) return made;
		const at = now();
		const fresh = { deckId: deck.id, createdAt: at, suspended: false, memory: newMemory(at) };
		const card: Card = { ...made.value.card, ...fresh };
		const { statement } = made.value;
		const stored = await repository.saveCards([card], statement && withStatement(reading, statement));
		return stored.ok ? { ok: true, value: card } : stored;
	}

	/** Takes a card that was just made out again; what was answered of it since stays in the history. Returns why not. */
	async takeOut({ id }: Card): Promise<string | undefined> {
		const removed = await this.repository?.removeCards([id]);
		return removed && !removed.ok ? removed.problem.message : undefined;
	}

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
