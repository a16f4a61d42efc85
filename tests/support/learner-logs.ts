/** The log of somebody whose forgetting is known: cards answered on the days the app asked for them. */
import type { Card, LogId, ReviewLog } from '#core/model';
import { seeded } from '#core/random';
import { answer } from '#core/review/answer';
import { newMemory } from '#core/review/scheduler';
import { beginOfDay, DAY, HOUR, MINUTE, studyDay } from '#core/review/study-day';
import { detailCard } from '../fixtures/cards';
import { TrueMemory, type Learner } from '../simulate/learner';

const zone = () => 0;

/** So many cards, begun one after the other, over so many days up to `now`; the log in order of time. */
export function learnerLogs(
	learner: Learner,
	{ cards, days, now, seed = 'logs' }: { cards: number; days: number; now: number; seed?: string }
): { cards: Card[]; logs: ReviewLog[] } {
	const logs: Omit<ReviewLog, 'id'>[] = [];
	const begin = beginOfDay(studyDay(now, zone) - days, zone) + 5 * HOUR;
	const done: Card[] = [];
	for (let index = 0; index < cards; index += 1) {
		const random = seeded(`${seed}:${index}`);
		let at = begin + Math.floor((index * days) / (2 * cards)) * DAY + index * MINUTE;
		let card = detailCard(`${seed}-${index}`, { answer: 'x', createdAt: at, memory: newMemory(at) });
		const head = new TrueMemory(learner, random);
		while (at < now) {
			const rating = head.meet(studyDay(at, zone)) ? ('good' as const) : ('again' as const);
			const given = { rating, format: 'recall' as const, durationMs: 4000 };
			const next = answer(card, given, at, { desiredRetention: 0.9, zone });
			logs.push(next.log);
			card = next.card;
			const day = studyDay(card.memory.due, zone);
			at = day === studyDay(at, zone) ? card.memory.due : beginOfDay(day, zone) + 5 * HOUR + index * MINUTE;
		}
		done.push(card);
	}
	const sorted = logs.sort((left, right) => left.at - right.at);
	return {
		cards: done,
		logs: sorted.map((log, index) => ({ ...log, id: `device:${index + 1}` as LogId }) as ReviewLog)
	};
}
