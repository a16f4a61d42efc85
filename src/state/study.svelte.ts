/** The study page: opens the right session and tells how it went. */
import type { Card, CardId, EpochMs } from '#core/model';
import { now, useRepository, zone } from './app.svelte';
import { ReviewSession } from './review-session.svelte';
import type { SessionPlan } from './session-course.svelte';
import { temptations } from './mixed-up';
import { openSchedule } from './schedule';
import type { PlanTools } from './day-queue';
import { cardsById } from './session-note';
import { nextDue, planWish } from './study-plan';
import type { StudyWish } from './study-wish';
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
	#wish: StudyWish = {};

	/** Opens the session of a wish, or goes on with it where it was left today. */
	async open(wish: StudyWish): Promise<void> {
		this.#wish = wish;
		this.session = undefined;
		this.empty = false;
		const late = setTimeout(() => (this.slow = true), SLOW_MS);
		const tools = await this.#tools();
		await this.#start(tools, await planWish(tools, wish));
		clearTimeout(late);
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
		void this.#loadRest(tools, plan);
	}

	/** What may come after the first question: discs, and who was taken for whom. */
	async #loadRest({ repository }: PlanTools, plan: SessionPlan): Promise<void> {
		await this.speakers.load(repository, [...plan.queue, ...(plan.beyond ?? [])]);
		if (this.session && this.speakers.of.size > 0)
			this.session.tools.tempts = await temptations(repository, [...this.speakers.of.values()].flat());
	}

	/** What the summary tells. */
	async #finish(tools: PlanTools): Promise<void> {
		const ids: CardId[] = missedIds(this.session?.course.done ?? []);
		this.missed = await cardsById(tools.repository, ids);
		this.nextDue = await nextDue(tools, this.#wish.deck);
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
