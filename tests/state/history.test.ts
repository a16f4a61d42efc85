import { expect, test } from 'vitest';
import { answer } from '#core/review/answer';
import { replay } from '#core/review/replay';
import { lookBack, takeBackAct } from '#state/history';
import { startOver } from '#state/start-over';
import { actWords } from '#ui/act-words';
import { detailCard } from '../fixtures/cards';
import { memoryRepository } from '../support/memory-repository';

const START = Date.UTC(2026, 10, 24, 9);
const zone = () => 60;

async function studied(count: number) {
	const repository = memoryRepository();
	const clock = { now: START };
	const tools = { repository, now: () => (clock.now += 1000), zone };
	await repository.saveCards(
		Array.from({ length: count }, (_, index) => detailCard(`c${index}`, { answer: 'x', createdAt: START }))
	);
	for (const card of await repository.newCards(undefined, count)) {
		const given = { rating: 'easy', format: 'recall', durationMs: 1 } as const;
		await repository.record([answer(card, given, tools.now(), { desiredRetention: 0.9, zone })]);
	}
	return { repository, tools };
}

test('everything can be taken back to the first answer and done again, whenever it was', async () => {
	const { repository, tools } = await studied(100);
	const end = await repository.dueCards(undefined, Infinity, 999);
	for (let step = 0; step < 100; step += 1) {
		const { undo } = await lookBack(repository);
		await takeBackAct(tools, undo!);
	}
	expect((await lookBack(repository)).undo).toBeUndefined();
	expect(await repository.newCards(undefined, 999)).toHaveLength(100);
	for (let step = 0; step < 100; step += 1) {
		const { redo } = await lookBack(repository);
		await takeBackAct(tools, redo!);
	}
	expect((await lookBack(repository)).redo).toBeUndefined();
	expect(await repository.dueCards(undefined, Infinity, 999)).toEqual(end);
});

test('cards that started over together are taken back together', async () => {
	const { repository, tools } = await studied(3);
	const before = await repository.dueCards(undefined, Infinity, 9);
	await startOver(tools, before);
	const { undo } = await lookBack(repository);
	expect(actWords(undo!.entries, undo!.card)).toBe('Started over: 3 cards');
	await takeBackAct(tools, undo!);
	expect(await repository.dueCards(undefined, Infinity, 9)).toEqual(before);
	expect((await lookBack(repository)).redo?.entries).toHaveLength(3);
});

test('an edit is not undone by undoing an answer', async () => {
	const { repository, tools } = await studied(1);
	const [card] = await repository.dueCards(undefined, Infinity, 1);
	await repository.saveCards([{ ...card!, prompt: 'Put ____ otherwise.' }]);
	await takeBackAct(tools, (await lookBack(repository)).undo!);
	const after = await repository.card(card!.id);
	expect(after).toMatchObject({ prompt: 'Put ____ otherwise.', memory: { state: 'new' } });
	expect(after?.memory).toEqual(replay(card!, repository.logs, undefined));
});
