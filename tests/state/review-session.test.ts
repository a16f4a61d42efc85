import { expect, test } from 'vitest';
import type { Card, SessionFormat } from '#core/model';
import { replay } from '#core/review/replay';
import { ReviewSession } from '#state/review-session.svelte';
import type { SessionPlan } from '#state/session-course.svelte';
import { noteSession, resumeSession, type Standing } from '#state/session-note';
import { missedIds, tally } from '#state/turns';
import { detailCard } from '../fixtures/cards';
import { memoryRepository } from '../support/memory-repository';
import { plainSchedule } from '../support/schedule';

const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 24, 9);

const three = () => [
	detailCard('a', { answer: '$5 million', prompt: 'It cost ____.' }),
	detailCard('b', { answer: 'a trading firm', prompt: 'It belongs to ____.', accepted: ['trading firm'] }),
	detailCard('c', { answer: '1854', prompt: 'It was in ____.', distractors: ['1845', '1866', '1849'] })
];

/** A session over a repository that forgets, with a clock that the test moves. */
async function start(cards: Card[], formats: SessionFormat[] = ['recall'], plan: Partial<SessionPlan> = {}) {
	const repository = memoryRepository();
	await repository.saveCards(cards);
	const clock = { now: START };
	return { session: over(repository, clock, cards, { formats, ...plan }), repository, clock };
}

/** Another session over the same repository. */
function over(
	repository: ReturnType<typeof memoryRepository>,
	clock: { now: number },
	queue: Card[],
	plan: Partial<SessionPlan> = {}
): ReviewSession {
	return new ReviewSession(
		{ queue, done: [], formats: ['recall'], repeats: 'steps', ...plan },
		{ repository, now: () => (clock.now += 1000), zone: () => 60, schedule: plainSchedule(() => 60) }
	);
}

test('an answer is stored before the next card comes', async () => {
	const { session, repository } = await start(three());
	session.reveal();
	await session.answer('easy');
	expect(repository.logs).toMatchObject([{ cardId: 'a', kind: 'review', rating: 'easy', format: 'recall' }]);
	expect((await repository.card(repository.logs[0]!.cardId))?.memory.state).toBe('review');
	expect(session.screen.question?.card.id).toBe('b');
	expect(session.standing.words).toBe('2 of 3');
});

test('the buttons say what will be recorded', async () => {
	const { session, repository } = await start(three());
	session.reveal();
	expect(session.screen.intervals).toMatchObject({ again: '1 min', good: '10 min' });
	await session.answer('again');
	const stored = await repository.card(three()[0]!.id);
	expect(stored!.memory.due - repository.logs[0]!.at).toBe(MINUTE);
});

test('an answer that cannot be stored stays on the screen until a retry succeeds', async () => {
	const { session, repository } = await start(three());
	const { record } = repository;
	repository.record = async () => ({ ok: false, problem: { kind: 'quota', message: 'There is no room.' } });
	session.reveal();
	await session.answer('good');
	expect(session.problem?.message).toBe('There is no room.');
	expect([session.screen.question?.card.id, session.screen.phase, session.course.done.length]).toEqual([
		'a',
		'answered',
		0
	]);

	repository.record = record;
	await session.retry();
	expect(session.problem).toBeUndefined();
	expect([session.screen.question?.card.id, repository.logs.length]).toEqual(['b', 1]);
});

test('a card that another tab answered is skipped and told', async () => {
	const { session, repository } = await start(three());
	repository.record = async () => ({
		ok: false,
		problem: { kind: 'changed-elsewhere', message: 'Answered elsewhere.', cards: [], missing: [] }
	});
	session.reveal();
	await session.answer('good');
	expect(session.problem).toBeUndefined();
	expect(session.screen.question?.card.id).toBe('b');
	expect(session.screen.announcement).toContain('another tab');
});

