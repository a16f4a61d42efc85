/** What decks, documents, sections and speakers are called: of each deck read once, and again after it changed. */
import type { Names } from '#core/browse/match';
import type { Vocabulary } from '#core/browse/suggest';
import type { Deck, DeckId, Reading } from '#core/model';
import type { Repository } from '#storage/repository';

interface Heading {
	deck: Deck;
	/** A document without its text. */
	texts: (Pick<Reading, 'speakers'> & Pick<Reading['text'], 'id' | 'title' | 'sections'>)[];
}

export interface NameKeeper {
	/** How many cards there are, of a deck or of all. */
	count(deck: DeckId | undefined): Promise<number>;
	/** Of one deck, where only one is searched, or of all. */
	all(deck: DeckId | undefined): Promise<Omit<Names, 'tags'>>;
	vocabulary(deck: DeckId | undefined): Promise<Omit<Vocabulary, 'tag'>>;
	forget(decks: readonly DeckId[]): void;
	forgetAll(): void;
}

const headingOf = (deck: Deck, readings: readonly Reading[]): Heading => ({
	deck,
	texts: readings.map(({ text, speakers }) => ({
		...{ id: text.id, title: text.title, sections: text.sections },
		speakers: speakers.filter((speaker) => speaker.named)
	}))
});

export function keepNames(repository: Repository): NameKeeper {
	const headings = new Map<DeckId, Heading>();
	/** The decks that there are; unknown at first and after one of them changed. */
	let decks: Deck[] | undefined;

	const overview = () => repository.overview(0, () => 0);

	/** One document after another is read, and let go but for its names. */
	async function load(deck: DeckId | undefined): Promise<Heading[]> {
		decks ??= (await overview()).map((one) => one.deck);
		const wanted = decks.filter((one) => deck === undefined || one.id === deck);
		const found: Heading[] = [];
		for (const one of wanted) {
			const heading = headings.get(one.id) ?? headingOf(one, await repository.readingsOf(one.id));
			headings.set(one.id, heading);
			found.push(heading);
		}
		return found;
	}

	return {
		async count(deck) {
			const shown = (await overview()).filter((one) => deck === undefined || one.deck.id === deck);
			return shown.reduce((sum, one) => sum + one.cards, 0);
		},
		all: async (deck) => flatten(await load(deck)),
		vocabulary: async (deck) => listed(await load(deck)),
		forget(changed) {
			for (const id of changed) headings.delete(id);
			decks = undefined;
		},
		forgetAll() {
			headings.clear();
			decks = undefined;
		}
	};
}

function flatten(headings: readonly Heading[]): Omit<Names, 'tags'> {
	const texts = headings.flatMap((one) => one.texts);
	return {
		decks: new Map(headings.map(({ deck }) => [deck.id, deck])),
		texts: new Map(texts.map((text) => [text.id, text.title])),
		sections: new Map(texts.flatMap((text) => text.sections.map(({ id, title }) => [id, title] as const))),
		speakers: new Map(texts.flatMap((text) => text.speakers.map((one) => [one.id, one] as const)))
	};
}

const sorted = (names: readonly string[]) =>
	[...new Set(names.filter(Boolean))].sort((one, other) => one.localeCompare(other));

function listed(headings: readonly Heading[]): Omit<Vocabulary, 'tag'> {
	const texts = headings.flatMap((one) => one.texts);
	return {
		deck: sorted(headings.map(({ deck }) => deck.name)),
		folder: sorted(headings.map(({ deck }) => deck.folder ?? '')),
		text: sorted(texts.map(({ title }) => title)),
		section: sorted(texts.flatMap(({ sections }) => sections.map(({ title }) => title))),
		speaker: sorted(texts.flatMap(({ speakers }) => speakers.map(({ name }) => name)))
	};
}
