import { describe, expect, it } from 'vitest';
import { findDates } from '#core/cards/candidates/dates';
import type { Candidate } from '#core/cards/candidates/candidate';
import { findQuantities } from '#core/cards/candidates/quantities';
import { around, Balance, part } from '#core/cards/distractors/choose';
import { dateDistractors, yearDistractors } from '#core/cards/distractors/dates';
import { numberDistractors } from '#core/cards/distractors/numbers';
import { seeded } from '#core/random';

const drawing = (seed: string) => ({ balance: new Balance(), random: seeded(seed) });

function numberOf(text: string): Candidate {
	const [found] = findQuantities(text, (offset) => ({ end: text.length, head: text.slice(offset + 1) }));
	if (!found) throw new Error(`${text} holds no number`);
	return {
		span: { start: 0, end: text.length },
		text,
		kind: found.kind,
		head: found.unit,
		accepted: [text],
		quantity: found.quantity
	};
}

function dateOf(text: string): Candidate {
	const [found] = findDates(text);
	if (!found) throw new Error(`${text} holds no date`);
	return {
		span: found.span,
		text,
		kind: found.kind,
		head: found.kind,
		accepted: [text],
		date: found.date
	};
}

describe('the rank of the right answer', () => {
	it('is drawn first, each equally often', () => {
		const items = Array.from({ length: 21 }, (_, at) => at);
		const ranks = [0, 0, 0, 0, 0];
		for (let round = 0; round < 500; round += 1) {
			const { lower, upper } = part(items, (item) => item, 10);
			const rank = around(lower, upper, items, drawing(String(round))).filter((item) => item < 10).length;
			ranks[rank] = (ranks[rank] ?? 0) + 1;
		}
		for (const count of ranks) expect(count).toBeGreaterThan(60);
	});

	it('is even over a deck', () => {
		const draw = drawing('deck');
		const ranks = Array.from({ length: 10 }, () => around([1, 2, 3, 4], [6, 7, 8, 9], [], draw)).map(
			(chosen) => chosen.filter((item) => item < 5).length
		);
		for (const rank of [0, 1, 2, 3, 4]) expect(ranks.filter((one) => one === rank)).toHaveLength(2);
	});

	it('that cannot be every one leaves two wrong answers, for true or false', () => {
		expect(around([], [6, 7, 8, 9], [6, 7, 8, 9], drawing('one side'))).toEqual([6, 7]);
	});
});

describe('wrong numbers', () => {
	it.each(['$250 million', '1,100 miles', '0.5 miles', '37%', '42 percent', 'fifty yards', '100 km'])(
		'stand beside %s in its unit and form, none of it absurd',
		(text) => {
			const form = text.replace(/[\d.,]+|fifty/, '#');
			for (let round = 0; round < 20; round += 1) {
				const wrong = numberDistractors(numberOf(text), [], new Set(), drawing(`${text} ${round}`));
				expect(wrong.length).toBeGreaterThanOrEqual(3);
				expect(new Set([text, ...wrong]).size).toBe(wrong.length + 1);
				for (const one of wrong)
					expect(one.replace(/[\d.,]+|\b(?:\w+ty|\w+teen|\w{3,5})\b(?= yards)/, '#')).toBe(form);
			}
		}
	);

	it('of a part of a whole are no more than the whole', () => {
		for (let round = 0; round < 50; round += 1)
			for (const wrong of numberDistractors(numberOf('64%'), [], new Set(), drawing(String(round))))
				expect(Number.parseFloat(wrong)).toBeLessThanOrEqual(100);
	});

	it('are those of the text first', () => {
		const others = ['12 wells', '18 wells', '23 wells'].map(numberOf);
		const smaller = Array.from({ length: 30 }, (_, round) =>
			numberDistractors(numberOf('27 wells'), others, new Set(), drawing(String(round)))
		).flatMap((wrong) => wrong.filter((text) => Number.parseInt(text) < 27).slice(0, 3));
		expect(new Set(smaller)).toEqual(new Set(['12 wells', '18 wells', '23 wells']));
	});

	it('are never what the sentence says elsewhere', () => {
		const truths = new Set(['28 wells', '29 wells', '30 wells']);
		for (let round = 0; round < 50; round += 1)
			for (const wrong of numberDistractors(numberOf('27 wells'), [], truths, drawing(String(round))))
				expect(truths.has(wrong)).toBe(false);
	});
});

describe('wrong dates', () => {
	it.each(['8 September 1854', 'September 8', '1 February 1900', 'March 1866'])(
		'make a square with %s: each part stands twice',
		(text) => {
			for (let round = 0; round < 20; round += 1) {
				const options = [text, ...dateDistractors(dateOf(text), 2020, seeded(`${text} ${round}`))];
				expect(new Set(options).size).toBe(4);
				const parts = options.flatMap((one) => one.split(' '));
				for (const part of parts) expect([2, 4]).toContain(parts.filter((other) => other === part).length);
			}
		}
	);

	it('lie between the years that the sentence names', () => {
		const bounds = { after: 1848, before: 1867 };
		for (let round = 0; round < 30; round += 1)
			for (const wrong of yearDistractors(
				dateOf('1854'),
				bounds,
				[1831, 1866],
				new Set(),
				drawing(String(round))
			)) {
				expect(Number(wrong)).toBeGreaterThan(1848);
				expect(Number(wrong)).toBeLessThan(1867);
			}
	});
});
