/** A year of study: cards met one after the other, answered on the day they are due, by the rules of the app. */
import type { Card, Format, Memory, Random } from '#core/model';
import { seeded } from '#core/random';
import { answer } from '#core/review/answer';
import { isLearning } from '#core/review/due';
import { trusted } from '#core/review/evidence';
import { elapsedDays, newMemory } from '#core/review/scheduler';
import { beginOfDay, DAY, HOUR, studyDay } from '#core/review/study-day';
import { detailCard } from '../fixtures/cards';
import { type Learner, TrueMemory } from './learner';

export interface Policy {
	name: string;
	/** Whether a card is asked in a guessable format only where a right answer will be enough. */
	chooses: boolean;
	/** Whether a right answer is weighed by how easily it is guessed. */
	weighs: boolean;
}
export const NAIVE: Policy = { name: 'naive', chooses: false, weighs: false };
export const WEIGHED: Policy = { name: 'weighed', chooses: true, weighs: true };

/** What the learner wants to be asked in, and how often they go by a quiz or a match instead. */
export interface Mix {
	name: string;
	formats: readonly Format[];
	/** The share of reviews and new cards that are answered in `asides`, whatever the memory. */
	aside: number;
	asides: readonly Format[];
}
export interface Study {
	learner: Learner;
	policy: Policy;
	mix: Mix;
	cards: number;
	seed: string | number;
	desiredRetention?: number;
}
export interface Outcome {
	/** All answers, learning steps included. */
	answers: number;
	/** Answers that opened a day's review. */
	reviews: number;
	/** The mean of the true chance of recall when a review was asked. */
	recall: number;
	/** The same where the interval was longer than a day, so that the scheduler had a choice. */
	settled: number;
	/** At the end of the year: cards that would be recalled. */
	knownAtEnd: number;
}

const DAYS = 365;
const NEW_A_DAY = 20;
const zone = () => 0;
const START = beginOfDay(20_000, zone) + 5 * HOUR;

/** What is counted of one card or of all. */
interface Count {
	answers: number;
	reviews: number;
	recall: number;
	settledReviews: number;
	settledRecall: number;
	knownAtEnd: number;
}
function nothing(): Count {
	return { answers: 0, reviews: 0, recall: 0, settledReviews: 0, settledRecall: 0, knownAtEnd: 0 };
}

/** One year of one learner. */
export function year(study: Study): Outcome {
	const count = nothing();
	const days = Math.min(DAYS - 1, study.cards / NEW_A_DAY);
	for (let index = 0; index < study.cards; index += 1) {
		const begun = START + Math.floor((index * days) / study.cards) * DAY;
		const card = detailCard(`${study.seed}-${index}`, { answer: 'x', memory: newMemory(begun) });
		live(card, study, seeded(`${study.seed}:${index}`), count);
	}
	const { answers, reviews, recall, settledReviews, settledRecall, knownAtEnd } = count;
	return { answers, reviews, recall: recall / reviews, settled: settledRecall / settledReviews, knownAtEnd };
}

/** One card, from its first day to the end of the year; counted in `count`. */
function live(card: Card, study: Study, random: Random, count: Count): void {
	const inHead = new TrueMemory(study.learner, random);
	const end = START + DAYS * DAY;
	let at = card.memory.due;
	while (at < end) {
		if (card.memory.state === 'review') countReview(card.memory, inHead, at, count);
		count.answers += 1;
		card = { ...card, memory: answered(card, study, inHead, at, random) };
		at = nextTime(card.memory, at);
	}
	count.knownAtEnd += inHead.recall(studyDay(end, zone));
}

function countReview(memory: Memory, inHead: TrueMemory, at: number, count: Count): void {
	const recall = inHead.recall(studyDay(at, zone));
	count.reviews += 1;
	count.recall += recall;
	if (elapsedDays(memory, at, zone) < 2) return;
	count.settledReviews += 1;
	count.settledRecall += recall;
}

function answered(card: Card, study: Study, inHead: TrueMemory, at: number, random: Random): Memory {
	const format = formatOf(card.memory, study, at, random);
	const pickedFrom = PICKED_FROM[format];
	const right = inHead.meet(studyDay(at, zone)) || (pickedFrom !== undefined && random() < 1 / pickedFrom);
	const options = study.policy.weighs && pickedFrom !== undefined ? { options: pickedFrom } : {};
	const given = { rating: right ? ('good' as const) : ('again' as const), format, durationMs: 0, ...options };
	const desiredRetention = study.desiredRetention ?? 0.9;
	return answer(card, given, at, { desiredRetention, zone }).card.memory;
}

/** A match of six has on the average every other speaker left. */
const PICKED_FROM: Partial<Record<Format, number>> = { choice: 4, 'true-false': 2, match: 3 };

function formatOf(memory: Memory, { policy, mix }: Study, at: number, random: Random): Format {
	const draw = (formats: readonly Format[]) => formats[Math.floor(random() * formats.length)] ?? 'recall';
	const aside = !isLearning(memory) && random() < mix.aside;
	if (aside) return draw(mix.asides);
	return draw(policy.chooses ? trusted(memory, mix.formats, at, zone) : mix.formats);
}

/** Steps are taken when they are due; a day's reviews at the same hour each day. */
function nextTime(memory: Memory, at: number): number {
	const day = studyDay(memory.due, zone);
	return day === studyDay(at, zone) ? Math.max(at, memory.due) : beginOfDay(day, zone) + 5 * HOUR;
}
