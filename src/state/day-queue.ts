/** The queue of the day from what is stored: by the settings, a plan to catch up, and what was allowed just for today. */
import { readWhole, type Reader } from '#core/exchange/check';
import type { Card, DeckId, EpochMs } from '#core/model';
import { seeded } from '#core/random';
import { nothingSeen, seenToday, type DailyLimits, type SeenToday } from '#core/review/limits';
import { buildQueue, type QueueInput } from '#core/review/queue';
import { endOfStudyDay, startOfStudyDay, studyDay } from '#core/review/study-day';
import { settingsOf } from '#core/settings';
import type { Repository } from '#storage/repository';
import { cardsById } from './session-note';

export interface PlanTools {
	repository: Repository;
	now: () => EpochMs;
	zone: (at: EpochMs) => number;
}
/** More is never asked of storage: the daily limits lie far below. */
export const MOST = 1000;
/** So many more new cards at a time. */
export const MORE_NEW = 10;
const NOTE = 'just-today';
const NO_LIMIT: DailyLimits = { newPerDay: Infinity, reviewsPerDay: Infinity };

/** What the learner allowed beyond the limits, on one study day. */
interface JustToday {
	day: number;
	/** More new cards, by deck. */
	fresh: Record<DeckId, number>;
	/** All reviews that are due, of all decks or of these. */
	reviews: 'all' | readonly DeckId[];
}

/** What is asked today of one deck or of all; `test` picks cards of it. */
export async function dueQueue(
	tools: PlanTools,
	deck: DeckId | undefined,
	test: (card: Card) => boolean = () => true
): Promise<Card[]> {
	const input = await gather(tools, deck);
	return buildQueue({ ...input, due: input.due.filter(test), fresh: input.fresh.filter(test) });
}

/**
 * What of one deck or of all was left out today because of a limit: how many new cards, how many reviews; and how
 * many cards are left within the limits.
 */
export async function beyondToday(
	tools: PlanTools,
	deck?: DeckId
): Promise<{ within: number; fresh: number; reviews: number }> {
	const input = await gather(tools, deck);
	const [within, all] = [
		buildQueue(input),
		buildQueue({ ...input, settings: () => NO_LIMIT, backlog: undefined })
	];
	const count = (queue: Card[], state: string) => queue.filter(({ memory }) => memory.state === state).length;
	const more = (state: string) => Math.max(0, count(all, state) - count(within, state));
	return {
		within: within.length,
		fresh: input.backlog ? 0 : more('new'),
		reviews: more('review')
	};
}

/** Allows some more new cards, or all reviews, of one deck or of all; for today only. */
export async function allowMore(tools: PlanTools, what: 'fresh' | 'reviews', deck?: DeckId): Promise<void> {
	const today = studyDay(tools.now(), tools.zone);
	const allowed = (await justToday(tools, today)) ?? { day: today, fresh: {}, reviews: [] };
	if (what === 'reviews')
		allowed.reviews = deck && allowed.reviews !== 'all' ? [...allowed.reviews, deck] : 'all';
	else {
		const input = await gather(tools, deck);
		const next = buildQueue({ ...input, due: [], settings: () => NO_LIMIT }).slice(0, MORE_NEW);
		for (const deckId of new Set(next.map((card) => card.deckId))) {
			const used = input.seenToday.fresh.get(deckId) ?? 0;
			const left = Math.max(0, input.settings(deckId).newPerDay - used);
			const wanted = next.filter((card) => card.deckId === deckId).length;
			allowed.fresh[deckId] = (allowed.fresh[deckId] ?? 0) + Math.max(0, wanted - left);
		}
	}
	await tools.repository.saveNote(NOTE, allowed);
}

async function justToday({ repository }: PlanTools, today: number): Promise<JustToday | undefined> {
	const note = readWhole(await repository.note(NOTE), readAllowed);
	return note?.day === today ? note : undefined;
}

function readAllowed(reader: Reader, value: unknown, path: string): JustToday {
	const it = reader.object(value, path);
	const deck = (one: unknown, at: string) => reader.id<'deck'>(one, at);
	const fresh = Object.entries(reader.object(it.fresh, `${path}.fresh`));
	return {
		day: reader.whole(it.day, `${path}.day`, -10),
		fresh: Object.fromEntries(fresh.map(([id, more]) => [id, reader.whole(more, `${path}.fresh.${id}`, 0)])),
		reviews: it.reviews === 'all' ? 'all' : reader.all(it.reviews, `${path}.reviews`, deck)
	};
}

/** Whether all reviews of a deck, or of all decks, were allowed for today. */
function isFree(allowed: JustToday | undefined, deck: DeckId | undefined): boolean {
	if (!allowed) return false;
	return allowed.reviews === 'all' || (deck !== undefined && allowed.reviews.includes(deck));
}

async function gather(tools: PlanTools, deck: DeckId | undefined): Promise<QueueInput> {
	const { repository, now, zone } = tools;
	const at = now();
	const [app, decks, due, fresh, seen, allowed] = await Promise.all([
		repository.settings(),
		repository.overview(at, zone),
		repository.dueCards(deck, endOfStudyDay(at, zone) - 1, MOST),
		repository.newCards(deck, MOST),
		seenOn(tools, at),
		justToday(tools, studyDay(at, zone))
	]);
	const own = new Map(decks.map((one) => [one.deck.id, settingsOf(one.deck, app)]));
	const settings = (id: DeckId): DailyLimits => {
		const { newPerDay, reviewsPerDay } = own.get(id) ?? app;
		return {
			newPerDay: newPerDay + (allowed?.fresh[id] ?? 0),
			reviewsPerDay: isFree(allowed, id) ? Infinity : reviewsPerDay
		};
	};
	return {
		due,
		fresh,
		seenToday: seen,
		settings,
		order: app.reviewOrder,
		backlog: app.backlog && (isFree(allowed, deck) ? { perDay: Infinity } : app.backlog),
		random: seeded(studyDay(at, zone)),
		now: at,
		zone
	};
}

/** What was asked on the study day of a time. */
export async function seenOn({ repository, zone }: PlanTools, at: EpochMs): Promise<SeenToday> {
	const logs = await repository.logsSince(startOfStudyDay(at, zone));
	if (logs.length === 0) return nothingSeen();
	const asked = await cardsById(repository, [...new Set(logs.map((log) => log.cardId))]);
	const byId = new Map(asked.map((card) => [card.id, card]));
	return seenToday(logs, (id) => byId.get(id));
}
