import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerLog, Card, CardId, ReviewLog, SpeakerId } from '#core/model';
import { beginOfDay, DAY, HOUR, studyDay } from '#core/review/study-day';
import { confusedPairs, confusions, mixedUp, mixedUpWith } from '#core/stats/confusions';
import { forecast } from '#core/stats/forecast';
import { slipOf, tallySlip, type Slip } from '#core/stats/slips';
import { takenFor } from '#core/stats/taken-for';
import { detailCard, speaker, speakerCard } from '../../fixtures/cards';
import { answerLog, undoOf } from '../../fixtures/logs';

const utc = () => 0;
const NOW = Date.UTC(2026, 6, 1, 12);
const TODAY = studyDay(NOW, utc);

describe('the forecast', () => {
	test('tells the backlog from what is due today, and leaves out what is far', () => {
		const due = [-40, -1, 0, 1, 1, 6, 7].map((days) => Math.floor((NOW + days * DAY) / HOUR));
		const hours = new Map<number, number>();
		for (const hour of due) hours.set(hour, (hours.get(hour) ?? 0) + 1);
		expect(forecast(hours, NOW, utc, 7)).toEqual({ backlog: 2, days: [1, 2, 0, 0, 0, 0, 1] });
	});

	test('puts a card that is due in the middle of a study day on that day, in every zone', () => {
		fc.assert(
			fc.property(fc.integer({ min: -48, max: 56 }), fc.nat(60), (quarters, ahead) => {
				const zone = () => quarters * 15;
				const due = beginOfDay(TODAY + ahead, zone) + 12 * HOUR;
				const now = beginOfDay(TODAY, zone) + 3 * HOUR;
				const found = forecast(new Map([[Math.floor(due / HOUR), 1]]), now, zone, 61);
				expect(found.days.indexOf(1)).toBe(ahead);
			})
		);
	});
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
		answerLog(NOW, { cardId: cardId as CardId, rating: 'again', response, format: 'match', ...more });
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
		const right = (cardId: string) =>
			answerLog(NOW, { cardId: cardId as CardId, rating: 'good', format: 'recall' });
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
			{ pair: ['p1', 'p2'] as [SpeakerId, SpeakerId], count: 2 },
			{ pair: ['p1', 'p3'] as [SpeakerId, SpeakerId], count: 1 }
		]);
	});
});

describe('slips', () => {
	const people = [speaker('p1', 'Garry Tan'), speaker('p2', 'Alexandr Wang')];
	const card = speakerCard('g', 'so', ['p1'], { answer: 'Garry Tan' });
	const wrong = (response: string) => answerLog(NOW, { rating: 'again', response, format: 'choice' });
	const slip = (response: string) => {
		const found = slipOf(wrong(response), card);
		if (!found) throw new Error('It is a slip.');
		return found;
	};

	test('are wrong answers to who said it, and nothing else', () => {
		expect(slipOf(wrong('p1'), card)).toBeUndefined();
		expect(slipOf(answerLog(NOW, { response: 'p2' }), card)).toBeUndefined();
		expect(slipOf(wrong('6'), detailCard('d', { answer: '5' }))).toBeUndefined();
		expect(slipOf(wrong('p2'), undefined)).toBeUndefined();
	});

	test('go when they are taken back, and are never fewer than none', () => {
		const twice = tallySlip(tallySlip([], slip('p2'), 1), slip('p2'), 1);
		expect(twice).toMatchObject([{ right: 'p1', response: 'p2', count: 2 }]);
		const none = [-1, -1, -1].reduce<Slip[]>((slips) => tallySlip(slips, slip('p2'), -1), twice);
		expect(none).toEqual([]);
	});

	test('of several days tell who was taken for whom, by id and by name', () => {
		const days = [
			{ day: 1, slips: tallySlip([], slip('p2'), 1) },
			{ day: 3, slips: tallySlip(tallySlip([], slip('alexandr wang'), 1), slip('nobody'), 1) }
		];
		expect(takenFor(days, people)).toEqual([{ right: 'p1', taken: 'p2', count: 2, last: 3 }]);
	});
});
