/** More ways to study: what can be picked, and how many cards each way would ask. */
import { MINUTE } from '#core/review/study-day';
import type { Deck, DeckId, Section, Speaker } from '#core/model';
import { cardsIn, timeFor, USUAL_PACE, type Pace } from '#core/stats/pace';
import type { Repository } from '#storage/repository';
import { now, zone } from './app.svelte';
import { learnersPace, queueOf } from './study-plan';
import type { StudyWish } from './study-wish';

export const MINUTES = [5, 10, 20] as const;
export const DAYS_AHEAD = [1, 3, 7] as const;

/** For its tags every card is read; of more cards that would hold a phone up. Browse finds tags among any number. */
const MOST_LOOKED_THROUGH = 20_000;

interface Counts {
	due: number;
	ahead: Record<(typeof DAYS_AHEAD)[number], number>;
	cram: number;
}

export class StudyWays {
	/** What the cards can be picked by: of a deck its sections and speakers, of all decks a deck; and tags. */
	decks = $state.raw<Deck[]>([]);
	sections = $state.raw<Section[]>([]);
	speakers = $state.raw<Speaker[]>([]);
	tags = $state.raw<string[]>([]);
	/** What they are picked by. */
	picked = $state.raw<Pick<StudyWish, 'deck' | 'section' | 'speaker' | 'tag'>>({});
	/** Undefined until they are counted. */
	counts = $state.raw<Counts>();
	#pace = $state.raw<Pace>(USUAL_PACE);
	/** What every way begins from. */
	readonly base = $derived.by<StudyWish>(() => ({
		...(this.deck ? { deck: this.deck } : {}),
		...this.picked
	}));

	constructor(private readonly deck?: DeckId) {}

	/** Reads what can be picked, and counts. */
	async load(repository: Repository): Promise<void> {
		const readings = this.deck ? await repository.readingsOf(this.deck) : [];
		this.sections = readings.flatMap((reading) => reading.text.sections);
		this.speakers = readings.flatMap((reading) => reading.speakers).filter((one) => one.named);
		this.#pace = await learnersPace(repository);
		const decks = await repository.overview(now(), zone);
		if (!this.deck && decks.length > 1) this.decks = decks.map(({ deck }) => deck);
		await this.count(repository);
		const cards = decks
			.filter(({ deck }) => !this.deck || deck.id === this.deck)
			.reduce((sum, one) => sum + one.cards, 0);
		if (cards <= MOST_LOOKED_THROUGH) this.tags = await tagsIn(repository, this.deck);
	}

	/** Counts anew for what is picked now. */
	async count(repository: Repository): Promise<void> {
		const wish = this.base;
		const cards = async (more: StudyWish) =>
			(await queueOf({ repository, now, zone }, { ...wish, ...more })).length;
		const [due, cram, ...ahead] = await Promise.all([
			cards({}),
			cards({ cram: true }),
			...DAYS_AHEAD.map((days) => cards({ ahead: days }))
		]);
		// Something else was picked meanwhile: its own count comes.
		if (wish !== this.base) return;
		this.counts = { due, cram, ahead: { 1: ahead[0] ?? 0, 3: ahead[1] ?? 0, 7: ahead[2] ?? 0 } };
	}

	/** How many of the due cards fit into these minutes. */
	fitting(minutes: number): number {
		return Math.min(this.counts?.due ?? 0, cardsIn(minutes * MINUTE, this.#pace));
	}

	/** Milliseconds that so many cards take. */
	takes(cards: number): number {
		return timeFor(cards, this.#pace);
	}
}

async function tagsIn(repository: Repository, deck: DeckId | undefined): Promise<string[]> {
	const tags = new Set<string>();
	await repository.eachCard((cards) => {
		for (const card of cards) for (const tag of card.tags ?? []) tags.add(tag);
	}, deck);
	return [...tags].sort();
}
