/**
 * What the learner knows, in numbers that can be defended. The page opens from numbers that are kept with each
 * answer; no card, no answer and no document is read for it. Names of documents and people come when their part of
 * the page is looked at.
 */
import type { DeckId, Reading, TextId } from '#core/model';
import { studyDay } from '#core/review/study-day';
import { confusedPairs, type ConfusedPair, type MixedUp } from '#core/stats/confusions';
import type { DayRecord } from '#core/stats/days';
import { streak } from '#core/stats/days';
import { forecast, type Forecast } from '#core/stats/forecast';
import type { Knowledge } from '#core/stats/knowledge';
import { knownOn, type Known } from '#core/stats/known';
import type { DaySlips } from '#core/stats/slips';
import { takenFor, type TakenFor } from '#core/stats/taken-for';
import type { Speaker } from '#core/model';
import type { DeckOverview, Repository } from '#storage/repository';
import { app, now, zone } from './app.svelte';
import { mixedUpNow } from './mixed-up';

export const FORECAST_DAYS = 365;
/** People in the matrix: more than that are no picture any more. */
const PEOPLE = 8;
/** Documents whose names are read for it. */
const DOCUMENTS = 12;

/** What the page opens with. */
export interface Numbers {
	today: number;
	/** Every day with an answer, in order. */
	days: DayRecord[];
	streak: number;
	knowledge: Knowledge[];
	known: Known;
	/** Of the learner's fitted weights, if there are any. */
	decay: number | undefined;
}

async function readNumbers(repository: Repository, today: number): Promise<Numbers> {
	const [knowledge, days, settings] = await Promise.all([
		repository.knowledge(),
		repository.days(),
		repository.settings()
	]);
	const decay = settings.weights?.[20];
	return {
		...{ today, days, knowledge, decay },
		streak: streak(new Set(days.map(({ day }) => day)), today),
		known: knownOn(
			knowledge.flatMap((one) => [...one.sections.values()]),
			today,
			decay
		)
	};
}

/** The numbers that were read last, and when: until something changes they are the same. */
let kept: { changes: number; today: number; numbers: Promise<Numbers> } | undefined;

/** What the page opens with. Asked for on the way to the page, it is there when the page stands. */
export function numbersNow(repository: Repository): Promise<Numbers> {
	const { changes } = app;
	const today = studyDay(now(), zone);
	if (kept?.changes !== changes || kept.today !== today) {
		kept = { changes, today, numbers: readNumbers(repository, today) };
		// What could not be read is read anew the next time.
		kept.numbers.catch(() => (kept = undefined));
	}
	return kept.numbers;
}

export interface Mixed {
	people: Speaker[];
	list: TakenFor[];
	/** The pairs of them, most frequent first. */
	pairs: ConfusedPair[];
	/** Those who speak in each document, in the order in which it names them. */
	casts: Speaker[][];
	/** What is left of a pair by the latest answers. */
	still: MixedUp;
	/** All times that somebody was taken for somebody else, also those that are not among the people. */
	times: number;
}

export class Progress {
	/** Undefined until they are counted. */
	numbers = $state.raw<Numbers>();
	forecast = $state.raw<Forecast>();
	decks = $state.raw<DeckOverview[]>();
	mixed = $state.raw<Mixed>();
	private repository: Repository | undefined;

	#mixedFrom: number | undefined;

	load = async (repository: Repository): Promise<void> => {
		this.repository = repository;
		this.numbers = await numbersNow(repository);
	};

	/** What comes up in the year ahead. */
	loadForecast = async (): Promise<void> => {
		const dueHours = await this.repository?.dueHours();
		if (dueHours) this.forecast = forecast(dueHours, now(), zone, FORECAST_DAYS);
	};

	/** The decks with their documents' ids. */
	loadDecks = async (): Promise<void> => {
		this.decks = await this.repository?.overview(now(), zone);
	};

	/** The documents of a deck, with their titles, sections and speakers. */
	documents = async (id: DeckId): Promise<Reading[]> => (await this.repository?.readingsOf(id)) ?? [];

	/** Who was mixed up with whom from a study day on: the most frequent of them. */
	loadMixed = async (from: number): Promise<void> => {
		const { repository } = this;
		this.#mixedFrom = from;
		if (!repository) return;
		const slips = await repository.slips(from);
		const readings = await Promise.all(worst(slips).map((id) => repository.reading(id)));
		const casts = readings.flatMap((reading) => (reading ? [reading.speakers] : []));
		const speakers = casts.flat();
		const still = await mixedUpNow(repository, speakers);
		// Another range was chosen meanwhile: its own numbers come.
		if (this.#mixedFrom !== from) return;
		const all = takenFor(slips, speakers);
		const times = all.reduce((sum, { count }) => sum + count, 0);
		const people = mostMixed(all, speakers);
		const ids = new Set(people.map(({ id }) => id));
		const list = all.filter(({ right, taken }) => ids.has(right) && ids.has(taken));
		this.mixed = { people, times, list, casts, still, pairs: confusedPairs(list) };
	};
}

/** The documents with the most slips. */
function worst(days: readonly DaySlips[]): TextId[] {
	const counts = new Map<TextId, number>();
	for (const { slips } of days)
		for (const { textId, count } of slips) counts.set(textId, (counts.get(textId) ?? 0) + count);
	return [...counts]
		.sort(([, one], [, other]) => other - one)
		.slice(0, DOCUMENTS)
		.map(([id]) => id);
}

/** People of the most frequent pairs, pair by pair: who is mixed up stands beside whom. */
function mostMixed(list: readonly TakenFor[], speakers: readonly Speaker[]): Speaker[] {
	const byId = new Map(speakers.map((one) => [one.id, one]));
	const found = new Set<Speaker>();
	for (const { right, taken } of list)
		for (const id of [right, taken]) {
			const one = byId.get(id);
			if (one && found.size < PEOPLE) found.add(one);
		}
	return [...found];
}
