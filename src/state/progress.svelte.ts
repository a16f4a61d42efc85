/** What the learner knows, in numbers that can be defended. */
import type { Card, ReviewLog, Speaker, SpeakerId } from '#core/model';
import { calendar, streak, type DayRecord } from '#core/stats/calendar';
import { confusions, type Confusion } from '#core/stats/confusions';
import { forecast } from '#core/stats/forecast';
import { expectedKnown } from '#core/stats/known';
import { retention, type Retention } from '#core/stats/retention';
import type { Repository } from '#storage/repository';
import { now, zone } from './app.svelte';
import { dayStart, strip, studyDayOf, WEEKS, type Strip } from './calendar';

export const FORECAST_DAYS = 14;
const RECALL_DAYS = 30;

export interface Numbers {
	/** Cards that were answered at least once, and how many of them would be recalled now. */
	begun: number;
	known: number;
	cards: number;
	forecast: number[];
	strip: Strip;
	days: ReadonlyMap<number, DayRecord>;
	streak: number;
	retention: Retention;
	confusions: Confusion[];
	speakers: Speaker[];
}

export class Progress {
	/** Undefined until they are counted. */
	numbers = $state.raw<Numbers>();

	load = async (repository: Repository): Promise<void> => {
		const decks = await repository.overview(now(), zone);
		const [cards, readings, logs] = await Promise.all([
			Promise.all(decks.map((one) => repository.cardsOf(one.deck.id))),
			Promise.all(decks.map((one) => repository.readingsOf(one.deck.id))),
			repository.logsSince(dayStart(7 * WEEKS))
		]);
		this.numbers = count(
			cards.flat(),
			readings.flat().flatMap((reading) => reading.speakers),
			logs
		);
	};

	name(id: SpeakerId): string {
		return this.numbers?.speakers.find((speaker) => speaker.id === id)?.name ?? 'somebody';
	}
}

function count(cards: Card[], speakers: Speaker[], logs: ReviewLog[]): Numbers {
	const at = now();
	const asked = cards.filter((card) => !card.suspended);
	const begun = asked.filter((card) => card.memory.state !== 'new');
	const byId = new Map(cards.map((card) => [card.id, card]));
	const days = calendar(logs);
	return {
		begun: begun.length,
		known: Math.round(expectedKnown(begun, at, zone)),
		cards: asked.length,
		forecast: forecast(asked, at, zone, FORECAST_DAYS),
		strip: strip(days),
		days,
		streak: streak(days, studyDayOf(at)),
		retention: retention(logs, dayStart(RECALL_DAYS)),
		confusions: confusions(logs, (id) => byId.get(id), speakers),
		speakers
	};
}
