import { backupLines, gather } from '#core/exchange/backup';
import type { BackupData } from '#core/exchange/data';
import type { CardId, Memory } from '#core/model';
import { packed, readBackupFile } from '#files/backup-file';
import type { Repository } from '#storage/repository';
import { equal, ok, value } from '../assert';
import {
	answerOne,
	checkInStep,
	DAY,
	first,
	MINUTE,
	NOON,
	smallDeck,
	utc,
	withDeck,
	type Case,
	type Kit
} from '../kit';

/** Out to a file and in again. */
async function throughFile(repository: Repository): Promise<BackupData> {
	const head = { createdAt: NOON, device: repository.device };
	const { keep, data } = gather();
	return data(value(await readBackupFile(packed(backupLines(head, repository.backup())), keep)));
}
/** Another device: a database of its own. */
const elsewhere = (kit: Kit) => kit.open({ name: `${kit.name}-elsewhere` });

async function stored(repository: Repository, id: CardId): Promise<Memory> {
	const card = await repository.card(id);
	ok(card !== undefined, 'the card is there');
	return card.memory;
}

export const backupCases: Case[] = [
	{
		title: 'restores everything into an empty app, through a file',
		async run(kit) {
			const repository = await kit.open();
			const { deck, cards } = await withDeck(repository);
			for (const card of cards) value(await answerOne(repository, card.id));
			value(await repository.changeSettings((old) => ({ ...old, theme: 'dark' })));
			const backup = await throughFile(repository);
			const empty = await elsewhere(kit);
			const plan = await empty.planRestore(backup);
			equal(
				[plan.newDecks, plan.cards.added, plan.logs.added],
				[[deck.name], cards.length, cards.length],
				'the plan'
			);
			equal(await empty.overview(NOON, utc), [], 'the decks before it is restored');
			equal(value(await empty.restore(backup)).plan, plan, 'what was done');
			equal(contents(await throughFile(empty)), contents(backup), 'what is there');
			equal(await empty.overview(NOON, utc), await repository.overview(NOON, utc), 'the numbers');
			await checkInStep(empty);
		}
	},
	{
		title: 'changes nothing when the same backup is restored again',
		async run(kit) {
			const repository = await kit.open();
			const { cards } = await withDeck(repository);
			value(await answerOne(repository, first(cards).id));
			const backup = await throughFile(repository);
			const empty = await elsewhere(kit);
			value(await empty.restore(backup));
			const once = contents(await throughFile(empty));
			const { plan } = value(await empty.restore(backup));
			equal(
				[plan.cards.added, plan.cards.changed, plan.logs.added, plan.conflicts],
				[0, 0, 0, []],
				'the plan'
			);
			equal(contents(await throughFile(empty)), once, 'what is there');
			await checkInStep(empty);
		}
	},
	{
		title: 'unites the answers of two devices and rebuilds the memories from them',
		async run(kit) {
			const [here, there] = [await kit.open(), await elsewhere(kit)];
			const { cards } = await withDeck(here);
			value(await there.restore(await throughFile(here)));
			const card = first(cards);
			value(await answerOne(here, card.id, 'good', NOON));
			value(await answerOne(there, card.id, 'again', NOON + MINUTE));
			value(await answerOne(here, card.id, 'good', NOON + 20 * MINUTE));
			const { plan } = value(await here.restore(await throughFile(there)));
			equal([plan.logs.added, plan.memories, plan.cards.added], [1, 1, 0], 'the plan');
			value(await there.restore(await throughFile(here)));
			equal(await there.card(card.id), await here.card(card.id), 'the card on both');
			equal((await checkInStep(here)).length, 3, 'the length of the log');
			await checkInStep(there);
			value(await answerOne(here, card.id, 'good', NOON + 40 * MINUTE));
			await checkInStep(here);
		}
	},
	{
		title: 'reads every memory anew when the fitted weights of the scheduler come in',
		async run(kit) {
			const repository = await kit.open();
			const { cards } = await withDeck(repository);
			for (const card of cards.slice(0, 2)) value(await answerOne(repository, card.id, 'easy'));
			const backup = await throughFile(repository);
			const weights = [
				0.2, 1.3, 2.3, 20, 6.4, 0.8, 3, 0.01, 1.9, 0.2, 0.8, 1.5, 0.06, 0.26, 1.6, 0.6, 1.9, 0.5, 0.1, 0.07,
				0.2
			];
			const { row, changedAt } = backup.settings;
			const fitted = { ...backup, settings: { row: { ...row, weights }, changedAt: changedAt + DAY } };
			const before = await stored(repository, first(cards).id);
			const { plan } = value(await repository.restore(fitted));
			equal([plan.settings, plan.memories], ['changed', 2], 'the plan');
			equal((await repository.settings()).weights, weights, 'the weights');
			const after = await stored(repository, first(cards).id);
			equal(after.due, before.due, 'the day that was given');
			ok(after.stability !== before.stability && after.decay === 0.2, 'the memory is another');
			await checkInStep(repository);
		}
	},
	{
		title: 'lets the later change of a row win, and says so',
		async run(kit) {
			const here = await kit.open({ now: () => NOON });
			const there = await kit.open({ name: `${kit.name}-elsewhere`, now: () => NOON + MINUTE });
			const { deck, cards } = await withDeck(here);
			value(await there.restore(await throughFile(here)));
			value(await there.saveDeck({ ...deck, name: 'Renamed there' }));
			value(await there.saveCards([{ ...first(cards), prompt: 'Edited there' }]));
			const { plan } = value(await here.restore(await throughFile(there)));
			equal(
				plan.conflicts.map(({ what, wins }) => `${what} ${wins}`),
				['deck backup', 'card backup'],
				'conflicts'
			);
			equal((await here.deck(deck.id))?.name, 'Renamed there', 'the name');
			equal((await here.card(first(cards).id))?.prompt, 'Edited there', 'the prompt');
			value(await there.restore(await throughFile(here)));
			equal((await there.deck(deck.id))?.name, 'Renamed there', 'the name there');
		}
	},
	{
		title: 'brings a deck back that was deleted after the backup, with what was answered since',
		async run(kit) {
			const repository = await kit.open();
			const { deck, cards } = await withDeck(repository);
			const backup = await throughFile(repository);
			value(await answerOne(repository, first(cards).id));
			value(await repository.removeDeck(deck.id));
			const { plan } = value(await repository.restore(backup));
			equal([plan.newDecks, plan.memories], [[deck.name], 1], 'the plan');
			ok((await repository.card(first(cards).id))?.memory.reps === 1, 'the answer counts again');
			await checkInStep(repository);
		}
	},
	{
		title: 'goes on after the last number when a backup brings back answers of this device',
		async run(kit) {
			const repository = await kit.open();
			const { cards } = await withDeck(repository);
			const early = await throughFile(repository);
			for (const card of cards.slice(0, 3)) value(await answerOne(repository, card.id));
			const late = await throughFile(repository);
			const rolledBack = await elsewhere(kit);
			value(await rolledBack.restore({ ...early, logs: late.logs.slice(0, 1) }));
			const own = late.logs.map((log) => ({
				...log,
				id: log.id.replace(late.device, rolledBack.device) as typeof log.id
			}));
			value(await rolledBack.restore({ ...late, logs: own }));
			const next = first(value(await answerOne(rolledBack, first(cards).id, 'good', NOON + MINUTE)));
			equal(next.id, `${rolledBack.device}:4`, 'the next id');
		}
	},
	{
		title: 'takes a restore back, and not when something was answered since',
		async run(kit) {
			const [here, there] = [await kit.open(), await elsewhere(kit)];
			const { cards } = await withDeck(here);
			value(await there.restore(await throughFile(here)));
			value(await answerOne(there, first(cards).id, 'good', NOON));
			value(await there.saveCards([{ ...first(cards), prompt: 'Edited there' }]));
			await withDeck(there, 'b');
			value(await answerOne(here, first(cards).id, 'again', NOON + MINUTE));
			const before = contents(await throughFile(here));
			const numbers = await here.overview(NOON, utc);
			const { undo } = value(await here.restore(await throughFile(there)));
			equal((await here.overview(NOON, utc)).length, 2, 'the decks in between');
			value(await here.undoRestore(undo));
			equal(contents(await throughFile(here)), before, 'what is there');
			equal(await here.overview(NOON, utc), numbers, 'the numbers');
			await checkInStep(here);
			const again = value(await here.restore(await throughFile(there)));
			value(await answerOne(here, first(cards).id, 'good', NOON + 30 * MINUTE));
			equal((await here.undoRestore(again.undo)).ok, false, 'taken back');
			equal((await checkInStep(here)).length, 3, 'the length of the log');
		}
	},
	{
		title: 'deletes everything, and is another device afterwards',
		async run(kit) {
			const repository = await kit.open();
			const { cards } = await withDeck(repository);
			value(await answerOne(repository, first(cards).id));
			value(await repository.saveNote('draft', 'text'));
			const { device } = repository;
			value(await repository.eraseAll());
			equal(
				contents(await throughFile(repository)),
				contents(await throughFile(await elsewhere(kit))),
				'what is left'
			);
			equal(await repository.note('draft'), undefined, 'the note');
			ok(repository.device !== device, 'the device is new');
			repository.close();
			const again = await kit.open();
			equal(again.notices, [], 'the notices');
			const { deck, reading } = smallDeck();
			value(await again.createDeck(deck, [reading], cards));
			value(await answerOne(again, first(cards).id));
			await checkInStep(again);
		}
	}
];

function contents({ settings, decks, readings, cards, logs }: BackupData) {
	const byId = cards.toSorted((one, other) => (one.row.id < other.row.id ? -1 : 1));
	return { settings, decks, readings, cards: byId, logs };
}
