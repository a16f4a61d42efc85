/** One deck as its page shows it: its cards filtered, and what can be done to them. */
import type {
	Card,
	CardId,
	Deck,
	DeckId,
	DeckSettings,
	Reading,
	Result,
	ReviewLog,
	Speaker,
	SpeakerId
} from '#core/model';
import { DEFAULT_SETTINGS, settingsOf, type Settings } from '#core/settings';
import type { SpeakerEdit } from '#core/statements/speakers/edits';
import type { RemovedDeck, Repository, StorageProblem } from '#storage/repository';
import { now, zone } from './app.svelte';
import { editCard, type CardEdit } from './card-edit';
import { choices, filterCards, NO_FILTER, type CardFilter } from './card-filter';
import { startOver, takeBack } from './start-over';

type Outcome<Value = void> = Result<Value, { message: string }>;

export class DeckPage {
	/** Undefined while it is read; null when there is no such deck. */
	deck = $state.raw<Deck | null>();
	cards = $state.raw<readonly Card[]>([]);
	readings = $state.raw<readonly Reading[]>([]);
	filter = $state<CardFilter>({ ...NO_FILTER });
	now = $state(now());
	/** The app's, which the deck follows where it has none of its own. */
	settings = $state.raw<Settings>(DEFAULT_SETTINGS);

	shown = $derived(filterCards(this.cards, this.filter, this.now));
	/** How the deck is studied. */
	study = $derived(settingsOf(this.deck ?? undefined, this.settings));
	choices = $derived(choices(this.cards, this.readings));
	/** In the order in which their hues are given. */
	speakers = $derived(this.readings.flatMap((reading) => reading.speakers));
	/** Whom some card asks for, by name: the count that Decks and Today show. */
	asked = $derived(
		this.speakers.filter(
			({ id, named }) =>
				named && this.cards.some((card) => card.asks === 'speaker' && card.speakerIds.includes(id))
		)
	);
	waiting = $derived.by(() => {
		const asked = this.cards.filter((card) => !card.suspended);
		const due = asked.filter((card) => card.memory.state !== 'new' && card.memory.due <= this.now).length;
		return { due, fresh: asked.filter((card) => card.memory.state === 'new').length };
	});
	private repository: Repository | undefined;

	constructor(private readonly id: DeckId) {}

	load = async (repository: Repository): Promise<void> => {
		this.repository = repository;
		const [deck, settings] = await Promise.all([repository.deck(this.id), repository.settings()]);
		this.settings = settings;
		const [cards, readings] = deck
			? await Promise.all([repository.cardsOf(this.id), repository.readingsOf(this.id)])
			: [[], []];
		this.now = now();
		this.cards = cards;
		this.readings = readings;
		this.deck = deck ?? null;
	};

	history = (card: CardId): Promise<ReviewLog[]> => this.open.logsOfCard(card);

	save(card: Card, edit: CardEdit): Promise<Outcome> {
		const edited = editCard(card, edit);
		return edited.ok ? this.open.saveCards([edited.value]) : Promise.resolve(edited);
	}

	suspend(card: Card, suspended: boolean): Promise<Outcome> {
		return this.open.saveCards([{ ...card, suspended }]);
	}

	startOver(cards: readonly Card[]): Promise<Outcome<ReviewLog[]>> {
		return startOver(this.tools, cards);
	}

	takeBack(resets: readonly ReviewLog[]): Promise<Outcome<ReviewLog[]>> {
		return takeBack(this.tools, resets);
	}

	change(deck: Deck, name: string, settings: Partial<DeckSettings>): Promise<Outcome> {
		return this.open.saveDeck({ ...deck, name, settings });
	}

	remove(): Promise<Result<RemovedDeck, StorageProblem>> {
		return this.open.removeDeck(this.id);
	}

	restore(removed: RemovedDeck): Promise<Outcome> {
		return this.open.restoreDeck(removed);
	}

	/** Renames, describes, merges or splits a speaker; what that makes of the cards is stored at once. */
	async editSpeaker(speaker: SpeakerId, edits: readonly SpeakerEdit[]): Promise<Outcome> {
		const { applySpeakerEdit } = await import('#core/statements/speakers/edits');
		const state = this.withSpeaker(speaker);
		if (!state) return { ok: false, problem: { message: 'That speaker is no longer in this deck.' } };
		const edited = edits.reduce(applySpeakerEdit<Card>, state);
		const changed = edited.cards.filter((card, index) => card !== state.cards[index]);
		return this.open.saveCards(changed, edited.reading);
	}

	/** Puts a reading and its cards back as they were before an edit of speakers. */
	putBack(before: { reading: Reading; cards: Card[] }): Promise<Outcome> {
		return this.open.saveCards(before.cards, before.reading);
	}

	/** The reading of a speaker and the cards made of it. */
	withSpeaker(id: SpeakerId): { reading: Reading; cards: Card[] } | undefined {
		const reading = this.readings.find((one) => one.speakers.some((speaker: Speaker) => speaker.id === id));
		return reading && { reading, cards: this.cards.filter((card) => card.textId === reading.text.id) };
	}

	private get open(): Repository {
		if (!this.repository) throw new Error('the deck is used before it is loaded');
		return this.repository;
	}
	private get tools() {
		return { repository: this.open, now, zone };
	}
}
