/** Ways to get a session: what is due, cards that were handed over, cards to practise, the cards of a quiz. */
import { studyDay } from '#core/review/study-day';
import type { Card, DeckId, SessionFormat } from '#core/model';
import { dueQueue, type PlanTools } from './day-queue';
import type { SessionPlan } from './session-course.svelte';
import { handedOver, noteKey, noteSession, resumeSession } from './session-note';

const DAY = 86_400_000;
/** Cards of a practice round. */
const PRACTICE_CARDS = 20;

/** What is due today of one deck or of all; first what was left open earlier today. */
export async function planDue(tools: PlanTools, deck: DeckId | undefined): Promise<SessionPlan> {
	const { repository, now, zone } = tools;
	const key = noteKey(deck);
	const day = studyDay(now(), zone);
	const left = await resumeSession(repository, key, day);
	return {
		queue: left?.queue ?? (await dueQueue(tools, deck)),
		done: left?.done ?? [],
		repeats: 'steps',
		onchange: (queue, done) => void noteSession(repository, key, day, queue, done)
	};
}

/** Cards that a summary or a quiz handed over: each until it was right once. */
export async function planHandedOver({ repository }: PlanTools): Promise<SessionPlan> {
	const queue = await handedOver(repository);
	return { queue, done: [], repeats: 'end' };
}

/** Cards of a deck though nothing is due, those that come up soonest first. Moves no due date. */
export async function planPractice(tools: PlanTools, deck: DeckId | undefined): Promise<SessionPlan> {
	const { repository, now } = tools;
	const queue = await repository.dueCards(deck, now() + 36_500 * DAY, PRACTICE_CARDS);
	return { queue, done: [], repeats: 'end' };
}

/** The cards of a quiz: each once. */
export function planQuiz(queue: Card[], formats: readonly SessionFormat[]): SessionPlan {
	return { queue, done: [], formats, repeats: 'never', evenly: true };
}

/** When the next card of a deck, or of all, comes up; undefined when none has been learned. */
export async function nextDue({ repository, now }: PlanTools, deck: DeckId | undefined) {
	const [next] = await repository.dueCards(deck, now() + 36_500 * DAY, 1);
	return next?.memory.due;
}
