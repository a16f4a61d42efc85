import { expect, test } from 'vitest';
import type { Speaker, SpeakerId } from '#core/model';
import type { RoundPlayed } from '#state/match-records';
import { MatchSession } from '#state/match-session.svelte';
import { statementsPerRound } from '#state/match-size';
import { speakerCard } from '../fixtures/cards';
import { memoryRepository } from '../support/memory-repository';
import { plainSchedule } from '../support/schedule';

const names = ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'John Snow'];
const speakers: Speaker[] = names.map((name, index) => ({
	id: `p${index}` as SpeakerId,
	name,
	aliases: [],
	named: true
}));
const cards = [
	'engines weave',
	'machines think',
	'ships are safe in port',
	'water carries it',
	'it will learn'
].map((said, index) => speakerCard(`c${index}`, said, [`p${index % 4}`], { answer: names[index % 4]! }));

async function deal(perRound = 3, onround: (round: RoundPlayed) => void = () => {}) {
	const repository = memoryRepository();
	await repository.saveCards(cards);
	let now = 1000;
	const tools = { repository, now: () => (now += 500), schedule: plainSchedule(() => 0), perRound, onround };
	return { session: new MatchSession(cards, speakers, tools), repository };
}
const rightOf = (session: MatchSession, index: number) => session.round!.items[index]!.rightIds[0]!;
const wrongOf = (session: MatchSession, index: number) =>
	session.round!.speakers.find((one) => !session.round!.items[index]!.rightIds.includes(one.id))!.id;

/** Plays a round; the statements at these places are given to somebody else. */
async function play(session: MatchSession, wrongAt: number[] = []) {
	for (const [index, item] of session.round!.items.entries()) {
		await session.join(
			item.card.id,
			wrongAt.includes(index) ? wrongOf(session, index) : rightOf(session, index)
		);
		if (session.proof) session.understood();
	}
}

test('statement then speaker makes a pair, and so does speaker then statement', async () => {
	const { session, repository } = await deal();
	const [one, two] = session.round!.items;
	await session.pickStatement(one!.card.id);
	await session.pickSpeaker(rightOf(session, 0));
	await session.pickSpeaker(rightOf(session, 1));
	await session.pickStatement(two!.card.id);
	expect(session.right).toBe(2);
	expect(repository.logs).toMatchObject([
		{ format: 'match', rating: 'good', response: rightOf(session, 0), cardId: one!.card.id },
		{ format: 'match', rating: 'good', response: rightOf(session, 1), cardId: two!.card.id }
	]);
});

test('picking the same again puts it down', async () => {
	const { session } = await deal();
	await session.pickStatement(session.round!.items[0]!.card.id);
	await session.pickStatement(session.round!.items[0]!.card.id);
	expect(session.picked).toBeUndefined();
});

test('a wrong pair is Again, shows its proof, and nothing else can be picked until it was read', async () => {
	const { session, repository } = await deal();
	const [item] = session.round!.items;
	await session.join(item!.card.id, wrongOf(session, 0));
	expect(repository.logs).toMatchObject([{ rating: 'again', response: wrongOf(session, 0) }]);
	expect(session.proof?.card.id).toBe(item!.card.id);
	await session.pickStatement(session.round!.items[1]!.card.id);
	expect(session.picked).toBeUndefined();
	session.understood();
	expect(session.proof).toBeUndefined();
	expect(session.placed.get(item!.card.id)?.right).toBe(false);
});

test('a pair that cannot be stored is not shown as matched, and can be tried again', async () => {
	const { session, repository } = await deal();
	const { record } = repository;
	repository.record = async () => ({
		ok: false,
		problem: { kind: 'closed', message: 'The storage was closed.' }
	});
	await session.join(session.round!.items[0]!.card.id, rightOf(session, 0));
	expect([session.problem?.message, session.pairs.length]).toEqual(['The storage was closed.', 0]);
	repository.record = record;
	await session.retry();
	expect([session.problem, session.pairs.length]).toEqual([undefined, 1]);
});

