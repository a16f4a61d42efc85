import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '#core/random';
import { chooseInterval, shareOf, weekdayOf, type Workload } from '#core/review/balance';
import { newMemory, preview, schedule } from '#core/review/scheduler';
import { DAY, dateOfDay, studyDay } from '#core/review/study-day';
import { zoneOf } from '../../fixtures/zones';

const TODAY = 20_000;
const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];
const empty: Workload = { count: () => 0, share: () => 1 };

/** Gives so many cards a day, each counted as it is given; how many each interval got. */
function dealt(
	cards: number,
	range: { first: number; last: number },
	share: (day: number) => number
): Map<number, number> {
	const counts = new Map<number, number>();
	const workload: Workload = { count: (day) => counts.get(day - TODAY) ?? 0, share };
	for (let card = 0; card < cards; card += 1) {
		const interval = chooseInterval(TODAY, range, seeded(card), workload);
		counts.set(interval, (counts.get(interval) ?? 0) + 1);
	}
	return counts;
}

test('weekdays are counted from Monday', () => {
	expect(dateOfDay(20_000)).toBe('2024-10-04');
	expect(weekdayOf(20_000)).toBe(4);
	expect(weekdayOf(-4)).toBe(6);
});

test('of two days that hold as much the sooner is likelier, by the cube of the intervals', () => {
	const workload: Workload = { count: () => 1, share: () => 1 };
	const drawn = (chance: number) => chooseInterval(TODAY, { first: 10, last: 11 }, () => chance, workload);
	// 11³ : 10³ is 0.571 : 0.429.
	expect([0.56, 0.58].map(drawn)).toEqual([10, 11]);
});

test('of two empty days an easy one is as likely as its share says', () => {
	const workload: Workload = { count: () => 0, share: (day) => (day === TODAY + 10 ? 0.25 : 1) };
	const drawn = (chance: number) => chooseInterval(TODAY, { first: 10, last: 11 }, () => chance, workload);
	expect([0.19, 0.21].map(drawn)).toEqual([10, 11]);
});

test('the interval is one of those that the memory allows, whatever lies on the days', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 300 }),
			fc.nat(40),
			fc.array(fc.nat(200), { minLength: 7, maxLength: 7 }),
			fc.nat(),
			(first, width, counts, seed) => {
				const workload: Workload = { count: (day) => counts[day % 7] ?? 0, share: () => 1 };
				for (const work of [undefined, workload]) {
					const interval = chooseInterval(TODAY, { first, last: first + width }, seeded(seed), work);
					expect(interval).toBeGreaterThanOrEqual(first);
					expect(interval).toBeLessThanOrEqual(first + width);
				}
			}
		)
	);
});

test('a crowded day is passed by for an empty one', () => {
	const crowded: Workload = { count: (day) => (day === TODAY + 10 ? 0 : 30), share: () => 1 };
	const taken = Array.from({ length: 100 }, (_, seed) =>
		chooseInterval(TODAY, { first: 8, last: 12 }, seeded(seed), crowded)
	);
	expect(taken.filter((interval) => interval === 10).length).toBe(100);
});

test('cards that may come on any of five days are shared out among them', () => {
	const counts = dealt(500, { first: 8, last: 12 }, () => 1);
	for (let interval = 8; interval <= 12; interval += 1) expect(counts.get(interval)).toBeGreaterThan(60);
});

test('an easy day takes about its share, a free day nothing', () => {
	const easyDays = [1, 1, 1, 1, 1, 0.5, 0];
	const share = shareOf({ easyDays, holidays: [] });
	// Seven days, a whole week.
	const counts = dealt(1400, { first: 20, last: 26 }, share);
	const on = (weekday: number) =>
		[...counts].reduce((sum, [gap, count]) => sum + (weekdayOf(TODAY + gap) === weekday ? count : 0), 0);
	expect(on(6)).toBe(0);
	const ordinary = (on(0) + on(1) + on(2) + on(3) + on(4)) / 5;
	expect(on(5) / ordinary).toBeGreaterThan(0.35);
	expect(on(5) / ordinary).toBeLessThan(0.65);
});

