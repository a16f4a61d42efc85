/** A wish becomes a session: which cards, in which order, how they count, and when it ends. */
import { aheadQueue } from '#core/review/ahead';
import type { Counting } from '#core/review/answer';
import { retrievability } from '#core/review/scheduler';
import { beginOfDay, MINUTE, studyDay } from '#core/review/study-day';
import type { Card, DeckId, EpochMs, SessionFormat } from '#core/model';
import { cardsIn, paceOf, type Pace } from '#core/stats/pace';
import type { Repository } from '#storage/repository';
import { dueQueue, MOST, seenOn, type PlanTools } from './day-queue';
import type { SessionPlan } from './session-course.svelte';
import { handedOver, noteSession, resumeSession } from './session-note';

import { filterOf, type CardTest } from './study-filter';
import type { StudyWish } from './study-wish';
import type { Repeats } from './turns';

/** A filter looks at all cards of a deck. */
const ALL = 1_000_000;
const FAR = 36_500;

/** The session of a wish: what was left of it earlier today, else a new one. */
export async function planWish(tools: PlanTools, wish: StudyWish): Promise<SessionPlan> {
	const { repository, now, zone } = tools;
	const day = studyDay(now(), zone);
	const left = await resumeSession(repository, wish, day);
	const whole = left?.queue ?? (await queueOf(tools, wish));
	const fits = wish.minutes ? cardsIn(wish.minutes * MINUTE, await learnersPace(repository)) : whole.length;
	return {
		queue: whole.slice(0, fits),
		beyond: whole.slice(fits),
		done: left?.done ?? [],
		spentMs: left?.spentMs ?? 0,
		...(wish.minutes ? { limitMs: wish.minutes * MINUTE } : {}),
		repeats: repeatsOf(wish),
		counting: countingOf(wish),
		onchange: (standing) => void noteSession(repository, wish, day, standing)
	};
}

/** The cards of a wish, in the order in which they are asked; not cut to any time. */
export async function queueOf(tools: PlanTools, wish: StudyWish): Promise<Card[]> {
	const test = await filterOf(tools.repository, wish);
	if (wish.these) return (await handedOver(tools.repository)).filter(test ?? (() => true));
	if (wish.cram) return cramQueue(tools, wish, test);
	if (wish.ahead) return comingUp(tools, wish.ahead, wish, test);
	return dueQueue(tools, wish.deck, test);
}

/** How fast this learner answers, by the latest entries of the log. */
export async function learnersPace(repository: Repository): Promise<Pace> {
	return paceOf(await repository.lastLogs(200));
}

function repeatsOf({ cram, these }: StudyWish): Repeats {
	return cram || these ? 'end' : 'steps';
}

function countingOf({ cram, ahead }: StudyWish): Counting {
	if (cram) return 'cram';
	return ahead ? 'ahead' : 'when-due';
}

async function comingUp(
	tools: PlanTools,
	days: number,
	{ deck }: StudyWish,
	test: CardTest | undefined
): Promise<Card[]> {
	const { repository, now, zone } = tools;
	const at = now();
	const until = beginOfDay(studyDay(at, zone) + 1 + days, zone);
	const [cards, seenToday] = await Promise.all([repository.dueCards(deck, until, ALL), seenOn(tools, at)]);
	return aheadQueue(test ? cards.filter(test) : cards, { days, seenToday, now: at, zone });
}

/** Every card, the one most likely forgotten first; then those that were never asked. */
async function cramQueue(
	{ repository, now, zone }: PlanTools,
	{ deck }: StudyWish,
	test: CardTest | undefined
): Promise<Card[]> {
	const at = now();
	const most = test ? ALL : MOST;
	const [begun, fresh] = await Promise.all([
		repository.dueCards(deck, beginOfDay(studyDay(at, zone) + FAR, zone), most),
		repository.newCards(deck, most)
	]);
	const weakest = begun
		.map((card) => ({ card, recall: retrievability(card.memory, at, zone) }))
		.sort((left, right) => left.recall - right.recall)
		.map(({ card }) => card);
	return [...weakest, ...fresh].filter((card) => !card.suspended && (test?.(card) ?? true)).slice(0, MOST);
}

/** The cards of a quiz: each once. */
export function planQuiz(queue: Card[], formats: readonly SessionFormat[]): SessionPlan {
	return { queue, done: [], formats, repeats: 'never', evenly: true };
}

/** When the next card of a deck, or of all, comes up; undefined when none has been learned. */
export async function nextDue(
	{ repository, now, zone }: PlanTools,
	deck: DeckId | undefined
): Promise<EpochMs | undefined> {
	const [next] = await repository.dueCards(deck, beginOfDay(studyDay(now(), zone) + FAR, zone), 1);
	return next?.memory.due;
}
