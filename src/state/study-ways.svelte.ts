/** More ways to study: what can be picked, and how many cards each way would ask. */
import { MINUTE } from '#core/review/study-day';
import type { DeckId, Section, SectionId, Speaker, SpeakerId } from '#core/model';
import { cardsIn, timeFor, USUAL_PACE, type Pace } from '#core/stats/pace';
import type { Repository } from '#storage/repository';
import { now, zone } from './app.svelte';
import { learnersPace, queueOf } from './study-plan';
import type { StudyWish } from './study-wish';

export const MINUTES = [5, 10, 20] as const;
export const DAYS_AHEAD = [1, 3, 7] as const;

interface Counts {
	due: number;
	ahead: Record<(typeof DAYS_AHEAD)[number], number>;
	cram: number;
}

export class StudyWays {
	sections = $state.raw<Section[]>([]);
	speakers = $state.raw<Speaker[]>([]);
	/** What the cards are picked by; both may be open. */
	section = $state<SectionId>();
	speaker = $state<SpeakerId>();
	/** Undefined until they are counted. */
	counts = $state.raw<Counts>();
	#pace = $state.raw<Pace>(USUAL_PACE);
	/** What every way begins from. */
	readonly base = $derived.by<StudyWish>(() => ({
		...(this.deck ? { deck: this.deck } : {}),
		...(this.section ? { section: this.section } : {}),
		...(this.speaker ? { speaker: this.speaker } : {})
	}));

	constructor(private readonly deck?: DeckId) {}

	/** Reads what can be picked, and counts. */
	async load(repository: Repository): Promise<void> {
		const readings = this.deck ? await repository.readingsOf(this.deck) : [];
		this.sections = readings.flatMap((reading) => reading.text.sections);
		this.speakers = readings.flatMap((reading) => reading.speakers).filter((one) => one.named);
		this.#pace = await learnersPace(repository);
		await this.count(repository);
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
