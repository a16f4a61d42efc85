import { describe, expect, test } from 'vitest';
import type {
	AnswerLog,
	Card,
	CardId,
	Format,
	LogId,
	Memory,
	Rating,
	ReviewLog,
	SpeakerId
} from '#core/model';
import { newMemory } from '#core/review/scheduler';
import { beginOfDay, DAY, HOUR, studyDay } from '#core/review/study-day';
import { calendar, streak } from '#core/stats/calendar';
import { confusedPairs, confusions, mixedUp, mixedUpWith } from '#core/stats/confusions';
import { forecast } from '#core/stats/forecast';
import { expectedKnown } from '#core/stats/known';
import { retention, share } from '#core/stats/retention';
import { detailCard, speaker, speakerCard } from '../../fixtures/cards';

const utc = () => 0;
const NOW = Date.UTC(2026, 6, 1, 12);
const TODAY = studyDay(NOW, utc);
let counter = 0;

function log(more: Partial<AnswerLog> & { interval?: number }): AnswerLog {
	const { interval, ...given } = more;
	const before: Memory =
		interval === undefined
			? newMemory(0)
			: {
					...newMemory(0),
					state: 'review',
					stability: interval,
					difficulty: 5,
					lastReview: NOW - interval * DAY,
					due: NOW
				};
	return {
		id: `a:${(counter += 1)}` as LogId,
		cardId: 'c1' as CardId,
		at: NOW,
		offset: 0,
		before,
		kind: 'review',
		format: 'recall',
		rating: 'good',
		durationMs: 4000,
		desiredRetention: 0.9,
		...given
	};
}
const undoOf = (target: ReviewLog): ReviewLog => ({
	id: `a:${(counter += 1)}` as LogId,
	cardId: target.cardId,
	at: target.at + 1,
	offset: 0,
	before: target.before,
	kind: 'undo',
	undoes: target.id
});

describe('the calendar', () => {
	test('counts answers on the study day of the place where they were given', () => {
		const inNewYork = log({ at: beginOfDay(TODAY + 1, utc), offset: -240, interval: 5 });
		const undone = log({});
		const days = calendar([
			log({}),
			log({ interval: 3, kind: 'practice' }),
			inNewYork,
			undone,
			undoOf(undone)
		]);
		expect([...days.values()]).toEqual([
			{ day: TODAY, reviews: 2, practice: 1, fresh: 1, durationMs: 12_000 }
		]);
	});

	test('a streak counts days in a row, and today may be still to come', () => {
		const on = (...days: number[]) =>
			calendar(days.map((day) => log({ at: beginOfDay(TODAY - day, utc) + HOUR })));
		expect(streak(on(0, 1, 2, 4), TODAY)).toBe(3);
		expect(streak(on(1, 2, 4), TODAY)).toBe(2);
		expect(streak(on(2, 3), TODAY)).toBe(0);
		expect(streak(on(), TODAY)).toBe(0);
	});
});

describe('true retention', () => {
	const reviewed = (
		rating: Rating,
		interval: number,
		format: Format = 'recall',
		more: Partial<AnswerLog> = {}
	) => log({ rating, interval, format, ...more });

	test('is what was recalled of reviews, split by young and mature and by format', () => {
		const undone = reviewed('again', 30);
		const found = retention([
			reviewed('good', 3),
			reviewed('again', 20),
			reviewed('hard', 21),
			reviewed('easy', 300, 'typed', { desiredRetention: 0.8 }),
			log({ rating: 'again' }),
			reviewed('again', 5, 'recall', { kind: 'practice' }),
			undone,
			undoOf(undone)
		]);
		expect(found.all).toEqual({ right: 3, total: 4 });
		expect(found.young).toEqual({ right: 1, total: 2 });
		expect(found.mature).toEqual({ right: 2, total: 2 });
		expect(Object.fromEntries(found.byFormat)).toEqual({
			recall: { right: 2, total: 3 },
			typed: { right: 1, total: 1 }
		});
		expect(found.desired).toBeCloseTo(0.875);
		expect(share(found.all)).toBe(0.75);
	});

	test('counts within its time alone, and of nothing is nothing', () => {
		const logs = [reviewed('good', 5, 'recall', { at: NOW - DAY }), reviewed('again', 5)];
		expect(retention(logs, NOW).all).toEqual({ right: 0, total: 1 });
		expect(retention(logs, 0, NOW).all).toEqual({ right: 1, total: 1 });
		const none = retention([]);
		expect(none.desired).toBeUndefined();
		expect(share(none.all)).toBeUndefined();
	});
});

