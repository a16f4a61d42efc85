/** A learner with known habits: years of answers to a card, each made by the same step as in a session. */
import type { Card, EpochMs, Format, Random, Rating, ReviewLog, Speaker } from '#core/model';
import { below, pick } from '#core/random';
import { answer, type Given } from '#core/review/answer';
import { retrievability } from '#core/review/scheduler';
import { beginOfDay, DAY, HOUR, studyDay, type Zone } from '#core/review/study-day';

export interface Habits {
	now: EpochMs;
	zone: Zone;
	random: Random;
	desiredRetention: number;
	/** Whether the learner sat down on a study day. */
	studied: (day: number) => boolean;
}

/** Mornings and evenings, some at noon; the hours of a study day begin at 4:00. */
const HOURS = [6, 7, 7, 7, 8, 8, 12, 12, 13, 17, 19, 20, 20, 21, 21, 21, 22, 23];
const FORMATS: [Format, share: number, options?: number][] = [
	['recall', 0.35],
	['typed', 0.25],
	['choice', 0.25, 4],
	['true-false', 0.15, 2]
];
const MATCH: [Format, number, number] = ['match', 1, 5];

/** The card's answers from `first` until now, and the card as they leave it. */
export function history(
	card: Card,
	first: EpochMs,
	speakers: readonly Speaker[],
	habits: Habits
): { card: Card; logs: Omit<ReviewLog, 'id'>[] } {
	const { now, zone, random, desiredRetention, studied } = habits;
	const logs: Omit<ReviewLog, 'id'>[] = [];
	// Some cards are harder for this learner than FSRS thinks, some easier.
	const ease = 0.8 + 0.6 * random();
	let known = card;
	let day = studyDay(first, zone);
	while (!studied(day)) day += 1;
	let at = sitDown(day, habits);
	while (at < now) {
		const step = answer(known, give(known, at, ease, speakers, habits), at, { desiredRetention, zone });
		logs.push(step.log);
		known = step.card;
		const { due, state } = known.memory;
		if (state !== 'review') {
			at = Math.max(due, at + 20_000) + below(90_000, random);
			continue;
		}
		day = Math.max(studyDay(due, zone), day + 1) + (random() < 0.1 ? below(4, random) : 0);
		while (!studied(day)) day += 1;
		at = sitDown(day, habits);
	}
	return { card: known, logs };
}

function sitDown(day: number, { zone, random }: Habits): EpochMs {
	return beginOfDay(day, zone) + ((pick(HOURS, random) ?? 8) - 4) * HOUR + below(HOUR, random);
}

function give(card: Card, at: EpochMs, ease: number, speakers: readonly Speaker[], habits: Habits): Given {
	const { random, zone } = habits;
	const [format, , options] = formatOf(card, random);
	const chance = card.memory.state === 'new' ? 0.6 : retrievability(card.memory, at, zone) ** (1 / ease);
	const right = random() < chance + (options ? (1 - chance) / options : 0);
	const rating = right ? rated(format, random) : 'again';
	const seconds =
		(format === 'typed' ? 9 : 5) * Math.exp(0.6 * (random() + random() - 1)) * (right ? 1 : 1.8);
	return {
		...{ rating, format, durationMs: Math.round(1000 * seconds) },
		...(options ? { options } : {}),
		...(right ? {} : wrongAnswer(card, format, speakers, random))
	};
}

function formatOf(card: Card, random: Random): (typeof FORMATS)[number] {
	if (card.asks === 'speaker' && random() < 0.6) return MATCH;
	let left = random();
	return FORMATS.find(([, share]) => (left -= share) < 0) ?? ['recall', 1];
}

function rated(format: Format, random: Random): Rating {
	if (format !== 'recall') return 'good';
	const chance = random();
	return chance < 0.12 ? 'hard' : chance < 0.9 ? 'good' : 'easy';
}

/** A learner takes people for their neighbours in the list: some pairs are mixed up much more than others. */
function wrongAnswer(card: Card, format: Format, speakers: readonly Speaker[], random: Random) {
	if (format === 'recall' || format === 'true-false') return {};
	if (card.asks !== 'speaker') return { response: pick(card.distractors, random) ?? '7' };
	const right = speakers.findIndex(({ id }) => id === card.speakerIds[0]);
	const taken = speakers[random() < 0.7 ? right ^ 1 : below(speakers.length, random)];
	if (!taken || taken.id === card.speakerIds[0]) return {};
	return { response: format === 'match' ? taken.id : taken.name };
}

/** Days on which the learner sat down: fewer at weekends, none in two weeks of each summer. */
export function studyHabit(random: Random, from: number, to: number): (day: number) => boolean {
	const off = new Set<number>();
	for (let day = from; day < to; day += 1) {
		const weekend = (day + 3) % 7 >= 5;
		const date = new Date(day * DAY);
		const holiday = date.getUTCMonth() === 7 && date.getUTCDate() <= 14;
		if (holiday || random() < (weekend ? 0.18 : 0.05)) off.add(day);
	}
	return (day) => !off.has(day);
}
