import type { BackupData } from '#core/exchange/data';
import type { CardId, ReviewLog } from '#core/model';
import { replay } from '#core/review/replay';
import { undo } from '#core/review/undo';
import { collection } from '../../support/collection';
import { equal, ok, value } from '../assert';
import { answerOne, checkInStep, DAY, first, largeBackup, NOON, utc, withDeck, type Case } from '../kit';

const options = { cards: 300, decks: 2, documents: 2, days: 400, seed: 3, now: NOON - DAY, offset: 0 };

/** Another device's whole history, more than is written as rows. */
function backupOfMany(): BackupData {
	const decks = [...collection(options)];
	const dated = <Row>(rows: Row[]) => rows.map((row) => ({ row, changedAt: NOON }));
	const logs = decks.flatMap((one) => one.logs);
	return {
		...largeBackup(0),
		decks: dated(decks.map(({ deck }) => deck)),
		readings: dated(decks.flatMap(({ readings }) => readings)),
		cards: dated(decks.flatMap(({ cards }) => cards)),
		logs
	};
}

export const historyCases: Case[] = [
	{
		title: 'finds every answer of a large history that came in at once, by card, by time, and from the end',
		async run(kit) {
			const repository = await kit.open();
			const many = backupOfMany();
			ok(many.logs.length > 2500, 'there are many');
			value(await repository.restore(many));
			const logs = await checkInStep(repository);
			equal(logs.length, many.logs.length, 'all of them');
			const some = many.cards.filter((_one, index) => index % 37 === 0).map(({ row }) => row);
			for (const card of some) {
				const own = logs.filter(({ cardId }) => cardId === card.id);
				equal(await repository.logsOfCard(card.id), own, `history of ${card.id}`);
			}
			for (const days of [0, 3, 29, 90])
				equal(
					await repository.logsSince(NOON - days * DAY),
					logs.filter(({ at }) => at >= NOON - days * DAY),
					`since ${days} days`
				);
			for (const count of [1, 40, 700])
				equal(await repository.lastLogs(count), logs.slice(-count), 'the last');
			value(await repository.restore(many));
			equal((await repository.logsSince(0)).length, logs.length, 'after it was restored again');
		}
	},
	{
		title: 'takes back an answer that came in with a large history, and keeps every number in step',
		async run(kit) {
			const repository = await kit.open();
			const { cards } = await withDeck(repository, 'own');
			value(await repository.restore(backupOfMany()));
			value(await answerOne(repository, first(cards).id));
			const own = (await repository.lastLogs(30)).find(
				(log) => log.kind === 'review' && log.cardId[0] === 'k'
			);
			ok(own !== undefined, 'one of the history');
			const take = async (target: ReviewLog, id: CardId) => {
				const card = await repository.card(id);
				ok(card !== undefined, 'the card');
				const taken = undo(card, target, await repository.logsOfCard(id), NOON, {
					zone: utc,
					weights: undefined
				});
				return first(value(await repository.record([taken])));
			};
			const before = await repository.card(own.cardId);
			const undone = await take(own, own.cardId);
			await checkInStep(repository);
			await take(undone, own.cardId);
			await checkInStep(repository);
			equal((await repository.card(own.cardId))?.memory, before?.memory, 'the memory after redo');
			const card = await repository.card(own.cardId);
			ok(card !== undefined, 'the card');
			equal(
				replay(card, await repository.logsOfCard(card.id), undefined),
				card.memory,
				'the replay of its history'
			);
			ok(
				(await repository.logsOfCard(card.id)).some(({ id }) => id === undone.id),
				'its undo'
			);
		}
	}
];