test('the forecast puts the backlog on today, and leaves out what is new, suspended or far', () => {
	const due = (days: number, more: Partial<Card> = {}) => ({
		suspended: false,
		memory: { ...log({ interval: 9 }).before, due: NOW + days * DAY },
		...more
	});
	const cards = [
		due(-40),
		due(0),
		due(1),
		due(1),
		due(6),
		due(7),
		due(2, { suspended: true }),
		{ suspended: false, memory: newMemory(NOW) }
	];
	expect(forecast(cards, NOW, utc, 7)).toEqual([2, 2, 0, 0, 0, 0, 1]);
});

test('what is known is the sum of the chances of recall', () => {
	const known = { memory: { ...log({ interval: 10 }).before, stability: 10 } };
	expect(expectedKnown([known, known, { memory: newMemory(0) }], NOW, utc)).toBeCloseTo(1.8, 2);
	expect(expectedKnown([], NOW, utc)).toBe(0);
});

describe('confusions', () => {
	const people = [
		speaker('p1', 'Garry Tan', ['Tan']),
		speaker('p2', 'Alexandr Wang', ['Wang']),
		speaker('p3', 'Jerry Tan', ['Tan'])
	];
	const cards = new Map<string, Card>([
		['g', speakerCard('g', 'so', ['p1'], { answer: 'Garry Tan' })],
		['w', speakerCard('w', 'no', ['p2'], { answer: 'Alexandr Wang' })],
		['both', speakerCard('both', 'yes', ['p1', 'p2'], { answer: 'Garry Tan' })],
		['d', detailCard('d', { answer: '5' })]
	]);
	const wrong = (cardId: string, response: string, more: Partial<AnswerLog> = {}) =>
		log({ cardId: cardId as CardId, rating: 'again', response, format: 'match', ...more });
	const found = (logs: ReviewLog[]) => confusions(logs, (id) => cards.get(id), people);

	test('tell who was taken for whom, from ids and from names', () => {
		expect(
			found([
				wrong('g', 'p2'),
				wrong('g', 'alexandr wang', { format: 'choice', at: NOW + 5 }),
				wrong('w', 'p1')
			])
		).toEqual([
			{ right: 'p1', taken: 'p2', count: 2, last: NOW + 5, weight: 2 },
			{ right: 'p2', taken: 'p1', count: 1, last: NOW, weight: 1 }
		]);
	});

	test('are not seen in right answers, doubtful names, other cards, or what was undone', () => {
		const undone = wrong('g', 'p2');
		expect(
			found([
				wrong('g', 'p2', { rating: 'good' }),
				wrong('w', 'Tan'),
				wrong('w', 'nobody'),
				wrong('both', 'p2'),
				wrong('d', 'p1'),
				wrong('deleted', 'p1'),
				undone,
				undoOf(undone)
			])
		).toEqual([]);
	});

	test('fade with each right answer about the speaker, and are mended after three', () => {
		const right = (cardId: string) => log({ cardId: cardId as CardId, rating: 'good', format: 'recall' });
		const weight = (logs: ReviewLog[]) => mixedUp(found(logs))('p2' as SpeakerId, 'p1' as SpeakerId);
		const mistake = wrong('g', 'p2');
		expect(weight([mistake])).toBe(1);
		expect(weight([mistake, right('g'), right('w')])).toBe(0.5);
		expect(weight([mistake, right('g'), right('g'), right('g')])).toBe(0);
		expect(weight([mistake, right('g'), right('g'), right('g'), wrong('g', 'p2')])).toBeGreaterThan(1);
		expect(found([mistake, right('g'), right('g'), right('g')])[0]?.count).toBe(1);
	});

	test('tell which name tempts for which card', () => {
		const tempts = mixedUpWith(found([wrong('g', 'p2')]), people);
		expect(tempts(cards.get('g')!, 'Wang')).toBe(1);
		expect(tempts(cards.get('w')!, 'Garry Tan')).toBe(1);
		expect(tempts(cards.get('g')!, 'Jerry Tan')).toBe(0);
		expect(tempts(cards.get('d')!, 'Wang')).toBe(0);
	});

	test('of a pair count both ways', () => {
		const pairs = confusedPairs(found([wrong('g', 'p2'), wrong('w', 'p1'), wrong('g', 'p3')]));
		expect(pairs).toEqual([
			{ pair: ['p1', 'p2'] as [SpeakerId, SpeakerId], count: 2, weight: 2 },
			{ pair: ['p1', 'p3'] as [SpeakerId, SpeakerId], count: 1, weight: 1 }
		]);
	});
});