test('a wrong card comes again in the session, after the others', async () => {
	const { session } = await start(three());
	const asked: string[] = [];
	for (let turn = 0; turn < 4; turn += 1) {
		asked.push(session.screen.question?.card.id ?? 'none');
		session.reveal();
		await session.answer(turn === 0 ? 'again' : 'easy');
	}
	expect(asked).toEqual(['a', 'b', 'c', 'a']);
	expect(session.screen.phase).toBe('done');
	expect(missedIds(session.course.done)).toEqual(['a']);
	expect(tally(session.course.done)).toMatchObject({ cards: 3, right: 2 });
});

test('undo goes back to the start, and each card is as it was', async () => {
	const cards = three();
	const { session, repository } = await start(cards);
	for (const rating of ['good', 'again', 'easy'] as const) {
		session.reveal();
		await session.answer(rating);
	}
	for (let back = 0; back < 3; back += 1) await session.undo();
	expect(session.canUndo).toBe(false);
	expect(session.screen.question?.card.id).toBe('a');
	expect(repository.logs.filter((log) => log.kind === 'undo')).toHaveLength(3);
	for (const card of cards) expect((await repository.card(card.id))?.memory).toEqual(card.memory);
});

test('undo goes past the start into the session before, and redo brings all of it back', async () => {
	const cards = three();
	const {
		session: before,
		repository,
		clock
	} = await start(cards, ['recall'], {
		queue: cards.slice(0, 2)
	});
	for (const rating of ['easy', 'good'] as const) {
		before.reveal();
		await before.answer(rating);
	}
	const known = await Promise.all(cards.map((card) => repository.card(card.id)));
	const session = over(repository, clock, [cards[2]!]);
	await session.lookBack();
	session.reveal();
	await session.answer('easy');
	const end = await repository.card(cards[2]!.id);

	expect(await session.undo()).toBeUndefined();
	expect(session.screen.question?.card.id).toBe('c');
	for (const id of ['b', 'a']) {
		const act = await session.undo();
		expect([act?.card?.id, session.screen.question?.card.id]).toEqual([id, id]);
	}
	expect([session.canUndo, session.past.canRedo]).toEqual([false, true]);
	for (const card of cards) expect((await repository.card(card.id))?.memory).toEqual(card.memory);

	for (let again = 0; again < 3; again += 1) await session.redo();
	expect([session.canUndo, session.past.canRedo]).toEqual([true, false]);
	for (const card of known.slice(0, 2))
		expect((await repository.card(card!.id))?.memory).toEqual(card!.memory);
	expect((await repository.card(end!.id))?.memory).toEqual(end!.memory);
	expect(session.course.done.map(({ cardId }) => cardId)).toEqual(['c']);
});

test('after an answer nothing can be done again that was taken back before it', async () => {
	const { session } = await start(three());
	session.reveal();
	await session.answer('easy');
	await session.undo();
	expect(session.past.canRedo).toBe(true);
	session.reveal();
	await session.answer('again');
	expect(session.past.canRedo).toBe(false);
	await session.redo();
	expect(session.course.done.map(({ rating }) => rating)).toEqual(['again']);
});

test('a typed answer is stored as soon as it is judged', async () => {
	const noted: number[] = [];
	const onchange = ({ queue, done }: Standing) => void noted.push(queue.length, done.length);
	const { session, repository } = await start([three()[1]!], ['typed'], { onchange });
	await session.type('Trading firm!');
	expect(session.screen.verdict).toMatchObject({ right: true, rating: 'good' });
	expect(repository.logs).toMatchObject([{ format: 'typed', rating: 'good', response: 'Trading firm!' }]);
	expect(noted.slice(-2)).toEqual([1, 1]);
	expect(session.standing.words).toBe('1 of 1');
	await session.proceed();
	expect(repository.logs).toHaveLength(1);
});

