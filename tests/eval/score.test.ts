import { expect, test } from 'vitest';
import { curve, f1, overlap, precisionAt, sameName } from './score';

test('overlap is 1 for the same spans, 0 for none in common, a third for a shift by half', () => {
	const span = [{ start: 0, end: 10 }];
	expect(overlap(span, span)).toBe(1);
	expect(overlap(span, [])).toBe(0);
	expect(overlap(span, [{ start: 5, end: 15 }])).toBeCloseTo(1 / 3);
});

test('a perfect reading scores 1 and an empty one 0', () => {
	const perfect = [0.9, 0.8].map((confidence) => ({ confidence, right: true }));
	expect(precisionAt(curve(perfect, 2), 1)).toBe(1);
	expect(precisionAt(curve([], 2), 0.25)).toBe(0);
	expect(f1(2, 2, 2)).toBe(1);
	expect(f1(0, 0, 2)).toBe(0);
});

test('the curve falls where a wrong one comes in', () => {
	const points = curve(
		[
			{ confidence: 0.9, right: true },
			{ confidence: 0.5, right: false }
		],
		2
	);
	expect(points.map(({ precision, recall }) => [precision, recall])).toEqual([
		[1, 0.5],
		[0.5, 0.5]
	]);
});

test('a longer or shorter form is the same name, a part in the middle is not', () => {
	expect(sameName('Emad', 'Emad Mostaque')).toBe(true);
	expect(sameName('Trump', 'President Trump')).toBe(true);
	expect(sameName('Loebner', 'Critics of the Loebner Prize')).toBe(false);
});
