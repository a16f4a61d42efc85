/** What the learner knows, in numbers that can be defended. Read from numbers that are kept, never from a whole store. */
import type { Speaker, SpeakerId } from '#core/model';
import { streak, type DayRecord } from '#core/stats/days';
import { forecast } from '#core/stats/forecast';
import { knownOn, type Known } from '#core/stats/known';
import { retention, type Retention } from '#core/stats/retention';
import { takenFor, type TakenFor } from '#core/stats/slips';
import type { Repository } from '#storage/repository';
import { now, zone } from './app.svelte';
import { strip, studyDayOf, WEEKS, type Strip } from './calendar';

export const FORECAST_DAYS = 14;
const RECALL_DAYS = 30;

export interface Numbers {
	known: Known;
	forecast: number[];
	strip: Strip;
	days: ReadonlyMap<number, DayRecord>;
	streak: number;
	retention: Retention;
	confusions: TakenFor[];
	speakers: Speaker[];
}

export class Progress {
	/** Undefined until they are counted. */
	numbers = $state.raw<Numbers>();

	load = async (repository: Repository): Promise<void> => {
		const today = studyDayOf(now());
		const [records, knowledge, dueHours, slips] = await Promise.all([
			repository.days(today - 7 * WEEKS),
			repository.knowledge(),
			repository.dueHours(),
			repository.slips(today - 7 * WEEKS)
		]);
		const texts = new Set(slips.flatMap((day) => day.slips.map(({ textId }) => textId)));
		const readings = await Promise.all([...texts].map((id) => repository.reading(id)));
		const speakers = readings.flatMap((reading) => reading?.speakers ?? []);
		const days = new Map(records.map((record) => [record.day, record]));
		const due = forecast(dueHours, now(), zone, FORECAST_DAYS);
		this.numbers = {
			known: knownOn(
				knowledge.flatMap((one) => [...one.sections.values()]),
				today
			),
			forecast: due.days.map((cards, ahead) => cards + (ahead === 0 ? due.backlog : 0)),
			strip: strip(days),
			days,
			streak: streak(days, today),
			retention: retention(records.filter(({ day }) => day > today - RECALL_DAYS)),
			confusions: takenFor(slips, speakers),
			speakers
		};
	};

	name(id: SpeakerId): string {
		return this.numbers?.speakers.find((speaker) => speaker.id === id)?.name ?? 'somebody';
	}
}