describe('a holiday', () => {
	const during = (from: number, to: number): Workload => ({
		count: () => 0,
		share: shareOf({ easyDays: EVERY_DAY, holidays: [{ from: TODAY + from, to: TODAY + to }] })
	});

	test('gets nothing, and its work is spread over the days before', () => {
		const taken = new Set<number>();
		for (let seed = 0; seed < 200; seed += 1)
			taken.add(chooseInterval(TODAY, { first: 18, last: 22 }, seeded(seed), during(15, 28)));
		expect([...taken].toSorted((left, right) => left - right)).toEqual([9, 10, 11, 12, 13, 14]);
	});

	test('that begins tomorrow is followed by its work', () => {
		expect(chooseInterval(TODAY, { first: 2, last: 2 }, seeded(1), during(1, 14))).toBe(15);
		expect(chooseInterval(TODAY, { first: 20, last: 22 }, seeded(1), during(1, 14))).toBeGreaterThan(19);
	});

	test('that never ends changes nothing', () => {
		expect(chooseInterval(TODAY, { first: 9, last: 11 }, seeded(1), during(0, 5000))).toBe(9);
	});
});

describe('in the scheduler', () => {
	const zone = () => 120;
	const at = TODAY * DAY + DAY / 2;
	const options = { desiredRetention: 0.9, zone, seed: 'c' };
	const known = {
		...schedule(newMemory(at), 'easy', at - 30 * DAY, options),
		stability: 30,
		due: at
	};

	test('only the day moves, never the memory', () => {
		const workload: Workload = { count: (day) => (day % 2 ? 50 : 1), share: () => 1 };
		for (const rating of ['again', 'hard', 'good', 'easy'] as const) {
			const balanced = schedule(known, rating, at, { ...options, workload });
			expect({ ...balanced, due: 0 }).toEqual({ ...schedule(known, rating, at, options), due: 0 });
		}
	});

	test('hard, good and easy stay in their order on whatever days are crowded or free', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(99), { minLength: 30, maxLength: 30 }), fc.string(), (counts, seed) => {
				const workload: Workload = { count: (day) => counts[day % 30] ?? 0, share: () => 1 };
				const { hard, good, easy } = preview(known, at, { ...options, seed, workload });
				expect(hard.due).toBeLessThan(good.due);
				expect(good.due).toBeLessThan(easy.due);
			})
		);
	});

	test('an empty week leaves the spread to chance', () => {
		const days = Array.from({ length: 200 }, (_, index) =>
			studyDay(schedule(known, 'good', at, { ...options, seed: `${index}`, workload: empty }).due, zone)
		);
		expect(new Set(days).size).toBeGreaterThan(6);
	});
});

describe.each([
	'Europe/Berlin',
	'America/New_York',
	'America/Sao_Paulo',
	'Asia/Kolkata',
	'Australia/Lord_Howe',
	'Pacific/Auckland',
	'Pacific/Honolulu',
	'Asia/Kathmandu'
])('in %s', (name) => {
	const zone = zoneOf(name);

	test('over a year no card comes on a weekday that is kept free or on a day off, whenever it is answered', () => {
		const first = Date.UTC(2026, 0, 1);
		const off = { from: studyDay(first, zone) + 100, to: studyDay(first, zone) + 120 };
		const counts = new Map<number, number>();
		const workload: Workload = {
			count: (day) => counts.get(day) ?? 0,
			share: shareOf({ easyDays: [1, 1, 1, 1, 1, 1, 0], holidays: [off] })
		};
		const random = seeded(1);
		let memory = newMemory(first);
		for (let day = 0; day < 365; day += 1) {
			// At any hour, also around the begin of a study day and around midnight in UTC.
			const at = first + day * DAY + Math.floor(random() * DAY);
			const options = { desiredRetention: 0.9, zone, seed: `c${day}`, workload };
			memory = schedule(day % 5 ? memory : newMemory(at), day % 5 ? 'good' : 'easy', at, options);
			if (memory.state !== 'review') continue;
			const due = studyDay(memory.due, zone);
			expect(weekdayOf(due), `${at}`).not.toBe(6);
			expect(due >= off.from && due <= off.to, `${at}`).toBe(false);
			expect(due).toBeGreaterThan(studyDay(at, zone));
			counts.set(due, (counts.get(due) ?? 0) + 1);
		}
		expect(counts.size).toBeGreaterThan(50);
	});
});