test('feedback waits for storage: the answer stays, unjudged, and goes in once', async () => {
	const { session, repository } = await start([three()[2]!], ['choice']);
	const { record } = repository;
	repository.record = async () => ({ ok: false, problem: { kind: 'quota', message: 'There is no room.' } });
	await session.choose(1);
	expect([session.screen.phase, session.screen.verdict, session.problem?.kind]).toEqual([
		'asking',
		undefined,
		'quota'
	]);
	expect(session.screen.question).toMatchObject({ format: 'choice' });
	const question = session.screen.question;
	expect(question?.format === 'choice' && question.options[1] === session.screen.response).toBe(true);
	repository.record = record;
	await session.retry();
	await session.retry();
	expect([session.screen.phase, session.problem, repository.logs.length]).toEqual(['answered', undefined, 1]);
});

test('a right choice of a new card says from how many it was picked, and is asked freely in ten minutes', async () => {
	const { session, repository } = await start([three()[2]!], ['choice']);
	const question = session.screen.question;
	await session.choose(question?.format === 'choice' ? question.key : 0);
	expect(repository.logs).toMatchObject([{ rating: 'good', options: 4, before: { state: 'new' } }]);
	expect(session.screen.next).toBe('Next in 10 min.');
	await session.proceed();
	expect(session.screen.question?.format).toBe('recall');
});

test('the learner may differ: the log takes the answer back and holds it anew', async () => {
	const [, card] = three();
	const { session, repository } = await start([card!], ['typed']);
	await session.type('trading firm');
	await session.override();
	expect(session.screen.verdict).toMatchObject({ right: false, rating: 'again' });
	expect(repository.logs.map((log) => log.kind)).toEqual(['review', 'undo', 'review']);
	expect(repository.logs.at(-1)).toMatchObject({ rating: 'again', before: card!.memory });
	const stored = await repository.card(card!.id);
	expect(stored?.memory).toEqual(replay(card!, repository.logs, undefined));
	expect(tally(session.course.done)).toMatchObject({ cards: 1, right: 0 });
	await session.undo();
	expect((await repository.card(card!.id))?.memory).toEqual(card!.memory);
	expect([session.screen.phase, session.canUndo]).toEqual(['asking', false]);
});

test('"I was right" remembers the variant that was typed, and "I did not know it" forgets it again', async () => {
	const [, card] = three();
	const { session, repository } = await start([card!], ['typed']);
	await session.type('a hedge fund');
	await session.override();
	expect(session.screen.verdict).toMatchObject({ right: true, rating: 'good' });
	expect((await repository.card(card!.id))?.accepted).toContain('a hedge fund');
	expect((await repository.card(card!.id))?.memory.due).toBe(session.screen.question?.card.memory.due);
	await session.override();
	expect((await repository.card(card!.id))?.accepted).toEqual(card!.accepted);
});

test('after a hint a right answer counts as Hard at most', async () => {
	const typed = await start([three()[1]!], ['typed']);
	typed.session.hint();
	await typed.session.type('trading firm');
	expect(typed.repository.logs).toMatchObject([{ rating: 'hard' }]);
	const recall = await start(three());
	recall.session.hint();
	recall.session.reveal();
	expect(recall.session.screen.intervals?.easy).toBe(recall.session.screen.intervals?.hard);
	await recall.session.answer('easy');
	expect(recall.repository.logs).toMatchObject([{ rating: 'hard' }]);
	expect(recall.session.screen.hints).toBe(0);
});

test('a card that is forgotten the eighth time is named, and can be put aside', async () => {
	const [first, ...others] = three();
	const memory = {
		...first!.memory,
		state: 'review' as const,
		stability: 3,
		difficulty: 9,
		reps: 20,
		lapses: 7
	};
	const due = { ...first!, memory: { ...memory, due: START - 1000, lastReview: START - 4 * 86_400_000 } };
	const { session, repository } = await start([due, ...others]);
	session.reveal();
	await session.answer('again');
	expect(session.course.leech?.id).toBe('a');
	expect(session.screen.question?.card.id).toBe('b');
	await session.suspend(session.course.leech);
	expect([session.screen.question?.card.id, session.course.queue.length]).toEqual(['b', 2]);
	expect((await repository.card(due.id))?.suspended).toBe(true);
});

