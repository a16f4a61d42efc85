/** One deck as its page shows it, and what can be done to it as a whole. Its cards are in a CardList. */
import type { Card, CardId, Deck, DeckId, DeckSettings, Reading, Result, SpeakerId } from '#core/model';
import { DEFAULT_SETTINGS, settingsOf, type Settings } from '#core/settings';
import type { SpeakerEdit } from '#core/statements/speakers/edits';
import { typedWords } from '#core/text/shown';
import type { DeckOverview, RemovedDeck, Repository, StorageProblem } from '#storage/repository';
import { now, zone } from './app.svelte';

type Outcome<Value = void> = Result<Value, { message: string }>;

export class DeckPage {
	/** Undefined while it is read; null when there is no such deck. */
	deck = $state.raw<Deck | null>();
	/** All decks with their numbers. */
	decks = $state.raw<readonly DeckOverview[]>([]);
	readings = $state.raw<readonly Reading[]>([]);
	/** The app's, which the deck follows where it has none of its own. */
	settings = $state.raw<Settings>(DEFAULT_SETTINGS);

	/** How the deck is studied. */
	study = $derived(settingsOf(this.deck ?? undefined, this.settings));
	/** Its own numbers. */
	numbers = $derived(this.decks.find((one) => one.deck.id === this.id));
	/** In the order in which their hues are given. */
	speakers = $derived(this.readings.flatMap((reading) => reading.speakers));
	/** Every folder that holds a deck. */
	folders = $derived([...new Set(this.decks.flatMap(({ deck }) => deck.folder ?? []))].sort());
	private repository: Repository | undefined;

	constructor(private readonly id: DeckId) {}

	load = async (repository: Repository): Promise<void> => {
		this.repository = repository;
		const [decks, readings, settings] = await Promise.all([
			repository.overview(now(), zone),
			repository.readingsOf(this.id),
			repository.settings()
		]);
		this.settings = settings;
		this.decks = decks;
		this.readings = readings;
		this.deck = decks.find(({ deck }) => deck.id === this.id)?.deck ?? null;
	};

	/** All its cards: read only for what is done to all of them. */
	cardIds = async (): Promise<CardId[]> => (await this.open.cardsOf(this.id)).map((card) => card.id);

	change(deck: Deck, name: string, settings: Partial<DeckSettings>): Promise<Outcome> {
		return this.open.saveDeck({ ...deck, name: typedWords(name) || deck.name, settings });
	}

	/** Puts it into a folder; "" is the top. */
	moveTo(folder: string): Promise<Outcome> {
		return this.open.moveDecks(new Map([[this.id, folder]]));
	}

	remove(): Promise<Result<RemovedDeck, StorageProblem>> {
		return this.open.removeDeck(this.id);
	}

	restore(removed: RemovedDeck): Promise<Outcome> {
		return this.open.restoreDeck(removed);
	}

	/** Renames, describes, merges or splits a speaker; what that makes of the cards is stored at once. */
	async editSpeaker(
		speaker: SpeakerId,
		edits: readonly SpeakerEdit[]
	): Promise<Outcome<{ reading: Reading; cards: Card[] }>> {
		const { applySpeakerEdit } = await import('#core/statements/speakers/edits');
		const reading = this.readings.find((one) => one.speakers.some(({ id }) => id === speaker));
		if (!reading) return { ok: false, problem: { message: 'That speaker is no longer in this deck.' } };
		const all = await this.open.cardsOf(this.id);
		const before = { reading, cards: all.filter((card) => card.textId === reading.text.id) };
		const edited = edits.reduce(applySpeakerEdit<Card>, before);
		const changed = edited.cards.filter((card, index) => card !== before.cards[index]);
		const stored = await this.open.saveCards(changed, edited.reading);
		return stored.ok ? { ok: true, value: before } : stored;
	}

	/** Puts a reading and its cards back as they were before an edit of speakers. */
	putBack(before: { reading: Reading; cards: Card[] }): Promise<Outcome> {
		return this.open.saveCards(before.cards, before.reading);
	}

	private get open(): Repository {
		if (!this.repository) throw new Error('the deck is used before it is loaded');
		return this.repository;
	}
}
