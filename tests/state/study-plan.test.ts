import { expect, test } from 'vitest';
import type { Card, DeckId, EpochMs, SectionId, SpeakerId } from '#core/model';
import { ReviewSession } from '#state/review-session.svelte';
import { leftOpen, noteSession, resumeSession } from '#state/session-note';
import { planWish, queueOf } from '#state/study-plan';
import type { StudyWish } from '#state/study-wish';
import { claimCard, detailCard, speakerCard } from '../fixtures/cards';
import { plainSchedule } from '../support/schedule';
import { memoryRepository } from '../support/memory-repository';

const START = Date.UTC(2026, 10, 24, 9);
const DAY = 86_400_000;
const MINUTE = 60_000;

const known = (card: Card, dueInDays: number): Card => ({
	...card,
	memory: {
		...card.memory,
		state: 'review',
		stability: 20,
		difficulty: 5,
		reps: 3,
		due: START + dueInDays * DAY,
		lastReview: START - 10 * DAY
	}
});
const detail = (id: string) => detailCard(id, { answer: id });
const said = (id: string, who: string) => speakerCard(id, `${id} is so`, [who], { answer: who });

async function open(cards: Card[], wish: StudyWish) {
	const repository = memoryRepository();
	await repository.saveCards(cards);
	const clock: { now: EpochMs } = { now: START };
	const tools = { repository, now: () => clock.now, zone: () => 60 };
	const start = async () =>
		new ReviewSession(await planWish(tools, wish), { ...tools, schedule: plainSchedule(() => 60) });
	return { repository, clock, tools, start, session: await start() };
}
/** Answers the card on the screen after so long. */
async function answer(
	session: ReviewSession,
	clock: { now: EpochMs },
	ms: number,
	rating: 'good' | 'again' = 'good'
) {
	clock.now += ms;
	session.reveal();
	if (session.screen.phase === 'answered') await session.answer(rating);
	else await session.choose(undefined);
	if (session.screen.verdict) await session.proceed();
}
const ids = (cards: readonly Card[]) => cards.map(({ id }) => id).toSorted();

test('a section and a speaker pick their cards of what is due', async () => {
	const elsewhere = { ...known(detail('far'), -1), sectionId: 'h9' as SectionId };
	const cards = [known(detail('a'), -1), elsewhere, known(said('s', 'p1'), -1), known(said('t', 'p2'), -1)];
	const { tools } = await open(cards, {});
	expect(ids(await queueOf(tools, { section: 'h9' as SectionId }))).toEqual(['far']);
	expect(ids(await queueOf(tools, { speaker: 'p1' as SpeakerId }))).toEqual(['s']);
	expect(ids(await queueOf(tools, { deck: 'd1' as DeckId, speaker: 'p2' as SpeakerId }))).toEqual(['t']);
	expect(ids(await queueOf(tools, {}))).toHaveLength(4);
});

test('studying ahead asks the cards of the coming days and counts each as a review', async () => {
	const { session, repository, clock } = await open(
		[known(detail('soon'), 2), known(detail('late'), 9), detail('new')],
		{ ahead: 3 }
	);
	expect(ids(session.course.queue)).toEqual(['soon']);
	await answer(session, clock, 5000);
	expect(repository.logs).toMatchObject([{ cardId: 'soon', kind: 'review' }]);
	expect((await repository.card(session.course.done[0]!.cardId))!.memory.due).toBeGreaterThan(
		START + 3 * DAY
	);
	expect(session.screen.phase).toBe('done');
});

test('cramming asks everything, the weakest first, and leaves every card as it was', async () => {
	const weak = known(detail('weak'), -30);
	const cards = [
		detail('new'),
		known(detail('strong'), 50),
		{ ...weak, memory: { ...weak.memory, stability: 1 } }
	];
	const { session, repository, clock } = await open(cards, { cram: true });
	expect(session.course.queue.map(({ id }) => id)).toEqual(['weak', 'strong', 'new']);
	await answer(session, clock, 5000, 'again');
	expect(session.course.queue.map(({ id }) => id)).toEqual(['strong', 'new', 'weak']);
	expect(repository.logs).toMatchObject([{ kind: 'practice', cram: true, rating: 'again' }]);
	for (const card of cards) expect((await repository.card(card.id))?.memory).toEqual(card.memory);
});

test('ten minutes hold as many cards as fit, end between two cards, and say what is left', async () => {
	const cards = Array.from({ length: 60 }, (_, index) => known(claimCard(`c${index}`, { answer: 'x' }), -1));
	const { session, clock } = await open(cards, { minutes: 10 });
	const fitting = session.course.queue.length;
	expect(fitting).toBeGreaterThan(10);
	expect(fitting).toBeLessThan(60);
	expect(session.standing.words).toBe('10 min left');
	for (let turn = 0; turn < 6; turn += 1) await answer(session, clock, 100_000);
	expect([session.screen.phase, session.course.timeIsUp]).toEqual(['done', true]);
	expect(session.course.left).toBe(54);
	expect(session.screen.announcement).toContain('The time is up.');
	session.goOn();
	expect(session.screen.phase).toBe('asking');
	expect(session.standing.words).toBe('7 of 60');
});

test('who is faster than expected gets the cards that did not fit, while there is time', async () => {
	const cards = Array.from({ length: 40 }, (_, index) => known(claimCard(`c${index}`, { answer: 'x' }), -1));
	const { session, clock } = await open(cards, { minutes: 5 });
	const fitting = session.course.queue.length;
	for (let turn = 0; turn < fitting + 5; turn += 1) await answer(session, clock, 1000);
	expect([session.screen.phase, session.course.done.length]).toEqual(['asking', fitting + 5]);
});

test('a card that was left lying for an hour does not use the minutes up', async () => {
	const cards = Array.from({ length: 9 }, (_, index) => known(claimCard(`c${index}`, { answer: 'x' }), -1));
	const { session, clock } = await open(cards, { minutes: 5 });
	await answer(session, clock, 60 * MINUTE);
	expect([session.screen.phase, session.standing.words]).toEqual(['asking', '3 min left']);
});

test('each way is gone on with where it was left, on the same day', async () => {
	const cards = Array.from({ length: 5 }, (_, index) => known(claimCard(`c${index}`, { answer: 'x' }), -1));
	const { session, clock, start, repository, tools } = await open(cards, { minutes: 10 });
	await answer(session, clock, 90_000);
	await answer(session, clock, 90_000);
	const again = await start();
	expect([again.course.done.length, again.course.left, again.standing.words]).toEqual([2, 3, '7 min left']);
	await noteSession(repository, { cram: true }, 20_781, { queue: cards, done: [], spentMs: 0 });
	expect(await leftOpen(repository, 20_781)).toEqual({ wish: { minutes: 10 }, cards: 3 });
	expect((await planWish(tools, {})).done).toEqual([]);
	expect(await resumeSession(repository, { minutes: 10 }, 20_782)).toBeUndefined();
});

test('a session that ended is not offered again', async () => {
	const { session, clock, repository } = await open([known(claimCard('c', { answer: 'x' }), -1)], {});
	await answer(session, clock, 1000);
	expect(session.screen.phase).toBe('done');
	expect(await leftOpen(repository, 20_781)).toBeUndefined();
});
