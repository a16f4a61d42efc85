/**
 * A large collection from a seed, for benches and pictures: decks of made-up documents, their cards, and years of
 * answers by a learner with known habits. The same options give the same collection, whenever and wherever.
 */
import type { Card, Deck, DeckId, EpochMs, LogId, Random, Reading, ReviewLog, TextId } from '#core/model';
import { seeded } from '#core/random';
import { DAY, studyDay } from '#core/review/study-day';
import { madeDocument } from './collection/documents';
import { history, studyHabit, type Habits } from './collection/history';
import { TOPICS } from './collection/words';

export interface CollectionOptions {
	/** All together. */
	cards: number;
	decks: number;
	/** Documents of each deck. */
	documents: number;
	/** How long ago the first card was made. */
	days: number;
	now: EpochMs;
	seed: number;
	/** Minutes east of UTC where the learner lives. */
	offset: number;
}

/** 100,000 cards and 1.2 million answers over two years; the clock stands at 23 November 2026, 18:00 UTC. */
export const LARGE: CollectionOptions = {
	...{ cards: 100_000, decks: 20, documents: 10, days: 730, seed: 1 },
	...{ now: Date.UTC(2026, 10, 23, 18), offset: 0 }
};

export interface CollectionDeck {
	deck: Deck;
	readings: Reading[];
	cards: Card[];
	/** Of one device of its own, "collection", numbered from 1 over all decks; those of a card in order. */
	logs: ReviewLog[];
}

/** The device that gave the answers. */
export const COLLECTION_DEVICE = 'collection';

/** One deck after another, so that nobody has to hold them all. */
export function* collection(options: CollectionOptions): Generator<CollectionDeck> {
	const { now, days, decks, seed } = options;
	const zone = () => options.offset;
	const random = seeded(seed);
	const today = studyDay(now, zone);
	const studied = studyHabit(random, today - days, today + 1);
	let counter = 0;
	for (let index = 0; index < decks; index += 1) {
		const made = madeDeck(options, index, random);
		const habits: Habits = {
			...{ now, zone, random, studied },
			desiredRetention: made.deck.settings.desiredRetention ?? 0.9
		};
		const logs: ReviewLog[] = [];
		const cards = made.cards.map((card, place): Card => {
			const speakers = made.readings.find(({ text }) => text.id === card.textId)?.speakers ?? [];
			const first = begun(options, made.deck, place / made.cards.length, random);
			const lived = history(card, first, speakers, habits);
			for (const log of lived.logs)
				logs.push({ ...log, id: `${COLLECTION_DEVICE}:${(counter += 1)}` as LogId } as ReviewLog);
			return { ...lived.card, suspended: random() < 0.012 };
		});
		yield { ...made, cards, logs };
	}
}

/** Decks are begun one after another; of the last ones a part was never asked. */
function begun({ now, days }: CollectionOptions, deck: Deck, place: number, random: Random): EpochMs {
	return deck.createdAt + (0.25 * place + 0.15 * random()) * days * DAY + (place > 0.82 ? now : 0);
}

function madeDeck(
	{ cards, decks, documents, now, days }: CollectionOptions,
	index: number,
	random: Random
): Omit<CollectionDeck, 'logs'> {
	const [topic, things] = TOPICS[index % TOPICS.length] ?? ['', []];
	const name = index < TOPICS.length ? topic : `${topic} ${1 + Math.floor(index / TOPICS.length)}`;
	const deckId = `k${index}` as DeckId;
	const at = now - Math.round(days * DAY * (1 - (0.9 * index) / decks));
	const part = (share: number, whole: number) => Math.floor((share + 1) * whole) - Math.floor(share * whole);
	const own = part(index, cards / decks);
	const made = Array.from({ length: documents }, (_one, which) =>
		madeDocument({
			...{ id: `${deckId}x${which}` as TextId, deckId, title: `${name}, part ${which + 1}` },
			...{ things, random, at, cards: part(which, own / documents) }
		})
	);
	const deck: Deck = {
		...{ id: deckId, name, textIds: made.map(({ reading }) => reading.text.id), createdAt: at },
		settings: { desiredRetention: index % 3 ? 0.9 : 0.85, newPerDay: 20, reviewsPerDay: 200 }
	};
	return { deck, readings: made.map((one) => one.reading), cards: made.flatMap((one) => one.cards) };
}
