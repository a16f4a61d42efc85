/** What the schedule depends on besides a card: the settings of app and deck, and what lies on the days to come. */
import type { Card, EpochMs, Memory, SessionFormat } from '#core/model';
import { shareOf, type Workload } from '#core/review/balance';
import { studyDay } from '#core/review/study-day';
import { settingsOf } from '#core/settings';
import { dueByDay } from '#core/stats/forecast';
import type { Repository } from '#storage/repository';
import type { Circumstances } from './grading';

export interface Schedule {
	/** What an answer to this card is scheduled by. */
	of: (card: Card) => Circumstances;
	/** In which formats the card's deck is asked. */
	formatsOf: (card: Card) => readonly SessionFormat[];
	/** A card forgotten so often is a leech. */
	leechLapses: number;
	/** To be told of each answer: the work of the days to come follows it. */
	moved: (before: Memory, after: Memory) => void;
}

/** Reads it once, for a session. */
export async function openSchedule(
	repository: Repository,
	now: EpochMs,
	zone: (at: EpochMs) => number
): Promise<Schedule> {
	const [decks, settings, dueHours] = await Promise.all([
		repository.overview(now, zone),
		repository.settings(),
		repository.dueHours()
	]);
	const byDeck = new Map(decks.map(({ deck }) => [deck.id, settingsOf(deck, settings)]));
	const deckOf = (card: Card) => byDeck.get(card.deckId) ?? settings;
	const { weights, leechLapses } = settings;
	const dueDays = dueByDay(dueHours, zone);
	const workload: Workload = {
		count: (day) => dueDays.get(day) ?? 0,
		share: shareOf(settings)
	};
	const count = ({ state, due }: Memory, by: number) => {
		const day = studyDay(due, zone);
		if (state !== 'new') dueDays.set(day, (dueDays.get(day) ?? 0) + by);
	};
	return {
		of: (card) => ({ desiredRetention: deckOf(card).desiredRetention, zone, weights, workload }),
		formatsOf: (card) => deckOf(card).formats,
		leechLapses,
		moved(before, after) {
			count(before, -1);
			count(after, 1);
		}
	};
}