test('rounds go on until every speaker card was asked; the result says who was taken for whom', async () => {
	const { session } = await deal();
	expect(session.total).toBe(5);
	const taken = { said: rightOf(session, 0), takenFor: wrongOf(session, 0), times: 1 };
	await play(session, [0]);
	expect(session.phase).toBe('round-done');
	session.proceed();
	expect([session.index, session.phase]).toEqual([1, 'round']);
	await play(session);
	session.proceed();
	expect([session.phase, session.right]).toEqual(['results', 4]);
	expect(session.confusions).toEqual([taken]);
	expect(session.longestRun).toBe(4);
});

test('what was missed can be replayed', async () => {
	const { session } = await deal();
	const missed = session.round!.items[0]!.card.id;
	await play(session, [0]);
	session.proceed();
	await play(session);
	session.proceed();
	session.replayMissed();
	expect(session.rounds.flatMap((round) => round.items.map((item) => item.card.id))).toEqual([missed]);
	expect(session.round!.speakers.length).toBeGreaterThan(1);
});

test('a round is as long as the screen allows', () => {
	const phone = { width: 390, height: 844 };
	expect(statementsPerRound(cards, phone)).toBe(6);
	const long = cards.map((card) => (card.asks === 'speaker' ? { ...card, said: 'word '.repeat(30) } : card));
	expect(statementsPerRound(long, phone)).toBeLessThan(6);
	expect(statementsPerRound(long, { width: 1280, height: 800 })).toBe(6);
});

test('rounds have four statements at least, even if the list has to scroll', () => {
	const phone = { width: 390, height: 844 };
	const long = cards.map((card) => (card.asks === 'speaker' ? { ...card, said: 'word '.repeat(60) } : card));
	expect(statementsPerRound(long, phone)).toBe(5);
	expect(statementsPerRound(long.slice(0, 4), { width: 320, height: 500 })).toBe(4);
});

test('the last pair is taken back, whether right or wrong, and its statement is open again', async () => {
	const { session, repository } = await deal();
	const [one, two] = session.round!.items.map((item) => item.card);
	await session.join(one!.id, rightOf(session, 0));
	await session.join(two!.id, wrongOf(session, 1));
	await session.undo();
	expect([session.proof, session.pairs.length, session.placed.has(two!.id)]).toEqual([undefined, 1, false]);
	expect(repository.logs.at(-1)).toMatchObject({
		kind: 'undo',
		cardId: two!.id,
		undoes: repository.logs[1]!.id
	});
	expect((await repository.card(two!.id))?.memory).toEqual(two!.memory);
	await session.undo();
	await session.undo();
	expect(repository.logs.filter((log) => log.kind === 'undo')).toHaveLength(2);
});

test('a replay asks each card as it is stored, and a card changed elsewhere is asked as it is there', async () => {
	const { session, repository } = await deal();
	const befores: unknown[] = [];
	const { record } = repository;
	repository.record = async (entries) => {
		for (const { log } of entries) befores.push([log.before, (await repository.card(log.cardId))?.memory]);
		return record(entries);
	};
	await play(session, [0]);
	session.proceed();
	await play(session);
	session.proceed();
	session.replayMissed();
	await play(session);
	expect(befores).toHaveLength(6);
	for (const [before, stored] of befores as [unknown, unknown][]) expect(before).toEqual(stored);
});

test('the log holds among how many a speaker was picked, fewer with each that is spent', async () => {
	const { session, repository } = await deal();
	const open = session.round!.speakers.length;
	await play(session);
	const picked = repository.logs.map((log) => (log.kind === 'review' ? log.options : undefined));
	expect(picked[0]).toBe(open);
	expect(picked.every((one) => one !== undefined && one >= 1)).toBe(true);
	expect(picked.at(-1)).toBeLessThan(open);
});

test('a round tells once how it was played: its pairs, its time, and whether nothing was missed', async () => {
	const played: RoundPlayed[] = [];
	const { session } = await deal(3, (round) => played.push(round));
	await play(session);
	expect(played).toEqual([{ pairs: session.round!.items.length, perfect: true, ms: expect.any(Number) }]);
	expect(played[0]!.ms).toBeGreaterThan(0);
	await session.undo();
	const [open] = session.round!.items.filter((item) => !session.placed.has(item.card.id));
	await session.join(open!.card.id, open!.rightIds[0]!);
	expect([session.phase, played.length]).toEqual(['round-done', 1]);
	session.proceed();
	await play(session, [0]);
	expect(played[1]).toMatchObject({ perfect: false });
});
