import { describe, expect, test } from 'vitest';
import {
	beginOfDay,
	DAY,
	dateOfDay,
	endOfStudyDay,
	HOUR,
	MINUTE,
	startOfStudyDay,
	studyDay
} from '#core/review/study-day';
import { zoneOf } from '../../fixtures/zones';

const ZONES = [
	'America/New_York',
	'Europe/London',
	'Australia/Lord_Howe',
	'Asia/Kathmandu',
	'Pacific/Apia',
	'Pacific/Chatham',
	'America/St_Johns',
	'UTC'
];

/** The study day by the calendar itself: the local date four hours ago by the wall clock. */
function calendarOf(name: string): (at: number) => string {
	const format = new Intl.DateTimeFormat('en-CA', {
		timeZone: name,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		hourCycle: 'h23'
	});
	return (at) => {
		const [year, month, day, hour] = format.format(at).split(/\D+/).map(Number);
		const date = Date.UTC(year ?? 0, (month ?? 0) - 1, day);
		return dateOfDay((hour !== undefined && hour < 4 ? date - DAY : date) / DAY);
	};
}

describe.each(ZONES)('over a year in %s', (name) => {
	const zone = zoneOf(name);
	const from = Date.UTC(2026, 0, 1);
	const times = Array.from({ length: 366 * 24 }, (_, hour) => from + hour * HOUR + (hour % 60) * MINUTE);

	test('the study day is the local date, and begins at 4:00', () => {
		const calendar = calendarOf(name);
		expect(times.map((at) => dateOfDay(studyDay(at, zone)))).toEqual(times.map(calendar));
	});

	test('days follow each other one by one, and each begins and ends where they say', () => {
		const days = times.map((at) => studyDay(at, zone));
		const steps = new Set(days.map((day, index) => day - (days[index - 1] ?? day)));
		expect([...steps].toSorted()).toEqual([0, 1]);
		for (let day = days[0] ?? 0; day <= (days.at(-1) ?? 0); day += 1) {
			const begin = beginOfDay(day, zone);
			expect([studyDay(begin - 1, zone), studyDay(begin, zone)]).toEqual([day - 1, day]);
		}
	});

	test('a time lies within the day that it begins and ends in', () => {
		for (const at of times.filter((_, index) => index % 7 === 0)) {
			expect(startOfStudyDay(at, zone)).toBeLessThanOrEqual(at);
			expect(endOfStudyDay(at, zone)).toBeGreaterThan(at);
			const length = endOfStudyDay(at, zone) - startOfStudyDay(at, zone);
			expect(Math.abs(length - DAY)).toBeLessThanOrEqual(HOUR);
		}
	});
});

test('3:59 belongs to the evening before, 4:00 to the new day', () => {
	const zone = zoneOf('Europe/London');
	const four = Date.UTC(2026, 5, 10, 3, 0);
	expect(dateOfDay(studyDay(four - 1, zone))).toBe('2026-06-09');
	expect(dateOfDay(studyDay(four, zone))).toBe('2026-06-10');
});

test('Apia left out a whole day in 2011, and so do its study days', () => {
	const zone = zoneOf('Pacific/Apia');
	const before = Date.UTC(2011, 11, 30, 9, 0);
	expect(dateOfDay(studyDay(before, zone))).toBe('2011-12-29');
	expect(dateOfDay(studyDay(before + 12 * HOUR, zone))).toBe('2011-12-31');
});
