import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EpochMs, Memory, Rating } from '#core/model';
import { isDue } from '#core/review/due';
import { newMemory, preview, RATINGS, retrievability, schedule } from '#core/review/scheduler';
import { beginOfDay, DAY, HOUR, MINUTE, studyDay, type Zone } from '#core/review/study-day';
import { zoneOf } from '../../fixtures/zones';

const utc: Zone = () => 0;
const options = { desiredRetention: 0.9, zone: utc, seed: 'c1' };
const NOON = Date.UTC(2026, 2, 1, 12);
const days = (memory: Memory, at: EpochMs, zone: Zone = utc) =>
	studyDay(memory.due, zone) - studyDay(at, zone);

/** A card in review state: Good, Good after ten minutes. */
function learnt(at: EpochMs = NOON, given = options): Memory {
	return schedule(schedule(newMemory(at), 'good', at, given), 'good', at + 10 * MINUTE, given);
}

test('a new card goes by steps of one and ten minutes, and easy skips them', () => {
	const { again, hard, good, easy } = preview(newMemory(NOON), NOON, options);
	expect([again, hard, good].map(({ state }) => state)).toEqual(['learning', 'learning', 'learning']);
	expect([again, hard, good].map(({ due }) => (due - NOON) / MINUTE)).toEqual([1, 6, 10]);
	expect(easy.state).toBe('review');
	expect(days(easy, NOON)).toBeGreaterThan(4);
	expect(good).toMatchObject({ reps: 1, lapses: 0, lastReview: NOON, stability: 2.3065 });
});

test('after its last step a card is in review, due in days', () => {
	const memory = learnt();
	expect(memory).toMatchObject({ state: 'review', reps: 2, learningSteps: 0 });
	expect(days(memory, NOON)).toBeGreaterThanOrEqual(1);
});

test('a forgotten card lapses and is learnt again for ten minutes', () => {
	const at = NOON + 3 * DAY;
	const lapsed = schedule(learnt(), 'again', at, options);
	expect(lapsed).toMatchObject({ state: 'relearning', lapses: 1, due: at + 10 * MINUTE });
	expect(schedule(lapsed, 'good', at + 10 * MINUTE, options).state).toBe('review');
});

test('hard, good and easy are longer and longer, by whatever chance', () => {
	fc.assert(
		fc.property(
			fc.string(),
			fc.integer({ min: 1, max: 400 }),
			fc.double({ min: 0.7, max: 0.97, noNaN: true }),
			(seed, gap, desiredRetention) => {
				const at = NOON + gap * DAY;
				const next = preview(learnt(), at, { desiredRetention, zone: utc, seed });
				expect(next.hard.due).toBeLessThan(next.good.due);
				expect(next.good.due).toBeLessThan(next.easy.due);
				expect(days(next.hard, at)).toBeGreaterThanOrEqual(1);
			}
		)
	);
});

test('the interval is spread by chance, the same for the same card and turn', () => {
	const at = NOON + 60 * DAY;
	const spread = (seed: string) => days(schedule(learnt(), 'good', at, { ...options, seed }), at);
	const found = Array.from({ length: 60 }, (_, index) => spread(`card${index}`));
	expect(new Set(found).size).toBeGreaterThan(5);
	expect(Array.from({ length: 60 }, (_, index) => spread(`card${index}`))).toEqual(found);
	const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
	for (const one of found) expect(Math.abs(one - mean)).toBeLessThan(mean * 0.15 + 2);
});

test('more desired retention is a shorter interval, and what is out of bounds is held within', () => {
	const at = NOON + 10 * DAY;
	const interval = (desiredRetention: number) =>
		days(schedule(learnt(), 'good', at, { ...options, desiredRetention }), at);
	expect(interval(0.95)).toBeLessThan(interval(0.9));
	expect(interval(0.9)).toBeLessThan(interval(0.75));
	expect(interval(5)).toBe(interval(0.97));
	expect(interval(-1)).toBe(interval(0.7));
	expect(interval(NaN)).toBe(interval(0.7));
});

test('a memory with numbers that no scheduler gives is held within what can be computed', () => {
	const odd = { ...learnt(), stability: 1e-9, difficulty: 0.2 };
	for (const rating of RATINGS) {
		const next = schedule(odd, rating, NOON + DAY, options);
		expect(Number.isFinite(next.stability) && next.stability > 0).toBe(true);
		expect(Number.isFinite(next.due)).toBe(true);
	}
	expect(retrievability({ ...odd, stability: NaN }, NOON + DAY, utc)).toBeGreaterThanOrEqual(0);
});

test('where the day is known already, the memory is the one that was computed together with a day', () => {
	const numbers = {
		stability: fc.constantFrom(0, 1e-9, 0.5, 3, 80, 1e6),
		difficulty: fc.constantFrom(0, 0.3, 1, 5.5, 10, 40),
		learningSteps: fc.nat(2),
		lapses: fc.nat(9)
	};
	fc.assert(
		fc.property(
			fc.record(numbers),
			fc.constantFrom('learning', 'review', 'relearning'),
			fc.constantFrom(...RATINGS),
			fc.nat(400),
			(given, state, rating, gap) => {
				const memory: Memory = { ...learnt(), ...given, state };
				const at = NOON + gap * DAY;
				const computed = schedule(memory, rating, at, options);
				expect(schedule(memory, rating, at, { ...options, due: computed.due })).toEqual(computed);
			}
		),
		{ numRuns: 500 }
	);
});

test('no interval is longer than a hundred years', () => {
	const old = {
		...learnt(),
		stability: 36_500,
		difficulty: 1,
		lastReview: NOON,
		lastDay: studyDay(NOON, utc)
	};
	const at = NOON + 30_000 * DAY;
	expect(days(schedule(old, 'easy', at, { ...options, desiredRetention: 0.7 }), at)).toBeLessThanOrEqual(
		36_502
	);
});

