/** Ways to get a session: what is due, cards that were handed over, cards to practise, the cards of a quiz. */
import { buildQueue } from '#core/review/queue';
import { seenToday } from '#core/review/limits';
import { endOfStudyDay, startOfStudyDay, studyDay } from '#core/review/study-day';
import type { Card, DeckId, EpochMs, SessionFormat } from '#core/model';
import { seeded } from '#core/random';
import { settingsOf } from '#core/settings';
import type { Repository } from '#storage/repository';
import type { SessionPlan } from './session-course.svelte';
import { cardsById, handedOver, noteKey, noteSession, resumeSession } from './session-note';

export interface PlanTools {
	repository: Repository;
	now: () => EpochMs;
	zone: (at: EpochMs) => number;
}
const DAY = 86_400_000;
/** More is never asked of storage: the daily limits lie far below. */
const MOST = 1000;
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

/** The queue of the day, from what is stored. */
async function dueQueue({ repository, now, zone }: PlanTools, deck: DeckId | undefined): Promise<Card[]> {
	const at = now();
	const [app, decks, due, fresh, logs] = await Promise.all([
		repository.settings(),
		repository.overview(at, zone),
		repository.dueCards(deck, endOfStudyDay(at, zone) - 1, MOST),
		repository.newCards(deck, MOST),
		repository.logsSince(startOfStudyDay(at, zone))
	]);
	const asked = await cardsById(repository, [...new Set(logs.map((log) => log.cardId))]);
	const byId = new Map(asked.map((card) => [card.id, card]));
	const settings = new Map(decks.map(({ deck }) => [deck.id, settingsOf(deck, app)]));
	return buildQueue({
		due,
		fresh,
		seenToday: seenToday(logs, (id) => byId.get(id)),
		settings: (id) => settings.get(id) ?? app,
		order: app.reviewOrder,
		random: seeded(studyDay(at, zone)),
		now: at,
		zone
	});
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
