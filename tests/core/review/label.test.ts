import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalLabel } from '#core/review/label';
import { newMemory, schedule } from '#core/review/scheduler';
import { DAY, HOUR, MINUTE, studyDay } from '#core/review/study-day';

test.each([
	[0, 'now'],
	[-5, 'now'],
	[1000, '1 min'],
	[MINUTE, '1 min'],
	[10 * MINUTE, '10 min'],
	[90 * MINUTE, '1.5 h'],
	[6 * HOUR, '6 h'],
	[DAY, '1 day'],
	[6 * DAY, '6 days'],
	[30 * DAY, '30 days'],
	[34 * DAY, '1.1 mo'],
	[304 * DAY, '10 mo'],
	[380 * DAY, '1 yr'],
	[900 * DAY, '2.5 yr'],
	[36_500 * DAY, '100 yr']
])('%d ms from now is "%s"', (gap, label) => {
	expect(intervalLabel(0, gap)).toBe(label);
});

test('a due date is told as many days ahead as there are study days to it, at whatever hour', () => {
	fc.assert(
		fc.property(fc.nat(DAY), fc.integer({ min: -720, max: 840 }), fc.nat(20), (hour, offset, wait) => {
			const zone = () => offset;
			const at = Date.UTC(2026, 1, 1) + hour;
			const options = { desiredRetention: 0.9, zone, seed: 'c' };
			const memory = schedule(newMemory(at - wait * DAY), 'easy', at, options);
			const days = studyDay(memory.due, zone) - studyDay(at, zone);
			expect(intervalLabel(at, memory.due)).toBe(days === 1 ? '1 day' : `${days} days`);
		})
	);
});