test('recall is sure at first and falls with the days', () => {
	const memory = learnt();
	const after = [0, 1, 5, 30, 365].map((gap) => retrievability(memory, NOON + gap * DAY, utc));
	expect(after[0]).toBe(1);
	expect(after.toSorted((left, right) => right - left)).toEqual(after);
	expect(retrievability(newMemory(NOON), NOON, utc)).toBe(0);
	const due = retrievability({ ...memory, stability: 10 }, NOON + 10 * DAY, utc);
	expect(due).toBeCloseTo(0.9, 2);
});

describe('days are study days', () => {
	test('two answers minutes apart around midnight in UTC are of one day', () => {
		const before = Date.UTC(2026, 2, 4, 23, 58);
		const after = Date.UTC(2026, 2, 5, 0, 2);
		const memory = { ...learnt(), stability: 5 };
		const [one, other] = [
			schedule(memory, 'good', before, options),
			schedule(memory, 'good', after, options)
		];
		expect(one.stability).toBe(other.stability);
		expect(studyDay(one.due, utc)).toBe(studyDay(other.due, utc));
	});

	const ZONES = [
		'America/New_York',
		'Europe/London',
		'Australia/Lord_Howe',
		'Asia/Kathmandu',
		'Pacific/Apia',
		'Pacific/Chatham'
	];

	test.each(ZONES)('in %s the hour of an answer never changes the interval, on any day of a year', (name) => {
		const zone = zoneOf(name);
		const first = studyDay(Date.UTC(2026, 0, 1, 12), zone);
		for (let day = first; day < first + 366; day += 1) {
			const begin = beginOfDay(day, zone);
			const end = beginOfDay(day + 1, zone);
			const learntAt = beginOfDay(day - 9, zone) + 5 * HOUR;
			const memory = { ...learnt(learntAt, { ...options, zone }), stability: 9 };
			const answers = [begin, begin + 9 * HOUR, end - 1].map((at) =>
				schedule(memory, 'good', at, { ...options, zone })
			);
			const intervals = answers.map(({ due }) => studyDay(due, zone) - day);
			expect(new Set(intervals).size).toBe(1);
			expect(new Set(answers.map(({ stability }) => stability)).size).toBe(1);
		}
	});

	test.each(ZONES)(
		'in %s a card comes due when its study day begins, through changes of the clock',
		(name) => {
			const zone = zoneOf(name);
			const first = studyDay(Date.UTC(2026, 0, 1, 12), zone);
			for (let day = first; day < first + 366; day += 3) {
				const at = beginOfDay(day, zone) + 20 * HOUR;
				const memory = schedule({ ...learnt(at - 40 * DAY), stability: 25 }, 'good', at, {
					...options,
					zone
				});
				const due = beginOfDay(studyDay(memory.due, zone), zone);
				expect([isDue(memory, due - 1, zone), isDue(memory, due, zone)]).toEqual([false, true]);
			}
		}
	);
});

describe('who travels keeps their days', () => {
	const newYork = zoneOf('America/New_York');
	const london = zoneOf('Europe/London');
	const tokyo = zoneOf('Asia/Tokyo');
	const evening = Date.UTC(2026, 0, 11, 3, 0); // 22:00 on the 10th in New York

	test.each([
		['east', newYork, london],
		['far east', london, tokyo],
		['west', london, newYork]
	])('a card stays due on its date when travelling %s', (_, from, to) => {
		for (let hour = 0; hour < 24; hour += 1) {
			const at = beginOfDay(studyDay(evening, from), from) + hour * HOUR;
			const memory = schedule(learnt(at - 9 * DAY, { ...options, zone: from }), 'good', at, {
				...options,
				zone: from
			});
			expect(studyDay(memory.due, to)).toBe(studyDay(memory.due, from));
		}
	});

	test('the day of the last review is the one of the place where it was given', () => {
		const memory = schedule(learnt(evening - 9 * DAY, { ...options, zone: newYork }), 'good', evening, {
			...options,
			zone: newYork
		});
		// In London the same moment is 3:00 of the 11th, still the 10th as a study day; in Tokyo it is noon of the 11th.
		const nextNoonInTokyo = beginOfDay(memory.lastDay! + 1, tokyo) + 8 * HOUR;
		expect(retrievability(memory, nextNoonInTokyo, tokyo)).toBeLessThan(1);
		expect(retrievability(memory, nextNoonInTokyo, tokyo)).toBe(
			retrievability(memory, evening + DAY, newYork)
		);
	});

	test('who flies over the date line into yesterday can still answer', () => {
		const [apia, honolulu] = [zoneOf('Pacific/Apia'), zoneOf('Pacific/Honolulu')];
		const at = Date.UTC(2026, 4, 3, 22);
		const memory = schedule(learnt(at - 9 * DAY), 'good', at, { ...options, zone: apia });
		const next = schedule(memory, 'good', at + 6 * HOUR, { ...options, zone: honolulu });
		expect(next.stability).toBeGreaterThanOrEqual(memory.stability);
		expect(retrievability(memory, at + 6 * HOUR, honolulu)).toBe(1);
	});
});

test('a memory without its last day counts it from the time of the last review', () => {
	const { lastDay, ...rest } = learnt();
	const ratings: Rating[] = ['again', 'good'];
	for (const rating of ratings)
		expect(schedule(rest, rating, NOON + 5 * DAY, options)).toEqual(
			schedule({ ...rest, lastDay: lastDay! }, rating, NOON + 5 * DAY, options)
		);
});
