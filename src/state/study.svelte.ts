/** The study page: opens the right session and tells how it went. */
import type { Card, CardId, DeckId, EpochMs } from '#core/model';
import { now, useRepository, zone } from './app.svelte';
import { ReviewSession } from './review-session.svelte';
import type { SessionPlan } from './session-course.svelte';
import { openSchedule } from './schedule';
import type { PlanTools } from './day-queue';
import { cardsById } from './session-note';
import { nextDue, planDue, planHandedOver, planPractice } from './session-plan';
import { Speakers } from './speakers.svelte';
import { missedIds, tally } from './turns';

/** Milliseconds before waiting is told of. */
const SLOW_MS = 300;

export class Study {
	session = $state.raw<ReviewSession>();
	/** There is nothing to ask. */
	empty = $state(false);
	/** Opening takes longer than one would notice. */
	slow = $state(false);
	decks = $state(0);
	/** When the next card comes, once the session is over or there is none. */
	nextDue = $state<EpochMs>();
	missed = $state.raw<Card[]>([]);
	readonly speakers = new Speakers();
	readonly tally = $derived(tally(this.session?.course.done ?? []));
	#deck: DeckId | undefined;

	/** Opens what is due of a deck or of all, or the cards that were handed over. */
	async open(deck: DeckId | undefined, these: boolean): Promise<void> {
		this.#deck = deck;
		const late = setTimeout(() => (this.slow = true), SLOW_MS);
		const tools = await this.#tools();
		await this.#start(tools, these ? await planHandedOver(tools) : await planDue(tools, deck));
		clearTimeout(late);
	}

	/** Asks cards that are not due; the schedule stays. */
	async practise(): Promise<void> {
		const tools = await this.#tools();
		await this.#start(tools, await planPractice(tools, this.#deck));
	}

	async #tools(): Promise<PlanTools> {
		return { repository: await useRepository(), now, zone };
	}

	async #start(tools: PlanTools, plan: SessionPlan): Promise<void> {
		const session = await openSession(tools, plan, () => void this.#finish(tools));
		this.empty = plan.queue.length === 0;
		if (this.empty) {
			this.decks = (await tools.repository.overview(now(), zone)).length;
			await this.#finish(tools);
		} else this.session = session;
		void this.speakers.load(tools.repository, plan.queue);
	}

	/** What the summary tells. */
	async #finish(tools: PlanTools): Promise<void> {
		const ids: CardId[] = missedIds(this.session?.course.done ?? []);
		this.missed = await cardsById(tools.repository, ids);
		this.nextDue = await nextDue(tools, this.#deck);
	}
}

/** A session of a plan, by the settings of each card's deck. */
export async function openSession(
	{ repository }: PlanTools,
	plan: SessionPlan,
	onover: () => void
): Promise<ReviewSession> {
	const schedule = await openSchedule(repository, now(), zone);
	return new ReviewSession(plan, { repository, now, zone, schedule, onover });
}