test('an edit of a card that was just judged keeps its answer', async () => {
	const [, card] = three();
	const { session, repository } = await start([card!], ['typed']);
	await session.type('a bank');
	await session.edit({ ...session.screen.question!.card, prompt: 'It is part of ____.' });
	expect([session.screen.phase, session.screen.question?.card.prompt]).toEqual([
		'answered',
		'It is part of ____.'
	]);
	await session.proceed();
	await session.type('a trading firm');
	expect(repository.logs.map((log) => log.kind)).toEqual(['review', 'review']);
	expect(session.course.skipped).toBe(0);
});

test('a choice is judged by its place, and "I do not know" is wrong', async () => {
	const { session } = await start([three()[2]!], ['choice']);
	const question = session.screen.question;
	if (question?.format !== 'choice') throw new Error('expected a choice');
	await session.choose(question.key);
	expect(session.screen.verdict?.right).toBe(true);
	const other = await start([three()[2]!], ['choice']);
	await other.session.choose(undefined);
	expect(other.session.screen.verdict?.right).toBe(false);
});

test('a card without wrong answers is recalled, whatever is wanted', async () => {
	const { session } = await start([three()[0]!], ['choice', 'true-false']);
	expect(session.screen.question?.format).toBe('recall');
});

test('leaving stores what was judged; coming back goes on where it stopped', async () => {
	const cards = three();
	const { session, repository } = await start(cards, ['typed']);
	await session.type('5 million dollars perhaps');
	expect(await session.settle()).toBe(true);
	await noteSession(repository, {}, 7, session.course);

	const left = await resumeSession(repository, {}, 7);
	expect(left?.queue.map((card) => card.id).sort()).toEqual(['a', 'b', 'c']);
	expect(left?.done).toEqual(session.course.done);
	expect(await resumeSession(repository, {}, 8)).toBeUndefined();
});

test('a card that was answered elsewhere since is not in the resumed session', async () => {
	const cards = three();
	const { session, repository } = await start([...cards, detailCard('d', { answer: 'x' })]);
	session.reveal();
	await session.answer('easy');
	const { done } = session.course;
	await noteSession(repository, {}, 7, { queue: cards, done, spentMs: 0 });
	await repository.saveCards([{ ...cards[1]!, memory: { ...cards[1]!.memory, reps: 1 } }]);
	const left = await resumeSession(repository, {}, 7);
	expect(left?.queue.map((card) => card.id)).toEqual(['c']);
});

test('a session in which nothing was answered is not resumed: it begins by the settings of that time', async () => {
	const cards = three();
	const { repository } = await start(cards);
	await noteSession(repository, {}, 7, { queue: cards, done: [], spentMs: 0 });
	expect(await resumeSession(repository, {}, 7)).toBeUndefined();
});

test('an edit is stored and asked anew; a suspended card goes and can come back', async () => {
	const { session, repository } = await start(three());
	await session.edit({ ...three()[0]!, answer: '$6 million' });
	expect(session.screen.question?.card.answer).toBe('$6 million');
	const suspended = await session.suspend();
	expect([session.screen.question?.card.id, (await repository.card(suspended!.id))?.suspended]).toEqual([
		'b',
		true
	]);
	await session.unsuspend(suspended!);
	expect([session.screen.question?.card.id, session.course.queue.length]).toEqual(['a', 3]);
});

test('studying again asks only what was missed, until it is right, and moves no due date', async () => {
	const known = three().map((card) => ({
		...card,
		memory: {
			...card.memory,
			state: 'review' as const,
			stability: 30,
			difficulty: 5,
			reps: 3,
			due: START + 1e9
		}
	}));
	const { session, repository } = await start(known, ['recall'], { repeats: 'end' });
	await session.studyAgain([known[1]!.id]);
	expect([session.standing.words, session.screen.question?.card.id]).toEqual(['1 of 1', 'b']);
	session.reveal();
	expect(session.screen.intervals?.good).toBe('practice');
	await session.answer('good');
	expect(repository.logs).toMatchObject([{ kind: 'practice' }]);
	expect((await repository.card(known[1]!.id))?.memory).toEqual(known[1]!.memory);
});
